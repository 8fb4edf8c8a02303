"""The certifications that pay most, or least."""

from __future__ import annotations

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
