"""Whether replies helped."""

from __future__ import annotations

from datetime import timedelta

from bot.report.judged import Judgement, feedback
from tests.bot.report.talks import NOON, answered, draft, said, talk

KNOWN = frozenset(["what", "are", "the", "fees", "that", "was", "not", "i", "wanted", "ask"])


def judged(message_id: str, comment: str | None, days: int = 0) -> Judgement:
    return Judgement("visitor", message_id, False, comment, NOON + timedelta(days=days))


def test_what_did_not_help_is_told_with_question_and_comment() -> None:
    talks = [talk(said("what are the fees", turn="abc"), answered("ask_cost", "partly"))]
    given = [
        judged("abc.0", "that was not what I wanted"),
        Judgement("visitor", "abc.1", True, None, NOON),
    ]
    found = feedback(given, talks, KNOWN)
    assert (found.helpful, found.unhelpful) == (1, 1)
    (told,) = found.told
    assert (told.question, told.topics) == ("what are the fees", ("ask_cost",))
    assert told.comment == "that was not what I wanted"


def test_comments_are_masked() -> None:
    form = draft("f", "asking", "email", values={"name": "Rosa Field"})
    talks = [talk(said("what are the fees", turn="abc"), form)]
    (told,) = feedback([judged("abc.0", "ask rosa, 212-555-0177, or Ben")], talks, KNOWN).told
    assert told.comment == "ask [name], [number], or [name]"


def test_those_with_a_comment_come_first_then_the_latest() -> None:
    given = [judged("a.0", None), judged("b.0", None, 1), judged("c.0", "not that")]
    told = feedback(given, [], KNOWN).told
    assert [(each.comment, each.day.day) for each in told] == [
        ("not that", 20),
        (None, 21),
        (None, 20),
    ]


def test_a_message_that_is_not_stored_any_more_has_no_question() -> None:
    (told,) = feedback([judged("gone.0", None)], [talk(said("hi"))], KNOWN).told
    assert (told.question, told.topics) == (None, ())
