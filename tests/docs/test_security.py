"""docs/security.md names tests that exist, and each line of its tables has one."""

from __future__ import annotations

import ast
import re

import pytest

from knowledge.settings import PROJECT

PAGE = (PROJECT / "docs" / "security.md").read_text("utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROWS = [
    line
    for line in PAGE.splitlines()
    if line.startswith("|") and not line.startswith(("|---", "| attempt"))
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip()[:40])
def test_every_threat_has_a_test(row: str) -> None:
    assert NAMED.search(row)


@pytest.mark.parametrize(("path", "name"), sorted(set(NAMED.findall(PAGE))))
def test_every_test_that_is_named_exists(path: str, name: str) -> None:
    tree = ast.parse((PROJECT / path).read_text("utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, functions)}
