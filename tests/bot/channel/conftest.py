"""A chat over HTTP with an assistant of set replies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest

from bot.channel.limits import MemoryBuckets
from bot.channel.settings import ChannelSettings
from bot.channel.tokens import Tokens
from tests.bot.channel.scripted import ScriptedAssistant, project
from tests.bot.channel.serving import Answered, request, serving

KEY = b"a key for tests only"
DEFAULTS = ChannelSettings()


@dataclass
class Visitor:
    """Somebody with a session."""

    address: str
    token: str
    session: str

    def says(self, **body: Any) -> Answered:
        """Send a message."""
        return request("POST", f"{self.address}/chat/messages", body, self.token)

    def history(self) -> Any:
        """What was said, as role and text."""
        listed = request("GET", f"{self.address}/chat/history", token=self.token).body
        return [(m["role"], m["text"]) for m in listed]


@dataclass
class Site:
    """A running server and what is behind it."""

    address: str
    assistant: ScriptedAssistant

    def visitor(self) -> Visitor:
        """Somebody new."""
        started = request("POST", f"{self.address}/chat/sessions").body
        return Visitor(self.address, started["token"], started["session"])


class MakeSite(Protocol):
    """Serves a chat with other settings."""

    def __call__(self, settings: ChannelSettings = ...) -> AbstractContextManager[Site]: ...


@pytest.fixture
def site_with(tmp_path: Path) -> MakeSite:
    """Serve a chat with the given settings."""

    @contextmanager
    def make(settings: ChannelSettings = DEFAULTS) -> Iterator[Site]:
        from bot.channel.chat import Chat
        from bot.channel.routes import ChatRoutes

        assistant = ScriptedAssistant(project(tmp_path).storage)
        tokens = Tokens(KEY, settings.token_seconds)
        routes = ChatRoutes(Chat(assistant, settings), tokens, MemoryBuckets(), settings)
        with serving(routes.blueprint()) as address:
            yield Site(address, assistant)
        assistant.close()

    return make


@pytest.fixture
def site(site_with: MakeSite) -> Iterator[Site]:
    """A chat as it is by default."""
    with site_with() as made:
        yield made


@pytest.fixture
def visitor(site: Site) -> Visitor:
    """Somebody new on that site."""
    return site.visitor()
