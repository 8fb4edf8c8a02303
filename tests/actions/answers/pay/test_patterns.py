"""The words that ask for a calculation, kept as data."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import actions.answers.pay
from actions.answers.pay.patterns import PATTERNS, roles
from knowledge.queries import KnowledgeBase

ROOM = Path(actions.answers.pay.__file__).parent


def used() -> set[str]:
    """The names of patterns that the modules of the room ask for."""
    calls = [
        node
        for module in ROOM.glob("*.py")
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if isinstance(node.func.value, ast.Name) and node.func.value.id == "PATTERNS"
    ]
    return {ast.literal_eval(call.args[0]) for call in calls}


def test_every_pattern_is_used_and_every_name_has_one() -> None:
    assert used() == PATTERNS.names


@pytest.mark.parametrize("name", sorted(PATTERNS.names))
def test_every_pattern_is_one_and_fits_no_empty_text(name: str, knowledge: KnowledgeBase) -> None:
    assert not PATTERNS.fits(name, "", roles=roles(knowledge))


def test_who_does_the_work_is_what_the_article_says(knowledge: KnowledgeBase) -> None:
    assert roles(knowledge) == "coders|billers"
