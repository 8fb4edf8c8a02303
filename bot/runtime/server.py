"""The web server: Rasa's assistant behind Sanic, and nothing of Rasa's own HTTP interface."""

from __future__ import annotations

import socket
from dataclasses import dataclass

from sanic import Sanic

from bot.runtime.assistant import Assistant, load_assistant
from bot.runtime.blueprints import channel_blueprints
from bot.runtime.errors import PortInUse
from bot.runtime.health import health_blueprint
from bot.runtime.project import Project
from bot.runtime.rest import rest_blueprint

LARGEST_BODY = 64 * 1024
GRACE_SECONDS = 10


@dataclass(frozen=True)
class Address:
    """Where to listen."""

    host: str = "127.0.0.1"
    port: int = 5005

    @property
    def url(self) -> str:
        """What to open in a browser."""
        return f"http://{self.host}:{self.port}/"


def make_app(assistant: Assistant, project: Project, rest: bool = True) -> Sanic:
    """The application with all routes; the assistant is closed when the server stops."""
    app = Sanic("counselor", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = GRACE_SECONDS
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.blueprint(health_blueprint(assistant))
    if rest:
        app.blueprint(rest_blueprint(assistant))
    for blueprint in channel_blueprints(assistant, project):
        app.blueprint(blueprint)

    @app.after_server_stop
    async def close(_app: Sanic, _loop: object) -> None:
        assistant.close()

    return app


def listening_socket(address: Address) -> socket.socket:
    """Bind the address; raise `PortInUse`."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address.host, address.port))
    except OSError as error:
        listener.close()
        raise PortInUse(address.host, address.port) from error
    return listener


def serve(project: Project, address: Address, rest: bool = True) -> None:
    """Load the model and answer until the process is told to stop."""
    listener = listening_socket(address)
    assistant = load_assistant(project)
    app = make_app(assistant, project, rest)
    print(f"The assistant is ready: {address.url}", flush=True)
    app.run(sock=listener, access_log=False, motd=False)
