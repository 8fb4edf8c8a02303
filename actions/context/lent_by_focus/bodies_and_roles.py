"""The bodies and roles that a question is about: "which others do they offer?"."""

from __future__ import annotations

from actions.context.patterns import PATTERNS
from actions.cues.pointers import means
from actions.focus import Focus
from actions.question import Question
from knowledge.queries import KnowledgeBase

_OF_A_BODY = frozenset({"ask_salary_ranking", "ask_salary_threshold", "ask_salary_average"})


def organisations_in_focus(
    question: Question, intent: str, focus: Focus, knowledge: KnowledgeBase
) -> tuple[str, ...]:
    """ "Which others do they offer?" after one certification, "only the ones for coding"."""
    if focus.topic in ("ask_organisation", "ask_salary_ranking") and intent in _OF_A_BODY:
        spoken_of = PATTERNS.fits("their", question.text)
        return _one_body(focus.listed, knowledge) if spoken_of else ()
    counts_or_lists = intent in ("ask_certifications", "ask_certification_count")
    if not counts_or_lists:
        return ()
    last: tuple[str, ...] = ()
    if means("them", question.text):
        last = focus.certifications or focus.listed
    elif PATTERNS.fits("out_of_them", question.text):
        last = focus.listed
    return _one_body(last, knowledge)


def _one_body(certifications: tuple[str, ...], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The body that grants all of these; none where several do."""
    found = (knowledge.certification(key) for key in certifications)
    bodies = tuple(dict.fromkeys(c.organisation.key for c in found if c))
    return bodies if len(bodies) == 1 else ()


def occupations_in_focus(
    certifications: tuple[str, ...], focus: Focus, knowledge: KnowledgeBase
) -> tuple[str, ...]:
    """The occupations of the certifications asked about, else those in focus."""
    if certifications:
        found = (knowledge.certification(key) for key in certifications)
        return tuple(dict.fromkeys(c.occupation.key for c in found if c))
    return focus.occupations


def offered_by(
    organisations: tuple[str, ...], certifications: tuple[str, ...], knowledge: KnowledgeBase
) -> tuple[str, ...]:
    """Of certifications listed before, those of the bodies that are named: all when none is."""
    found = [c for key in certifications if (c := knowledge.certification(key))]
    return tuple(c.key for c in found if c.organisation.key in organisations) or certifications
