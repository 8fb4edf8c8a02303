"""Goals held against figures."""

from __future__ import annotations

import pytest

from benchmarks.goals import GOALS, Goal, at, check, faster, more, within

OWN = {
    "start s": 5.0,
    "memory MB": 300,
    "environment MB": 900,
    "knowledge answer": {"p50": 10.0},
    "clients": {n: {"messages/s": 60.0, "p50": 20.0, "p99": 90.0} for n in (1, 8, 64)},
    "turns ms": {10: 10.0, 100: 10.5, 500: 12.0},
}
PUBLISHED = {
    "start s": 25.0,
    "memory MB": 1000,
    "environment MB": 2500,
    "knowledge answer": {"p50": 60.0},
    "clients": {n: {"messages/s": 10.0} for n in (1, 8, 64)},
}


def test_figures_that_reach_every_goal_meet_them() -> None:
    assert all(checked.met for checked in check(GOALS, OWN, PUBLISHED))


@pytest.mark.parametrize(
    ("figure", "worse", "goal"),
    [
        ("start s", 10.0, "start to first answer, times faster"),
        ("memory MB", 400, "memory, part of"),
        ("environment MB", 1100, "environment, part of"),
        ("knowledge answer", {"p50": 13.0}, "knowledge answer p50, times faster"),
        ("turns ms", {10: 10.0, 500: 13.1}, "500th message / 10th"),
    ],
)
def test_a_figure_that_is_too_bad_misses_its_goal_alone(
    figure: str, worse: object, goal: str
) -> None:
    missed = [c.name for c in check(GOALS, {**OWN, figure: worse}, PUBLISHED) if not c.met]
    assert missed == [goal]


def test_without_the_published_side_only_its_own_ratios_are_known() -> None:
    known = {c.name for c in check(GOALS, OWN, {}) if c.met is not None}
    assert known == {"500th message / 10th", "8 clients, p99 / p50"}


def test_a_goal_is_met_at_its_limit() -> None:
    least = Goal("least", 5, True, faster("a"))
    most = Goal("most", 0.4, False, more("a"))
    assert [c.met for c in check([least], {"a": 2}, {"a": 10})] == [True]
    assert [c.met for c in check([most], {"a": 4}, {"a": 10})] == [True]


def test_a_missing_figure_is_unknown() -> None:
    assert at({"a": {"b": 1}}, "a", "c") is None
    assert within(("a", "c"), ("a", "b"))({"a": {"b": 1}}, {}) is None
