"""Changes to what was already said, in free words: which field, and the new value if it is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.enrollment.contact import find_emails, find_phones
from actions.enrollment.names import parse_name
from actions.enrollment.phrases import plain, without_fillers
from actions.enrollment.programs import Program, parse_program
from actions.enrollment.state import FormState

NOUNS = {
    "email": r"(?:e-?\s?mail(?:\s+address)?|mail(?:\s+address)?|address)",
    "phone": r"(?:(?:tele)?phone(?:\s+number)?|number|cell(?:phone)?(?:\s+number)?|mobile(?:\s+number)?)",
    "program": r"(?:program|programme|course|class|track|choice|selection|training)",
    "contact_method": r"(?:(?:contact )?method|way (?:of contact|to reach me|you reach me)|contact details|how (?:to|you) (?:reach|contact) me)",
    "name": r"(?:(?:first |last |full |sur|family )?name|spelling(?: of my name)?)",
}
CHANGE = (
    r"(?:change|edit|update|correct|fix|modify|redo|re-?enter|re-?type|replace|amend|adjust|switch|"
    r"typo in|mistake in|error in|misspelled|mistyped|misspelt|messed up|got)"
)
WRONG = r"(?:wrong|incorrect|not right|not correct|mistyped|misspelled|misspelt|mistaken|has a typo|has a mistake|isn'?t right|isn'?t correct|off|outdated|old)"
DROP = r"(?:remove|delete|drop|erase|take (?:out|off|away)|leave out|don'?t use|do not use|dont use|without|get rid of|forget|no)"
MY = r"(?:\s+(?:my|the|that|this|your|in|of|on|with))*\s+"
NAME_IS = re.compile(
    r"\b(?:my |the )?(?P<part>first |last |full |family |sur)?name(?:['\u2019]s| is| should be| should read| must be|"
    r" to| to be|:| =|,)+(?: (?:actually|really|spelled|spelt|in fact|supposed to be))*\s*[:=]?\s+(?P<name>.+)$",
    re.IGNORECASE,
)
SPELLED = re.compile(
    r"\b(?:it(?:['\u2019]?s| is)|that(?:['\u2019]?s| is)|is|i(?:['\u2019]m| am))?\s*(?:actually |really )?"
    r"(?:spelled|spelt|written|called)\s+(?:as\s+|like\s+)?(?P<name>.+)$|\bcall me\s+(?P<name2>.+)$",
    re.IGNORECASE,
)
NOT_THAT = re.compile(r"[,\s]+(?:and )?(?:not|instead of|rather than)\s+\S+.*$", re.IGNORECASE)
INSTEAD = re.compile(
    r"\b(?:change|make|switch|instead|actually|rather|program|programme|course|should|want|meant|mean|not|no|"
    r"prefer|put|both|interested|correction|only|just)\b"
)


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
        *_name_change(text, state, at_summary),
    ]
    if program := _program_change(text, state, programs, at_summary):
        changes.append(program)
    return changes or _named_fields(text, state, at_summary)


def _contact_changes(text: str, state: FormState, at_summary: bool) -> list[Change]:
    found = {
        "email": find_emails(text).values,
        "phone": find_phones(find_emails(text).rest).values,
    }
    changes = []
    for field, values in found.items():
        said = bool(re.search(rf"\b{NOUNS[field]}\b", plain(text)))
        new = [v for v in values if v != state.values.get(field)] or list(values)
        if new and (at_summary or (said and state.field not in (field, "contact_method"))):
            changes.append(Change(field, new[_which(text, new)]))
    return changes


def _which(text: str, values: list[str]) -> int:
    """With "not a@x.com but b@x.com" the last one counts, with "b@x.com, not a@x.com" the first."""
    if len(values) < 2:
        return 0
    return 0 if re.search(r"@\S+[\s,]+(?:and )?(?:not|instead of)\b", text, re.IGNORECASE) else -1


def _name_change(text: str, state: FormState, at_summary: bool) -> list[Change]:
    if state.field == "name" or "@" in text:
        return []
    match = NAME_IS.search(text)
    spelled = None if match else SPELLED.search(text) if at_summary else None
    if not match and not spelled:
        return _replaced_name(text, state) if at_summary else []
    raw = match["name"] if match else (spelled["name"] or spelled["name2"]) if spelled else ""
    name = parse_name(NOT_THAT.sub("", raw)) or parse_name(re.split(r"[,.;]\s", raw)[0])
    if not name or plain(name) in {"wrong", "incorrect", "misspelled"}:
        return []
    part = (match["part"] or "").strip().lower() if match else ""
    return [Change("name", _with_part(state.values.get("name", ""), part, name))]


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
    match = re.search(
        r"(?:it['\u2019]?s |it is |should be |i['\u2019]m )?(?P<new>[^\W\d_][\w'\u2019.-]*(?: [^\W\d_][\w'\u2019.-]*){0,3}),?\s+"
        r"(?:and )?not\s+(?P<old>[^\W\d_][\w'\u2019.-]*(?: [\w'\u2019.-]+){0,3})[.!]?$",
        text.strip(),
        re.IGNORECASE,
    )
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
    if state.field == "program" or "program" not in state.values and not at_summary:
        return None
    value = parse_program(text, programs, alone=True)
    cue = INSTEAD.search(plain(text))
    if not value or (not at_summary and not cue):
        return None
    return Change("program", value)


def _named_fields(text: str, state: FormState, at_summary: bool) -> list[Change]:
    said = without_fillers(plain(text))
    found = []
    for field, noun in NOUNS.items():
        patterns = [
            rf"\b{CHANGE}{MY}(?:\w+ )?{noun}\b",
            rf"\b{noun}\b(?:\s+\w+)?(?:\s+(?:is|was|'s|looks|seems|are))?\s+(?:still )?{WRONG}\b",
            rf"\b{WRONG}{MY}?\s*{noun}\b",
            rf"\b(?:another|different|other|new|back to) (?:the |my )?{noun}\b",
        ]
        if at_summary:
            patterns.append(rf"^(?:no )?(?:the |my |only )*{noun}(?: please)?$")
        if any(re.search(p, said) for p in patterns) and field != state.field:
            found.append(Change(field))
    return found[:1]


def _dropped(text: str, state: FormState) -> Change | None:
    said = without_fillers(plain(text))
    for field in ("phone", "email"):
        asked = re.search(rf"\b{DROP}{MY}{NOUNS[field]}\b", f" {said}")
        if asked and state.values.get(field) and state.field != field:
            return Change(field, drop=True)
    return None
