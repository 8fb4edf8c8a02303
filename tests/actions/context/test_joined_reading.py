"""A question that says too little, read together with what was said before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.context.joined_reading import reread
from actions.focus import Focus
from actions.question import Question
from tests.actions.questions import certification, occupation, question

JOINED = question("can i work at home. internal ones?", "ask_remote", statements=[("home", 0.3)])
DUTIES = Focus(topic="ask_duties")


def asked(text: str, intent: str, *names: tuple[str, str, str], **read: object) -> Question:
    """A question with a joined reading that is sure."""
    joined = read.pop("joined", JOINED)
    return replace(question(text, intent, *names, **read), joined=joined)  # type: ignore[arg-type]


def test_what_is_not_understood_is_read_with_what_was_said_before() -> None:
    again = reread(asked("internal ones?", "nlu_fallback", confidence=0.2), DUTIES)
    assert (again.intent, again.confidence) == ("ask_remote", 0.9)
    assert again.text == "internal ones?"
    assert again.ranking == JOINED.ranking


def test_what_is_understood_needs_a_surer_joined_reading() -> None:
    unsure = replace(JOINED, confidence=0.7)
    missed = reread(asked("internal ones?", "nlu_fallback", joined=unsure), DUTIES)
    understood = reread(asked("internal ones?", "ask_exam", joined=unsure), DUTIES)
    assert (missed.intent, understood.intent) == ("ask_remote", "ask_exam")


def test_an_unsure_joined_reading_counts_where_a_statement_fits() -> None:
    unsure = replace(JOINED, confidence=0.3, statements=(("home", 0.5),))
    vague = asked("internal ones?", "ask_exam", confidence=0.4, joined=unsure)
    assert reread(vague, DUTIES).intent == "ask_remote"


def test_a_surer_question_keeps_its_intent_and_takes_the_statements() -> None:
    unsure = replace(JOINED, confidence=0.5, statements=(("home", 0.6),))
    read = reread(
        asked("which skills for that one?", "ask_skills", confidence=0.7, joined=unsure), DUTIES
    )
    assert read.intent == "ask_skills"
    assert read.statements[0][0] == "home"
    weak = replace(unsure, statements=(("home", 0.4),))
    assert reread(asked("internal ones?", "ask_exam", joined=weak), DUTIES).intent == "ask_exam"


@pytest.mark.parametrize(
    ("topic", "fit", "expected"),
    [
        ("ask_duties", 0.6, "follow_up"),
        ("ask_duties", 0.7, "ask_remote"),
        ("ask_remote", 0.0, "ask_remote"),
    ],
)
def test_a_follow_up_leaves_its_topic_only_for_a_statement_that_fits_very_well(
    topic: str, fit: float, expected: str
) -> None:
    joined = replace(JOINED, statements=(("home", fit),))
    again = reread(asked("internal ones?", "follow_up", joined=joined), Focus(topic=topic))
    assert again.intent == expected


@pytest.mark.parametrize(
    ("text", "intent", "names", "focus"),
    [
        ("the CPC?", "nlu_fallback", (certification("cpc"),), DUTIES),
        ("a month?", "nlu_fallback", (("period", "month", "month"),), DUTIES),
        ("the second?", "nlu_fallback", (("ordinal", "2", "second"),), DUTIES),
        ("and billers?", "nlu_fallback", (occupation("biller", "billers"),), DUTIES),
        ("internal ones?", "nlu_fallback", (), Focus("ask_salary", certifications=("cpc",))),
        ("but why?", "ask_why", (), DUTIES),
        ("for whom?", "nlu_fallback", (), DUTIES),
        ("paid how?", "nlu_fallback", (), DUTIES),
    ],
)
def test_what_has_its_own_way_to_go_on_keeps_its_reading(
    text: str, intent: str, names: tuple[tuple[str, str, str], ...], focus: Focus
) -> None:
    own = asked(text, intent, *names, confidence=0.2)
    assert reread(own, focus) == own


def test_a_name_after_a_definition_does_not_go_on_with_it() -> None:
    named = asked("and billers?", "nlu_fallback", occupation("biller", "billers"))
    assert reread(named, Focus(topic="ask_term")).intent == "ask_remote"


def test_a_certification_in_focus_only_counts_on_a_topic_of_certifications() -> None:
    focus = Focus("ask_remote", certifications=("cpc",))
    assert reread(asked("internal ones?", "nlu_fallback"), focus).intent == "ask_remote"


def test_small_talk_together_is_no_reading() -> None:
    own = asked("hm so", "nlu_fallback", joined=replace(JOINED, intent="greet"))
    assert reread(own, DUTIES) == own


def test_a_question_without_a_joined_reading_is_itself() -> None:
    own = question("internal ones?", "nlu_fallback")
    assert reread(own, DUTIES) is own


def test_statements_of_both_readings_count_and_told_ones_come_later() -> None:
    joined = replace(JOINED, statements=(("told", 0.6), ("both", 0.5), ("new", 0.4)))
    own = asked("internal ones?", "nlu_fallback", statements=[("both", 0.3)], joined=joined)
    again = reread(own, Focus("ask_duties", told=("told",)))
    assert [key for key, _ in again.statements] == ["both", "new", "told"]
    assert dict(again.statements) == pytest.approx({"both": 0.65, "new": 0.4, "told": 0.25})


def test_a_told_statement_that_the_question_itself_asks_for_stays_first() -> None:
    joined = replace(JOINED, statements=(("told", 0.6),))
    own = asked("internal ones?", "nlu_fallback", statements=[("told", 0.8)], joined=joined)
    again = reread(own, Focus("ask_duties", told=("told",)))
    assert dict(again.statements) == {"told": 1.0}


def test_a_joined_reading_that_only_repeats_the_topic_counts_for_what_leans_back() -> None:
    again = replace(JOINED, intent="ask_duties", confidence=0.95)
    own = asked("what would i have to learn", "ask_training_path", confidence=0.4, joined=again)
    back = asked("would i have to learn that", "ask_training_path", confidence=0.4, joined=again)
    assert reread(own, DUTIES).intent == "ask_training_path"
    assert reread(back, DUTIES).intent == "ask_duties"


def test_what_asks_clearly_for_something_else_is_not_the_topic_again() -> None:
    again = replace(JOINED, intent="ask_duties", confidence=0.95)
    clear = asked("would they have to know that", "ask_cost", confidence=0.65, joined=again)
    vague = asked("would they have to know that", "ask_cost", confidence=0.4, joined=again)
    assert reread(clear, DUTIES).intent == "ask_cost"
    assert reread(vague, DUTIES).intent == "ask_duties"
