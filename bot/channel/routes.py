"""The routes under /chat."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from typing import Any

from sanic import Request
from sanic.response import HTTPResponse, empty, json

from bot.channel.addresses import client_address
from bot.channel.chat import Chat
from bot.channel.errors import (
    ChannelError,
    ForeignOrigin,
    NoSession,
    TooMany,
    error_response,
)
from bot.channel.limits import Buckets
from bot.channel.origins import is_allowed
from bot.channel.said import feedback, object_of, said
from bot.channel.settings import ChannelSettings, Rate
from bot.channel.site import SiteBlueprint
from bot.channel.tokens import InvalidToken, Tokens

Handler = Callable[[Request], Coroutine[Any, Any, HTTPResponse]]
NOT_STORED = {"Cache-Control": "no-store"}

logger = logging.getLogger(__name__)


class ChatRoutes:
    """Reads requests, keeps the limits, writes responses."""

    def __init__(
        self, chat: Chat, tokens: Tokens, buckets: Buckets, settings: ChannelSettings
    ) -> None:
        self._chat = chat
        self._tokens = tokens
        self._buckets = buckets
        self._settings = settings

    def blueprint(self) -> SiteBlueprint:
        """All routes under /chat."""
        blueprint = SiteBlueprint("chat", self._settings, url_prefix="/chat")
        for method, path, handler in (
            ("POST", "/sessions", self.start),
            ("POST", "/messages", self.answer),
            ("GET", "/history", self.history),
            ("POST", "/feedback", self.judge),
            ("DELETE", "/session", self.forget),
        ):
            blueprint.add_route(
                self._guarded(handler),
                path,
                methods=[method, "OPTIONS"],
                name=handler.__name__,
            )
        blueprint.listener(self.close, "after_server_stop")
        return blueprint

    async def close(self, _app: object, _loop: object) -> None:
        """Let go of connections when the server stops."""
        await self._buckets.close()

    async def start(self, request: Request) -> HTTPResponse:
        """A new session."""
        await self._take("new", self._address(request), self._settings.new_sessions_rate)
        session, token = self._tokens.new_session()
        return json({"session": session, "token": token}, headers=NOT_STORED)

    async def answer(self, request: Request) -> HTTPResponse:
        """The reply to a message."""
        session = self._session(request)
        message = said(object_of(request.body), self._settings)
        await self._take("session", session, self._settings.session_rate)
        return json(await self._chat.ask(session, message), headers=NOT_STORED)

    async def history(self, request: Request) -> HTTPResponse:
        """Every message of the conversation."""
        return json(await self._chat.history(self._session(request)), headers=NOT_STORED)

    async def judge(self, request: Request) -> HTTPResponse:
        """Feedback, kept."""
        session = self._session(request)
        await self._chat.judge(session, feedback(object_of(request.body), self._settings))
        return json({"saved": True})

    async def forget(self, request: Request) -> HTTPResponse:
        """The conversation, forgotten."""
        await self._chat.forget(self._session(request))
        return empty()

    def _guarded(self, handler: Handler) -> Handler:
        async def run(request: Request) -> HTTPResponse:
            try:
                if not is_allowed(request.headers, request.ip, self._settings):
                    raise ForeignOrigin("The chat may not be used from this page.")
                if request.method == "OPTIONS":
                    return empty()
                await self._take("address", self._address(request), self._settings.address_rate)
                return await handler(request)
            except ChannelError as error:
                logger.info("chat.refused", extra={"code": error.code})
                return error_response(error)

        return run

    def _session(self, request: Request) -> str:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        try:
            if kind.lower() != "bearer":
                raise InvalidToken
            return self._tokens.session(token.strip())
        except InvalidToken:
            raise NoSession("This conversation has ended. Please start a new one.") from None

    def _address(self, request: Request) -> str:
        forwarded = ",".join(request.headers.getall("x-forwarded-for", []))
        return client_address(request.ip, forwarded, self._settings.trusted_proxies)

    async def _take(self, kind: str, key: str, rate: Rate) -> None:
        wait = await self._buckets.take(f"{kind}:{key}", rate)
        if wait:
            raise TooMany(
                "You are quicker than I can answer. Please wait a moment and try again.",
                wait,
            )
