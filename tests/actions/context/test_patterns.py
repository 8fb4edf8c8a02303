"""The words that lean on a conversation, kept as data."""

from __future__ import annotations

from pathlib import Path

import actions.context
from actions.context.patterns import PATTERNS
from tests.actions.pattern_names import names_used

FOLDER = Path(actions.context.__file__).parent
BETWEEN_NAMES = "exclusion_goes_on"


def test_every_pattern_is_used_and_every_name_has_one() -> None:
    assert names_used(FOLDER.rglob("*.py"), "PATTERNS") == PATTERNS.names


def test_no_pattern_but_that_of_what_stands_between_names_fits_an_empty_text() -> None:
    assert {name for name in PATTERNS.names if PATTERNS.fits(name, "")} == {BETWEEN_NAMES}
