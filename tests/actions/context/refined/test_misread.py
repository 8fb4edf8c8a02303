"""Names and statements that tell another intent than the one that was read."""

from __future__ import annotations

import pytest

from actions.context.refined import refined
from tests.actions.context.refined.candidates import candidate
from tests.actions.questions import occupation, question


@pytest.mark.parametrize(
    ("intent", "confidence", "expected"),
    [
        ("nlu_fallback", 0.9, "ask_certification"),
        ("other_meaning", 0.5, "ask_certification"),
        ("other_meaning", 0.7, "other_meaning"),
    ],
)
def test_a_certification_that_is_named_is_asked_about(
    intent: str, confidence: float, expected: str
) -> None:
    asked = question("the CPC", intent, confidence=confidence)
    assert refined(candidate(asked, "cpc")) == expected


@pytest.mark.parametrize(
    ("fits", "confidence", "expected"),
    [(0.9, 0.5, "ask_duties"), (0.5, 0.5, "patient_bill"), (0.9, 0.7, "patient_bill")],
)
def test_a_near_miss_that_the_article_tells_of_is_asked_of_it(
    fits: float, confidence: float, expected: str
) -> None:
    ranking = [("patient_bill", confidence), ("ask_duties", 0.2)]
    asked = question(
        "bills", "patient_bill", confidence=confidence, ranking=ranking, statements=[("s", fits)]
    )
    assert refined(candidate(asked)) == expected


def test_a_role_named_in_full_is_no_other_career() -> None:
    ranking = [("other_career", 0.9), ("ask_background", 0.05), ("ask_skills", 0.03)]
    named = occupation("biller", "medical biller")
    assert refined(
        candidate(question("medical biller", "other_career", named, ranking=ranking))
    ) == ("ask_skills")
    paid = question("medical biller salary", "other_career", named, ranking=ranking)
    assert refined(candidate(paid)) == "ask_salary"
    alone = question("medical biller", "other_career", named)
    assert refined(candidate(alone)) == "ask_duties"


def test_what_a_code_set_is_asks_for_the_meaning_of_its_name() -> None:
    asked = question("what is ICD", "ask_what_is", ("coding_system", "icd", "ICD"))
    assert refined(candidate(asked)) == "ask_term"
    role = question(
        "ICD coder", "ask_what_is", ("coding_system", "icd", "ICD"), occupation("coder")
    )
    assert refined(candidate(role)) == "ask_what_is"


def test_which_certification_it_is_asks_for_the_one_that_is_meant() -> None:
    asked = question("which certification is for risk adjustment", "ask_certifications")
    assert refined(candidate(asked, "crc")) == "ask_certification"
    assert refined(candidate(asked)) == "ask_certifications"
