"""A series as a few lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

WIDTH, HEIGHT = 60, 8


def chart(values: Sequence[float], unit: str, width: int = WIDTH, height: int = HEIGHT) -> str:
    """Points from left to right; the highest and lowest value stand at the side."""
    columns = _columns(values, width)
    low, high = min(columns), max(columns)
    span = (high - low) or 1.0
    levels = [round((value - low) / span * (height - 1)) for value in columns]
    labels = {height - 1: f"{high:.0f} {unit}", 0: f"{low:.0f} {unit}"}
    margin = max(len(label) for label in labels.values())
    return "\n".join(
        f"{labels.get(level, ''):>{margin}} |"
        + "".join("*" if at == level else " " for at in levels).rstrip()
        for level in range(height - 1, -1, -1)
    )


def _columns(values: Sequence[float], width: int) -> list[float]:
    """The means of as many groups as there are columns."""
    count = min(width, len(values))
    bounds = [len(values) * i // count for i in range(count + 1)]
    groups = [values[start:end] for start, end in pairwise(bounds)]
    return [sum(group) / len(group) for group in groups]
