"""A pay several times, or half of it: over years, for several people."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from actions.answer import Answer
from actions.answers.pay.operands import Operand, figures_of, operand
from actions.answers.pay.operands_named import operands_named
from actions.answers.pay.operands_told import operands_of
from actions.answers.pay.patterns import PATTERNS, roles
from actions.answers.pay.rounding import TENTH, rounded
from actions.answers.pay.shown import result
from actions.answers.wording import dollars
from actions.numbers import number
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_average"
_ONE_HALF = Decimal("0.5")


@dataclass(frozen=True)
class Factor:
    """What a pay is multiplied by, and for what the product is paid: " over 3 years"."""

    value: Decimal
    paid_for: str = " a year"

    @property
    def sign(self) -> str:
        """The factor behind the name of a pay."""
        if self.value == _ONE_HALF:
            return "halved"
        return f"divided by {self._divisor}" if self.value < 1 else f"times {self.value:f}"

    def formula(self, value: Decimal) -> str:
        """The factor beside an amount."""
        if self.value < 1:
            return f"{dollars(value)} ÷ {self._divisor}"
        return f"{self.value:f} × {dollars(value)}"

    @property
    def _divisor(self) -> str:
        return f"{rounded(1 / self.value, TENTH).normalize():f}"


def multiple(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """One pay, times what the question says."""
    factor = _factor(request, knowledge)
    pay = _multiplied(request, knowledge) if factor else None
    if factor is None or pay is None:
        return None
    product = dollars(rounded(pay.value * factor.value))
    lead = (
        f"{product}{factor.paid_for}: {pay.shown} {factor.sign} "
        f"({factor.formula(pay.value)}), before taxes."
    )
    return result(request, figures_of([pay]), lead, TOPIC)


def _factor(request: Request, knowledge: KnowledgeBase) -> Factor | None:
    """The first factor that the words give."""
    text = request.text
    return (
        (Factor(Decimal(2)) if PATTERNS.fits("twice", text) else None)
        or _divided(text)
        or _so_many_times(text)
        or _over_time(text)
        or (Factor(_ONE_HALF) if PATTERNS.fits("half", text) else None)
        or _of_several_people(request.said, knowledge)
        or _of_years(request, knowledge)
    )


def _divided(text: str) -> Factor | None:
    """ "Divided by three"."""
    found = PATTERNS.search("divided", text)
    count = number(next(filter(None, found.groups()))) if found else None
    return Factor(1 / count, "") if count else None


def _so_many_times(text: str) -> Factor | None:
    """ "Times four", "3x", "times 5 years"."""
    found = PATTERNS.search("so_many_times", text)
    count = number(next(filter(None, found.groups()))) if found else None
    if not found or not count:
        return None
    return _years(count) if PATTERNS.fits("a_year_or_more", found[0]) else Factor(count)


def _over_time(text: str) -> Factor | None:
    """ "In total in three years"."""
    found = PATTERNS.search("years", text)
    adds_up = PATTERNS.fits("over_time", text) and not PATTERNS.fits("of_experience", text)
    count = number(found["count"]) if found and adds_up else None
    return _years(count) if count and count > 1 else None


def _of_years(request: Request, knowledge: KnowledgeBase) -> Factor | None:
    """ "The CPC over ten years"."""
    found = PATTERNS.search("years_of_pay", request.text)
    if not found or not operands_named(request, knowledge):
        return None
    count = number(found["over"] or found["of"])
    return _years(count) if count and count > 1 else None


def _years(count: Decimal) -> Factor:
    return Factor(count, f" over {count:f} years")


def _of_several_people(text: str, knowledge: KnowledgeBase) -> Factor | None:
    """ "My wife and I together", "five coders combined"."""
    if not PATTERNS.fits("together", text):
        return None
    if PATTERNS.fits("couple", text):
        return Factor(Decimal(2), " a year for two people")
    people = PATTERNS.search("people", text, roles=roles(knowledge))
    count = number(people["count"]) if people else None
    return Factor(count, f" a year for {count:f} people") if count else None


def _multiplied(request: Request, knowledge: KnowledgeBase) -> Operand | None:
    """The one pay that a question names or that was told last, else the field's average."""
    if not _is_about_pay(request, knowledge):
        return None
    pays, general = operands_of(request, knowledge), knowledge.general_pay()
    if not pays and general:
        return operand(general)
    return pays[0] if len(pays) == len(figures_of(pays)) == 1 else None


def _is_about_pay(request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether it is pay that is multiplied, not people or time."""
    if operands_named(request, knowledge):
        return True
    if len(list(PATTERNS.finditer("a_number", request.text))) > 1:
        return False
    points_back = PATTERNS.fits("of_what_was_told", request.text)
    says_no_more = PATTERNS.fits("only_a_factor", request.text)
    of_pay = request.intent.startswith("ask_salary") or request.is_unclear
    return (of_pay or points_back or says_no_more) and bool(operands_of(request, knowledge))
