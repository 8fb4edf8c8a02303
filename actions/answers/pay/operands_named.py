"""The yearly pays that a question names: by name, by amount, by rank, as the field's average."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from actions.answers.pay.operands import Operand, bare_amount, operand, operands
from actions.answers.pay.patterns import PATTERNS
from actions.answers.pay.scope import granting, ranked
from actions.cues.subjects import speaks_of
from actions.question import Mention, Question
from actions.request import Request
from knowledge.model import YEARLY, Figure
from knowledge.queries import KnowledgeBase

Placed = tuple[int, Operand]
"""A pay with where its name stands in the question."""


def operands_named(request: Request, knowledge: KnowledgeBase) -> list[Operand]:
    """The yearly pays of a question in its order, each once."""
    ordered = [o for _, o in placed_operands(request, knowledge)]
    return list({(o.name, o.value): o for o in ordered}.values())


def placed_operands(request: Request, knowledge: KnowledgeBase) -> list[Placed]:
    """The yearly pays of a question with where they stand, in its order."""
    found = _by_name(request, knowledge) or _by_rank(request, knowledge)
    general = knowledge.general_pay(YEARLY)
    if general and (where := _speaks_of_the_average(request, knowledge)) is not None:
        found.append((where, operand(general)))
    return sorted(found, key=lambda each: each[0])


def placed(question: Question) -> list[tuple[int, Mention]]:
    """What a question names with where it stands, in the order of the text; an amount that the
    message named before it comes last."""
    end = len(question.text)
    each = ((end if at < 0 and m.kind == "amount" else at, m) for at, m in question.placed())
    return [(at, m) for at, m in each if at >= 0]


def _by_name(request: Request, knowledge: KnowledgeBase) -> list[Placed]:
    """The pays of certifications and the amounts that are named, or are meant by their place."""
    found: list[Placed] = []
    mentions = placed(request.question)
    for at, mention in mentions:
        if mention.kind != "certification" or mention.value in request.certifications:
            found += [(at, o) for o in _operands_at(mention, knowledge)]
    named_here = {m.value for _, m in mentions if m.kind == "certification"}
    if request.named and not named_here.intersection(request.certifications):
        meant = operands(knowledge.salaries_of(request.certifications))
        found += [(len(found), each) for each in meant]
    return found


def _operands_at(mention: Mention, knowledge: KnowledgeBase) -> list[Operand]:
    if mention.kind == "certification":
        return operands(knowledge.salaries_of([mention.value]))
    if mention.kind == "amount":
        return [_of_amount(Decimal(mention.value), knowledge)]
    return []


def _of_amount(value: Decimal, knowledge: KnowledgeBase) -> Operand:
    """The figure of the article that an amount is, else the bare amount."""
    alike = [f for f in knowledge.figures(unit=YEARLY) if f.value == value]
    return operand(alike[0]) if alike else bare_amount(value)


def _by_rank(request: Request, knowledge: KnowledgeBase) -> list[Placed]:
    """The highest or lowest pays that are meant, each of its own role: "best coding cert"."""
    ranks = list(PATTERNS.finditer("rank", request.text))
    starts = [rank.start() for rank in ranks]
    found = []
    for rank, end in zip(ranks, [*starts[1:], len(request.text)], strict=False):
        if figures := _ranked_between(request, rank.start(), end, knowledge):
            pick = max if rank["highest"] else min
            found.append((rank.start(), operand(pick(figures, key=lambda f: f.value))))
    return found


def _ranked_between(
    request: Request, start: int, end: int, knowledge: KnowledgeBase
) -> Sequence[Figure]:
    """What "the best" at a place of the text is chosen from: its own role, else the one that the
    question names once, else those compared last, else all."""
    roles = [(at, m) for at, m in placed(request.question) if m.kind == "occupation"]
    own = [m.value for at, m in roles if start <= at < end]
    shared = [m.value for at, m in roles] if len(roles) == 1 else []
    if role := (own or shared)[:1]:
        return knowledge.salaries(occupation=role[0])
    return _compared_last(request, knowledge) or ranked(request, knowledge)


def _compared_last(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """What "the top and the bottom one" is chosen from, where the question says nothing else."""
    whole = request.question.mentions_names or speaks_of("certifications_in_general", request.text)
    return [] if whole else knowledge.salaries_of(request.among)


def _speaks_of_the_average(request: Request, knowledge: KnowledgeBase) -> int | None:
    """Where a question names the average of the field, or who publishes it."""
    publishers = set(request.organisations) - set(granting(request, knowledge))
    said = [at for at, m in placed(request.question) if m.value in publishers]
    if said:
        return said[0]
    spoken = PATTERNS.search("general_average", request.text)
    return spoken.start() if spoken else None
