"""Phone numbers and e-mail addresses of the provider."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from knowledge.reading.facts import ContactFact

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def phone_ranges(text: str, country: str) -> list[tuple[int, int]]:
    """Return where phone numbers start and end in a text."""
    matches = phonenumbers.PhoneNumberMatcher(text, country)
    return [(match.start, match.end) for match in matches]


def contacts_in(text: str, country: str, purpose: str, line: int) -> Iterator[ContactFact]:
    """Yield what a line of text offers to call or to write to."""
    for match in phonenumbers.PhoneNumberMatcher(text, country):
        number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        yield ContactFact("phone", match.raw_string, f"tel:{number}", purpose, line)
    for address in EMAIL.findall(text):
        yield ContactFact("email", address, f"mailto:{address}", purpose, line)
