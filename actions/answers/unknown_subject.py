"""What a question asks the meaning of, when the knowledge base does not know it."""

from __future__ import annotations

import re

from actions.answer import Answer, Status
from actions.answers.texts import texts
from actions.answers.wording import names
from actions.request import Request
from knowledge.queries import KnowledgeBase

DEFINING = frozenset(
    {"ask_what_is", "ask_term", "ask_organisation", "ask_coding_systems", "ask_privacy"}
)
ABOUT_CREDENTIALS = frozenset(
    {
        "ask_certification",
        "ask_certification_benefit",
        "ask_certification_need",
        "ask_certification_provider",
        "ask_certifications",
        "ask_exam",
        "ask_salary",
    }
)
ASKED = re.compile(
    r"\b(?:what(?:'?s| is| are| does| do)|define|meaning of|full form of|explain)\s+"
    r"(?:an?\s+|the\s+)?(?P<subject>[\w-]+(?:\s[\w-]+)?)(?=\s+(?:in|of|for|mean|means|stand)\b|\W*$)",
    re.I,
)
ACRONYM = re.compile(r"\b[A-Z][A-Z0-9-]{1,5}\b")
EVERYDAY = frozenset(
    [
        "a",
        "about",
        "actually",
        "again",
        "all",
        "and",
        "as",
        "at",
        "be",
        "by",
        "can",
        "career",
        "do",
        "does",
        "dos",
        "exactly",
        "field",
        "for",
        "full",
        "form",
        "full-form",
        "i",
        "in",
        "is",
        "it",
        "its",
        "job",
        "like",
        "long",
        "me",
        "mean",
        "meaning",
        "means",
        "my",
        "of",
        "on",
        "one",
        "or",
        "process",
        "really",
        "role",
        "short",
        "stand",
        "stands",
        "term",
        "that",
        "the",
        "them",
        "these",
        "they",
        "this",
        "to",
        "us",
        "what",
        "which",
        "work",
        "works",
        "you",
        "your",
        "asap",
        "ai",
        "faq",
        "fyi",
        "ged",
        "hr",
        "id",
        "ok",
        "pc",
        "tv",
        "uk",
        "us",
        "usa",
    ]
)


def unknown_subject(request: Request, knowledge: KnowledgeBase) -> str | None:
    """The word whose meaning is asked, or the credential named, that the article never uses."""
    known = knowledge.words()
    if request.intent in DEFINING and (asked := ASKED.search(request.text)):
        words = re.findall(r"[\w-]+", asked["subject"])
        strange = [w for w in words if w.lower() not in EVERYDAY]
        if strange and not any(_is_known(word, known) for word in strange):
            return " ".join(strange)
    if request.intent in ABOUT_CREDENTIALS and not request.certifications:
        acronyms = ACRONYM.findall(request.text) if not request.text.isupper() else []
        strange = [w for w in acronyms if w.lower() not in EVERYDAY | known]
        return strange[0] if strange else None
    return None


def answer_unknown_subject(request: Request, knowledge: KnowledgeBase, subject: str) -> Answer:
    """Say that the article does not cover it, and what this assistant can do."""
    text = str(texts("notes")["unknown_subject"]).format(subject=subject, **names(knowledge))
    return Answer(text=text, topic=request.intent, status=Status.UNKNOWN)


def _is_known(word: str, known: frozenset[str]) -> bool:
    word = word.lower()
    forms = {word, word.rstrip("s"), f"{word}s"}
    forms |= {word.removesuffix(ending) for ending in ("ing", "ed")}
    return not forms.isdisjoint(known)
