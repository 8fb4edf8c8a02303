"""Where the server listens."""

from __future__ import annotations

import socket
from dataclasses import dataclass

from bot.runtime.errors import PortInUse

BACKLOG = 512


@dataclass(frozen=True)
class Address:
    """Where to listen."""

    host: str = "127.0.0.1"
    port: int = 5005

    @property
    def url(self) -> str:
        """What to open in a browser."""
        shown = "127.0.0.1" if self.host in ("0.0.0.0", "::", "") else self.host
        return f"http://{f'[{shown}]' if ':' in shown else shown}:{self.port}/"


def listening_socket(address: Address) -> socket.socket:
    """Bind the address; raise `PortInUse`."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address.host, address.port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise PortInUse(address.host, address.port) from error
    return listener
