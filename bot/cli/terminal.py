"""Replies as lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def shown(replies: Sequence[dict[str, Any]]) -> str:
    """The texts, and the buttons with the numbers to choose them by."""
    lines = [reply["text"] for reply in replies if reply.get("text")]
    choices = [f"  {i}. {b['title']}" for i, b in enumerate(buttons_of(replies), 1)]
    return "\n\n".join(lines) + ("\n\n" + "\n".join(choices) if choices else "")


def buttons_of(replies: Sequence[dict[str, Any]]) -> list[dict[str, str]]:
    """The buttons of all replies, in order."""
    return [button for reply in replies for button in reply.get("buttons", [])]


def chosen(line: str, buttons: Sequence[dict[str, str]]) -> str:
    """What to send for a line: a button's payload for its number, else the line itself."""
    if line.isdecimal() and 0 < int(line) <= len(buttons):
        return buttons[int(line) - 1]["payload"]
    return line
