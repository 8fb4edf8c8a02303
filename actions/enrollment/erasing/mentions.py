"""How an address or number may stand in stored text: as JSON escapes it, with any separators."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import phonenumbers
from sqlalchemy import ColumnElement, or_

SHORTEST = 6
BETWEEN = r"(?:[\s().\-/\u2010-\u2015]|\\u20(?:0.|1[0-5]|2f)|\\u00a0){0,3}"
"""Separators between the digits of a number."""


@dataclass(frozen=True)
class Mention:
    """A condition that a database can look for quickly, and what then has to be there."""

    like: str
    exact: re.Pattern[str]


def mentions_of(contacts: Iterable[str]) -> list[Mention]:
    """What to look for to find these addresses, numbers and references."""
    return [_mention(contact) for contact in contacts if len(contact) >= SHORTEST]


def holding(text: Any, mentions: Iterable[Mention]) -> ColumnElement[bool]:
    """The condition that a column may hold one of them."""
    return or_(*(text.ilike(mention.like, escape="!") for mention in mentions))


def mentioned(text: str, mentions: Iterable[Mention]) -> bool:
    """Does the text really hold one of them?"""
    return any(mention.exact.search(text) for mention in mentions)


def _mention(contact: str) -> Mention:
    if re.fullmatch(r"\+\d{6,15}", contact):
        digits = str(phonenumbers.parse(contact).national_number)
        return Mention(f"%{'%'.join(_groups(contact, digits))}%", re.compile(BETWEEN.join(digits)))
    escaped = json.dumps(contact)[1:-1]
    like = re.sub(r"([!%_])", r"!\1", escaped)
    plain = {re.escape(contact), re.escape(escaped)}
    return Mention(f"%{like}%" if contact.isascii() else "%", re.compile("|".join(plain), re.I))


def _groups(contact: str, digits: str) -> list[str]:
    """The digits as they are grouped: known for American numbers, any way for others."""
    return [digits[:3], digits[3:6], digits[6:]] if contact.startswith("+1") else list(digits)
