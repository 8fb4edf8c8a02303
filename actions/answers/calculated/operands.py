"""What a question calculates with: pays that it names, means by rank, or was told last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from actions.answers.salary_computed.scope import granting, salaries_in_scope
from actions.answers.salary_computed.shown import named
from actions.answers.wording import amount, dollars
from actions.context.pointers import means_several, means_two
from actions.context.subjects import speaks_of_certifications_in_general
from actions.question import Mention, Question
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

YEARLY, HOURLY = "USD/year", "USD/hour"
_PAIR = 2
RANK = re.compile(
    r"\b(?:(?P<highest>best|top|highest|biggest|most)|(?P<lowest>worst|bottom|lowest|least|smallest))\b"
    r"(?! of (?:the|these|those))",
    re.I,
)
_PLACE_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_PLACES = re.compile(
    rf"(?<![\d$.,])(?:[1-9]|1\d)(?![\d%.,]\d|\d|k\b)|\b(?:{'|'.join(_PLACE_WORDS)}|last|middle)\b",
    re.I,
)
_GENERAL = re.compile(
    r"\b(?:bls|national|industry|overall|general|field'?s?)\b[^?.!,]{0,12}\b(?:average|avg|mean)\b"
    r"|\bthe (?:average|avg)\b(?! (?:of|for|salar\w+ (?:of|for)))|\bthat average\b"
    r"|\baverage of (?:this|the|your) (?:field|industry|profession|line of work)\b",
    re.I,
)


@dataclass(frozen=True)
class Operand:
    """A number of dollars, what it is called inside a sentence, and where the article has it."""

    value: Decimal
    name: str
    figure: Figure | None = None

    @property
    def shown(self) -> str:
        """The name with the number: "the CPC ($58,895 a year)"."""
        told = amount(self.figure) if self.figure else dollars(self.value)
        return f"{self.name} ({told})" if self.figure else self.name


def operand(figure: Figure) -> Operand:
    """The operand that a figure is."""
    return Operand(figure.value, named(figure), figure)


def figures_of(operands: Sequence[Operand]) -> list[Figure]:
    """The article's figures among operands."""
    return [o.figure for o in operands if o.figure]


def placed(question: Question) -> list[tuple[int, Mention]]:
    """What a question names with where it stands, in the order of the text; an amount that the
    message named before it comes last."""
    text, at, found = question.text.lower(), 0, []
    for mention in question.mentions:
        start = text.find(mention.text.lower(), at)
        if start >= 0:
            at = start + 1
            found.append((start, mention))
        elif mention.kind == "amount":
            found.append((len(text), mention))
    return found


def yearly_operands(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """The yearly pays of a question in its order, each once."""
    ordered = [o for _, o in placed_operands(request, knowledge)]
    return list({(o.name, o.value): o for o in ordered}.values())


def placed_operands(request: Request, knowledge: KnowledgeBase) -> list[tuple[int, Operand]]:
    """The yearly pays of a question with where they stand, in its order."""
    found: list[tuple[int, Operand]] = []
    mentions = placed(request.question)
    for at, mention in mentions:
        if mention.kind != "certification" or mention.value in request.certifications:
            found += [(at, o) for o in _operands_at(mention, knowledge)]
    named_here = {m.value for _, m in mentions if m.kind == "certification"}
    if not named_here.intersection(request.certifications) and request.named:
        found += [(len(found), o) for o in _salaries(request.certifications, knowledge)]
    if not found:
        found = _by_rank(request, knowledge)
    general = knowledge.general_pay(YEARLY)
    if general and (where := _speaks_of_the_average(request, knowledge)) is not None:
        found.append((where, operand(general)))
    return sorted(found, key=lambda each: each[0])


def operands_in_focus(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """The yearly pays that were told last."""
    several = means_two(request.text) or (
        means_several(request.text) and len(request.figures) < _PAIR
    )
    if several and len(request.recent) == _PAIR:
        return _salaries(request.recent, knowledge)
    told = [f for key in request.figures if (f := knowledge.figure(key))]
    return [operand(f) for f in told if f.unit == YEARLY]


def operands_of(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """The yearly pays of a question, else those that were told last."""
    return yearly_operands(request, knowledge) or operands_in_focus(request, knowledge)


def operands_by_place(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """The pays that two numbers mean: places of the last list, else of the ranking."""
    order = [f for key in request.listed if (f := knowledge.salary_of(key))]
    order = order or ranked(request, knowledge)
    words = [m[0].lower() for m in _PLACES.finditer(request.text)]
    places = [_place(word, len(order)) for word in words]
    if len(places) != _PAIR or max(places) > len(order):
        return []
    return [operand(order[place - 1]) for place in places]


def _place(word: str, length: int) -> int:
    """The place that a word or a number means in a list of so many."""
    if word in _PLACE_WORDS:
        return _PLACE_WORDS.index(word) + 1
    if word == "middle":
        return length // 2 + 1
    return length if word == "last" else int(word)


def ranked(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The certifications' pays that a question is about, the highest first."""
    return sorted(salaries_in_scope(request, knowledge), key=lambda f: -f.value)


def _operands_at(mention: Mention, knowledge: KnowledgeBase) -> list[Operand]:
    if mention.kind == "certification":
        return _salaries([mention.value], knowledge)
    if mention.kind == "amount":
        return [_of_amount(Decimal(mention.value), knowledge)]
    return []


def _salaries(keys: Sequence[str], knowledge: KnowledgeBase) -> list[Operand]:
    return [operand(f) for key in keys if (f := knowledge.salary_of(key))]


def _of_amount(value: Decimal, knowledge: KnowledgeBase) -> Operand:
    """The figure of the article that an amount is, else the bare amount."""
    alike = [f for f in knowledge.figures(unit=YEARLY) if f.value == value]
    return operand(alike[0]) if alike else Operand(value, dollars(value))


def _by_rank(request: Request, knowledge: KnowledgeBase) -> list[tuple[int, Operand]]:
    """The highest or lowest pays that are meant, each of its own role: "best coding cert"."""
    ranks = list(RANK.finditer(request.text))
    roles = [(at, m) for at, m in placed(request.question) if m.kind == "occupation"]
    found = []
    for place, rank in enumerate(ranks):
        end = ranks[place + 1].start() if place + 1 < len(ranks) else len(request.text)
        own = [m.value for at, m in roles if rank.start() <= at < end]
        shared = [m.value for at, m in roles] if len(roles) == 1 else []
        figures = _compared_last(request, knowledge) or ranked(request, knowledge)
        if role := (own or shared)[:1]:
            figures = knowledge.salaries(occupation=role[0])
        if figures:
            pick = max if rank["highest"] else min
            found.append((rank.start(), operand(pick(figures, key=lambda f: f.value))))
    return found


def _compared_last(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """What "the top and the bottom one" is chosen from, where the question says nothing else."""
    whole = request.question.mentions_names or speaks_of_certifications_in_general(request.text)
    keys = () if whole else request.among
    return [f for key in keys if (f := knowledge.salary_of(key))]


def _speaks_of_the_average(request: Request, knowledge: KnowledgeBase) -> int | None:
    """Where a question names the average of the field, or who publishes it."""
    publishers = set(request.organisations) - set(granting(request, knowledge))
    said = [at for at, m in placed(request.question) if m.value in publishers]
    if said:
        return said[0]
    spoken = _GENERAL.search(request.text)
    return spoken.start() if spoken else None
