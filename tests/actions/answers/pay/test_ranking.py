"""The certifications that pay most, or least."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.focus import Focus
from tests.actions.answers.pay.conftest import Saying
from tests.actions.conftest import Answering
from tests.actions.questions import occupation, question


def test_the_highest_comes_first_with_the_next_two(answer: Answering) -> None:
    given = answer(question("best paid", "ask_salary_ranking", ("comparison", "highest")))
    assert given.listed == ("ccs-p", "cpma", "certified-medical-office-manager")
    assert given.text.startswith("The highest average is that of the Certified Coding Specialist")


def test_the_lowest_comes_first(answer: Answering) -> None:
    given = answer(question("worst", "ask_salary_ranking", ("comparison", "lowest")))
    assert given.listed == ("cca", "bcsc", "cmrs")


def test_as_many_as_were_asked_for(answer: Answering) -> None:
    asked = question("top 5", "ask_salary_ranking", ("comparison", "highest"), ("count", "5"))
    assert answer(asked).listed == (
        "ccs-p",
        "cpma",
        "certified-medical-office-manager",
        "coc",
        "crc",
    )


def test_a_role_that_is_named_narrows_the_ranking(answer: Answering) -> None:
    asked = question(
        "best billing cert", "ask_salary_ranking", occupation("biller"), ("comparison", "highest")
    )
    assert answer(asked).listed == ("cpb", "cpc-cpb", "cmrs")


def test_an_organisation_narrows_the_ranking(answer: Answering) -> None:
    asked = question(
        "best AAPC cert",
        "ask_salary_ranking",
        ("organisation", "aapc", "AAPC"),
        ("comparison", "highest"),
    )
    given = answer(asked)
    assert given.listed[0] == "cpma"
    assert "AAPC" in given.text


def test_all_are_put_in_order(answer: Answering) -> None:
    asked = question(
        "billing ones from low to high", "ask_salary_ranking", occupation("biller"),
        ("comparison", "ascending"),
    )  # fmt: skip
    given = answer(asked)
    assert given.listed == ("bcsc", "cmrs", "cpc-cpb", "cpb")
    assert "All 4, lowest first" in given.text


def test_the_best_of_several_named_is_in_focus_and_the_others_stay_comparable(
    answer: Answering,
) -> None:
    named = [("certification", key) for key in ("cpc", "coc", "cic")]
    given = answer(question("best of these", "ask_salary_ranking", *named))
    assert given.listed == ("coc", "cpc", "cic")
    assert given.certifications == ("coc",)
    assert given.among == ("cpc", "coc", "cic")


def test_a_place_of_the_order_is_named(answer: Answering) -> None:
    given = answer(question("fourth by pay", "ask_salary_ranking", ("ordinal", "4", "fourth")))
    assert given.text.startswith("Number 4 of the highest averages is that of the Certified Outpa")
    assert given.certifications == ("coc",)
    assert len(given.listed) == 4


def test_a_place_that_nobody_has_is_passed_over(answer: Answering) -> None:
    given = answer(question("99th by pay", "ask_salary_ranking", ("ordinal", "99", "99th")))
    assert given.text.startswith("The highest average")


def test_from_top_to_bottom_lists_all_the_highest_first(answer: Answering) -> None:
    ends = [("comparison", c) for c in ("descending", "highest", "lowest")]
    aapc = ("organisation", "aapc", "AAPC")
    asked = question("AAPC certs from top to bottom", "ask_salary_ranking", aapc, *ends)
    listed = answer(asked).listed
    assert (listed[0], listed[-1]) == ("cpma", "cpc-cpb")


def test_the_top_three_of_the_lowest_are_no_extremes(answer: Answering) -> None:
    ends = [("comparison", c) for c in ("lowest", "highest")]
    asked = question("the top 3 lowest", "ask_salary_ranking", *ends, ("count", "3"))
    assert answer(asked).listed == ("cca", "bcsc", "cmrs")


def test_every_one_is_listed_where_all_are_asked_for(answer: Answering) -> None:
    billing = occupation("biller", "billing")
    asked = question("list every billing cert by pay", "ask_salary_ranking", billing)
    assert len(answer(asked).listed) == 4


def test_a_narrowed_ranking_is_what_the_next_one_chooses_from(answer: Answering) -> None:
    highest = ("comparison", "highest")
    of_role = question("best billing cert", "ask_salary_ranking", occupation("biller"), highest)
    assert answer(of_role).among == ("cpb", "cpc-cpb", "cmrs", "bcsc")
    assert answer(question("best cert", "ask_salary_ranking", highest)).among == ()


AFTER_BILLING = Focus(
    topic="ask_salary_ranking",
    certifications=("cpb",),
    recent=("cpb",),
    listed=("cpb", "cpc-cpb", "cmrs"),
    among=("cpb", "cpc-cpb", "cmrs", "bcsc"),
    figures=("salary-cpb", "salary-cpc-cpb", "salary-cmrs"),
)


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("and second best there", "cpc-cpb"),
        ("and the third best there?", "cmrs"),
        ("what is the 4th then", "bcsc"),
    ],
)
def test_a_place_after_a_narrowed_ranking_is_a_place_of_that_ranking(
    saying: Saying, text: str, best: str
) -> None:
    given = saying(text, "ask_salary_ranking", AFTER_BILLING)
    assert given.certifications == (best,)
    assert given.among == AFTER_BILLING.among


def test_a_place_within_a_role_is_called_so(saying: Saying) -> None:
    given = saying("and second best there", "ask_salary_ranking", AFTER_BILLING)
    assert given.text.startswith("Number 2 of the highest averages among medical billing cert")


@pytest.mark.parametrize("text", ["the second best of all certs", "second best overall"])
def test_a_place_in_general_is_one_of_all(saying: Saying, text: str) -> None:
    assert saying(text, "ask_salary_ranking", AFTER_BILLING).certifications == ("cpma",)


def test_a_place_among_another_body_is_one_of_that_body(saying: Saying) -> None:
    given = saying("second best AHIMA one", "ask_salary_ranking", replace(AFTER_BILLING, listed=()))
    assert given.certifications == ("ccs",)


COMPARED = {
    "certifications": ("cpc", "cic", "coc"),
    "recent": ("coc", "cic", "cpc"),
    "listed": ("cpc", "cic", "coc"),
    "figures": ("salary-coc", "salary-cpc", "salary-cic"),
}


@pytest.mark.parametrize("topic", ["ask_salary_difference", "ask_certification", "ask_salary"])
@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("which of these is lowest", "cic"),
        ("which of them pays least", "cic"),
        ("the worst paid of the three?", "cic"),
        ("and which of those pays the most", "coc"),
    ],
)
def test_of_three_that_were_compared_all_are_ranked(
    saying: Saying, text: str, first: str, topic: str
) -> None:
    given = saying(text, "ask_salary_ranking", Focus(topic=topic, **COMPARED))  # type: ignore[arg-type]
    assert given.listed[0] == first
    assert set(given.listed) == {"cpc", "cic", "coc"}


def test_of_these_two_only_two_are_held_against_each_other(saying: Saying) -> None:
    focus = Focus(topic="ask_salary_difference", **COMPARED)  # type: ignore[arg-type]
    given = saying("which of these two is higher", "ask_salary_ranking", focus)
    assert set(given.listed) == {"cic", "coc"}
