"""Questions completed from the conversation."""

from __future__ import annotations

import pytest

from tests.actions.conftest import Completing
from tests.actions.questions import certification, occupation, question


def test_what_about_billers_keeps_the_topic_and_replaces_the_occupation(
    completed: Completing,
) -> None:
    asked = question("what about billers", "follow_up", occupation("biller", "billers"))
    request = completed(asked, topic="ask_skills", occupations=("coder",))
    assert (request.intent, request.occupations) == ("ask_skills", ("biller",))


def test_a_bare_name_is_a_follow_up_whatever_its_intent(completed: Completing) -> None:
    asked = question("and the biller?", "ask_what_is", occupation("biller"))
    assert completed(asked, topic="ask_duties").intent == "ask_duties"


def test_a_bare_name_with_other_words_keeps_its_own_intent(completed: Completing) -> None:
    asked = question("are billers happy", "ask_benefits", occupation("biller", "billers"))
    assert completed(asked, topic="ask_duties").intent == "ask_benefits"


def test_a_certification_after_a_topic_that_has_none_is_asked_about_itself(
    completed: Completing,
) -> None:
    asked = question("and the CPC", "follow_up", certification("cpc"))
    assert completed(asked, topic="ask_duties").intent == "ask_certification"


def test_a_certification_after_pay_is_asked_for_its_pay(completed: Completing) -> None:
    asked = question("and the CPC", "follow_up", certification("cpc"))
    assert completed(asked, topic="ask_salary").intent == "ask_salary"


def test_a_follow_up_without_a_topic_asks_what_it_is(completed: Completing) -> None:
    named = question("what about billers", "follow_up", occupation("biller", "billers"))
    assert completed(named).intent == "ask_what_is"
    certified = question("what about the CCS", "follow_up", certification("ccs"))
    assert completed(certified).intent == "ask_certification"


def test_not_this_but_that_takes_what_is_wanted(completed: Completing) -> None:
    asked = question(
        "not the CPC, the CPC-P", "correct", certification("cpc"), certification("cpc-p")
    )
    request = completed(asked, topic="ask_salary", certifications=("cpc",))
    assert request.certifications == ("cpc-p",)


def test_it_means_the_certification_in_focus(completed: Completing) -> None:
    asked = question("who offers it?", "ask_certification_provider")
    assert completed(asked, certifications=("coc",)).certifications == ("coc",)


def test_naming_an_occupation_leaves_the_certification_behind(completed: Completing) -> None:
    asked = question("what do billers earn", "ask_salary", occupation("biller", "billers"))
    assert completed(asked, certifications=("coc",)).certifications == ()


def test_the_second_one_is_that_of_the_last_list(completed: Completing) -> None:
    asked = question("the second one", "nlu_fallback", ("ordinal", "2", "second"))
    request = completed(asked, listed=("cpb", "cpc-cpb", "bcsc"))
    assert request.certifications == ("cpc-cpb",)


@pytest.mark.parametrize(("ordinal", "expected"), [("last", ("bcsc",)), ("9", ()), ("0", ())])
def test_ordinals_outside_the_list_name_nothing(
    completed: Completing, ordinal: str, expected: tuple[str, ...]
) -> None:
    asked = question(f"number {ordinal}", "nlu_fallback", ("ordinal", ordinal))
    request = completed(asked, listed=("cpb", "cpc-cpb", "bcsc"))
    assert request.certifications == expected


def test_which_of_the_two_means_those_named_last_in_their_order(completed: Completing) -> None:
    asked = question("which of the two pays more", "ask_salary_difference")
    assert completed(asked, recent=("crc", "coc", "cpc")).certifications == ("coc", "crc")


def test_a_difference_without_certifications_is_about_the_roles(completed: Completing) -> None:
    asked = question("which one pays more", "ask_salary_difference")
    request = completed(asked, topic="ask_duties", occupations=("biller",))
    assert request.intent == "ask_role_pay_comparison"


def test_a_certification_lends_its_occupation(completed: Completing) -> None:
    asked = question("pay of the CPB", "ask_salary", certification("cpb"))
    assert completed(asked, occupations=("coder",)).occupations == ("biller",)
