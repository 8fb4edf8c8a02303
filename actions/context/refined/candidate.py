"""An intent so far, with what the question names."""

from __future__ import annotations

from dataclasses import dataclass

from actions.question import Question


@dataclass(frozen=True)
class Candidate:
    """An intent so far, with what the question names."""

    intent: str
    question: Question
    certifications: tuple[str, ...] = ()
    granting: tuple[str, ...] = ()
    """The organisations named that grant a certification."""

    @property
    def compared(self) -> frozenset[str]:
        """The comparisons that the question makes."""
        return self.question.compared
