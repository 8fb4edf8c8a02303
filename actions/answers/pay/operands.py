"""Numbers of dollars that are calculated with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from actions.answers.pay.shown import named
from actions.answers.wording import amount, dollars
from knowledge.model import Figure


@dataclass(frozen=True)
class Operand:
    """A number of dollars, what it is called inside a sentence, and where the article has it."""

    value: Decimal
    name: str
    figure: Figure | None = None

    @property
    def shown(self) -> str:
        """The name with the number: "the CPC ($58,895 a year)"."""
        return f"{self.name} ({amount(self.figure)})" if self.figure else self.name

    @property
    def certification(self) -> str | None:
        """The key of the certification whose pay it is."""
        of_one = self.figure and self.figure.certification
        return of_one.key if of_one else None


def operand(figure: Figure) -> Operand:
    """The operand that a figure is."""
    return Operand(figure.value, named(figure), figure)


def operands(figures: Sequence[Figure]) -> list[Operand]:
    """The operands that figures are."""
    return [operand(figure) for figure in figures]


def bare_amount(value: Decimal) -> Operand:
    """An amount that is no figure of the article."""
    return Operand(value, dollars(value))


def figures_of(operands: Sequence[Operand]) -> list[Figure]:
    """The article's figures among operands."""
    return [o.figure for o in operands if o.figure]
