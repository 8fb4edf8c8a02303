"""From an Answer to Rasa's messages; the only place that knows their form."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from actions.answer import Answer, Button


def message_of(answer: Answer) -> dict[str, Any]:
    """The arguments of `CollectingDispatcher.utter_message` for an answer."""
    custom: dict[str, Any] = {
        "answer": {
            "status": answer.status.value,
            "topic": answer.topic,
            "occupations": list(answer.occupations),
            "certifications": list(answer.certifications),
            "sources": [asdict(source) for source in answer.sources],
        }
    }
    if answer.chart:
        custom["chart"] = {"type": "bar", **asdict(answer.chart)}
    if answer.table:
        custom["table"] = asdict(answer.table)
    return {
        "text": answer.text,
        "buttons": [button_of(button) for button in answer.buttons],
        "custom": custom,
    }


def button_of(button: Button) -> dict[str, str]:
    """A quick reply; its payload is a question in words, so that nothing can be forged with it."""
    return {"title": button.title, "payload": button.question}
