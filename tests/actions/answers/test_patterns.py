"""The words that answers look for, kept as data."""

from __future__ import annotations

from pathlib import Path

import pytest

import actions.answers
from actions.answers.patterns import PATTERNS
from tests.actions.pattern_names import names_used

FOLDER = Path(actions.answers.__file__).parent


def test_every_pattern_is_used_and_every_name_has_one() -> None:
    assert names_used(FOLDER.glob("*.py"), "PATTERNS") == PATTERNS.names


@pytest.mark.parametrize("name", sorted(PATTERNS.names))
def test_no_pattern_fits_an_empty_text(name: str) -> None:
    assert not PATTERNS.fits(name, "")


def test_an_acronym_is_in_capitals() -> None:
    assert PATTERNS.fits("acronym", "the RHIT exam")
    assert not PATTERNS.fits("acronym", "the rhit exam")
