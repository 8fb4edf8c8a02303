"""Hold a scenario's conversation with an assistant, wherever it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.scenarios.judge import Facts, Messages, buttons_of, lasting_faults, text_of, turn_faults
from tests.scenarios.scenario import Scenario, Turn

Say = Callable[[str], list[dict[str, Any]]]
Leads = Callable[[], list[dict[str, Any]]]
SHOWN = 400


@dataclass(frozen=True)
class Outcome:
    """What was found wrong, and the talk that shows it."""

    faults: tuple[str, ...]
    talk: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(("", *self.faults, "", *self.talk))


def play(scenario: Scenario, say: Say, facts: Facts, leads: Leads | None = None) -> Outcome:
    """Say each turn; the conversation goes on after a fault."""
    faults: list[str] = []
    talk: list[str] = []
    before: Messages = []
    references: list[str] = []
    for number, turn in enumerate(scenario.turns, 1):
        message = _message(turn, before)
        if message is None:
            faults.append(f"turn {number}: no button {turn.press!r} to press")
            break
        messages = say(message)
        talk += [f"> {message[:SHOWN]}", f"< {text_of(messages)[:SHOWN]}"]
        found = turn_faults(turn, messages, before)
        found += lasting_faults(messages, before, facts, scenario.computed)
        faults += [f"turn {number} {message[:60]!r}: {fault}" for fault in found]
        references += _references(messages)
        before = messages
    if scenario.lead is not None and leads is not None:
        faults += _lead_faults(scenario, references, leads())
    return Outcome(tuple(faults), tuple(talk))


def _message(turn: Turn, before: Messages) -> str | None:
    if turn.press is None:
        return turn.said
    buttons = buttons_of(before)
    if isinstance(turn.press, str):
        payloads = [b["payload"] for b in buttons if b["title"] == turn.press]
        return payloads[0] if payloads else None
    return buttons[turn.press]["payload"] if turn.press < len(buttons) else None


def _references(messages: Messages) -> list[str]:
    forms = [(m.get("custom") or {}).get("form") or {} for m in messages]
    return [form["reference"] for form in forms if form.get("reference")]


def _lead_faults(
    scenario: Scenario, references: list[str], leads: list[dict[str, Any]]
) -> list[str]:
    mine = [lead for lead in leads if lead["reference"] in references]
    if scenario.lead == "none":
        return [f"{len(references)} requests were given a reference"] if references else []
    if not mine:
        return [f"no lead is stored under {references}"]
    wanted: dict[str, Any] = scenario.lead if isinstance(scenario.lead, dict) else {}
    if len(set(references)) > 1 or len(mine) > 1:
        return [f"one request became {len(mine)} leads, {sorted(set(references))}"]
    wrong = {key: mine[0].get(key) for key, value in wanted.items() if mine[0].get(key) != value}
    return [f"the lead has {wrong}, expected {dict(wanted)}"] if wrong else []
