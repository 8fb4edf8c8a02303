"""Which routes the server has: each factory takes the assistant and returns a blueprint."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable

from sanic import Blueprint

from bot.runtime.assistant import Assistant
from bot.runtime.project import Project

Factory = Callable[[Assistant, Project], Blueprint]

CHANNELS = ("bot.channel:blueprint", "bot.web:blueprint")
"""Modules that bring routes of their own: `blueprint(assistant, project)`."""


def channel_blueprints(assistant: Assistant, project: Project) -> list[Blueprint]:
    """The blueprints of the site's own channel and pages."""
    made = []
    for name in CHANNELS:
        module, _, attribute = name.partition(":")
        if importlib.util.find_spec(module) is None:
            continue
        factory = getattr(importlib.import_module(module), attribute, None)
        if factory is not None:
            made.append(factory(assistant, project))
    return made
