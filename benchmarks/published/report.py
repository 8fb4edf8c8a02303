"""This assistant and Rasa as published, in one run on one machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks import messages
from benchmarks.goals import GOALS, check
from benchmarks.published import own_training
from benchmarks.published.environment import find_python, make_environment
from benchmarks.published.project import Published, trained
from benchmarks.published.server import published_side
from benchmarks.servers.running_server import own_side
from benchmarks.speed.comparison import Comparison
from benchmarks.speed.extent import Extent
from benchmarks.speed.long_conversation import LATE
from benchmarks.speed.sizes import folder_megabytes, own_environment_megabytes
from benchmarks.table import comparison_table, goals_table
from bot.runtime.project import Project
from knowledge.store import open_knowledge

OWN, PUBLISHED = "this assistant", "Rasa as published"
NO_PYTHON = (
    "Rasa as published was not measured: it needs Python 3.10, which is neither on PATH nor named "
    "by --python or COUNSELOR_PYTHON310."
)
ALIKE = (
    "Both sides have the same examples, rules and domain, the same actions, and SQLite.",
    "The published side's action server runs in this project's environment: the actions need "
    "Python 3.11.",
    "There the actions read intent and entities from DIET's parse data; a message is one question, "
    "and no statements are ranked. That is less work than this assistant's pipeline does.",
    "TEDPolicy and UnexpecTEDIntentPolicy have no stories to learn from: the project has rules.",
    "This environment is counted without development tools, the published one as pip makes it.",
)

Progress = Callable[[str], None]
Report = dict[str, Any]


@dataclass(frozen=True)
class Wanted:
    """What is asked for."""

    python: Path | None = None
    cache: Path | None = None
    epochs: int = 5
    compare: bool = True
    extent: Extent = field(default_factory=Extent)


def measure(project: Project, wanted: Wanted, progress: Progress) -> Report:
    """All figures, notes and goals of one run."""
    report: Report = {"cores": os.cpu_count(), "load": round(os.getloadavg()[0], 2)}
    cache = wanted.cache or project.storage.data_dir / "published"
    published = _published(project, wanted, cache, progress)
    training_seconds = own_training.own_seconds(project, cache, progress)
    sides = [own_side(project)]
    if published is not None:
        sides.append(published_side(project, published))
    kinds = messages.kinds(_certifications(project))
    report["sides"] = Comparison(kinds, wanted.extent, progress).measure(sides)
    _add(report["sides"][OWN], own_environment_megabytes(), training_seconds)
    if published is not None:
        size = folder_megabytes(published.environment)
        _add(report["sides"][PUBLISHED], size, published.training_seconds)
    report["notes"] = [*notes(published, wanted), *stopped(report["sides"], wanted.extent)]
    goals = check(GOALS, report["sides"][OWN], report["sides"].get(PUBLISHED, {}))
    report["goals"] = [asdict(checked) for checked in goals]
    return report


def as_text(report: Report) -> str:
    """The report for a terminal, in Markdown."""
    own, published = report["sides"][OWN], report["sides"].get(PUBLISHED, {})
    goals = check(GOALS, own, published)
    head = f"{report['cores']} cores, load at the start {report['load']}"
    told = "\n".join(f"- {note}" for note in report["notes"])
    return "\n\n".join([head, comparison_table(own, published), goals_table(goals), told])


def notes(published: Published | None, wanted: Wanted) -> list[str]:
    """What has to be known about the figures."""
    if published is None:
        return [NO_PYTHON if wanted.compare else "Rasa as published was not asked for."]
    config = published.config
    return [
        "Pipeline of the published side: " + _names(config["pipeline"]) + ".",
        "Its policies: " + _names(config["policies"]) + ".",
        f"It was trained with {published.epochs} epochs instead of 100, which changes its "
        "training time and its answers, not the cost of a message.",
        *ALIKE,
    ]


def stopped(sides: Mapping[str, Mapping[str, Any]], extent: Extent) -> list[str]:
    """Which long conversation was ended before its last message, and where."""
    reached = {name: figures["long conversation"] for name, figures in sides.items()}
    return [
        f"The long conversation of {name} was ended at message {found['messages']:.0f}, after "
        f"{extent.long_seconds:.0f} s; a message took {found['last ms']:.0f} ms there."
        for name, found in reached.items()
        if found["messages"] < LATE[-1]
    ]


def _names(entries: list[dict[str, Any]]) -> str:
    return ", ".join(str(entry["name"]) for entry in entries)


def _add(figures: dict[str, Any], environment: float, training_seconds: float) -> None:
    figures["environment MB"] = round(environment)
    figures["training s"] = round(training_seconds)


def _published(
    project: Project, wanted: Wanted, cache: Path, progress: Progress
) -> Published | None:
    python = find_python(wanted.python) if wanted.compare else None
    if python is None:
        progress(NO_PYTHON if wanted.compare else "only this assistant")
        return None
    environment = make_environment(python, cache, progress)
    return trained(project, environment, cache, wanted.epochs, progress)


def _certifications(project: Project) -> list[str]:
    knowledge = open_knowledge(project.storage.database_url)
    return [certification.name for certification in knowledge.certifications()]
