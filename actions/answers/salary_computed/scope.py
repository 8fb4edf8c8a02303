"""Which certification salaries a question is about: by occupation, by organisation, by name."""

from __future__ import annotations

import re

from actions.answers.wording import joined
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

_OF_THE_SURVEY = re.compile(r"\b(?:survey\w*|starred|stars?|asterisk\w*)\b", re.I)


def salaries_named(request: Request, knowledge: KnowledgeBase) -> list[Figure]:
    """The salaries of the certifications asked about."""
    return [f for key in request.certifications if (f := knowledge.salary_of(key))]


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


def of_the_survey(request: Request) -> bool:
    """Whether a question is about the salaries that a published survey gives."""
    return bool(_OF_THE_SURVEY.search(request.text))


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


def granting(request: Request, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The organisations asked about that grant a certification."""
    return tuple(o for o in request.organisations if knowledge.certifications(organisation=o))
