"""Reading Rasa's parse data into questions."""

from __future__ import annotations

from actions.question import FALLBACK_INTENT, Mention, Question, questions_of


def reading(text: str, intent: str) -> dict[str, object]:
    return {
        "text": text,
        "intent": {"name": intent, "confidence": 0.8},
        "ranking": [{"name": intent, "confidence": 0.8}],
        "in_scope": 0.7,
        "entities": [{"entity": "certification", "value": "cpc", "text": "CPC"}],
        "statements": [{"key": "remote-share", "score": 0.6}],
    }


def test_a_message_with_two_questions_gives_two_in_order() -> None:
    parsed = {"questions": [reading("first", "ask_salary"), reading("second", "ask_remote")]}
    assert [(q.text, q.intent) for q in questions_of(parsed)] == [
        ("first", "ask_salary"),
        ("second", "ask_remote"),
    ]


def test_entities_ranking_and_statements_are_read() -> None:
    (question,) = questions_of({"questions": [reading("pay of the CPC", "ask_salary")]})
    assert question.values("certification") == ("cpc",)
    assert question.ranking == (("ask_salary", 0.8),)
    assert question.in_scope == 0.7
    assert question.score("remote-share") == 0.6
    assert question.score("another") == 0.0


def test_a_message_without_a_list_of_questions_is_one_question() -> None:
    (question,) = questions_of(reading("pay", "ask_salary"))
    assert question.intent == "ask_salary"


def test_a_message_that_was_not_parsed_is_a_fallback() -> None:
    (question,) = questions_of({"text": "hm"})
    assert question.intent == FALLBACK_INTENT
    assert question.confidence == 0.0


def test_values_come_once_each_in_the_order_of_the_text() -> None:
    entities = [
        {"entity": "certification", "value": value, "text": value}
        for value in ("crc", "cpc", "crc")
    ]
    (question,) = questions_of({"text": "t", "entities": entities})
    assert question.values("certification") == ("crc", "cpc")
    assert question.values("occupation") == ()


def test_a_place_counts_where_the_text_has_the_words_there() -> None:
    entity = {"entity": "certification", "value": "cpc", "text": "CPC"}
    inherited, named = {**entity, "start": 0, "end": 0}, {**entity, "start": 7, "end": 10}
    parsed = {**reading("pay of CPC", "ask_salary"), "entities": [inherited, named]}
    (question,) = questions_of({"questions": [parsed]})
    assert [m.start for m in question.mentions] == [None, 7]


def test_what_has_no_place_is_searched_behind_the_last() -> None:
    mentions = tuple(Mention("certification", w.lower(), w) for w in ("CPC", "CPC-P", "CCS"))
    question = Question("CPC or CPC-P", "ask_salary", mentions=mentions)
    assert [at for at, _ in question.placed()] == [0, 7, -1]
