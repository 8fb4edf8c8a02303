"""Pay: in general, of certifications, of organisations."""

from __future__ import annotations

import pytest

from knowledge.queries import KnowledgeBase
from tests.actions.conftest import Answering
from tests.actions.questions import certification, occupation, question

PAY = {
    "cpb": "56,981", "cpc-cpb": "56,290", "bcsc": "44,629", "cmrs": "53,000", "cca": "43,548",
    "ccs": "55,763", "ccs-p": "74,000", "cpc": "58,895", "coc": "64,267", "cic": "58,730",
    "cpc-p": "62,494", "crc": "64,192", "cpma": "72,304", "cascc": "59,717",
    "certified-medical-insurance-specialist": "62,034",
    "certified-medical-office-manager": "66,000",
}  # fmt: skip
ON_SURVEY = {"cpc", "coc", "cic", "cpc-p", "crc", "cpma"}


@pytest.mark.parametrize("key", PAY)
def test_a_certification_has_its_own_pay_source_and_date(answer: Answering, key: str) -> None:
    given = answer(question("pay", "ask_salary", certification(key)))
    assert f"${PAY[key]} a year" in given.text
    assert not any(f"${pay}" in given.text for k, pay in PAY.items() if k != key)
    assert ("AAPC medical coding salary survey" in given.text) == (key in ON_SURVEY)
    assert "November 14, 2023" in given.text
    assert "not a promise" in given.text


def test_every_certification_is_among_these(knowledge: KnowledgeBase) -> None:
    assert {c.key for c in knowledge.certifications()} == PAY.keys()


@pytest.mark.parametrize("names", [(), (occupation("coder"),), (occupation("biller"),)])
def test_pay_of_the_field_is_one_average_for_both_roles(
    answer: Answering, names: tuple[tuple[str, str, str], ...]
) -> None:
    given = answer(question("salary", "ask_salary", *names))
    assert "$48,780" in given.text
    assert "$23.45" in given.text
    assert "medical records and health information technicians" in given.text
    assert "Bureau of Labor Statistics" in given.text
    assert "date not given" in given.text
    assert "not a promise" in given.text


def test_several_certifications_come_with_chart_and_table(answer: Answering) -> None:
    given = answer(question("pay", "ask_salary", certification("coc"), certification("crc")))
    assert given.chart is not None
    assert given.table is not None
    assert [bar.label for bar in given.chart.items] == ["COC", "CRC"]
    assert [bar.value for bar in given.chart.items] == [64267, 64192]
    assert given.listed == ("coc", "crc")


def test_every_value_of_a_chart_stands_in_the_text(answer: Answering) -> None:
    given = answer(question("salary", "ask_salary"))
    assert given.chart is not None
    assert all(f"${bar.value:,.0f}" in given.text for bar in given.chart.items)


def test_pay_by_organisation_lists_its_certifications(answer: Answering) -> None:
    given = answer(question("AHIMA pay", "ask_salary", ("organisation", "ahima", "AHIMA")))
    assert {"cca", "ccs", "ccs-p"} == set(given.listed)
    assert "58,895" not in given.text


def test_the_hourly_average_is_what_was_told_where_it_is_asked_by_the_hour(
    answer: Answering,
) -> None:
    by_the_hour = answer(question("hourly pay", "ask_salary", ("period", "hour")))
    assert by_the_hour.figures == ("salary-average-usd-hour",)
    assert answer(question("pay", "ask_salary")).figures == ("salary-average-usd-year",)


def test_nothing_stands_before_the_average_where_it_fits_best(answer: Answering) -> None:
    near = [("salary-average", 0.6), ("earning-multiple", 0.58)]
    given = answer(question("how much do they make", "ask_salary", statements=near))
    assert given.text.startswith("On average")
