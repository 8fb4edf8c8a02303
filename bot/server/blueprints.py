"""The routes that the site's own rooms bring."""

from __future__ import annotations

from sanic import Blueprint

from bot import channel, web
from bot.runtime.assistant import Assistant
from bot.runtime.project import Project


def site_blueprints(assistant: Assistant, project: Project) -> list[Blueprint]:
    """The blueprints of the site's own channel and pages."""
    return [channel.blueprint(assistant, project), web.blueprint(assistant, project)]
