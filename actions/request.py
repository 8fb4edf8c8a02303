"""What is asked once the conversation has lent what the question leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

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
    figures: tuple[str, ...] = ()
    """The figures that were told last: what "and by the month?" means."""
    told: tuple[str, ...] = ()
    """The statements that were told last."""
    listed: tuple[str, ...] = ()
    """The certifications of the last list, in its order."""
    among: tuple[str, ...] = ()
    """The certifications that were compared last."""
    recent: tuple[str, ...] = ()
    """The two certifications that were named last, in the order in which they were named."""
    topic: str | None = None
    """What was answered last."""
    before: str = ""
    """What the message says before the question."""

    @property
    def text(self) -> str:
        """The words of the question."""
        return self.question.text

    @property
    def said(self) -> str:
        """The words of the message up to the end of the question."""
        return f"{self.before} {self.text}".strip()

    @property
    def compared(self) -> frozenset[str]:
        """The comparisons that the question makes."""
        return self.question.compared

    @property
    def is_unclear(self) -> bool:
        """The question by itself does not say, or not clearly, what is asked."""
        return self.question.is_unclear

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
        said = (self.question.values(kind) for kind in ("amount", "comparison", "ordinal"))
        return "|".join((*parts, *chain.from_iterable(said)))
