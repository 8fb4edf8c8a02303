"""Words that hint at a certification name it where certifications are spoken of."""

from __future__ import annotations

import pytest

from actions.context.names_by_hint import with_hinted
from actions.focus import Focus
from tests.actions.questions import certification, question

HINT = ("certification_hint", "cic", "inpatient")
PAY = Focus(topic="ask_salary", certifications=("coc",), recent=("coc",))


@pytest.mark.parametrize("text", ["inpatient", "and the inpatient?", "which is for inpatient"])
def test_a_few_words_name_what_they_hint_at(text: str) -> None:
    assert with_hinted(question(text, "follow_up", HINT), PAY).values("certification") == ("cic",)


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("inpatient", Focus()),
        ("inpatient", Focus(topic="ask_duties", recent=("coc",))),
        ("do coders read the records of inpatient wards", PAY),
    ],
)
def test_elsewhere_they_are_words_like_others(text: str, focus: Focus) -> None:
    assert with_hinted(question(text, "ask_duties", HINT), focus).values("certification") == ()


def test_a_name_counts_before_a_hint() -> None:
    asked = question("inpatient or CPC", "ask_salary", HINT, certification("cpc"))
    assert with_hinted(asked, PAY).values("certification") == ("cpc",)


def test_a_certification_that_is_sought_is_named_by_a_hint() -> None:
    asked = question("which certification is for inpatient coders", "ask_certifications", HINT)
    assert with_hinted(asked, Focus()).values("certification") == ("cic",)
