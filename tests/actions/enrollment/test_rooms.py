"""Each room of the contact form imports only what lies below it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import actions.enrollment

PACKAGE = "actions.enrollment"
FOLDER = Path(actions.enrollment.__path__[0])
BELOW = {
    "words": set[str](),
    "reference": set[str](),
    "submission": set[str](),
    "provider": {"words"},
    "form": {"words", "provider", "reference", "submission"},
    "store": {"reference", "submission"},
    "erasing": {"store"},
    "settings": {"store"},
    "service": {"erasing", "form", "provider", "settings", "store", "submission"},
    "delivery": {"erasing", "service", "settings", "store"},
}
"""What each may import beside itself."""


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PACKAGE):
            if node.module == PACKAGE:
                yield from (alias.name for alias in node.names)
            else:
                yield str(node.module).split(".")[2]


def test_every_room_is_listed() -> None:
    found = {path.stem for path in FOLDER.iterdir() if not path.stem.startswith("_")}
    assert found == set(BELOW)


@pytest.mark.parametrize("room", BELOW)
def test_a_room_imports_what_lies_below_it(room: str) -> None:
    folder = FOLDER / room
    files = folder.rglob("*.py") if folder.is_dir() else [folder.with_suffix(".py")]
    assert {name for path in files for name in imports(path)} <= BELOW[room] | {room}
