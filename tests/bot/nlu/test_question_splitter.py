"""Where a message might hold several questions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rasa.shared.nlu.constants import METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.question_splitter import QuestionSplitter
from bot.nlu.questions import AS_ONE, CANDIDATES, candidates


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("what is coding? and what is billing?", ["what is coding?", "what is billing?"]),
        ("eligibility, duration & fees", ["eligibility", "duration", "fees"]),
        (
            "how much do they make and can they work from home",
            ["how much do they make", "can they work from home"],
        ),
        ("what is coding how much do coders make", ["what is coding", "how much do coders make"]),
        ("fees\nduration", ["fees", "duration"]),
        (
            "if i only have evenings, how long would it take",
            ["if i only have evenings, how long would it take"],
        ),
        (
            "the difference between certified and not certified",
            ["the difference between certified and not certified"],
        ),
        ("can you tell me how long it takes", ["can you tell me how long it takes"]),
        ("and that one is from whom", ["that one is from whom"]),
        ("salary of a technician", ["salary of a technician"]),
        ("per month, how much do they make", ["per month, how much do they make"]),
        ("how much do they make, monthly", ["how much do they make, monthly"]),
        ("what is the pay and a week", ["what is the pay and a week"]),
        ("by the hour, what is the pay", ["by the hour, what is the pay"]),
        (
            "how much is it per month, and can i work from home",
            ["how much is it per month", "can i work from home"],
        ),
        (
            "of these jobs at home, which one pays best",
            ["of these jobs at home, which one pays best"],
        ),
        (
            "what is the pay do i need a degree",
            ["what is the pay", "do i need a degree"],
        ),
        ("what it pays how long it takes", ["what it pays how long it takes"]),
        ("in what kind of office do they sit", ["in what kind of office do they sit"]),
        ("coder or biller, which earns more", ["coder or biller, which earns more"]),
        ("1) what is the pay 2) how long is it", ["what is the pay", "how long is it"]),
        ("what do coders do what do billers do", ["what do coders do", "what do billers do"]),
        (
            "what is the gap between the coder, the biller",
            ["what is the gap between the coder, the biller"],
        ),
    ],
)
def test_pieces_are_what_could_be_asked_by_itself(
    make: Callable[..., QuestionSplitter], text: str, pieces: list[str]
) -> None:
    found = make(QuestionSplitter).pieces(text)
    assert [text[piece.start : piece.end] for piece in found] == pieces


def test_of_many_pieces_the_last_stay_apart(make: Callable[..., QuestionSplitter]) -> None:
    text = "a b c. " * 30 + "what is the salary?"
    found = make(QuestionSplitter).pieces(text)
    assert len(found) == 6
    assert text[found[-1].start : found[-1].end] == "what is the salary?"


def test_a_joined_reading_is_one_question(make: Callable[..., QuestionSplitter]) -> None:
    text = "what is coding? and what is billing?"
    for as_one, count in ((True, 1), (False, 3)):
        message = Message({TEXT: text, METADATA: {AS_ONE: as_one}})
        message.set(CANDIDATES, [Message({TEXT: text})])
        make(QuestionSplitter).process([message])
        assert len(candidates(message)) == count
