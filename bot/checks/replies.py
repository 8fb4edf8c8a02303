"""Replies hold no number and no name that the database lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bot.checks.allowed import allowed
from bot.checks.names import known_names, unknown_names
from bot.checks.texts import Text, reply_texts
from knowledge.checks.finding import Finding
from knowledge.queries import KnowledgeBase

DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
NUMBER = re.compile(rf"(?<![\w.])[$€£]?{DIGITS.pattern}(?:\s?(?:%|percent\b))?(?!\w)")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
SAMPLE_PHONE = re.compile(r"\+?[\d(][\d ().-]*(?:555[ .-]?01|7946[ .-]?0)\d+")
"""Numbers that regulators keep for examples."""


def check_replies(knowledge: KnowledgeBase, project: Path) -> list[Finding]:
    """Return a finding for each number or name in a reply that the database lacks."""
    numbers, names = known_numbers(knowledge), known_names(knowledge)
    found: list[Finding] = []
    for text in reply_texts(project):
        found += _unknown_numbers(text, numbers)
        found += _unknown_names(text, names)
    return found


def known_numbers(knowledge: KnowledgeBase) -> frozenset[str]:
    """Return the numbers of figures, dates, contacts and statements, without separators."""
    texts = [row.source.as_of for row in knowledge.figures()]
    texts += [contact.value for contact in knowledge.contacts()]
    texts += [row.text for row in knowledge.statements()]
    found = {_plain(number) for text in texts for number in DIGITS.findall(text)}
    return frozenset(found | {_plain(str(row.value)) for row in knowledge.figures()})


def _plain(number: str) -> str:
    plain = number.replace(",", "")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _unknown_numbers(text: Text, known: frozenset[str]) -> Iterator[Finding]:
    prose = SAMPLE_PHONE.sub(" ", PLACEHOLDER.sub(" ", text.text))
    for match in NUMBER.finditer(prose):
        digits = _plain("".join(DIGITS.findall(match[0])))
        if digits not in known and match[0] not in allowed().numbers:
            what = f"the reply holds the number {match[0]}, which the database lacks"
            yield Finding(text.place, what, "take the number from a figure of the knowledge base")


def _unknown_names(text: Text, known: frozenset[str]) -> Iterator[Finding]:
    for name in unknown_names(PLACEHOLDER.sub(" ", text.text), known):
        what = f"the reply names {name}, which the database lacks"
        remedy = "take names from the knowledge base, or list it in allowed.yml"
        yield Finding(text.place, what, remedy)
