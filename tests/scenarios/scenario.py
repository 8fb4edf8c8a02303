"""Conversations as data: what a visitor says, and what must or must not come back.

A scenario is an entry of a YAML file of this folder:

    - title: coder, then biller
      turns:
        - {user: "what does a coder do", expect: ['record'], reject: ['payroll'], topic: ask_duties}
        - {press: 0, different: true}
      lead: none

`expect` and `reject` are regular expressions over the reply's joined text, upper and lower case
alike; "=name" stands for an entry of fragments.yml. The further keys are those of `Turn`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
FRAGMENTS = FOLDER / "fragments.yml"


@dataclass(frozen=True)
class Turn:
    """What the visitor says or presses, and what the reply must be like."""

    user: str | None = None
    press: int | str | None = None
    """Number or title of a button of the reply before."""
    times: int = 1
    """How often `user` is said in the one message."""
    expect: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    status: str | None = None
    """The status of the last answer, as in custom.answer."""
    topic: str | None = None
    """The topic of one of the answers."""
    form: Mapping[str, Any] | None = None
    """A part of the last custom.form; an empty one: the form has said something."""
    chart: bool = False
    table: bool = False
    buttons: bool = False
    different: bool = False
    """The text is not that of the reply before."""

    @property
    def said(self) -> str:
        """The message; empty for a pressed button."""
        return (self.user or "") * self.times


@dataclass(frozen=True)
class Scenario:
    """A conversation of one visitor."""

    theme: str
    title: str
    turns: tuple[Turn, ...]
    computed: bool = False
    """Amounts may be computed from those of the knowledge base."""
    lead: Mapping[str, Any] | str | None = None
    """What must be stored afterwards: columns of the lead, or "none"."""

    @property
    def id(self) -> str:
        """How a test report names it."""
        return f"{self.theme}: {self.title}"


@cache
def scenarios() -> tuple[Scenario, ...]:
    """Every scenario of the folder."""
    files = sorted(path for path in FOLDER.glob("*.yml") if path != FRAGMENTS)
    return tuple(scenario for path in files for scenario in load(path))


def load(path: Path) -> list[Scenario]:
    """The scenarios of a file; a key that means nothing is an error."""
    entries = yaml.safe_load(path.read_text("utf-8"))
    return [_scenario(path.stem, entry) for entry in entries]


def pattern(text: str) -> re.Pattern[str]:
    """A regular expression of a turn, with fragments filled in: "=phone" or "=home|remote"."""
    filled = re.sub(r"=([a-z_]+)", lambda m: f"(?:{_fragments()[m[1]]})", text)
    return re.compile(filled, re.I)


@cache
def _fragments() -> dict[str, str]:
    fragments: dict[str, str] = yaml.safe_load(FRAGMENTS.read_text("utf-8"))
    return fragments


def _scenario(theme: str, entry: dict[str, Any]) -> Scenario:
    known = {field.name for field in fields(Scenario)} - {"theme"}
    if unknown := entry.keys() - known:
        raise ValueError(f"{theme}.yml: {entry.get('title')}: unknown keys {sorted(unknown)}")
    return Scenario(theme, **{**entry, "turns": tuple(_turn(theme, t) for t in entry["turns"])})


def _turn(theme: str, entry: dict[str, Any]) -> Turn:
    if unknown := entry.keys() - {field.name for field in fields(Turn)}:
        raise ValueError(f"{theme}.yml: {entry}: unknown keys {sorted(unknown)}")
    if ("user" in entry) == ("press" in entry):
        raise ValueError(f"{theme}.yml: {entry}: a turn has either `user` or `press`")
    lists = {key: tuple(entry.get(key, ())) for key in ("expect", "reject")}
    return Turn(**{**entry, **lists})
