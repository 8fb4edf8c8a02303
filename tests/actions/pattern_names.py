"""The names of patterns that modules ask for."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path


def names_used(modules: Iterable[Path], *askers: str) -> set[str]:
    """The first arguments of calls of `askers`, or of the methods of an object of that name."""
    return {name for module in modules for name in _names(module, askers)}


def _names(module: Path, askers: tuple[str, ...]) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func.value if isinstance(node.func, ast.Attribute) else node.func
        name = node.args[0]
        if isinstance(called, ast.Name) and called.id in askers and isinstance(name, ast.Constant):
            yield str(name.value)
