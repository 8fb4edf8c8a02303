"""What was asked and not answered."""

from __future__ import annotations

from collections.abc import Sequence

from bot.report.unanswered import unanswered
from knowledge.encoder import Vectors, shared_encoder
from tests.bot.report.talks import answered, asked, draft, said, talk

KNOWN = frozenset(["what", "are", "the", "fees", "weather", "in", "how", "much", "can", "pay"])


def encode(texts: Sequence[str]) -> Vectors:
    return shared_encoder().encode(texts)


def test_the_most_frequent_comes_first_with_its_other_wordings() -> None:
    talks = [
        asked("weather in boston", "out_of_scope", "out_of_scope"),
        asked("What are the fees?", "ask_cost", "partly"),
        asked("what are the fees?", "ask_cost", "unknown"),
        asked("how much are the fees", "ask_cost", "partly"),
    ]
    first, second = unanswered(talks, KNOWN, encode)
    assert (first.question, first.count) == ("What are the fees?", 3)
    assert first.statuses == {"partly": 2, "unknown": 1}
    assert first.topics == {"ask_cost": 3}
    assert first.others == ("how much are the fees",)
    assert second.question == "weather in boston"


def test_an_answered_question_is_not_listed() -> None:
    assert unanswered([asked("what are the fees", "ask_cost", "answered")], KNOWN, encode) == ()


def test_what_somebody_in_distress_wrote_is_not_listed() -> None:
    assert unanswered([asked("nobody cares", "distress", "out_of_scope")], KNOWN, encode) == ()


def test_personal_data_is_masked_and_does_not_part_what_is_the_same() -> None:
    talks = [
        asked(f"can {name} pay {amount}", "ask_cost") for name, amount in (("Ana", 1), ("Bo", 22))
    ]
    (found,) = unanswered(talks, KNOWN, encode)
    assert (found.question, found.count) == ("can [name] pay [number]", 2)


def test_the_name_that_a_visitor_gave_to_the_form_is_masked_elsewhere() -> None:
    conversation = talk(
        draft("f", "asking", "email", values={"name": "Rosa Field"}),
        said("how much can rosa pay"),
        answered("ask_cost", "partly"),
    )
    (found,) = unanswered([conversation], KNOWN, encode)
    assert found.question == "how much can [name] pay"
