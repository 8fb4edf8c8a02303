"""Whom a request comes from, with and without proxies in between."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from bot.channel.settings import Network

UNKNOWN = "unknown"
PREFIX_OF_ONE_HOME = 64


def client_address(peer: str, forwarded_for: str, trusted: Sequence[Network]) -> str:
    """Return the visitor's address: the last one in the chain that is no trusted proxy.

    `forwarded_for` is the header X-Forwarded-For; what anyone but a trusted proxy put there is
    not believed.
    """
    address = _parsed(peer)
    for entry in reversed(forwarded_for.split(",")):
        if not _is_trusted(address, trusted):
            break
        earlier = _parsed(entry.strip())
        if earlier is None:
            break
        address = earlier
    return UNKNOWN if address is None else _group(address)


def is_trusted(peer: str, trusted: Sequence[Network]) -> bool:
    """Whether the peer is one of the operator's proxies."""
    return _is_trusted(_parsed(peer), trusted)


def _is_trusted(address: IPv4Address | IPv6Address | None, trusted: Sequence[Network]) -> bool:
    return address is not None and any(address in network for network in trusted)


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _group(address: IPv4Address | IPv6Address) -> str:
    """An IPv6 visitor has a whole network of addresses; they count as one."""
    if isinstance(address, IPv4Address):
        return str(address)
    return str(ip_network((address, PREFIX_OF_ONE_HOME), strict=False))
