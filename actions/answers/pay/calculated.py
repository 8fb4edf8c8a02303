"""What a question asks to be worked out, found by its words; the first calculation that fits."""

from __future__ import annotations

from collections.abc import Callable

from actions.answer import Answer
from actions.answers.pay.average import mean
from actions.answers.pay.conversion import other_period
from actions.answers.pay.gap import gap
from actions.answers.pay.hourly_comparison import hourly_comparison
from actions.answers.pay.hours_for_pay import hours_for_pay
from actions.answers.pay.increase import increase
from actions.answers.pay.median import median
from actions.answers.pay.multiple import multiple
from actions.answers.pay.nearest import nearest
from actions.answers.pay.pay_for_hours import pay_for_hours
from actions.answers.pay.pay_range import pay_range
from actions.answers.pay.ratio import ratio
from actions.answers.pay.share import share
from actions.answers.pay.total import total
from actions.request import Request
from knowledge.queries import KnowledgeBase

CALCULATIONS: tuple[Callable[[Request, KnowledgeBase], Answer | None], ...] = (
    share,
    hourly_comparison,
    hours_for_pay,
    pay_for_hours,
    increase,
    ratio,
    median,
    mean,
    multiple,
    total,
    nearest,
    pay_range,
    gap,
    other_period,
)


def answer_calculated(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The result with how it was worked out; None when nothing is to be, or nothing can be."""
    answers = (calculation(request, knowledge) for calculation in CALCULATIONS)
    return next((answer for answer in answers if answer), None)
