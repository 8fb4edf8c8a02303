"""The intent that the names and comparisons of a question call for."""

from __future__ import annotations

import pytest

from actions.context.refined import Reading, refined
from actions.question import Question
from tests.actions.questions import occupation, question


def reading(asked: Question, *certifications: str, granting: tuple[str, ...] = ()) -> Reading:
    return Reading(asked.intent, asked, certifications, granting)


def test_without_a_rule_that_fits_the_intent_stays() -> None:
    assert refined(reading(question("skills", "ask_skills"))) == "ask_skills"


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
    assert refined(reading(asked, "cpc")) == expected


@pytest.mark.parametrize(
    ("period", "expected"), [("month", "ask_salary_conversion"), ("year", "ask_salary")]
)
def test_pay_for_a_part_of_the_year_is_converted(period: str, expected: str) -> None:
    ranking = [("ask_salary", 0.4), ("ask_salary_conversion", 0.3)]
    asked = question("pay", "ask_salary", ("period", period), confidence=0.4, ranking=ranking)
    assert refined(reading(asked)) == expected


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
    assert refined(reading(asked)) == expected


def test_a_role_named_in_full_is_no_other_career() -> None:
    ranking = [("other_career", 0.9), ("ask_background", 0.05), ("ask_skills", 0.03)]
    named = occupation("biller", "medical biller")
    assert refined(reading(question("medical biller", "other_career", named, ranking=ranking))) == (
        "ask_skills"
    )
    paid = question("medical biller salary", "other_career", named, ranking=ranking)
    assert refined(reading(paid)) == "ask_salary"
    alone = question("medical biller", "other_career", named)
    assert refined(reading(alone)) == "ask_duties"


def test_what_a_code_set_is_asks_for_the_meaning_of_its_name() -> None:
    asked = question("what is ICD", "ask_what_is", ("coding_system", "icd", "ICD"))
    assert refined(reading(asked)) == "ask_term"
    role = question(
        "ICD coder", "ask_what_is", ("coding_system", "icd", "ICD"), occupation("coder")
    )
    assert refined(reading(role)) == "ask_what_is"


def test_pay_above_something_is_a_difference() -> None:
    asked = question("does the CPC pay more", "ask_salary", ("comparison", "above"))
    assert refined(reading(asked, "cpc")) == "ask_salary_difference"


def test_pay_beside_an_organisation_that_grants_nothing_is_held_against_its_figure() -> None:
    asked = question("CPC and the BLS", "ask_salary", ("organisation", "bls", "BLS"))
    assert refined(reading(asked, "cpc")) == "ask_salary_difference"
    aapc = question("CPC of AAPC", "ask_salary", ("organisation", "aapc", "AAPC"))
    assert refined(reading(aapc, "cpc", granting=("aapc",))) == "ask_salary"


def test_three_certifications_without_a_comparison_are_asked_for_their_pay() -> None:
    asked = question("CPC, CCS, COC", "ask_salary_difference")
    assert refined(reading(asked, "cpc", "ccs", "coc")) == "ask_salary"
    assert refined(reading(asked, "cpc", "ccs")) == "ask_salary_difference"


def test_the_best_of_an_organisation_is_a_ranking() -> None:
    asked = question("AAPC's best", "ask_organisation", ("comparison", "highest"))
    assert refined(reading(asked, granting=("aapc",))) == "ask_salary_ranking"
    assert refined(reading(asked)) == "ask_organisation"


def test_which_certification_it_is_asks_for_the_one_that_is_meant() -> None:
    asked = question("which certification is for risk adjustment", "ask_certifications")
    assert refined(reading(asked, "crc")) == "ask_certification"
    assert refined(reading(asked)) == "ask_certifications"


def test_the_extreme_of_the_starred_salaries_is_a_ranking() -> None:
    starred = question(
        "top of the starred salaries", "ask_salary_source", ("comparison", "highest")
    )
    placed = question("second of the starred salaries", "ask_salary_source", ("ordinal", "2"))
    plain = question("what do the stars mean", "ask_salary_source")
    assert refined(reading(starred)) == refined(reading(placed)) == "ask_salary_ranking"
    assert refined(reading(plain)) == "ask_salary_source"
