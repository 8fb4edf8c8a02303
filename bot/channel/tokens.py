"""Session tokens that any node with the key can check: id, expiry, signature."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable

ID_BYTES = 24
VERSION = "1"


class InvalidToken(ValueError):
    """The token was not made with this key, or its time is over."""


class Tokens:
    """Makes sessions and recognises their tokens."""

    def __init__(
        self, key: bytes, lifetime_seconds: int, now: Callable[[], float] = time.time
    ) -> None:
        self._key = hashlib.sha256(b"counselor session token" + key).digest()
        self._lifetime = lifetime_seconds
        self._now = now

    def new_session(self) -> tuple[str, str]:
        """Return the id of a new session, which cannot be guessed, and its token."""
        session = secrets.token_urlsafe(ID_BYTES)
        return session, self.token(session)

    def token(self, session: str) -> str:
        """Return a token for the session that is valid from now on."""
        claim = f"{VERSION}.{session}.{int(self._now() + self._lifetime)}"
        return f"{claim}.{self._signature(claim)}"

    def session(self, token: str) -> str:
        """Return the session of a token; raise `InvalidToken`."""
        claim, _, signature = token.rpartition(".")
        if not token.isascii() or not hmac.compare_digest(signature, self._signature(claim)):
            raise InvalidToken
        version, session, expires = claim.split(".")
        if version != VERSION or int(expires) <= self._now():
            raise InvalidToken
        return session

    def _signature(self, claim: str) -> str:
        digest = hmac.new(self._key, claim.encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
