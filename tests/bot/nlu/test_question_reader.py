"""A message becomes its questions, each with intent, entities and statements."""

from __future__ import annotations

import pytest

from bot.nlu.pipeline import Pipeline


def intents(pipeline: Pipeline, text: str) -> list[str]:
    return [q["intent"]["name"] for q in pipeline.questions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "how much does a technician earn and can they work from home?",
            ["ask_salary", "ask_remote"],
        ),
        ("duration & fees", ["ask_training_time", "ask_cost"]),
        ("what is the salary? what does the course cost?", ["ask_salary", "ask_cost"]),
        ("hello, how much does a technician earn?", ["ask_salary"]),
        ("what are the duties and responsibilities", ["ask_duties"]),
        ("hello", ["greet"]),
        ("thanks a lot!", ["thank"]),
    ],
)
def test_each_question_is_read_once_and_in_order(
    pipeline: Pipeline, text: str, expected: list[str]
) -> None:
    assert intents(pipeline, text) == expected


def test_a_question_without_a_subject_takes_that_of_the_one_before(pipeline: Pipeline) -> None:
    _, second = pipeline.questions("how much does a technician earn and can they work from home?")
    assert [e["value"] for e in second["entities"] if e.get("inherited")] == ["technician"]


def test_a_question_holds_what_actions_read(pipeline: Pipeline) -> None:
    (question,) = pipeline.questions("technician salary")
    assert set(question) == {"text", "intent", "ranking", "in_scope", "entities", "statements"}
    (entity,) = question["entities"]
    assert question["text"][entity["start"] : entity["end"]] == entity["text"] == "technician"


@pytest.mark.parametrize("text", ["", "...", "😀", "zzqx vvrk", "北京 天气"])
def test_what_cannot_be_read_falls_back(pipeline: Pipeline, text: str) -> None:
    assert intents(pipeline, text) == ["nlu_fallback"]


def test_text_that_begins_with_a_slash_is_text(pipeline: Pipeline) -> None:
    (question,) = pipeline.questions("/thank how much does a technician earn")
    assert question["intent"]["name"] == "ask_salary"


def test_the_first_question_is_the_messages_own(pipeline: Pipeline) -> None:
    (message,) = pipeline.process(["technician salary? fees?"])
    shown = message.as_dict(only_output_properties=True)
    assert shown["intent"] == shown["questions"][0]["intent"]
    assert shown["entities"] == shown["questions"][0]["entities"]
    assert len(shown["questions"]) == 2
    assert "candidate_questions" not in shown


def test_ten_thousand_characters_are_no_trouble(pipeline: Pipeline) -> None:
    assert pipeline.questions("and then? " * 1000 + "how much does a technician earn?")
