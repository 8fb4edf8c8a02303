"""How a visitor wants to be reached, from free words."""

from __future__ import annotations

import re

from actions.enrollment.phrases import clauses, plain, says

EMAIL = r"(?:e-?\s?mails?|emial|emal|eamil|e mial|mail|mails|inbox|gmail)"
PHONE = (
    r"(?:phones?|phon|fone|telephone|tel|cell(?:phone)?|mobile|call(?:s|ing)?|ring|texts?|texting|sms|"
    r"whatsapp|number|landline|voice|message me)"
)
NEGATED = r"(?:no|not|without|never|don'?t|dont|do not|instead of|rather than|except|nor|neither)"
BETWEEN = r"(?:\s+(?:my|a|an|the|any|by|via|use|want|have|give|giving|share|like|me|to|please|send|own|on|at|through|the))*\s+"


def parse_method(text: str) -> str | None:
    """email, phone or both as the words tell; a way that is refused does not count."""
    said = plain(text)
    email, no_email = _named(said, EMAIL)
    phone, no_phone = _named(said, PHONE)
    if re.search(r"\bboth\b|\ball of (?:them|it)\b", said):
        return "both"
    if email and phone:
        only = re.search(rf"\b(?:or|either)\b.*|\b{EMAIL}\s*/\s*{PHONE}", said)
        return "both" if not only or not said.endswith("?") else None
    if email or phone:
        return "email" if email else "phone"
    if no_email != no_phone:
        return "phone" if no_email else "email"
    return "email" if says("either", text) else None


def phone_use(text: str) -> str | None:
    """call or text, when the visitor wants only one of them on the phone."""
    said = " | ".join(clauses(text))
    text_only = re.search(
        r"\b(?:only|just) (?:text|texts|sms|text me|by text)\b|\btexts?(?: me)? only\b|\bsms only\b|"
        r"\b(?:no|don'?t|dont|do not|without|not) (?:\w+ )?(?:calls?|calling)\b|\btext(?: message)?s?,? not calls?\b",
        said,
    )
    call_only = re.search(
        r"\b(?:only|just) (?:call|calls|call me|phone calls)\b|\bcalls?(?: me)? only\b|"
        r"\b(?:no|don'?t|dont|do not|without|not) (?:\w+ )?(?:texts?|texting|sms)\b",
        said,
    )
    if bool(text_only) == bool(call_only):
        return None
    return "text" if text_only else "call"


def _named(said: str, words: str) -> tuple[bool, bool]:
    """Whether a way is wanted, and whether it is refused."""
    refused = re.compile(rf"\b{NEGATED}{BETWEEN}{words}\b")
    without, count = refused.subn(" ", f" {said} ")
    return bool(re.search(rf"(?<!\w){words}(?!\w)", without)), bool(count)
