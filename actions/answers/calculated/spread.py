"""From which pay to which a group of certifications reaches."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.answers.calculated.operands import ranked
from actions.answers.calculated.result import result
from actions.answers.salary_computed.scope import scope_name
from actions.answers.salary_computed.shown import named
from actions.answers.wording import amount
from actions.context.subjects import speaks_of_certifications, speaks_of_pay
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_ranking"
_RANGE = re.compile(
    r"\b(?:pay|salar\w+|wage|earnings?|income) (?:range|span|bracket|spread)s?\b"
    r"|\brange (?:of|for|in)\b"
    r"|\branges?\b(?=\W*$)|\bfrom what to what\b|\bwhat (?:is|are|'s) the (?:range|span)\b",
    re.I,
)


def spread(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The lowest and the highest of the pays asked about; None where no range is."""
    if not _RANGE.search(request.text) or request.question.values("amount"):
        return None
    about_pay = speaks_of_pay(request.text) or request.intent.startswith("ask_salary")
    figures = ranked(request, knowledge)
    if not about_pay or request.certifications or len(figures) < 2:
        return None
    high, low = figures[0], figures[-1]
    lead = (
        f"The {len(figures)} certification averages{scope_name(request, knowledge)} range from "
        f"{amount(low)} ({named(low)}) to {amount(high)} ({named(high)})."
    )
    general = None if speaks_of_certifications(request.text) else knowledge.general_pay()
    more = f"The average of {general.population} is {amount(general)}." if general else ""
    return result(request, [low, high, *([general] if general else [])], lead, TOPIC, more)
