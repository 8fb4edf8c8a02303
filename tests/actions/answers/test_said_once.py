"""What one answer of a message has said the next need not say again."""

from __future__ import annotations

from actions.answer import Answer
from actions.answers.said_once import said_once

GROWTH = "The projected growth of the field is eight percent."
SHORTAGE = "A third of the places cannot be filled at present."
SOURCE = "Source: an office, 2023."


def texts(*given: str) -> list[str]:
    return [a.text for a in said_once([Answer(text, "topic") for text in given])]


def test_a_sentence_told_before_is_left_out_and_its_source_stays() -> None:
    first = f"{SHORTAGE}\n{GROWTH}\n{SOURCE}"
    second = f"- {GROWTH}\n- The demand makes for a promising outlook.\n{SOURCE}"
    assert texts(first, second) == [
        first,
        f"- The demand makes for a promising outlook.\n{SOURCE}",
    ]


def test_an_answer_that_says_the_same_stays_whole() -> None:
    same = f"{GROWTH}\n{SOURCE}"
    assert texts(same, same) == [same, same]


def test_labels_and_headings_stay() -> None:
    lists = "What the people in this job do all day:\n- Audit Support"
    assert texts(lists, f"{lists}\n- Follow-Up")[1] == f"{lists}\n- Follow-Up"
