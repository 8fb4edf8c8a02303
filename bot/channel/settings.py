"""What the operator decides about the chat; read from the environment once, at the edge."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network

DAY = 86_400
Network = IPv4Network | IPv6Network


class SettingError(ValueError):
    """A variable has a value that cannot be used; the message says which and what to write."""


@dataclass(frozen=True)
class Rate:
    """A bucket of `burst` messages that fills again at `per_minute`."""

    burst: int
    per_minute: float


@dataclass(frozen=True)
class ChannelSettings:
    """Limits, and who may embed the chat."""

    allowed_origins: frozenset[str] = frozenset()
    trusted_proxies: tuple[Network, ...] = ()
    redis_url: str | None = None
    token_seconds: int = 7 * DAY
    longest_text: int = 2000
    longest_comment: int = 1000
    most_in_flight: int = 64
    session_rate: Rate = Rate(20, 40)
    address_rate: Rate = Rate(120, 240)
    new_sessions_rate: Rate = Rate(60, 60)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> ChannelSettings:
        """Read the variables; raise `SettingError`."""
        return cls(
            allowed_origins=frozenset(
                _origin(item) for item in _items(environment, "COUNSELOR_ALLOWED_ORIGINS")
            ),
            trusted_proxies=tuple(
                _network(item) for item in _items(environment, "COUNSELOR_TRUSTED_PROXIES")
            ),
            redis_url=environment.get("COUNSELOR_REDIS_URL") or None,
        )


def _items(environment: Mapping[str, str], name: str) -> list[str]:
    return environment.get(name, "").replace(",", " ").split()


def _origin(text: str) -> str:
    scheme, _, rest = text.rstrip("/").partition("://")
    if scheme not in ("http", "https") or not rest or "/" in rest or "*" in rest:
        raise SettingError(
            f"COUNSELOR_ALLOWED_ORIGINS holds {text!r}, which is no origin; "
            "write scheme and host as in https://www.example.com, separated by commas."
        )
    return f"{scheme}://{rest.lower()}"


def _network(text: str) -> Network:
    try:
        return ip_network(text, strict=False)
    except ValueError as error:
        raise SettingError(
            f"COUNSELOR_TRUSTED_PROXIES holds {text!r}, which is no address; "
            "write addresses or networks as in 10.0.0.0/8, separated by commas."
        ) from error
