"""Amounts said in thousands where the talk is of pay: "and beyond 70?"."""

from __future__ import annotations

from dataclasses import replace

from actions.context.patterns import PATTERNS
from actions.focus import Focus
from actions.question import Mention, Question

_LEAST, _MOST = 20, 200
_THOUSAND = 1000


def with_thousands(question: Question, focus: Focus) -> Question:
    """The question with an amount for a bare number that pay is held against."""
    of_pay = (focus.topic or "").startswith("ask_salary")
    weighs = {"above", "below"} & question.compared
    if not (of_pay and weighs) or question.values("amount") or question.values("period"):
        return question
    bare = list(PATTERNS.finditer("thousands", question.text))
    if len(bare) != 1 or not _LEAST <= int(bare[0][0]) <= _MOST:
        return question
    amount = Mention("amount", str(int(bare[0][0]) * _THOUSAND), bare[0][0], *bare[0].span())
    return replace(question, mentions=(*question.mentions, amount))
