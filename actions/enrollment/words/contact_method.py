"""How a visitor wants to be reached, from free words."""

from __future__ import annotations

from actions.enrollment.words.patterns import pattern, search
from actions.enrollment.words.phrases import clauses, says


def parse_method(text: str) -> str | None:
    """email, phone or both as the words tell; a way that is refused does not count."""
    said = _said(text)
    email, no_email = _named(said, "email")
    phone, no_phone = _named(said, "phone")
    if search("both_ways", said):
        return "both"
    if email and phone:
        return None if search("one_way", said) and text.rstrip().endswith("?") else "both"
    if email or phone:
        return "email" if email else "phone"
    if no_email != no_phone:
        return "phone" if no_email else "email"
    return "email" if says("either", text) else None


def names_way(text: str, way: str) -> bool:
    """Is email or phone spoken of as a way that is wanted?"""
    return _named(_said(text), way)[0]


def phone_use(text: str) -> str | None:
    """call or text, when the visitor wants only one of them on the phone."""
    said = _said(text)
    text_only, call_only = search("text_only", said), search("call_only", said)
    if bool(text_only) == bool(call_only):
        return None
    return "text" if text_only else "call"


def _said(text: str) -> str:
    """The clauses apart, so that "no, e-mail" does not read as "no e-mail"."""
    return " | ".join(clauses(text))


def _named(said: str, way: str) -> tuple[bool, bool]:
    """Whether a way is wanted, and whether it is refused."""
    without, count = pattern(f"no_{way}").subn(" ", f" {said} ")
    return bool(search(way, without)), bool(count)
