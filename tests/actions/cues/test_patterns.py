"""The words that texts are recognised by, kept as data."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest

import actions
import bot
from actions.cues import asked, ellipsis, pointers, subjects
from actions.patterns import Patterns
from tests.actions.pattern_names import names_used

FLOORS = [Path(floor.__path__[0]) for floor in (actions, bot)]


@pytest.mark.parametrize(
    ("verb", "patterns", "declared"),
    [
        ("asks", asked.PATTERNS, asked.Asked),
        ("means", pointers.PATTERNS, pointers.Meant),
        ("speaks_of", subjects.PATTERNS, subjects.Subject),
    ],
)
def test_every_pattern_is_declared_and_used_and_every_name_has_one(
    verb: str, patterns: Patterns, declared: Any
) -> None:
    used = names_used((module for floor in FLOORS for module in floor.rglob("*.py")), verb)
    own = names_used(Path(asked.__file__).parent.glob("asked.py"), "PATTERNS")
    assert patterns.names == set(get_args(declared)) == used
    assert own <= asked.PATTERNS.names


def test_every_pattern_of_ellipsis_is_used_and_every_name_has_one() -> None:
    assert names_used([Path(ellipsis.__file__)], "PATTERNS") == ellipsis.PATTERNS.names


@pytest.mark.parametrize("patterns", [asked.PATTERNS, pointers.PATTERNS, subjects.PATTERNS])
def test_no_cue_is_found_in_an_empty_text(patterns: Patterns) -> None:
    assert [name for name in patterns.names if patterns.fits(name, "")] == []
