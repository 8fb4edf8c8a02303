"""Requests whose length is not clear are refused."""

from __future__ import annotations

from typing import Any

from sanic import Request
from sanic.compat import Header
from sanic.exceptions import InvalidUsage

CHUNKED = "chunked"


class ClearRequest(Request):
    """A request whose end is clear.

    Sanic 21.12 reads a body of negative length without end, and takes lengths that other programs
    on the way read otherwise.
    """

    def __init__(self, url_bytes: bytes, headers: Header, *args: Any, **kwargs: Any) -> None:
        """Raise `InvalidUsage` before anything of the body is read."""
        lengths = headers.getall("content-length", [])
        encodings = headers.getall("transfer-encoding", [])
        if len(lengths) + len(encodings) > 1:
            raise InvalidUsage("The length of the request is told more than once.")
        if not all(n.isascii() and n.isdecimal() for n in lengths) or encodings not in (
            [],
            [CHUNKED],
        ):
            raise InvalidUsage("The length of the request is not clear.")
        super().__init__(url_bytes, headers, *args, **kwargs)
