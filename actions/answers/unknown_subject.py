"""What a question asks the meaning of, when the knowledge base does not know it."""

from __future__ import annotations

import re

from actions.answer import Answer, Status
from actions.answers.patterns import PATTERNS
from actions.answers.texts import texts
from actions.answers.wording import names
from actions.answers.words import words
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


def unknown_subject(request: Request, knowledge: KnowledgeBase) -> str | None:
    """The word whose meaning is asked, or the credential named, that the article never uses."""
    known, everyday = knowledge.words(), words("everyday")
    if request.intent in DEFINING and (asked := PATTERNS.search("meaning_asked", request.text)):
        named = re.findall(r"[\w-]+", asked["subject"])
        strange = [w for w in named if w.lower() not in everyday]
        if strange and not any(_is_known(word, known) for word in strange):
            return " ".join(strange)
    if request.intent in ABOUT_CREDENTIALS and not request.certifications:
        strange = [w for w in _acronyms(request.text) if w.lower() not in everyday | known]
        return strange[0] if strange else None
    return None


def answer_unknown_subject(request: Request, knowledge: KnowledgeBase, subject: str) -> Answer:
    """Say that the article does not cover it, and what this assistant can do."""
    text = str(texts("notes")["unknown_subject"]).format(subject=subject, **names(knowledge))
    return Answer(text=text, topic=request.intent, status=Status.UNKNOWN)


def _acronyms(text: str) -> list[str]:
    """The words in capitals of a text that is not all in capitals."""
    return [] if text.isupper() else [m[0] for m in PATTERNS.finditer("acronym", text)]


def _is_known(word: str, known: frozenset[str]) -> bool:
    word = word.lower()
    forms = {word, word.rstrip("s"), f"{word}s"}
    forms |= {word.removesuffix(ending) for ending in ("ing", "ed")}
    return not forms.isdisjoint(known)
