"""What visitors say: many different texts of each kind, so that no cache answers for the work."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Replies = Sequence[dict[str, Any]]

_BEFORE = (
    "",
    "hi, ",
    "please tell me: ",
    "a question: ",
    "i wonder ",
    "can you say ",
    "i ask you, ",
)
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
_AFTER = ("", " these days", " nowadays", " at present", " in general", " now", " roughly", " then")
_FOREIGN = (
    "what will the weather be in {} tomorrow",
    "how do i get from the airport to {}",
    "which football club plays in {}",
    "recommend a restaurant in {}",
    "how old is the cathedral of {}",
    "what time is it in {}",
    "who is the mayor of {}",
    "how many people live in {}",
    "is there a zoo in {}",
    "book me a hotel in {}",
)
_CITIES = [
    "paris",
    "lisbon",
    "oslo",
    "vienna",
    "madrid",
    "prague",
    "dublin",
    "athens",
    "rome",
    "berlin",
    "munich",
    "turin",
    "milan",
    "naples",
    "porto",
    "bergen",
    "krakow",
    "warsaw",
    "zagreb",
    "sofia",
    "tallinn",
    "riga",
    "vilnius",
    "helsinki",
    "malmo",
    "leeds",
    "york",
    "bath",
    "ghent",
    "lyon",
]
_FIRST_NAMES = [
    "Greta",
    "Obi",
    "Pilar",
    "Noor",
    "Sam",
    "Ines",
    "Tomas",
    "Aiko",
    "Lena",
    "Marco",
    "Yara",
    "Femi",
    "Olga",
    "Hugo",
    "Rosa",
    "Anton",
    "Mina",
    "Karl",
    "Dara",
    "Elif",
]
_LAST_NAMES = [
    "Lindqvist",
    "Adeyemi",
    "Ocampo",
    "Rahman",
    "Dole",
    "Novak",
    "Ferreira",
    "Tanaka",
    "Weber",
    "Costa",
    "Haddad",
]
_FORM = ("please have somebody contact me", "{first} {last}", "email", "{email}", "coding")


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
        Kind("knowledge answer", _going_on(questions(certifications)), _is_answered),
        Kind("form step", form_conversations, _is_form),
        Kind("fallback", _going_on(out_of_scope()), _is_declined),
    ]


def questions(certifications: Sequence[str]) -> list[str]:
    """Questions that the knowledge base answers; neighbours ask about other certifications."""
    asked = itertools.product(_AFTER, _BEFORE, _PAY, certifications)
    return [f"{before}{pay.format(name)}{after}" for after, before, pay, name in asked]


def out_of_scope() -> list[str]:
    """Questions that are not for this assistant."""
    return [text.format(city) for city, text in itertools.product(_CITIES, _FOREIGN)]


def form_conversations() -> Iterator[tuple[str, ...]]:
    """The contact form up to the consent, which is not given: nothing is handed over."""
    for first, last in itertools.cycle(itertools.product(_FIRST_NAMES, _LAST_NAMES)):
        email = f"{first}.{last}@example.com".lower()
        yield tuple(text.format(first=first, last=last, email=email) for text in _FORM)


def _going_on(texts: Sequence[str]) -> Callable[[], Iterator[tuple[str, ...]]]:
    """Conversations of ten that go on where those before them ended: what was read once is
    remembered, so that no text may come twice."""
    endless = itertools.cycle(texts)
    return lambda: iter(lambda: tuple(itertools.islice(endless, 10)), ())


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
