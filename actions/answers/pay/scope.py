"""Which certifications' pay a question is about: by occupation, by organisation, by name."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.pay.patterns import PATTERNS
from actions.answers.wording import joined
from actions.request import Request
from knowledge.model import Certification, Figure
from knowledge.queries import KnowledgeBase


def salaries_named(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The salaries of the certifications asked about."""
    return knowledge.salaries_of(request.certifications)


def salaries_in_scope(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The certification salaries that a question is about, by occupation and organisation."""
    named = request.question.values("occupation")
    occupation = named[0] if len(named) == 1 else None
    organisations = granting(request, knowledge) or (None,)
    figures = [
        figure
        for organisation in organisations
        for figure in knowledge.salaries(occupation=occupation, organisation=organisation)
    ]
    return [f for f in figures if f.source.url] if of_the_survey(request) else figures


def ranked(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The certifications' pays that a question is about, the highest first."""
    return highest_first(salaries_in_scope(request, knowledge))


def highest_first(figures: Sequence[Figure]) -> list[Figure]:
    """Pays in their order."""
    return sorted(figures, key=lambda f: -f.value)


def of_the_survey(request: Request) -> bool:
    """Whether a question is about the salaries that a published survey gives."""
    return PATTERNS.fits("of_the_survey", request.text)


def is_narrowed(request: Request, knowledge: KnowledgeBase) -> bool:
    """Whether a question says of which role, body or survey."""
    named = request.question.values("occupation") or granting(request, knowledge)
    return bool(named) or of_the_survey(request)


def scope_name(request: Request, knowledge: KnowledgeBase) -> str:
    """The same in words, as the end of a phrase: " among AAPC certifications"."""
    named = request.question.values("occupation")
    parts = []
    found = [o for key in granting(request, knowledge) if (o := knowledge.organisation(key))]
    if found:
        parts.append(joined([o.acronym or o.name for o in found]))
    if len(named) == 1:
        parts += [o.activity for o in knowledge.occupations() if o.key == named[0]]
    return f" among {' '.join(parts)} certifications" if parts else ""


def name_of_all(keys: Sequence[str], knowledge: KnowledgeBase) -> str:
    """What certifications are called together, as the end of a phrase: all of a body or a role,
    else " of those compared"."""
    for body in knowledge.organisations():
        if _are(keys, knowledge.certifications(organisation=body.key)):
            return f" among {body.acronym or body.name} certifications"
    for role in knowledge.occupations():
        if _are(keys, knowledge.certifications(occupation=role.key)):
            return f" among {role.activity} certifications"
    return " of those compared"


def _are(keys: Sequence[str], certifications: Sequence[Certification]) -> bool:
    return {*keys} == {c.key for c in certifications}


def granting(request: Request, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The organisations asked about that grant a certification."""
    return tuple(o for o in request.organisations if knowledge.certifications(organisation=o))
