"""Readings for tests of the rules."""

from __future__ import annotations

from actions.context.refined import Reading
from actions.question import Question


def reading(asked: Question, *certifications: str, granting: tuple[str, ...] = ()) -> Reading:
    return Reading(asked.intent, asked, certifications, granting)
