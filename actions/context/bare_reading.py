"""A question of a new subject that is put like a follow-up: "ok and remote?"."""

from __future__ import annotations

from dataclasses import replace

from actions.focus import Focus
from actions.question import FALLBACK_INTENT, Question

_SURE = 0.65
_IN_SCOPE = 0.4
_FITS_WELL = 0.6
_STRANGE = 0.9
_JOINED_SURE = 0.8
_OUT_OF_SCOPE = "out_of_scope"
_CONTEXTUAL = frozenset({"ask_more", "ask_why", "ask_bot", "ask_wellbeing", "ask_help"})


def with_its_own_subject(question: Question, focus: Focus) -> Question:
    """The reading without the words that lead in, where they hid what is asked.

    A subject that the provider's article does not know is not the topic either: it is one
    that nothing is known about.
    """
    bare = question.bare
    if bare is None or _is_understood_together(question, focus):
        return question
    if bare.intent == _OUT_OF_SCOPE and bare.confidence >= _STRANGE:
        bare = replace(bare, intent=FALLBACK_INTENT)
    elif not _asks(bare):
        return question
    here = {m.unplaced: m for m in question.mentions}
    named = {m: here.get(m, m) for m in (*(b.unplaced for b in bare.mentions), *here)}
    mentions = tuple(named.values())
    return replace(bare, text=question.text, mentions=mentions, bare=None, joined=None)


def _asks(bare: Question) -> bool:
    fits = bool(bare.statements) and bare.statements[0][1] >= _FITS_WELL
    sure = bare.confidence >= _SURE and bare.in_scope >= _IN_SCOPE
    asks = bare.intent.startswith("ask_") and bare.intent not in _CONTEXTUAL
    return asks and (sure or fits or _is_one_of_two(bare))


def _is_one_of_two(bare: Question) -> bool:
    """Whether two readings that ask for a fact share what is likely: "the training?"."""
    two = [score for name, score in bare.ranking[:2] if name.startswith("ask_")]
    return len(two) > 1 and sum(two) >= _SURE and bare.in_scope >= _IN_SCOPE


def _is_understood_together(question: Question, focus: Focus) -> bool:
    """Whether a further question is read with what was said before it: "what about beginners?"."""
    joined = question.joined
    if joined is None or not joined.intent.startswith("ask_"):
        return False
    return joined.intent != focus.topic and joined.confidence >= _JOINED_SURE
