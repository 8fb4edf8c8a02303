"""Readings for tests of the rules."""

from __future__ import annotations

from actions.context.refined import Candidate
from actions.question import Question


def candidate(asked: Question, *certifications: str, granting: tuple[str, ...] = ()) -> Candidate:
    return Candidate(asked.intent, asked, certifications, granting)
