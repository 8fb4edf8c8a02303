"""A question that says too little, put after what was said before it: "internal ones?"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from actions.cues.asked import asks
from actions.cues.ellipsis import is_fragment
from actions.cues.pointers import means
from actions.question import NAMES, Question, questions_of
from bot.runtime.store.tracker import SLIM_KEYS, ConversationTracker

_SHORT = 9
_WELL_KNOWN = 0.6
_FEW = 3
_MOST_WORDS = 60
_OF_THE_TALK = frozenset({"ask_why", "ask_more", "ask_why_data"})
"""What means nothing without what was said before it; so does "is it optional?"."""
_SURE = 0.8
_OUT_OF_SCOPE = "out_of_scope"


def joined_text(parsed: Mapping[str, Any], tracker: DialogueStateTracker) -> str | None:
    """The question after those before it, back to one that is clear; None when it is itself."""
    questions = questions_of(parsed)
    if tracker.active_loop_name or len(questions) != 1 or not _says_too_little(questions[0]):
        return None
    before = list(_before(tracker))
    if not before:
        return None
    return " ".join(f"{'. '.join([*reversed(before), questions[0].text])}".split()[-_MOST_WORDS:])


def _says_too_little(question: Question) -> bool:
    words = len(question.text.split())
    unclear = question.is_unclear or question.intent in _OF_THE_TALK or _leans_back(question)
    return unclear and 0 < words <= _SHORT


def _leans_back(question: Question) -> bool:
    """Whether it means something named before, or begins like a question and ends there, and is
    not well known by itself."""
    if means("something_named", question.text) and _names_only_a_role(question):
        return question.intent.startswith("ask_")
    leans = means("something_named", question.text) or is_fragment(question.text)
    back = (leans and not question.mentions_names) or asks("if_it_applies", question.text)
    sure = question.in_scope >= _WELL_KNOWN or question.confidence >= _SURE
    asks_a_fact = question.intent.startswith("ask_") or question.intent == _OUT_OF_SCOPE
    return back and not sure and asks_a_fact


def _before(tracker: DialogueStateTracker) -> Iterator[str]:
    """What was asked before, the latest first."""
    heard = tracker.heard if isinstance(tracker, ConversationTracker) else ()
    for event in reversed(heard):
        if not event.text:
            continue
        yield str(event.text)
        said = _as_a_whole(event)
        if not _says_too_little(said) and not _only_names_a_place(said):
            return


def _names_only_a_role(question: Question) -> bool:
    """ "Do billers need them?" says who, and not what."""
    kinds = {m.kind for m in question.mentions if m.kind in NAMES}
    return kinds == {"occupation"}


def _only_names_a_place(question: Question) -> bool:
    """ "In Texas?" goes on with what was asked before it."""
    return len(question.text.split()) <= _FEW and bool(question.values("place"))


def _as_a_whole(event: UserUttered) -> Question:
    """A message by what the tracker keeps of it: text, intent, entities."""
    kept = {key: value for key, value in (event.parse_data or {}).items() if key in SLIM_KEYS}
    return questions_of({**kept, "text": event.text})[0]
