"""A pay several times, or half of it: over years, for several people."""

from __future__ import annotations

import re
from decimal import Decimal

from actions.answer import Answer
from actions.answers.calculated.numbers import NUMBER, number
from actions.answers.calculated.operands import Operand, figures_of, operands_of, yearly_operands
from actions.answers.calculated.result import TENTH, result, rounded
from actions.answers.wording import dollars
from actions.request import Request
from knowledge.queries import KnowledgeBase

TOPIC = "ask_salary_average"
_ONE_HALF = Decimal("0.5")
_TWICE = re.compile(r"\b(?:twice|double|doubled|two times)\b", re.I)
_HALF = re.compile(r"\bhal(?:f|ve[sd]?)\b(?! (?:day|time|year|hour)s?\b(?!.*\bhalf\b))", re.I)
_TIMES = re.compile(
    rf"\btimes (?P<after>{NUMBER})(?:\s+years?)?\b|(?P<before>{NUMBER}) times\b"
    rf"|(?<![a-z])x\s?(?P<sign>\d+)\b|\b(?P<fold>\d+)\s?x\b|\bmultiplied by (?P<by>{NUMBER})",
    re.I,
)
_DIVIDED = re.compile(rf"\b(?:divided|split) by (?P<by>{NUMBER})|÷ ?(?P<sign>\d+)", re.I)
_YEARS = re.compile(rf"(?P<count>{NUMBER})\s*(?:years?|yrs?|y)\b(?! of experience)", re.I)
_OVER_TIME = re.compile(
    r"\b(?:total|adds? up|all ?together|sum|in all|overall|cumulative)\b"
    rf"|\b(?:earn|make|get|bring|pay)\w*\b[^?]*(?<!with )\bover (?:the )?(?:next |first )?{NUMBER}",
    re.I,
)
_OVER_YEARS = re.compile(rf"(?<!with )\bover (?P<count>{NUMBER}) (?:years|yrs)\b", re.I)
_YEARS_OF = re.compile(
    rf"(?P<count>{NUMBER}) (?:years|yrs) (?:of|at|on) (?!experience)(?!\w+ experience)", re.I
)
_PEOPLE = re.compile(
    rf"(?P<count>{NUMBER})\s+(?:\w+\s+)?"
    r"(?:people|persons?|of us|friends|coders|billers|salar\w+)\b",
    re.I,
)
_COUPLE = re.compile(
    r"\b(?:(?:husband|wife|partner|sister|brother|friend|boyfriend|girlfriend)"
    r" and (?:me|i|myself)\b"
    r"|(?:me|i) and my (?:husband|wife|partner|sister|brother|friend)"
    r"|both of us|we both|us both)\b",
    re.I,
)
_TOGETHER = re.compile(r"\b(?:together|combined|in total|household|jointly|bring home)\b", re.I)
_OF_IT = re.compile(r"\b(?:half of|twice|double|times) (?:it|that|this)\b", re.I)
_ALONE = re.compile(
    rf"^\W*(?:(?:and|so|now) )*"
    rf"(?:times {NUMBER}|divided by {NUMBER}|twice|double|half|x ?\d+)(?: years?)?\W*$",
    re.I,
)
_ANY_NUMBER = re.compile(NUMBER, re.I)
_EXPERIENCE = re.compile(r"\bexperience\b|\bafter\b|\bwithin\b", re.I)


def multiple(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """One pay, times what the question says."""
    factor = (
        _factor(request.text) or _of_several_people(request.said) or _of_years(request, knowledge)
    )
    if factor is None or not _about_pay(request, knowledge):
        return None
    operands = operands_of(request, knowledge)
    general = knowledge.general_pay()
    if not operands and general:
        operands = [Operand(general.value, f"the average of {general.population}", general)]
    if len(operands) != 1 or not figures_of(operands):
        return None
    (pay,) = operands
    product = rounded(pay.value * factor[0])
    lead = (
        f"{dollars(product)}{factor[1]}: {pay.shown} {_sign(factor[0])} "
        f"({_formula(pay.value, factor[0])}), before taxes."
    )
    return result(request, figures_of(operands), lead, TOPIC)


def _factor(text: str) -> tuple[Decimal, str] | None:
    """What a pay is multiplied by, and of what the product is, in words."""
    if _TWICE.search(text):
        return Decimal(2), " a year"
    divided = _DIVIDED.search(text)
    if divided and (count := number(next(filter(None, divided.groups())))):
        return 1 / count, ""
    if (found := _TIMES.search(text)) and (count := number(next(filter(None, found.groups())))):
        years = re.search(r"\byears?\b", found[0], re.I)
        return count, f" over {count:f} years" if years else " a year"
    years = _YEARS.search(text)
    if years and _OVER_TIME.search(text) and not _EXPERIENCE.search(text):
        count = number(years["count"])
        return (count, f" over {count:f} years") if count and count > 1 else None
    if _HALF.search(text):
        return _ONE_HALF, " a year"
    return None


def _of_years(request: Request, knowledge: KnowledgeBase) -> tuple[Decimal, str] | None:
    """ "The CPC over ten years"."""
    years = _OVER_YEARS.search(request.text) or _YEARS_OF.search(request.text)
    if not years or not yearly_operands(request, knowledge):
        return None
    count = number(years["count"]) if years else None
    return (count, f" over {count:f} years") if count and count > 1 else None


def _of_several_people(text: str) -> tuple[Decimal, str] | None:
    if not _TOGETHER.search(text):
        return None
    if _COUPLE.search(text):
        return Decimal(2), " a year for two people"
    people = _PEOPLE.search(text)
    count = number(people["count"]) if people else None
    return (count, f" a year for {count:f} people") if count else None


def _about_pay(request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether it is pay that is multiplied, not people or time."""
    if yearly_operands(request, knowledge):
        return True
    if len(_ANY_NUMBER.findall(request.text)) > 1:
        return False
    of_pay = request.intent.startswith("ask_salary") or request.is_unclear
    of_pay = of_pay or bool(_OF_IT.search(request.text) or _ALONE.match(request.text))
    return of_pay and bool(operands_of(request, knowledge))


def _sign(factor: Decimal) -> str:
    if factor == _ONE_HALF:
        return "halved"
    return f"divided by {_divisor(factor)}" if factor < 1 else f"times {factor:f}"


def _formula(value: Decimal, factor: Decimal) -> str:
    if factor < 1:
        return f"{dollars(value)} ÷ {_divisor(factor)}"
    return f"{factor:f} × {dollars(value)}"


def _divisor(factor: Decimal) -> str:
    return f"{rounded(1 / factor, TENTH).normalize():f}"
