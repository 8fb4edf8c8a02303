"""The words that ask for a calculation, kept as data."""

from __future__ import annotations

from pathlib import Path

import pytest

import actions.answers.pay
from actions.answers.pay.patterns import PATTERNS, roles
from knowledge.queries import KnowledgeBase
from tests.actions.pattern_names import names_used

ROOM = Path(actions.answers.pay.__file__).parent


def test_every_pattern_is_used_and_every_name_has_one() -> None:
    assert names_used(ROOM.glob("*.py"), "PATTERNS") == PATTERNS.names


@pytest.mark.parametrize("name", sorted(PATTERNS.names))
def test_every_pattern_is_one_and_fits_no_empty_text(name: str, knowledge: KnowledgeBase) -> None:
    assert not PATTERNS.fits(name, "", roles=roles(knowledge))


def test_who_does_the_work_is_what_the_article_says(knowledge: KnowledgeBase) -> None:
    assert roles(knowledge) == "coders|billers"
