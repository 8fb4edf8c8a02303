"""What an organisation, an abbreviation or a code set is; and how to reach the provider."""

from __future__ import annotations

import pytest

from actions.answer import Status
from tests.actions.conftest import Answering
from tests.actions.questions import certification, question


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ama", "American Medical Association"),
        ("amba", "American Medical Billing Association"),
        ("ahima", "American Health Information Management Association"),
        ("aapc", "American Academy of Professional Coders"),
        ("nha", "National Healthcareer Association"),
        ("bls", "Bureau of Labor Statistics"),
    ],
)
def test_an_organisation_is_spelled_out(answer: Answering, key: str, name: str) -> None:
    given = answer(question("who", "ask_organisation", ("organisation", key, key.upper())))
    assert f"{key.upper()} stands for {name}" in given.text


def test_an_organisation_that_certifies_names_its_certifications(answer: Answering) -> None:
    given = answer(question("who", "ask_organisation", ("organisation", "ahima", "AHIMA")))
    assert set(given.listed) == {"cca", "ccs", "ccs-p"}


def test_ehr_is_spelled_out(answer: Answering) -> None:
    text = answer(question("EHR", "ask_term", ("term", "ehr", "EHR"))).text
    assert "electronic health record" in text.lower()


def test_an_abbreviation_of_a_certification_is_its_name(answer: Answering) -> None:
    text = answer(question("CRC?", "ask_term", certification("crc"))).text
    assert "Certified Risk Adjustment Coder" in text


def test_what_is_not_spelled_out_is_told_so(answer: Answering) -> None:
    given = answer(question("CPT stands for", "ask_term", ("coding_system", "cpt", "CPT")))
    assert given.status is Status.PARTLY
    assert "does not spell out" in given.text


def test_an_unknown_abbreviation_is_not_guessed(answer: Answering) -> None:
    assert answer(question("what is XYZQ", "ask_term")).status is Status.UNKNOWN


def test_the_contact_is_text_and_link(answer: Answering) -> None:
    text = answer(question("phone?", "ask_contact")).text
    assert "1.800.411.7073" in text
    assert "tel:" in text
