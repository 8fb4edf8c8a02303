"""Changes to what was already said, in free words: which field, and the new value if it is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from actions.enrollment.form.state import FormState
from actions.enrollment.words.contact import find_emails, find_phones
from actions.enrollment.words.contact_method import parse_method
from actions.enrollment.words.patterns import pattern, search
from actions.enrollment.words.phrases import clause_says, plain, without_fillers
from actions.enrollment.words.programs import Program, parse_program
from actions.enrollment.words.signals import asks
from actions.enrollment.words.visitor_name import parse_name, written_as_name

FIELDS = ("email", "phone", "program", "contact_method", "name")
SENTENCE = re.compile(r"[,.;]\s|\swith\s")
PARTS = re.compile(r"[,.;:!?\n]+\s|\s(?:and|but)\s")
FINISHED = ("unchanged", "send", "affirm")
AFTER_CONTACTS = ("program", "consent")
SIMILAR_NAME = 70
NO_NAMES = frozenset(
    {"wrong", "wrongly", "incorrect", "incorrectly", "misspelled", "badly", "correctly", "right"}
)
"""How a name is written, not a name."""


@dataclass(frozen=True)
class Change:
    """A field with its new value; None where the visitor has yet to tell it."""

    field: str
    value: str | None = None
    drop: bool = False


def find_changes(
    text: str, state: FormState, programs: Sequence[Program], *, at_summary: bool
) -> list[Change]:
    """What the message changes; before the summary only what it says outright."""
    dropped = _dropped(text, state)
    if dropped:
        return [dropped]
    changes = [
        *_contact_changes(text, state, at_summary),
        *_name_change(text, state, programs, at_summary),
    ]
    if program := _program_change(text, state, programs, at_summary):
        changes.append(program)
    return changes or _way_change(text, state) or _named_fields(text, state, at_summary)


def _contact_changes(text: str, state: FormState, at_summary: bool) -> list[Change]:
    found = {
        "email": find_emails(text).values,
        "phone": find_phones(find_emails(text).rest).values,
    }
    changes = []
    for field, values in found.items():
        said = bool(search("names_field", plain(text), field))
        new = [v for v in values if v != state.values.get(field)] or list(values)
        told = said and state.field not in (field, "contact_method")
        told = told or (state.field in AFTER_CONTACTS and not asks(text))
        if new and (at_summary or told):
            changes.append(Change(field, new[_which(text, new)]))
    return changes


def _which(text: str, values: list[str]) -> int:
    """With "not a@x.com but b@x.com" the last one counts, with "b@x.com, not a@x.com" the first."""
    if len(values) < 2:
        return 0
    return 0 if search("first_address_counts", text) else -1


def _name_change(
    text: str, state: FormState, programs: Sequence[Program], at_summary: bool
) -> list[Change]:
    if state.field == "name":
        return []
    if "@" in text:
        return _name_beside_address(text, state)
    part, raw = _told_name(text, at_summary)
    if not raw and (retyped := _retyped_name(text, state)):
        return [Change("name", retyped)]
    if not raw:
        return [*_replaced_name(text, state), *_bare_name(text, programs)] if at_summary else []
    name = parse_name(pattern("not_that").sub("", raw)) or parse_name(SENTENCE.split(raw)[0])
    if not name or not NO_NAMES.isdisjoint(plain(name).split()):
        return []
    return [Change("name", _with_part(state.values.get("name", ""), part, name))]


def _name_beside_address(text: str, state: FormState) -> list[Change]:
    """ "My name is Anna Lopez, e-mail anna@example.com"."""
    match = search("name_is", find_emails(text).rest)
    name = parse_name(PARTS.split(match["name"])[0]) if match else None
    if not match or not name:
        return []
    part = (match["part"] or "").strip().lower()
    return [Change("name", _with_part(state.values.get("name", ""), part, name))]


def _told_name(text: str, at_summary: bool) -> tuple[str, str]:
    """Which part of the name is told, if only a part, and what follows the words that tell it."""
    if match := search("name_is", text):
        return (match["part"] or "").strip().lower(), match["name"]
    match = search("spelled", text) if at_summary else search("spelled_so", text)
    return "", next((found for found in match.groupdict().values() if found), "") if match else ""


def _retyped_name(text: str, state: FormState) -> str | None:
    """ "Sorry, Martha Voss" after "Marta Vos": much the same name, typed once more."""
    old = state.values.get("name", "")
    if asks(text) or not old:
        return None
    for part in (text, *PARTS.split(text)):
        name = parse_name(part)
        if not name or not written_as_name(name) or name == old:
            continue
        if fuzz.token_sort_ratio(name.casefold(), old.casefold()) >= SIMILAR_NAME:
            return name
    return None


def _bare_name(text: str, programs: Sequence[Program]) -> list[Change]:
    """ "no, it's Dana Smith": two words or more, each with a capital, that are no program."""
    match = search("it_is_name", text.strip())
    name = parse_name(SENTENCE.split(match["name"])[0]) if match else None
    if not name or parse_program(name, programs):
        return []
    words = name.split()
    return [Change("name", name)] if len(words) > 1 and all(w[0].isupper() for w in words) else []


def _with_part(old: str, part: str, new: str) -> str:
    """A full name with its first or last word replaced."""
    words = old.split()
    if len(words) > 1 and len(new.split()) == 1:
        if part == "first":
            return " ".join([new, *words[1:]])
        if part in {"last", "sur", "family"}:
            return " ".join([*words[:-1], new])
    return new


def _replaced_name(text: str, state: FormState) -> list[Change]:
    """ "it's Anna, not Ana": a part of the name that stands there is replaced."""
    match = search("this_not_that", text.strip())
    name = state.values.get("name", "")
    if not match or match["old"].casefold() not in name.casefold():
        return []
    start = name.casefold().index(match["old"].casefold())
    new = name[:start] + match["new"] + name[start + len(match["old"]) :]
    checked = parse_name(new)
    return [Change("name", checked)] if checked else []


def _program_change(
    text: str, state: FormState, programs: Sequence[Program], at_summary: bool
) -> Change | None:
    if state.field == "program" or not (at_summary or "program" in state.values):
        return None
    if state.field == "contact_method" and parse_method(text):
        return None  # "both" means both ways there
    value = _told_program(find_emails(text).rest, programs)
    cue = search("instead", plain(text))
    if not value or (not at_summary and not cue):
        return None
    return Change("program", value)


def _told_program(text: str, programs: Sequence[Program]) -> str | None:
    """The program that the message, or at least a part of it, consists of."""
    pieces = [without_fillers(plain(part)) for part in PARTS.split(text) if plain(part)]
    finished = any(clause_says(kind, piece) for kind in FINISHED for piece in pieces)
    parts = ([] if finished else [without_fillers(plain(text))]) + pieces[::-1]
    told = [part for part in parts if part and not any(clause_says(k, part) for k in FINISHED)]
    values = (parse_program(part, programs, alone=True) for part in told)
    return next((value for value in values if value), None)


def _way_change(text: str, state: FormState) -> list[Change]:
    """ "I'd rather be called": one way of contact instead of the other."""
    method, chosen = parse_method(text), state.values.get("contact_method")
    if state.field not in (*AFTER_CONTACTS, "confirm") or method not in ("email", "phone"):
        return []
    said = plain(text)
    if method == chosen or not search("prefers", said) or search("changes_field", said, method):
        return []
    other = "phone" if method == "email" else "email"
    dropped = [Change(other, drop=True)] if other in state.values else []
    return [*dropped, *([] if method in state.values else [Change(method)])]


def _named_fields(text: str, state: FormState, at_summary: bool) -> list[Change]:
    said = without_fillers(plain(text))
    for field in FIELDS:
        told = search("changes_field", said, field)
        told = told or (search("is_field", said, field) if at_summary else None)
        if told and field != state.field:
            return [Change(field)]
    return []


def _dropped(text: str, state: FormState) -> Change | None:
    said = without_fillers(plain(text))
    for field in ("phone", "email"):
        asked = search("drops_field", said, field) and not search("changes_field", said, field)
        if asked and state.values.get(field) and state.field != field:
            return Change(field, drop=True)
    return None
