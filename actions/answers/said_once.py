"""The answers to the questions of one message: what one has said the next need not say again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer

_SENTENCE = 6
"""The least words of a line that is left out: labels of a list stay."""
_SOURCE = "Source: "


def said_once(answers: Sequence[Answer]) -> list[Answer]:
    """The answers without sentences that an earlier one holds; sources stay with each, and so
    does an answer that would have nothing left to say."""
    told: set[str] = set()
    once = []
    for answer in answers:
        lines = answer.text.split("\n")
        new = [line for line in lines if _stays(line, told)]
        says = any(not line.startswith(_SOURCE) for line in new)
        once.append(replace(answer, text="\n".join(new)) if says else answer)
        told |= {_bare(line) for line in lines}
    return once


def _stays(line: str, told: set[str]) -> bool:
    short = len(line.split()) < _SENTENCE or line.endswith(":")
    return short or line.startswith(_SOURCE) or _bare(line) not in told


def _bare(line: str) -> str:
    return line.removeprefix("- ").strip()
