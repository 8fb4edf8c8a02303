"""How sure the reading of a question is, and which reading comes next."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from actions.context.intents import ABOUT_CERTIFICATIONS, VAGUE
from actions.question import Question

UNSURE_OF_INTENT = 0.5
SURE_OF_INTENT = 0.8
LIKELY = 0.15
BESIDE = 0.3
FITS_WELL = 0.8
_BEST = 3
_WANTS = ("ask_", "request_")


def ranks(question: Question, intent: str, unsure: float = UNSURE_OF_INTENT) -> bool:
    """Whether an intent is among the best readings of a question that has no sure one."""
    best = [name for name, _ in question.ranking[:_BEST]]
    return question.confidence < unsure and intent in best


def likely(question: Question, intent: str) -> bool:
    """Whether an intent is one of the readings of a question that are likely enough."""
    return dict(question.ranking).get(intent, 0.0) >= LIKELY


def next_reading(question: Question, but: Collection[str] = ()) -> str | None:
    """The best reading that asks for a fact, when it is likely enough."""
    facts = [(n, s) for n, s in question.ranking if n.startswith("ask_") and n not in but]
    return next((name for name, score in facts if score >= LIKELY), None)


def asked_beside(question: Question, least: float = BESIDE) -> str | None:
    """The second reading of a question, when it wants something and is likely enough."""
    second = question.ranking[1:2]
    return next((n for n, score in second if n.startswith(_WANTS) and score >= least), None)


def likely_about_certifications(question: Question) -> str:
    """The best reading about certifications of a question that has no sure one."""
    likely = [n for n, score in question.ranking if n in ABOUT_CERTIFICATIONS and score >= LIKELY]
    return likely[0] if likely else "ask_certification"


def is_told(question: Question) -> bool:
    """Whether a statement of the article fits the question well."""
    return bool(question.statements) and question.statements[0][1] >= FITS_WELL


def facts(question: Question, least: float = 0.0) -> Iterator[str]:
    """The readings that ask for a fact, the likeliest first."""
    asks = ((n, score) for n, score in question.ranking if n.startswith("ask_"))
    yield from (n for n, score in asks if n not in VAGUE and score >= least)
