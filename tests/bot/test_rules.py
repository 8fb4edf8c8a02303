"""The rules of the project answer whatever can be understood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from bot.runtime.project import Project


def intents_in(steps: Any) -> Iterator[str]:
    """The intents that rules name, also as one of several."""
    if isinstance(steps, list):
        for step in steps:
            yield from intents_in(step)
    elif isinstance(steps, dict):
        if "intent" in steps:
            yield steps["intent"]
        for part in steps.values():
            yield from intents_in(part)


def test_every_intent_of_the_domain_has_a_rule() -> None:
    project = Project()
    domain = yaml.safe_load(project.domain.read_text("utf-8"))
    intents = {name if isinstance(name, str) else next(iter(name)) for name in domain["intents"]}
    files = [yaml.safe_load(p.read_text("utf-8")) for p in (project.data / "rules").glob("*.yml")]
    ruled = set(intents_in([rule["steps"] for file in files for rule in file["rules"]]))
    assert intents
    assert intents - ruled == set()
