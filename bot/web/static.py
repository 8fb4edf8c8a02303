"""Serves the widget and the demo page: a fixed set of files, read once, kept compressed.

Only files found at the start have a route, so no path can lead out of the folders.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, empty, raw

from bot.web.joined import joined

HERE = Path(__file__).resolve().parent
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
SCRIPTS = ("counselor.js", "panel.js", "words.es.js")
"""What the page asks for; every other module is part of one of these."""
REVALIDATE = "public, no-cache"
"""Browsers keep a file and ask whether it changed, so that all modules are of one version."""


ANY_PAGE = {"Cross-Origin-Resource-Policy": "cross-origin"}
"""The widget's scripts hold no data; whether the chat works on a page the channel decides."""


@dataclass(frozen=True)
class StaticFile:
    """A file as it is sent."""

    type: str
    body: bytes
    compressed: bytes
    etag: str

    def response(self, accepted: str, known: str) -> HTTPResponse:
        """The file, compressed where that is accepted; 304 where the browser has it."""
        headers = {
            "ETag": self.etag,
            "Cache-Control": REVALIDATE,
            "Vary": "Origin, Accept-Encoding",
        }
        if self.etag in known:
            return empty(304, headers)
        if "gzip" in accepted:
            headers["Content-Encoding"] = "gzip"
            return raw(self.compressed, headers=headers, content_type=self.type)
        return raw(self.body, headers=headers, content_type=self.type)


def static_files() -> dict[str, StaticFile]:
    """The files by path: /widget/…, /site/…, and pages by their name without ending."""
    found = {f"/widget/{name}": script(HERE / "widget" / name) for name in SCRIPTS}
    for path in _in("site"):
        page = "" if path.stem == "index" else path.stem
        found[f"/{page}" if path.suffix == ".html" else f"/site/{path.name}"] = read(path)
    return found


def script(path: Path) -> StaticFile:
    """A script with the modules that it imports."""
    return _file(path.suffix, joined(path).encode())


def read(path: Path) -> StaticFile:
    """A file as it is."""
    return _file(path.suffix, path.read_bytes())


def _file(suffix: str, body: bytes) -> StaticFile:
    etag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    return StaticFile(TYPES[suffix], body, gzip.compress(body, 9, mtime=0), etag)


def static_blueprint() -> Blueprint:
    """A route for each file."""
    blueprint = Blueprint("web")
    for number, (path, file) in enumerate(static_files().items()):
        _add(blueprint, path, file, f"file_{number}")
    return blueprint


def _add(blueprint: Blueprint, path: str, file: StaticFile, name: str) -> None:
    more = ANY_PAGE if path.startswith("/widget/") else {}

    async def send(request: Request) -> HTTPResponse:
        given = request.headers
        response = file.response(given.get("accept-encoding", ""), given.get("if-none-match", ""))
        response.headers.update(more)
        return response

    blueprint.add_route(send, path, methods=["GET", "HEAD"], name=name)


def _in(folder: str) -> list[Path]:
    return sorted(path for path in (HERE / folder).iterdir() if path.suffix in TYPES)
