"""What a question asks to be worked out from the article's figures; the first that fits."""

from __future__ import annotations

from collections.abc import Callable

from actions.answer import Answer
from actions.answers.calculated.average import answer_average
from actions.answers.calculated.conversion import other_period
from actions.answers.calculated.gap import gap
from actions.answers.calculated.hourly import hourly_against
from actions.answers.calculated.hours import hours_for_an_amount, pay_for_hours
from actions.answers.calculated.mean import mean, median
from actions.answers.calculated.multiple import multiple
from actions.answers.calculated.nearest import nearest
from actions.answers.calculated.ratio import ratio
from actions.answers.calculated.share import share
from actions.answers.calculated.spread import spread
from actions.answers.calculated.total import total
from actions.request import Request
from knowledge.queries import KnowledgeBase

__all__ = ["answer_average", "answer_calculated"]

CALCULATIONS: tuple[Callable[[Request, KnowledgeBase], Answer | None], ...] = (
    share,
    hourly_against,
    hours_for_an_amount,
    pay_for_hours,
    ratio,
    median,
    mean,
    multiple,
    total,
    nearest,
    spread,
    gap,
    other_period,
)


def answer_calculated(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The result with how it was worked out; None when nothing is to be, or nothing can be."""
    answers = (calculation(request, knowledge) for calculation in CALCULATIONS)
    return next((answer for answer in answers if answer), None)
