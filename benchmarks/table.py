"""The figures of a comparison as a Markdown table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from benchmarks.goals import Checked, at
from benchmarks.summary import ratio

Figures = Mapping[str, Any]
Row = tuple[str, tuple[Any, ...], bool]
"""Its name, where the figure is, whether more is better."""

KINDS = ("template reply", "knowledge answer", "form step", "fallback")


def rows() -> Iterator[Row]:
    """All rows in order."""
    yield "environment, MB", ("environment MB",), False
    yield "training, s", ("training s",), False
    yield "start to first answer, s", ("start s",), False
    yield "memory after the load, MB", ("memory MB",), False
    for kind in KINDS:
        for p in ("p50", "p95", "p99"):
            yield f"{kind}, {p}, ms", (kind, p), False
        yield f"{kind}, replies as expected", (kind, "as expected"), True
    for clients in (1, 8, 64):
        yield f"messages a second, {clients} clients", ("clients", clients, "messages/s"), True
        yield f"{clients} clients, p50, ms", ("clients", clients, "p50"), False
        yield f"{clients} clients, p99, ms", ("clients", clients, "p99"), False
    for turn in (10, 100, 500):
        yield f"message number {turn}, ms", ("turns ms", turn), False


def comparison_table(own: Figures, published: Figures) -> str:
    """Both sides and how many times better the assistant is; above 1 it is better."""
    head = ("", "this assistant", "Rasa as published", "times better")
    body = [_compared(row, own, published) for row in rows()]
    return markdown([head, *body])


def own_table(own: Figures) -> str:
    """This assistant's figures alone."""
    body = [(name, shown(at(own, *path))) for name, path, _ in rows() if at(own, *path) is not None]
    return markdown([("", "this assistant"), *body])


def _compared(row: Row, own: Figures, published: Figures) -> tuple[str, ...]:
    name, path, more_is_better = row
    ours, theirs = at(own, *path), at(published, *path)
    times = ratio(ours, theirs) if more_is_better else ratio(theirs, ours)
    return name, shown(ours), shown(theirs), shown(times)


def goals_table(checks: Sequence[Checked]) -> str:
    """Each goal beside its figure."""
    words = {True: "met", False: "missed", None: "not measured"}
    body = [(c.name, c.goal, shown(c.figure), words[c.met]) for c in checks]
    return markdown([("goal", "limit", "figure", ""), *body])


def shown(figure: float | None) -> str:
    """A figure with as many decimals as it deserves."""
    if figure is None:
        return "-"
    if figure >= 100:
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if figure >= 10 else f"{figure:.2f}"


def markdown(lines: Sequence[Sequence[str]]) -> str:
    """Rows as a table whose columns line up; the first column is text."""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    head, *body = [_line(line, widths) for line in lines]
    rule = "|".join(["", "-" * (widths[0] + 2), *("-" * (w + 1) + ":" for w in widths[1:]), ""])
    return "\n".join([head, rule, *body])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return "| " + " | ".join(padded) + " |"
