"""What a question itself names: "not the CPC, the CPC-P", "the second one", "and the biller?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.patterns import PATTERNS
from actions.focus import Focus
from actions.question import Mention, Question
from knowledge.queries import KnowledgeBase

_NAMES = frozenset({"occupation", "certification", "organisation", "ordinal"})


def named_certifications(question: Question, focus: Focus) -> tuple[str, ...]:
    """The certifications that a question names, or means by their place in the last list."""
    named = _not_rejected(question, "certification")
    return named or tuple(
        focus.listed[index]
        for ordinal in question.values("ordinal")
        if (index := _index(ordinal, len(focus.listed))) is not None
    )


def without_added(question: Question) -> Question:
    """The question without roles that it adds to those of a body: "AAPC ones, billing included"."""
    if not question.values("organisation"):
        return question
    kept = tuple(
        m
        for at, m in question.placed()
        if m.kind != "occupation" or not _is_added(question.text, at, m)
    )
    return replace(question, mentions=kept) if len(kept) < len(question.mentions) else question


def _is_added(text: str, at: int, role: Mention) -> bool:
    return at > 0 and PATTERNS.fits("added_after", text[at + len(role.text) :])


def named_organisations(question: Question, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The organisations that a question names; of one that excludes them, the others that grant
    certifications."""
    named = question.values("organisation")
    excluded = _excluded(question)
    if not named or not excluded.issuperset(named):
        return tuple(key for key in named if key not in excluded)
    granting = dict.fromkeys(c.organisation.key for c in knowledge.certifications())
    return tuple(key for key in granting if key not in excluded)


def _excluded(question: Question) -> set[str]:
    """The organisations that a question excludes: "not from AAPC or AHIMA"."""
    text, end, excluded = question.text, 0, set()
    goes_on = False
    for at, mention in question.placed():
        if mention.kind != "organisation":
            continue
        goes_on = goes_on and PATTERNS.fits("exclusion_goes_on", text[end:at])
        goes_on = goes_on or PATTERNS.fits("exclusion_before", text[: max(at, 0)])
        if goes_on:
            excluded.add(mention.value)
        end = max(at, 0) + len(mention.text)
    return excluded


def named_occupations(question: Question) -> tuple[str, ...]:
    """The occupations that a question names, less those that it rejects."""
    return _not_rejected(question, "occupation")


def only_names(question: Question) -> bool:
    """Whether a message is a name and words that lead in to it: "and the biller?"."""
    named = [(at, m) for at, m in question.placed() if m.kind in _NAMES]
    rest = question.text
    for at, mention in sorted(named, key=lambda each: each[0], reverse=True):
        if at >= 0:
            rest = f"{rest[:at]} {rest[at + len(mention.text) :]}"
    words = re.findall(r"[\w']+", rest)
    return bool(named) and all(PATTERNS.fits("lead_in_word", word) for word in words)


def rejects_all(question: Question) -> bool:
    """Whether a message only says what is not meant: "no, I don't mean coders"."""
    places = [at for at, m in question.placed() if m.kind in _NAMES]
    rejected = all(_is_rejected(question, at) for at in places)
    return bool(places) and question.intent == "correct" and rejected


def _is_rejected(question: Question, at: int) -> bool:
    return PATTERNS.fits("negation_before", question.text[: max(at, 0)])


def names_role_in_full(question: Question) -> bool:
    """Whether a role of the article is named by more than one bare word."""
    return any(m.kind == "occupation" and " " in m.text.strip() for m in question.mentions)


def _not_rejected(question: Question, kind: str) -> tuple[str, ...]:
    """The values of a kind, less those that the question rejects, unless it rejects all."""
    kept: list[str] = []
    rejected: list[str] = []
    for at, mention in question.placed():
        if mention.kind == kind:
            (rejected if _is_rejected(question, at) else kept).append(mention.value)
    return tuple(dict.fromkeys(kept or rejected))


def _index(ordinal: str, length: int) -> int | None:
    if ordinal == "last":
        return length - 1 if length else None
    if ordinal == "middle":
        return length // 2 if length % 2 else None
    return int(ordinal) - 1 if ordinal.isdigit() and 0 < int(ordinal) <= length else None
