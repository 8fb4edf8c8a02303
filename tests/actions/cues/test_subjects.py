"""What a text is about."""

from __future__ import annotations

import pytest

from actions.cues.subjects import speaks_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [("the ones from AAPC", True), ("which bodies are there", True), ("how long is it", False)],
)
def test_whether_certifications_are_spoken_of(text: str, expected: bool) -> None:
    assert speaks_of("certifications", text) is expected


def test_the_ones_that_were_named_are_not_certifications_in_general() -> None:
    assert not speaks_of("certifications_in_general", "the ones from AAPC")
    assert speaks_of("certifications_in_general", "all from AAPC")
