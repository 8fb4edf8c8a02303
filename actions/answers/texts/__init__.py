"""Sentences of replies, kept as data so that they can be edited without touching code."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def texts(name: str) -> dict[str, Any]:
    """The replies of `name`.yml, by intent."""
    path = Path(__file__).with_name(f"{name}.yml")
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded
