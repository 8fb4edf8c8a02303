"""How much is measured, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Figures = dict[str, Any]
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Extent:
    """How much is measured."""

    starts: int = 2
    messages: int = 150
    """Of each kind, on each side."""
    rounds: int = 15
    load_seconds: float = 4
    """For each number of clients, on each side and in each round."""
    load_rounds: int = 4
    long_seconds: float = 300
    """After which a side's long conversation ends where it is."""
