"""The files under deploy/, as their programs read them."""

from __future__ import annotations

import json
import os
import re
import shlex
from pathlib import Path
from typing import Any

import yaml

from knowledge.settings import PROJECT

DEPLOY = PROJECT / "deploy"
VARIABLE = re.compile(r"\$\{(\w+)(?:(:-|:\?)([^}]*))?\}")


def compose() -> dict[str, Any]:
    """The compose file."""
    loaded: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yml").read_text())
    return loaded


def filled(value: Any, variables: dict[str, str]) -> Any:
    """A part of the compose file with its variables filled in, as compose does it."""
    if isinstance(value, dict):
        return {key: filled(part, variables) for key, part in value.items()}
    if isinstance(value, list):
        return [filled(part, variables) for part in value]
    if not isinstance(value, str):
        return value
    return VARIABLE.sub(lambda found: _value(found, variables), value)


def _value(found: re.Match[str], variables: dict[str, str]) -> str:
    name, kind, rest = found.groups()
    if variables.get(name):
        return variables[name]
    if kind == ":?":
        raise AssertionError(f"{name} has to be set: {rest}")
    return rest or ""


def manifests() -> list[dict[str, Any]]:
    """Every Kubernetes object."""
    files = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
    return [each for file in files for each in yaml.safe_load_all(file.read_text())]


def dockerfile() -> list[tuple[str, str]]:
    """The instructions of the Dockerfile in order."""
    text = (DEPLOY / "Dockerfile").read_text().replace("\\\n", " ")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def instructions(word: str) -> list[str]:
    """What stands after every instruction of a kind."""
    return [rest for each, rest in dockerfile() if each == word]


def image_environment() -> dict[str, str]:
    """The environment that the image sets."""
    pairs = (pair.split("=", 1) for rest in instructions("ENV") for pair in shlex.split(rest))
    return dict(pairs)


def entrypoint() -> list[str]:
    """The image's program."""
    words: list[str] = json.loads(instructions("ENTRYPOINT")[0])
    return words


def example_variables() -> dict[str, str]:
    """.env.example with every secret filled in."""
    lines = (DEPLOY / ".env.example").read_text().splitlines()
    pairs = (line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    return {name: value or "x" * 32 for name, value in pairs}


def under(folder: Path) -> dict[str, float]:
    """Every file below a folder, with when it was changed."""
    found = {}
    for here, _, names in os.walk(folder):
        for name in names:
            path = Path(here) / name
            found[str(path)] = path.lstat().st_mtime
    return found
