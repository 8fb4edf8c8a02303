"""A question with what it names, and what the conversation is about."""

from __future__ import annotations

from dataclasses import dataclass

from actions.focus import Focus
from actions.question import Question


@dataclass(frozen=True)
class Situation:
    """A question with what it names, and what the conversation is about."""

    question: Question
    focus: Focus
    certifications: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words of the question."""
        return self.question.text

    @property
    def topic(self) -> str:
        """What was answered last; empty at the start."""
        return self.focus.topic or ""

    @property
    def compared(self) -> frozenset[str]:
        """The comparisons that the question makes."""
        return self.question.compared

    @property
    def of_one_certification(self) -> bool:
        """One certification is in focus, and the question names nothing."""
        return len(self.focus.certifications) == 1 and not self.question.mentions_names
