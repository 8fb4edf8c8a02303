"""What a message wants beside its questions, kept as data."""

from __future__ import annotations

from pathlib import Path

import pytest

import actions.reply
from actions.reply.patterns import PATTERNS
from tests.actions.pattern_names import names_used

FOLDER = Path(actions.reply.__file__).parent


def test_every_pattern_is_used_and_every_name_has_one() -> None:
    assert names_used(FOLDER.glob("*.py"), "PATTERNS") == PATTERNS.names


@pytest.mark.parametrize("name", sorted(PATTERNS.names))
def test_no_pattern_fits_an_empty_text(name: str) -> None:
    assert not PATTERNS.fits(name, "")
