"""Training data names nothing that the database lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.checks.allowed import allowed
from bot.checks.names import known_names, unknown_names
from knowledge.checks.finding import Finding
from knowledge.queries import KnowledgeBase

EXAMPLE = re.compile(r"^\s*-\s+(.*\S)\s*$")
ANNOTATED = re.compile(r'\{[^{}]*"entity":\s*"(?P<entity>\w+)"[^{}]*"value":\s*"(?P<value>[^"]+)"')
ENTITIES = ("occupation", "certification", "organisation", "coding_system", "term")


@dataclass(frozen=True)
class ExampleBlock:
    """The examples of one intent, as a file of Rasa's format holds them."""

    file: str
    intent: str
    statement: str | None
    examples: tuple[str, ...]


def check_training_data(knowledge: KnowledgeBase, folder: Path) -> list[Finding]:
    """Return a finding for each unknown statement key and each unknown name."""
    known = known_names(knowledge)
    keys = {(alias.entity, alias.key) for alias in knowledge.aliases()}
    statements = {row.key for row in knowledge.statements()}
    found: list[Finding] = []
    for block in read_examples(folder):
        found += _unknown_statement(block, statements)
        for example in block.examples:
            found += _unknown_values(block, example, keys)
            if block.intent not in allowed().intents:
                found += _unknown_names(block, example, known)
    return found


def read_examples(folder: Path) -> Iterator[ExampleBlock]:
    """Yield the blocks of all files of a folder, in order."""
    for path in sorted(folder.glob("**/*.yml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        for entry in data.get("nlu") or ():
            if "intent" in entry:
                yield _block(path.name, entry)


def _block(file: str, entry: dict[str, Any]) -> ExampleBlock:
    metadata = entry.get("metadata") or {}
    lines = str(entry.get("examples") or "").splitlines()
    examples = tuple(match[1] for line in lines if (match := EXAMPLE.match(line)))
    return ExampleBlock(file, str(entry["intent"]), metadata.get("statement"), examples)


def _unknown_statement(block: ExampleBlock, statements: set[str]) -> Iterator[Finding]:
    if block.statement and block.statement not in statements:
        yield Finding(
            f"data/nlu/{block.file}, {block.intent}",
            f"there is no statement `{block.statement}`",
            "use a key of the article: `counselor knowledge search` finds it",
        )


def _unknown_values(
    block: ExampleBlock, example: str, keys: set[tuple[str, str]]
) -> Iterator[Finding]:
    for match in ANNOTATED.finditer(example):
        if match["entity"] in ENTITIES and (match["entity"], match["value"]) not in keys:
            what = f"{example!r} is annotated with the unknown {match['entity']} {match['value']}"
            remedy = "use a key of the knowledge base"
            yield Finding(f"data/nlu/{block.file}, {block.intent}", what, remedy)


def _unknown_names(block: ExampleBlock, example: str, known: frozenset[str]) -> Iterator[Finding]:
    for name in unknown_names(example, known):
        yield Finding(
            f"data/nlu/{block.file}, {block.intent}",
            f"{example!r} names {name}, which the article does not",
            "take the example out, add an alias to the article's front matter, "
            "or list it in bot/checks/allowed.yml",
        )
