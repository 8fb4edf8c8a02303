"""What an organisation, an abbreviation or a coding system is."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answer import Answer, SourceNote, Status
from actions.answers.certifications import answer_certification
from actions.answers.patterns import PATTERNS
from actions.answers.statements import nearest_statements, source_line, sources_of
from actions.answers.wording import bullets, guide, joined, paragraphs
from actions.request import Request
from knowledge.model import Organisation, Statement
from knowledge.queries import KnowledgeBase


def answer_organisation(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The organisation's full name and what the guide says of it."""
    found = [o for key in request.organisations if (o := knowledge.organisation(key))]
    if not found:
        return answer_term(request, knowledge)
    lead = nearest_statements(request, knowledge)[:1]
    granted = [c.key for o in found for c in knowledge.certifications(organisation=o.key)]
    return Answer(
        text=paragraphs(
            _told_apart(request, found),
            *(_described(o, knowledge) for o in found),
            *(s.text for s in lead if any(o.name in s.text for o in found)),
        ),
        topic=request.intent,
        occupations=request.occupations,
        certifications=tuple(granted) if len(granted) == 1 else (),
        sources=(SourceNote(guide(knowledge), "", "date not given"),),
        listed=tuple(granted),
    )


def _told_apart(request: Request, found: Sequence[Organisation]) -> str:
    several = len(found) > 1 and PATTERNS.fits("the_same", request.text)
    return "No, they are different organizations." if several else ""


def answer_term(request: Request, knowledge: KnowledgeBase) -> Answer:
    """What an abbreviation stands for, as far as the guide spells it out."""
    if request.certifications:
        return answer_certification(request, knowledge)
    if request.organisations:
        return answer_organisation(request, knowledge)
    named = set(request.question.values("term"))
    terms = [t for t in knowledge.terms() if t.short.lower() in {n.lower() for n in named}]
    asked = request.question.values("coding_system")
    systems = [s for s in knowledge.coding_systems() if s.key in asked]
    lead = nearest_statements(request, knowledge)
    if not (named or systems or lead):
        return _unknown(request, knowledge)
    called = [m.text for m in request.question.mentions if m.kind in ("term", "coding_system")]
    about = lead or _mentioning(called, knowledge)
    spelled = {t.short.lower() for t in terms if t.long}
    unspelled = [
        *(n.upper() for n in named if n.lower() not in spelled),
        *(s.name for s in systems),
    ]
    return Answer(
        text=paragraphs(
            *(f"{t.short} stands for {t.long}." for t in terms if t.long),
            *(s.text for s in about[:2]),
            f"{guide(knowledge)} does not spell out {joined(unspelled)}." if unspelled else "",
            source_line(about[:2], knowledge),
        ),
        topic=request.intent,
        status=Status.PARTLY if unspelled else Status.ANSWERED,
        occupations=request.occupations,
        sources=sources_of(about[:2], knowledge),
        told=tuple(s.key for s in about[:2]),
    )


def _mentioning(names: Sequence[str], knowledge: KnowledgeBase) -> list[Statement]:
    wanted = [name.lower() for name in names]
    return [s for s in knowledge.statements() if any(n in s.text.lower() for n in wanted)]


def _unknown(request: Request, knowledge: KnowledgeBase) -> Answer:
    terms = [f"{t.short}: {t.long}" for t in knowledge.terms() if t.long]
    return Answer(
        text=paragraphs(
            f"I don't have that abbreviation. {guide(knowledge)} spells out:",
            bullets(terms),
        ),
        topic=request.intent,
        status=Status.UNKNOWN,
    )


def _described(organisation: Organisation, knowledge: KnowledgeBase) -> str:
    name = organisation.name
    stands = f"{organisation.acronym} stands for {name}" if organisation.acronym else name
    granted = knowledge.certifications(organisation=organisation.key)
    if not granted:
        return f"{stands}."
    return f"{stands}. It offers {joined([c.short for c in granted])}."
