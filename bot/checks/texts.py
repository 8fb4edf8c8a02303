"""The texts that a reply may be made of: the domain's responses, the YAML and Python of actions."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.checks.allowed import allowed

PROSE = re.compile(r"[\s$€£%]")
SQL = re.compile(r"\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|BEGIN)\b")


@dataclass(frozen=True)
class Text:
    """A piece of text and where it stands."""

    place: str
    text: str


def reply_texts(project: Path) -> Iterator[Text]:
    """Yield every text of a project that may reach a visitor: prose, money, percentages."""
    for text in _texts(project):
        if PROSE.search(text.text.strip()) and not SQL.match(text.text):
            yield text


def _texts(project: Path) -> Iterator[Text]:
    domain = project / "domain.yml"
    if domain.exists():
        responses = (yaml.safe_load(domain.read_text(encoding="utf-8")) or {}).get("responses")
        yield from (Text("domain.yml", text) for text in _strings(responses))
    for path in sorted((project / "actions").glob("**/*.y*ml")):
        if path.name in allowed().not_replies:
            continue
        place = str(path.relative_to(project))
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield from (Text(place, text) for text in _strings(data))
    for path in sorted((project / "actions").glob("**/*.py")):
        if "migrations" not in path.parts:
            yield from _literals(path, str(path.relative_to(project)))


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)


def _literals(path: Path, place: str) -> Iterator[Text]:
    tree = ast.parse(path.read_text(encoding="utf-8"), place)
    left_out = set(_not_prose(tree))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in left_out:
            continue
        if isinstance(node.value, str):
            yield Text(f"{place}:{node.lineno}", node.value)


def _not_prose(tree: ast.AST) -> Iterator[int]:
    """Docstrings, format specifications and regular expressions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        elif isinstance(node, ast.FormattedValue) and node.format_spec:
            yield from (id(part) for part in ast.walk(node.format_spec))
        elif isinstance(node, ast.Call) and _calls_re(node):
            yield from (id(part) for argument in node.args for part in ast.walk(argument))


def _calls_re(node: ast.Call) -> bool:
    function = node.func
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "re"
    )
