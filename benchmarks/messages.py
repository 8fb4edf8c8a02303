"""What visitors say: many different texts of each kind, so that no cache answers for the work."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Replies = Sequence[dict[str, Any]]

_BEFORE = ("", "hi, ", "please tell me: ", "a question: ", "i wonder ", "can you say ", "ok, ")
_PAY = (
    "how much does a {} earn",
    "what is the salary of a {}",
    "what does a {} make a year",
    "average pay of a {}?",
    "how well is a {} paid",
    "what can i earn as a {}",
)
_GREETINGS = (
    "hello",
    "hi",
    "good morning",
    "hey there",
    "thanks",
    "thank you so much",
    "bye",
)
_FOREIGN = (
    "what will the weather be in {} tomorrow",
    "how do i get from the airport to {}",
    "which football club plays in {}",
    "recommend a restaurant in {}",
    "how old is the cathedral of {}",
)
_CITIES = ("paris", "lisbon", "oslo", "vienna", "madrid", "prague", "dublin", "athens")
_NAMES = ("Greta Lindqvist", "Obi Adeyemi", "Pilar Ocampo", "Noor Rahman", "Sam Dole")
_FORM = ("please have somebody contact me", "{}", "email", "someone@example.com", "coding")


@dataclass(frozen=True)
class Kind:
    """A kind of message: conversations of it, and whether a reply is of the kind."""

    name: str
    conversations: Callable[[], Iterator[tuple[str, ...]]]
    """Texts of one conversation after the other, without an end."""
    is_expected: Callable[[Replies], bool]


def kinds(certifications: Sequence[str]) -> list[Kind]:
    """The kinds that are measured, asking about these certifications."""
    return [
        Kind("template reply", lambda: _tens(_GREETINGS), bool),
        Kind("knowledge answer", lambda: _tens(questions(certifications)), _is_answered),
        Kind("form step", form_conversations, _is_form),
        Kind("fallback", lambda: _tens(out_of_scope()), _is_declined),
    ]


def questions(certifications: Sequence[str]) -> list[str]:
    """Questions that the knowledge base answers; neighbours ask about other certifications."""
    asked = itertools.product(_BEFORE, _PAY, certifications)
    return [f"{before}{pay.format(name)}" for before, pay, name in asked]


def out_of_scope() -> list[str]:
    """Questions that are not for this assistant."""
    return [text.format(city) for city, text in itertools.product(_CITIES, _FOREIGN)]


def form_conversations() -> Iterator[tuple[str, ...]]:
    """The contact form up to the consent, which is not given: nothing is handed over."""
    for name in itertools.cycle(_NAMES):
        yield tuple(text.format(name) for text in _FORM)


def _tens(texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    endless = itertools.cycle(texts)
    while True:
        yield tuple(itertools.islice(endless, 10))


def _status(replies: Replies) -> str | None:
    answers = [r["custom"]["answer"] for r in replies if "answer" in (r.get("custom") or {})]
    return answers[0].get("status") if answers else None


def _is_answered(replies: Replies) -> bool:
    return _status(replies) in ("answered", "partly")


def _is_declined(replies: Replies) -> bool:
    return _status(replies) in ("unknown", "out_of_scope", "clarify")


def _is_form(replies: Replies) -> bool:
    return any("form" in (reply.get("custom") or {}) for reply in replies)
