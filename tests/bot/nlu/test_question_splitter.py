"""Where a message might hold several questions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.nlu.question_splitter import QuestionSplitter


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
        ("salary of a technician", ["salary of a technician"]),
    ],
)
def test_pieces_are_what_could_be_asked_by_itself(
    make: Callable[..., QuestionSplitter], text: str, pieces: list[str]
) -> None:
    found = make(QuestionSplitter).pieces(text)
    assert [text[start:end] for start, end, _ in found] == pieces


def test_of_many_pieces_the_last_stay_apart(make: Callable[..., QuestionSplitter]) -> None:
    text = "a b c. " * 30 + "what is the salary?"
    found = make(QuestionSplitter).pieces(text)
    assert len(found) == 6
    assert text[found[-1][0] : found[-1][1]] == "what is the salary?"
