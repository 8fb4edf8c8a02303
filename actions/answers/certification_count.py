"""How many certifications there are: of a role, of an organisation, of each organisation."""

from __future__ import annotations

from collections import Counter

from actions.answer import Answer
from actions.answers.certifications import certifications_asked_for, tables_of
from actions.answers.patterns import PATTERNS
from actions.answers.wording import bullets, guide, joined, paragraphs
from actions.cues.asked import asks
from actions.request import Request
from knowledge.model import Certification
from knowledge.queries import KnowledgeBase


def answer_count(request: Request, knowledge: KnowledgeBase) -> Answer:
    """How many certifications the guide lists, by occupation or organisation."""
    if len(request.listed) > 1 and PATTERNS.fits("how_many_of_the_list", request.text):
        return _count_of_the_list(request, knowledge)
    by_body = PATTERNS.fits("organisations", request.text) or _ranks_bodies(request)
    if not request.organisations and by_body:
        return _organisation_count(request, knowledge)
    found = certifications_asked_for(request, knowledge)
    by = joined([o.label for k in request.organisations if (o := knowledge.organisation(k))])
    of = f" of the {by}" if by else ""
    groups = _by_occupation(found, knowledge)
    text = f"{guide(knowledge)} lists {len(found)} certifications{of}"
    text += f": {joined(groups)}." if len(groups) > 1 else f"{_for_one(found)}."
    each = _by_organisation_in_numbers(found, knowledge) if len(request.organisations) > 1 else ()
    return _counted(request, knowledge, found, paragraphs(text, bullets(each)))


def _count_of_the_list(request: Request, knowledge: KnowledgeBase) -> Answer:
    """ "How many are those?": the certifications that were listed last."""
    found = [c for key in request.listed if (c := knowledge.certification(key))]
    return _counted(request, knowledge, found, f"Those are {len(found)} certifications:")


def _ranks_bodies(request: Request) -> bool:
    """ "Who offers the most certifications?"."""
    return asks("who", request.text) and bool(request.compared & {"highest", "lowest"})


def _organisation_count(request: Request, knowledge: KnowledgeBase) -> Answer:
    """How many organisations grant certifications, of all or of a role, and how many each."""
    named = request.question.values("occupation")
    role = next((o for o in knowledge.occupations() if (o.key,) == named), None)
    found = knowledge.certifications(role.key if role else None)
    each = _by_organisation_in_numbers(found, knowledge)
    of_role = f"{role.activity} " if role else ""
    text = (
        f"Organizations that offer the {len(found)} {of_role}certifications in "
        f"{guide(knowledge)}: {len(each)}."
    )
    return _counted(request, knowledge, found, paragraphs(text, bullets(each)), listing=False)


def _counted(
    request: Request,
    knowledge: KnowledgeBase,
    found: list[Certification],
    lead: str,
    *,
    listing: bool = True,
) -> Answer:
    return Answer(
        text=paragraphs(lead, bullets([c.label for c in found]) if listing else ""),
        topic=request.intent,
        occupations=request.occupations,
        sources=tables_of(found, knowledge),
        listed=tuple(c.key for c in found) if listing else (),
    )


def _for_one(found: list[Certification]) -> str:
    """What all of them are for, as the end of a phrase."""
    return f" for {found[0].occupation.activity}" if found else ""


def _by_occupation(found: list[Certification], knowledge: KnowledgeBase) -> list[str]:
    return [
        f"{len(group)} for {occupation.activity}"
        for occupation in knowledge.occupations()
        if (group := [c for c in found if c.occupation.key == occupation.key])
    ]


def _by_organisation_in_numbers(found: list[Certification], knowledge: KnowledgeBase) -> list[str]:
    granted = Counter(c.organisation.key for c in found)
    return [f"{o.label}: {granted[o.key]}" for o in knowledge.organisations() if granted[o.key]]
