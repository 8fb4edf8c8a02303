"""From which pay to which a group of certifications reaches."""

from __future__ import annotations

from actions.answer import Answer
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.scope import ranked, scope_name
from actions.answers.pay.shown import named, result
from actions.answers.wording import amount
from actions.cues.subjects import speaks_of
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_ranking"


def pay_range(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """The lowest and the highest of the pays asked about; None where no range is."""
    if not _asks_for_a_range(request):
        return None
    figures = ranked(request, knowledge)
    if len(figures) < 2:
        return None
    high, low = figures[0], figures[-1]
    lead = (
        f"The {len(figures)} certification averages{scope_name(request, knowledge)} range from "
        f"{amount(low)} ({named(low)}) to {amount(high)} ({named(high)})."
    )
    general = None if speaks_of("certifications", request.text) else knowledge.general_pay()
    more = f"The average of {general.population} is {amount(general)}." if general else ""
    return result(request, [low, high, *([general] if general else [])], lead, TOPIC, more)


def _asks_for_a_range(request: Request) -> bool:
    """Whether a question asks how far the pays of several reach, and gives no range itself."""
    about_pay = speaks_of("pay", request.text) or request.intent.startswith("ask_salary")
    of_one_or_limited = request.certifications or request.question.values("amount")
    return about_pay and not of_one_or_limited and PATTERNS.fits("range", request.text)
