"""The questions that are offered under an answer."""

from __future__ import annotations

import string
from collections.abc import Mapping

from actions.answer import Answer, Button, Status
from actions.answers.texts import texts
from actions.answers.wording import joined, names
from knowledge.queries import KnowledgeBase

MOST = 3
DISTRESS = "distress"
"""Someone in distress is offered help, nothing else."""


def follow_ups(answer: Answer, knowledge: KnowledgeBase) -> tuple[Button, ...]:
    """Two or three questions that lead on from the answer."""
    if answer.topic == DISTRESS:
        return ()
    offered = texts("follow_ups")
    key = {Status.UNKNOWN: "fallback", Status.OUT_OF_SCOPE: "start"}.get(answer.status)
    if key is None:
        key = "silent" if answer.topic in texts("silent") else answer.topic
    if key in texts("small_talk"):
        key = "start"
    values = _values(answer, knowledge)
    buttons = [
        b for entry in offered.get(key, offered["defaults"]) if (b := _button(entry, values))
    ]
    return tuple(buttons[:MOST])


def readings(intents: list[str], answer: Answer, knowledge: KnowledgeBase) -> tuple[Button, ...]:
    """Buttons that name the possible readings of a question."""
    values = _values(answer, knowledge)
    entries = [texts("readings")[intent] for intent in intents]
    return tuple(b for entry in entries if (b := _button(entry, values)))


def _values(answer: Answer, knowledge: KnowledgeBase) -> dict[str, str]:
    every = {o.key: o.plural for o in knowledge.occupations()}
    in_focus = [every[key] for key in answer.occupations if key in every]
    values = {
        **names(knowledge),
        "occupations": joined(in_focus or list(every.values())),
        "all_occupations": joined(list(every.values())),
    }
    certification = answer.certifications[0] if answer.certifications else None
    found = knowledge.certification(certification) if certification else None
    return values | ({"certification": found.short} if found else {})


def _button(entry: Mapping[str, str], values: Mapping[str, str]) -> Button | None:
    needed = {name for text in entry.values() for _, name, _, _ in string.Formatter().parse(text)}
    if not {name for name in needed if name} <= values.keys():
        return None
    return Button(entry["title"].format(**values), entry["question"].format(**values))
