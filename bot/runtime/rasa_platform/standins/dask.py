"""The one function of dask that Rasa uses: run a graph of tasks in the order of their needs.

A graph maps a name to `(callable, *names of what it needs)` or to a finished value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Graph = Mapping[str, tuple[Any, ...]]


def get(graph: Graph, targets: Sequence[str]) -> tuple[Any, ...]:
    """Return the targets' results, each task having run once."""
    results: dict[str, Any] = {}

    def result_of(name: str) -> Any:
        if name not in results:
            first, *needs = graph[name]
            results[name] = (
                first(*[result_of(need) for need in needs]) if callable(first) else graph[name]
            )
        return results[name]

    return tuple(result_of(target) for target in targets)
