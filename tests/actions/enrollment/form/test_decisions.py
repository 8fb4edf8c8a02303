"""Consent and confirmation: what is a yes, what is a no, and what is asked again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.enrollment.form.decisions import read_confirm, read_consent
from actions.enrollment.form.outside import Outcome
from tests.actions.enrollment.conftest import NOW, Desk, Visitor, view
from tests.actions.enrollment.form.readings import FILLED, reading, state_at

YES = [
    "yes",
    "Yes!",
    "yep",
    "sure",
    "ok",
    "okay then",
    "I agree",
    "i consent",
    "of course",
    "go ahead",
    "absolutely",
    "yes please",
    "sounds good",
    "that's fine",
    "fine by me",
    "👍",
    "👍🏽",
    "y",
    "yes i do",
    "you may",
    "no problem",
    "Yes, I agree.",
    "yes, of course!",
    "agreed",
    "all right",
    "yup go ahead",
    "yes you may contact me",
]


NO = [
    "no",
    "No.",
    "nope",
    "nah",
    "no thanks",
    "no thank you",
    "I don't agree",
    "i do not consent",
    "rather not",
    "i'd rather not",
    "don't contact me",
    "absolutely not",
    "n",
    "👎",
    "no way",
    "i decline",
    "not ok",
    "never",
]


UNCLEAR = [
    "maybe",
    "i guess",
    "not sure",
    "depends",
    "yes but later",
    "if i must",
    "hmm",
    "what",
    "later",
    "kind of",
    "yes and no",
    "whatever",
    "I think so",
    "banana",
    "let me think",
    "123",
    "ok but only mornings",
]


@pytest.mark.parametrize("text", YES)
def test_a_yes_is_consent(text: str, visitor_at: Callable[[str], Visitor]) -> None:
    assert view(visitor_at("consent").say(text))["field"] == "confirm"


@pytest.mark.parametrize("text", NO)
def test_a_no_is_none_and_ends(text: str, visitor_at: Callable[[str], Visitor]) -> None:
    visitor = visitor_at("consent")
    assert view(visitor.say(text))["status"] == "declined"
    assert visitor.state.values == {}


@pytest.mark.parametrize("text", UNCLEAR)
def test_anything_else_is_asked_again(text: str, visitor_at: Callable[[str], Visitor]) -> None:
    visitor = visitor_at("consent")
    visitor.say(text)
    assert visitor.state.field == "consent"
    assert visitor.state.active


AT_CONSENT = state_at("consent", **{k: v for k, v in FILLED.items() if "consent" not in k})
AT_CONFIRM = state_at("confirm", **FILLED)


def test_the_moment_of_the_consent_is_kept() -> None:
    result = read_consent(reading("yes", AT_CONSENT))
    assert result is not None
    assert result.state.values["consent_at"] == NOW.isoformat()


def test_consent_to_one_of_two_ways_is_asked_for_alone() -> None:
    both = AT_CONSENT.with_value("contact_method", "both").with_value("phone", "+12125550177")
    result = read_consent(reading("yes, but only by e-mail", both))
    assert result is not None
    assert (result.state.field, result.state.values["contact_method"]) == ("consent", "email")
    assert "phone" not in result.state.values
    assert "consent" not in result.state.values


def test_a_yes_of_nlu_counts_only_when_it_is_sure() -> None:
    for confidence, field in ((0.95, "confirm"), (0.85, "consent")):
        result = read_consent(reading("claro", AT_CONSENT, intent="affirm", confidence=confidence))
        assert result is not None
        assert result.state.field == field


def test_a_question_at_the_consent_is_no_answer_to_it() -> None:
    assert read_consent(reading("what is a coder?", AT_CONSENT)) is None


def test_the_request_that_is_handed_over_is_what_was_confirmed(desk: Desk) -> None:
    result = read_confirm(reading("yes, send it", AT_CONFIRM, desk))
    (request,) = desk.taken
    assert result is not None
    assert (result.state.status, result.state.reference) == ("saved", "REQ-7K4M9XQ2")
    assert (request.key, request.conversation) == ("visitor-1:form-1", "visitor-1")
    assert (request.name, request.email, request.phone, request.program) == (
        "Ana Lopez",
        "ana@example.com",
        None,
        "coding",
    )
    assert (request.consent_at, request.created_at, request.source) == (NOW, NOW, "chat")


def test_a_correction_at_the_summary_sends_nothing(desk: Desk) -> None:
    result = read_confirm(reading("yes, but billing", AT_CONFIRM, desk))
    assert result is not None
    assert (result.state.field, result.state.values["program"]) == ("confirm", "billing")
    assert desk.taken == []


def test_a_no_at_the_summary_asks_what_to_change_and_a_second_one_ends(desk: Desk) -> None:
    first = read_confirm(reading("no", AT_CONFIRM, desk))
    assert first is not None
    assert first.state.active
    second = read_confirm(reading("no", first.state, desk))
    assert second is not None
    assert (second.state.status, desk.taken) == ("cancelled", [])


def test_a_request_that_nobody_took_ends_without_a_reference(desk: Desk) -> None:
    desk.outcome = Outcome.FAILED
    result = read_confirm(reading("yes", AT_CONFIRM, desk))
    assert result is not None
    assert (result.state.status, result.state.reference) == ("cancelled", None)
