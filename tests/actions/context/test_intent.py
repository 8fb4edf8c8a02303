"""What a question asks after what was said before it."""

from __future__ import annotations

import pytest

from actions.context.intent import intent_in_focus
from actions.focus import Focus
from tests.actions.conftest import Completing
from tests.actions.questions import question


@pytest.mark.parametrize("intent", ["follow_up", "ask_why", "ask_what_is"])
def test_a_difference_without_certifications_is_that_of_the_roles(intent: str) -> None:
    asked = question("how do they differ", intent, ("comparison", "difference"))
    assert intent_in_focus(asked, Focus(topic="ask_duties"), (), ()) == "ask_difference"
    paid = intent_in_focus(asked, Focus(topic="ask_salary"), (), ())
    assert paid != "ask_difference"


def test_a_number_beside_a_code_set_is_a_code() -> None:
    asked = question("ICD 99213?", "ask_term", ("coding_system", "icd"), ("amount", "99213"))
    assert intent_in_focus(asked, Focus(), (), ()) == "ask_specific_code"
    meant = question("what is ICD", "ask_term", ("coding_system", "icd"))
    assert intent_in_focus(meant, Focus(), (), ()) == "ask_term"


def test_a_follow_up_of_nothing_takes_the_next_likely_reading() -> None:
    ranking = [("follow_up", 0.5), ("ask_skills", 0.3)]
    asked = question("and the skills", "follow_up", ranking=ranking)
    assert intent_in_focus(asked, Focus(), (), ()) == "ask_skills"


def test_a_place_in_the_list_is_asked_about_itself() -> None:
    asked = question("number two", "nlu_fallback", ("ordinal", "2"))
    assert intent_in_focus(asked, Focus(), ("ccs",), ()) == "ask_certification"
    assert intent_in_focus(asked, Focus(), (), ()) == "nlu_fallback"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which institute runs number three", "ask_certification_provider"),
        ("number three earns what", "ask_salary"),
        ("number three is short for what", "ask_certification"),
    ],
)
def test_what_is_asked_of_a_place_goes_by_its_words(
    completed: Completing, text: str, intent: str
) -> None:
    asked = question(text, "ask_contact", ("ordinal", "3", "number three"))
    request = completed(asked, topic="ask_salary_ranking", listed=("ccs-p", "cpma", "coc"))
    assert (request.intent, request.certifications) == (intent, ("coc",))


BENEFIT = Focus(topic="ask_certification_benefit")
LIST = Focus(topic="ask_certifications", listed=("cpb", "cmrs"))


@pytest.mark.parametrize(
    ("text", "intent", "comparison", "focus", "expected"),
    [
        ("how much more is that", "ask_salary", "difference", BENEFIT, "ask_certification_benefit"),
        ("by how much", "follow_up", None, BENEFIT, "ask_certification_benefit"),
        ("how much more is that", "ask_salary", "difference", Focus(), "ask_salary"),
        ("the better paid of those", "ask_salary", "difference", LIST, "ask_salary_ranking"),
        ("what else do they offer", "follow_up", None, LIST, "ask_certifications"),
        ("which ones", "follow_up", None, BENEFIT, "ask_certifications"),
        ("by how much", "follow_up", "difference", Focus(topic="ask_outlook"), "ask_outlook"),
        ("what separates them", "ask_salary_difference", None, Focus(), "ask_difference"),
    ],
)
def test_what_was_said_before_decides_what_is_asked(
    text: str, intent: str, comparison: str | None, focus: Focus, expected: str
) -> None:
    names = [("comparison", comparison)] if comparison else []
    assert intent_in_focus(question(text, intent, *names), focus, (), ()) == expected
