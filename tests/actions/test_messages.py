"""From an answer to what a channel sends; docs of the contract name the same keys."""

from __future__ import annotations

import json

from actions.answer import Answer, Bar, Button, Chart, SourceNote, Status, Table
from actions.messages import button_of, message_of

SOURCE = SourceNote("Bureau of Labor Statistics", "Salary", "date not given")


def test_an_answer_tells_status_topic_names_and_sources() -> None:
    answer = Answer("text", "ask_salary", Status.PARTLY, ("coder",), ("cpc",), (SOURCE,))
    assert message_of(answer)["custom"] == {
        "answer": {
            "status": "partly",
            "topic": "ask_salary",
            "occupations": ["coder"],
            "certifications": ["cpc"],
            "sources": [
                {
                    "title": "Bureau of Labor Statistics",
                    "section": "Salary",
                    "as_of": "date not given",
                }
            ],
        }
    }


def test_a_chart_is_a_bar_chart_with_a_source_for_each_value() -> None:
    chart = Chart("Pay", "USD/year", (Bar("CPC", 58895.0, "AAPC", "2023"),))
    custom = message_of(Answer("text", "ask_salary", chart=chart))["custom"]
    assert custom["chart"] == {
        "type": "bar",
        "title": "Pay",
        "unit": "USD/year",
        "items": ({"label": "CPC", "value": 58895.0, "source": "AAPC", "as_of": "2023"},),
    }


def test_a_table_has_columns_and_rows() -> None:
    table = Table("Pay", ("Certification", "Pay"), (("CPC", "$58,895"),))
    custom = message_of(Answer("text", "ask_salary", table=table))["custom"]
    assert custom["table"]["columns"] == ("Certification", "Pay")
    assert custom["table"]["rows"] == (("CPC", "$58,895"),)


def test_without_chart_and_table_there_are_no_keys_for_them() -> None:
    assert message_of(Answer("text", "greet"))["custom"].keys() == {"answer"}


def test_a_button_sends_its_question_in_words() -> None:
    button = button_of(Button("Pay", "How much do coders earn?"))
    assert button == {"title": "Pay", "payload": "How much do coders earn?"}
    assert not button["payload"].startswith("/")


def test_everything_can_be_sent_as_json() -> None:
    answer = Answer(
        "text",
        "ask_salary",
        sources=(SOURCE,),
        buttons=(Button("a", "b"),),
        chart=Chart("t", "u", (Bar("l", 1.0, "s", "d"),)),
        table=Table("t", ("c",), (("r",),)),
    )
    assert json.loads(json.dumps(message_of(answer)))["text"] == "text"
