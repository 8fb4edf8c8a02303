"""What this assistant is meant to reach, as figures of one run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.summary import ratio

Figures = Mapping[str, Any]


@dataclass(frozen=True)
class Goal:
    """A figure and its limit; `of` takes this assistant's figures and the published ones."""

    name: str
    limit: float
    at_least: bool
    of: Callable[[Figures, Figures], float | None]

    @property
    def text(self) -> str:
        """The goal in words."""
        return f"{'at least' if self.at_least else 'at most'} {self.limit:g}"


@dataclass(frozen=True)
class Checked:
    """A goal beside the figure; `met` is None where the figure is not known."""

    name: str
    goal: str
    figure: float | None
    met: bool | None


def check(goals: list[Goal], own: Figures, published: Figures) -> list[Checked]:
    """Hold the goals against the figures; `published` may be empty."""
    return [_check(goal, goal.of(own, published)) for goal in goals]


def _check(goal: Goal, figure: float | None) -> Checked:
    if figure is None:
        return Checked(goal.name, goal.text, None, None)
    met = figure >= goal.limit if goal.at_least else figure <= goal.limit
    return Checked(goal.name, goal.text, round(figure, 2), met)


def at(figures: Figures, *path: Any) -> float | None:
    """A figure below others; None where it was not measured."""
    found: Any = figures
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return float(found) if isinstance(found, int | float) else None


def faster(*path: Any) -> Callable[[Figures, Figures], float | None]:
    """How many times less the assistant takes than the published one."""
    return lambda own, published: ratio(at(published, *path), at(own, *path))


def more(*path: Any) -> Callable[[Figures, Figures], float | None]:
    """How many times as much the assistant has."""
    return lambda own, published: ratio(at(own, *path), at(published, *path))


def within(above: tuple[Any, ...], below: tuple[Any, ...]) -> Callable[[Any, Any], float | None]:
    """A ratio of two of the assistant's own figures."""
    return lambda own, _: ratio(at(own, *above), at(own, *below))


GOALS = [
    Goal("knowledge answer p50, times faster", 5, True, faster("knowledge answer", "p50")),
    *(
        Goal(f"messages a second, {n} clients, times", 5, True, more("clients", n, "messages/s"))
        for n in (1, 8, 64)
    ),
    Goal("start to first answer, times faster", 4, True, faster("start s")),
    Goal("memory, part of", 0.35, False, more("memory MB")),
    Goal("environment, part of", 0.4, False, more("environment MB")),
    Goal("500th message / 10th", 1.3, False, within(("turns ms", 500), ("turns ms", 10))),
    Goal("8 clients, p99 / p50", 5, False, within(("clients", 8, "p99"), ("clients", 8, "p50"))),
]
