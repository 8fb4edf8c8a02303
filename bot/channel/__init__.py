"""The chat's HTTP routes: sessions, messages, history, feedback, forgetting."""

from __future__ import annotations

from typing import Any

from sanic import Blueprint


def blueprint(assistant: Any, project: Any) -> Blueprint:
    """The routes under /chat for the server; settings come from the environment."""
    from bot.channel.chat import Chat
    from bot.channel.limits import buckets
    from bot.channel.routes import ChatRoutes
    from bot.channel.secret_key import secret_key
    from bot.channel.settings import ChannelSettings
    from bot.channel.tokens import Tokens

    settings = ChannelSettings.from_environment()
    tokens = Tokens(secret_key(project.storage.data_dir), settings.token_seconds)
    chat = Chat(assistant, settings)
    return ChatRoutes(chat, tokens, buckets(settings.redis_url), settings).blueprint()
