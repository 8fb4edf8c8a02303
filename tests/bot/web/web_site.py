"""The site under test: it can be stopped and started again on the same port."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

import bot.channel
import bot.web
from tests.bot.channel.scripted import ScriptedAssistant, project
from tests.bot.channel.serving import serving


class WebSite:
    """A server in a thread; its conversations outlive it."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.project = project(folder)
        self.assistant = ScriptedAssistant(self.project.storage)
        self.environment = {"COUNSELOR_SECRET_KEY": "0123456789abcdef0123", **environment}
        self.address = ""
        self._running: ExitStack | None = None

    def __enter__(self) -> WebSite:
        self.start()
        return self

    def __exit__(self, *_: Any) -> None:
        self.stop()
        self.assistant.close()

    def start(self) -> None:
        """Serve, on the port of before if there was one."""
        port = int(self.address.rpartition(":")[2] or 0)
        with patch.dict(os.environ, self.environment):
            blueprints = [
                bot.channel.blueprint(self.assistant, self.project),
                bot.web.blueprint(self.assistant, self.project),
            ]
        self._running = ExitStack()
        self.address = self._running.enter_context(serving(*blueprints, port=port))

    def stop(self) -> None:
        """End the server at once, as a kill does."""
        if self._running:
            self._running.close()
            self._running = None
