"""Which certifications there are, what each is, and who offers it."""

from __future__ import annotations

import pytest

from knowledge.queries import KnowledgeBase
from tests.actions.conftest import Answering
from tests.actions.questions import certification, occupation, question


def test_all_are_listed_by_role_and_numbered(answer: Answering) -> None:
    given = answer(question("certifications", "ask_certifications"))
    assert len(given.listed) == 16
    assert "For medical coding:" in given.text
    assert "For medical billing:" in given.text
    assert "1. " in given.text


def test_those_of_a_role_are_only_its_own(answer: Answering) -> None:
    given = answer(question("for billers", "ask_certifications", occupation("biller")))
    assert given.listed == ("cpb", "cpc-cpb", "bcsc", "cmrs")
    assert "CASCC" not in given.text


def test_those_of_an_organisation_are_only_its_own(answer: Answering) -> None:
    asked = question("AHIMA certs", "ask_certifications", ("organisation", "ahima", "AHIMA"))
    assert set(answer(asked).listed) == {"cca", "ccs", "ccs-p"}


@pytest.mark.parametrize(
    ("key", "name", "by"),
    [
        ("cpc", "Certified Professional Coder", "AAPC"),
        ("cca", "Certified Coding Associate", "AHIMA"),
        ("bcsc", "Billing Coding Specialist Certification", "NHA"),
        ("cmrs", "Certified Medical Reimbursement Specialist", "AMBA"),
        ("certified-medical-office-manager", "Office Manager", "Practice Management Institute"),
        ("certified-medical-insurance-specialist", "Insurance", "Medical Association of Billers"),
    ],
)
def test_a_certification_has_its_name_and_its_organisation(
    answer: Answering, key: str, name: str, by: str
) -> None:
    for intent in ("ask_certification", "ask_certification_provider"):
        text = answer(question("which", intent, certification(key))).text
        assert name in text
        assert by in text


def test_who_offers_two_is_answered_for_each(answer: Answering) -> None:
    asked = question(
        "who offers", "ask_certification_provider", certification("cpma"), certification("cmrs")
    )
    text = answer(asked).text
    assert "AAPC" in text
    assert "AMBA" in text


def test_who_offers_without_a_name_lists_the_organisations(answer: Answering) -> None:
    text = answer(question("who offers them", "ask_certification_provider")).text
    for name in ("AAPC", "AHIMA", "NHA", "AMBA", "Practice Management Institute"):
        assert name in text


@pytest.mark.parametrize("key", ["coder", "biller"])
def test_certification_is_not_always_required(answer: Answering, key: str) -> None:
    text = answer(question("required?", "ask_certification_need", occupation(key))).text
    assert "not always" in text


def test_what_one_certification_brings_names_its_own_pay(answer: Answering) -> None:
    text = answer(question("worth it", "ask_certification_benefit", certification("cpc"))).text
    assert "58,895" in text


def test_every_listed_certification_is_a_row_of_the_knowledge_base(
    answer: Answering, knowledge: KnowledgeBase
) -> None:
    given = answer(question("certifications", "ask_certifications"))
    assert set(given.listed) == {c.key for c in knowledge.certifications()}


def test_the_only_certification_of_a_body_is_what_is_spoken_of_next(answer: Answering) -> None:
    asked = question("what does AMBA offer", "ask_certifications", ("organisation", "amba"))
    assert answer(asked).certifications == ("cmrs",)


def test_how_much_more_it_brings_is_told_in_figures(answer: Answering) -> None:
    asked = question("how much more", "ask_certification_benefit", ("comparison", "difference"))
    assert "$11,000" in answer(asked).text
    assert "$58,055" in answer(asked).text
