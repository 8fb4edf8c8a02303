"""Conversations with the form as data: what is said, what the form asks next, what is stored."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.actions.enrollment.conftest import Desk, Visitor, view

FOLDER = Path(__file__).parent / "conversations"
CONVERSATIONS = [
    pytest.param(conversation, id=f"{path.stem}: {conversation['title']}")
    for path in sorted(FOLDER.glob("*.yml"))
    for conversation in yaml.safe_load(path.read_text("utf-8"))
]


@pytest.mark.parametrize("conversation", CONVERSATIONS)
def test_the_form_follows_the_conversation(conversation: Mapping[str, Any], desk: Desk) -> None:
    visitor = Visitor(desk)
    messages = visitor.begin(conversation["open"], conversation.get("known"))
    assert view(messages)["field"] == conversation.get("first", "name")
    for turn in conversation["turns"]:
        _take(turn, visitor)
    stored = conversation.get("saved")
    assert len(desk.taken) == (1 if stored else 0)
    for field, value in (stored or {}).items():
        assert getattr(desk.taken[0], field) == value


def _take(turn: Mapping[str, Any], visitor: Visitor) -> None:
    messages = visitor.say(turn["say"], **turn.get("nlu", {}))
    text = "\n".join(message["text"] for message in messages)
    seen = f"{turn['say']!r} got {text!r}"
    assert visitor.digression == turn.get("digress", False), seen
    form = view(messages)
    if "field" in turn:
        assert form["status"] == "asking", seen
        assert form["field"] == turn["field"], seen
    elif turn["status"]:
        assert (form["field"], form["status"]) == (None, turn["status"]), seen
    else:
        assert not messages
        assert not visitor.state.active
    for pattern in turn.get("has", ()):
        assert re.search(pattern, text, re.IGNORECASE | re.MULTILINE), f"{pattern}: {seen}"
    for pattern in turn.get("lacks", ()):
        assert not re.search(pattern, text, re.IGNORECASE), f"{pattern}: {seen}"
    if "forget" in turn:
        assert visitor.forget == turn["forget"]
