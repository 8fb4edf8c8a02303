"""What is wrong with a reply: by its turn, and by what holds for every reply."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.queries import KnowledgeBase
from tests.scenarios.scenario import Turn, pattern

Messages = Sequence[dict[str, Any]]
DOLLARS = re.compile(r"\$\s?(\d[\d,]*(?:\.\d\d)?)")
PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|percent\b)")
DIFFERENCE = re.compile(r"\(\$([\d,.]+) − \$([\d,.]+)\)")
QUOTIENT = re.compile(r"\(\$([\d,.]+) ÷ \$([\d,.]+)\)")
REST = re.compile(r"left of 100% beside the (?:approximately )?(\d+)%")
DURATION = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|nine|ten|twelve|a few|few|several)"
    r"(?:\s?(?:-|–|to|or)\s?\d+)?[ -](?:week|month|year)s?\b(?! old)",
    re.I,
)
MISSED = frozenset({"unknown", "clarify"})
MISSED_TOPICS = frozenset({"nlu_fallback", "out_of_scope"})
QUOTES = str.maketrans({"’": "'", "‘": "'", "‑": "-", "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True)
class Facts:
    """Which figures a reply may hold, and the number to call."""

    dollars: frozenset[str]
    percents: frozenset[str]
    phone: str

    @classmethod
    def of(cls, knowledge: KnowledgeBase) -> Facts:
        """Read them from a knowledge base."""
        figures = knowledge.figures()
        return cls(
            frozenset(f"{f.value.normalize():f}" for f in figures if f.unit.startswith("USD")),
            frozenset(f"{f.value.normalize():f}" for f in figures if f.unit == "percent"),
            knowledge.contacts("phone")[0].value,
        )


def text_of(messages: Messages) -> str:
    """The reply as it is read, with plain quotation marks."""
    return "\n".join(m.get("text") or "" for m in messages).translate(QUOTES)


def last(messages: Messages, kind: str) -> dict[str, Any] | None:
    """The last `custom` entry of a kind."""
    found = [m["custom"][kind] for m in messages if kind in (m.get("custom") or {})]
    return found[-1] if found else None


def buttons_of(messages: Messages) -> list[dict[str, str]]:
    """All buttons of a reply."""
    return [button for m in messages for button in m.get("buttons") or ()]


def missed(messages: Messages) -> bool:
    """Whether the reply is a fallback: not understood, not covered, or a choice."""
    if last(messages, "form"):
        return False
    answer = last(messages, "answer") or {}
    return answer.get("status") in MISSED or answer.get("topic") in MISSED_TOPICS


def turn_faults(turn: Turn, messages: Messages, before: Messages) -> list[str]:
    """What the scenario asks of the reply and does not find."""
    text = text_of(messages)
    faults = [f"expected {e!r}" for e in turn.expect if not pattern(e).search(text)]
    faults += [f"rejects {r!r}" for r in turn.reject if pattern(r).search(text)]
    answers = [m["custom"]["answer"] for m in messages if "answer" in (m.get("custom") or {})]
    if turn.status and (not answers or answers[-1]["status"] != turn.status):
        faults.append(f"status is {[a['status'] for a in answers]}, expected {turn.status}")
    if turn.topic and turn.topic not in {a["topic"] for a in answers}:
        faults.append(f"topic is {[a['topic'] for a in answers]}, expected {turn.topic}")
    faults += _form_faults(turn, last(messages, "form"))
    faults += [f"no {k}" for k in ("chart", "table") if getattr(turn, k) and not last(messages, k)]
    if turn.buttons and not buttons_of(messages):
        faults.append("no buttons")
    if turn.different and text == text_of(before):
        faults.append("the same text as before")
    return faults


def lasting_faults(messages: Messages, before: Messages, facts: Facts, computed: bool) -> list[str]:
    """What no reply may have."""
    text = text_of(messages)
    faults = [] if text.strip() else ["empty"]
    if "{" in text:
        faults.append("a placeholder is not filled in")
    percents = set(PERCENT.findall(text)) - facts.percents - _computed_percents(text)
    if percents:
        faults.append(f"invented percentages {sorted(percents)}")
    amounts = {d.replace(",", "") for d in DOLLARS.findall(text)}
    if not computed and amounts - facts.dollars:
        faults.append(f"invented amounts {sorted(amounts - facts.dollars)}")
    if not computed and (found := DURATION.search(text)):
        faults.append(f"a duration: {found[0]!r}")
    if missed(messages) and before and missed(before) and facts.phone not in text:
        faults.append("two fallbacks in a row without the phone number")
    return faults


def _computed_percents(text: str) -> set[str]:
    """The percentages that follow from the formulas shown: "($58,895 − $56,981)", "($1 ÷ $2)"."""
    pairs = [(_number(a), _number(b)) for a, b in DIFFERENCE.findall(text)]
    parts = [(high - low, low) for high, low in pairs]
    divided = [(_number(a), _number(b)) for a, b in QUOTIENT.findall(text)]
    parts += [*divided, *((b, a) for a, b in divided)]
    rests = [{"100", str(100 - int(percent))} for percent in REST.findall(text)]
    return {f"{100 * part / whole:.1f}" for part, whole in parts}.union(*rests)


def _number(dollars: str) -> float:
    return float(dollars.replace(",", ""))


def _form_faults(turn: Turn, form: dict[str, Any] | None) -> list[str]:
    if turn.form is None:
        return []
    if form is None:
        return [f"no form, expected {dict(turn.form)}"]
    wrong = {key: form.get(key) for key, value in turn.form.items() if form.get(key) != value}
    return [f"form has {wrong}, expected {dict(turn.form)}"] if wrong else []
