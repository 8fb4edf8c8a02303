"""What is asked once the conversation has lent what the question leaves out."""

from __future__ import annotations

from dataclasses import dataclass

from actions.question import Question


@dataclass(frozen=True)
class Request:
    """What is asked, with occupations and certifications from the question or from the focus."""

    question: Question
    intent: str
    occupations: tuple[str, ...]
    certifications: tuple[str, ...]
    organisations: tuple[str, ...]
    named: bool
    """The question itself names an occupation or a certification."""

    @property
    def text(self) -> str:
        """The words of the question."""
        return self.question.text

    @property
    def signature(self) -> str:
        """Equal for two requests that would get the same answer."""
        nearest = self.question.statements[0][0] if self.question.statements else ""
        parts = (
            self.intent,
            *self.occupations,
            *self.certifications,
            *self.organisations,
            nearest,
        )
        return "|".join(parts + self.question.values("amount") + self.question.values("comparison"))
