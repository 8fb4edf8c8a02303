"""Which certifications there are, what each is, who offers it."""

from __future__ import annotations

from actions.answer import Answer, SourceNote
from actions.answers.charts import certification_table, offered_line, salary_chart
from actions.answers.pay import answer_ranking
from actions.answers.statements import nearest_statements, sources_of, told
from actions.answers.topic_statements import answer_subject
from actions.answers.topics_of_intents import SUBJECTS
from actions.answers.wording import (
    NOT_A_PROMISE,
    amount,
    bullets,
    citation,
    cited,
    guide,
    joined,
    numbered,
    paragraphs,
)
from actions.cues.asked import asks
from actions.request import Request
from knowledge.model import Certification, Figure, Statement
from knowledge.queries import KnowledgeBase

NEED = SUBJECTS["ask_certification_need"]
BENEFIT = SUBJECTS["ask_certification_benefit"]


def answer_certifications(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The certifications of the occupations or organisations asked about."""
    if {"highest", "lowest"} & request.compared:
        return answer_ranking(request, knowledge)
    found = certifications_asked_for(request, knowledge)
    parts, listed = [], []
    for occupation in knowledge.occupations():
        group = [c for c in found if c.occupation.key == occupation.key]
        if group:
            listed += group
            parts.append(f"For {occupation.activity}:")
            parts.append(numbered([_line(c, knowledge) for c in group]))
    by = joined([o.label for k in request.organisations if (o := knowledge.organisation(k))])
    near = [] if _goes_on(request) else nearest_statements(request, knowledge)
    near = [s for s in near if s.topic.key not in ("certifications", "salary")]
    offer = "offers" if len(request.organisations) == 1 else "offer"
    lead = f"Certifications that the {by} {offer}:" if by else ""
    figures = _figures(listed, knowledge)
    return Answer(
        text=paragraphs(
            *(s.text for s in near),
            lead,
            *parts,
            citation(cited(figures)),
            NOT_A_PROMISE if figures else "",
        ),
        topic=request.intent,
        occupations=request.occupations,
        certifications=(listed[0].key,) if len(listed) == 1 else (),
        sources=cited(figures) or tables_of(listed, knowledge),
        table=certification_table("Certifications", figures),
        chart=salary_chart("Average salary by certification", figures),
        told=tuple(s.key for s in near),
        listed=tuple(c.key for c in listed),
    )


def _goes_on(request: Request) -> bool:
    """Whether it is of a body that was spoken of before: "what else do they offer?"."""
    return bool(request.organisations) and not request.question.values("organisation")


def answer_certification(request: Request, knowledge: KnowledgeBase) -> Answer:
    """What a certification is called in full, for whom, by whom, and its pay."""
    found = [c for key in request.certifications if (c := knowledge.certification(key))]
    if not found:
        return answer_certifications(request, knowledge)
    figures = _figures(found, knowledge)
    return Answer(
        text=paragraphs(
            *(_described(c, knowledge) for c in found),
            citation(cited(figures)),
            NOT_A_PROMISE,
        ),
        topic=request.intent,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=cited(figures) or tables_of(found, knowledge),
        table=certification_table("Certifications compared", figures) if len(found) > 1 else None,
        listed=request.certifications if len(found) > 1 else (),
    )


def answer_provider(request: Request, knowledge: KnowledgeBase) -> Answer:
    """Who offers a certification, and what its holders earn."""
    if request.organisations and not request.certifications:
        return answer_certifications(request, knowledge)
    found = [c for key in request.certifications if (c := knowledge.certification(key))]
    if not found:
        return _by_organisation(request, knowledge)
    figures = _figures(found, knowledge)
    lines = [
        f"The {c.label} certification is offered by the {c.organisation.label}"
        f"{_pay_clause(knowledge.salary_of(c.key))}."
        for c in found
    ]
    return Answer(
        text=paragraphs(
            _is_from_there(request, found), *lines, citation(cited(figures)), NOT_A_PROMISE
        ),
        topic=request.intent,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=cited(figures) or tables_of(found, knowledge),
        listed=request.certifications if len(found) > 1 else (),
    )


def _is_from_there(request: Request, found: list[Certification]) -> str:
    """What "is that from the AAPC?" gets first."""
    named = request.question.values("organisation")
    if len(named) != 1 or not asks("if_from", request.text):
        return ""
    own = [c.organisation.key in named for c in found]
    return "Yes." if all(own) else "Not all of them." if any(own) else "No."


def answer_need(request: Request, knowledge: KnowledgeBase) -> Answer:
    """Whether a certification is needed, and what it is good for all the same."""
    return answer_subject(request, knowledge, NEED)


def answer_benefit(request: Request, knowledge: KnowledgeBase) -> Answer:
    """What a certification brings; with its own pay when one is named."""
    if "difference" in request.compared and (gains := _gains(knowledge)):
        return told(request, knowledge, gains)
    answer = answer_subject(request, knowledge, BENEFIT)
    figures = knowledge.salaries_of(request.certifications)
    if not figures:
        return answer
    pay = [f"{f.certification.short}: {amount(f)} on average." for f in figures if f.certification]
    return Answer(
        text=paragraphs(*pay, citation(cited(figures)), answer.text),
        topic=request.intent,
        occupations=request.occupations,
        certifications=request.certifications,
        sources=(*cited(figures), *answer.sources),
        told=answer.told,
    )


def _gains(knowledge: KnowledgeBase) -> list[Statement]:
    """What is said in figures of what a certification brings: "how much more is that?"."""
    stated = {f.statement.key for f in knowledge.figures() if f.statement}
    (topic,) = BENEFIT.topics
    return [s for s in knowledge.statements(topic) if s.key in stated and s.topic.key == topic]


def _by_organisation(request: Request, knowledge: KnowledgeBase) -> Answer:
    named = request.question.values("occupation")
    certifications = knowledge.certifications(named[0] if len(named) == 1 else None)
    lines = []
    for organisation in knowledge.organisations():
        granted = [c.short for c in certifications if c.organisation.key == organisation.key]
        if granted:
            lines.append(f"{organisation.label}: {joined(granted)}")
    lead = nearest_statements(request, knowledge)
    return Answer(
        text=paragraphs(*(s.text for s in lead), "Who offers which certification:", bullets(lines)),
        topic=request.intent,
        occupations=request.occupations,
        sources=sources_of(lead, knowledge) or tables_of(certifications, knowledge),
        listed=tuple(c.key for c in certifications),
    )


def certifications_asked_for(request: Request, knowledge: KnowledgeBase) -> list[Certification]:
    """By what the question names; by the focus's occupation when it names nothing."""
    occupation = request.occupations[0] if len(request.occupations) == 1 else None
    if not request.organisations:
        return list(knowledge.certifications(occupation))
    only = occupation if request.question.values("occupation") else None
    return [
        certification
        for organisation in request.organisations
        for certification in knowledge.certifications(only, organisation)
    ] or list(knowledge.certifications(occupation))


def _line(certification: Certification, knowledge: KnowledgeBase) -> str:
    return offered_line(certification, knowledge.salary_of(certification.key))


def _described(certification: Certification, knowledge: KnowledgeBase) -> str:
    name = certification.name
    stands = f"{certification.acronym} stands for {name}" if certification.acronym else name
    pay = _pay_clause(knowledge.salary_of(certification.key))
    return (
        f"{stands}: a certification for {certification.occupation.activity}, offered by the "
        f"{certification.organisation.label}{pay}."
    )


def _pay_clause(figure: Figure | None) -> str:
    return f"; its holders earn {amount(figure)} on average" if figure else ""


def _figures(found: list[Certification], knowledge: KnowledgeBase) -> list[Figure]:
    return knowledge.salaries_of(c.key for c in found)


def tables_of(found: list[Certification], knowledge: KnowledgeBase) -> tuple[SourceNote, ...]:
    sections = dict.fromkeys(c.section.title for c in found)
    return tuple(SourceNote(guide(knowledge), title, "date not given") for title in sections)
