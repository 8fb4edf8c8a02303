"""E-mail addresses and phone numbers: found in a message, checked, brought to one form."""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers
from email_validator import EmailNotValidError, validate_email

DEFAULT_REGION = "US"
MAX_EMAIL = 254
ADDRESS = re.compile(r"[^\s<>()\[\],;:\"|]+@[^\s<>()\[\],;:\"|?!]+")
SPELLED = re.compile(
    r"([\w+-]+(?:(?:\.|\s+\(?dot\)?\s+)[\w+-]+)*)\s*(?:@|\s\(?at\)?\s)\s*([\w-]+(?:\s*(?:\.|\s\(?dot\)?\s)\s*[\w-]+)+)",
    re.IGNORECASE,
)
DOT = re.compile(r"\s*(?:\.|\s\(?dot\)?\s)\s*", re.IGNORECASE)
NUMBER = re.compile(r"(?<![\w@])(?:\+|\()?\d(?:[\s().\-/\u2010-\u2015]{0,3}\d){5,18}(?![\w@])")
MISTYPED = {
    "gmial.com": "gmail.com",
    "gmai.com": "gmail.com",
    "gamil.com": "gmail.com",
    "gmal.com": "gmail.com",
    "gmail.con": "gmail.com",
    "gmail.co": "gmail.com",
    "gmail.cm": "gmail.com",
    "gnail.com": "gmail.com",
    "hotmial.com": "hotmail.com",
    "hotmail.con": "hotmail.com",
    "yaho.com": "yahoo.com",
    "yahooo.com": "yahoo.com",
    "yahoo.con": "yahoo.com",
    "outlok.com": "outlook.com",
    "outlook.con": "outlook.com",
    "iclod.com": "icloud.com",
    "icloud.con": "icloud.com",
}
"""Domains that are nearly always a slip; a correction is offered, never made in silence."""


@dataclass(frozen=True)
class Found:
    """Values of a kind in a message, and what is left of the message without them."""

    values: tuple[str, ...]
    rest: str


def parse_email(text: str) -> str | None:
    """The address in its one form, or None when the text is not an address."""
    candidate = text.strip().strip("<>.,;:!?'\"").removeprefix("mailto:")
    if len(candidate) > MAX_EMAIL:
        return None
    try:
        return validate_email(candidate, check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def find_emails(text: str) -> Found:
    """Every valid address in a message, in order."""
    values: list[str] = []
    rest = text
    for match in ADDRESS.finditer(text):
        if value := parse_email(match.group()):
            values.append(value)
            rest = rest.replace(match.group(), " ", 1)
    return Found(tuple(dict.fromkeys(values)), rest)


def suggested_email(text: str) -> str | None:
    """The address that was probably meant: spelled in words, or with a mistyped domain."""
    found = find_emails(text).values
    if found:
        local, _, domain = found[-1].rpartition("@")
        return f"{local}@{MISTYPED[domain]}" if domain in MISTYPED else None
    match = SPELLED.search(f" {text} ")
    if not match:
        return None
    return parse_email(f"{DOT.sub('.', match[1])}@{DOT.sub('.', match[2].strip())}")


def parse_phone(text: str, *, insist: bool = False) -> str | None:
    """The number as E.164, or None.

    A number in American form whose area code is not in use is accepted only on `insist`:
    it is mostly a number of another country without its prefix.
    """
    try:
        number = phonenumbers.parse(text, DEFAULT_REGION)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    explicit = insist or text.strip().startswith("+")
    if number.country_code == 1 and not _american(number, accept_unassigned=explicit):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _american(number: phonenumbers.PhoneNumber, *, accept_unassigned: bool) -> bool:
    digits = str(number.national_number)
    if not re.fullmatch(r"[2-9]\d\d[2-9]\d{6}", digits) or len(set(digits)) == 1:
        return False
    # 555 stands in examples and tests of every area
    example = "555" in (digits[:3], digits[3:6])
    return accept_unassigned or example or phonenumbers.is_valid_number(number)


def find_phones(text: str, *, insist: bool = False) -> Found:
    """Every valid number in a message as E.164, in order."""
    values: list[str] = []
    rest = text
    for match in NUMBER.finditer(text):
        if value := parse_phone(match.group(), insist=insist):
            values.append(value)
            rest = rest.replace(match.group(), " ", 1)
    return Found(tuple(dict.fromkeys(values)), rest)


def shown_phone(e164: str) -> str:
    """A stored number as people write it."""
    number = phonenumbers.parse(e164)
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL
        if number.country_code == 1
        else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return str(phonenumbers.format_number(number, style))
