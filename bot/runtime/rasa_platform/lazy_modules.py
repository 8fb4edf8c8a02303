"""Modules that Rasa and its libraries import at once and use seldom: loaded at first use.

They behave as always, only later. Nothing that answers a message may be here: loading in the
middle of one would make it slow.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Sequence
from types import ModuleType

LAZY = frozenset(
    {
        "apscheduler.schedulers.asyncio",
        "jsonpickle",
        "jwt",
        "matplotlib",
        "networkx",
        "portalocker",
        "questionary",
        "rasa.core.jobs",
        "requests",
        "scipy.stats",
    }
)


class LazyFinder(importlib.abc.MetaPathFinder):
    """Finds the modules in `LAZY` as everybody does, and delays their execution."""

    def __init__(self) -> None:
        self._looking = False

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return a specification that loads lazily, None for a module that is not in `LAZY`."""
        if fullname not in LAZY or self._looking:
            return None
        self._looking = True
        try:
            spec = importlib.util.find_spec(fullname)
        finally:
            self._looking = False
        if spec is not None and spec.loader is not None:
            spec.loader = importlib.util.LazyLoader(spec.loader)
        return spec


def install() -> None:
    """Put the finder in place."""
    if not any(isinstance(finder, LazyFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, LazyFinder())
