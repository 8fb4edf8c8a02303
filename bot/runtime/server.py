"""The web server: Rasa's assistant behind Sanic, and nothing of Rasa's own HTTP interface."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket

from sanic import Request, Sanic
from sanic.response import BaseHTTPResponse

from actions.enrollment.deliveries import start_deliveries
from actions.enrollment.service import enrollment_service
from bot.runtime import connections, logs
from bot.runtime.addresses import Address
from bot.runtime.assistant import Assistant, load_assistant
from bot.runtime.blueprints import channel_blueprints
from bot.runtime.health import health_blueprint
from bot.runtime.listening import listen
from bot.runtime.metrics import metrics_blueprint
from bot.runtime.outage import watch_unsaved
from bot.runtime.project import Project
from bot.runtime.reloading import watch_model
from bot.runtime.rest import rest_blueprint

LARGEST_BODY = 64 * 1024
LONGEST_HEADER_ID = 64


def make_app(assistant: Assistant, project: Project, rest: bool = True) -> Sanic:
    """The application with all routes; the assistant is closed when the server stops."""
    app = Sanic("counselor", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY
    app.config.REQUEST_TIMEOUT = connections.REQUEST_SECONDS
    app.config.RESPONSE_TIMEOUT = connections.RESPONSE_SECONDS
    app.config.KEEP_ALIVE_TIMEOUT = connections.IDLE_SECONDS
    app.ctx.most_connections = connections.most_connections()
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.blueprint(health_blueprint(assistant))
    app.blueprint(metrics_blueprint())
    if rest:
        app.blueprint(rest_blueprint(assistant))
    for blueprint in channel_blueprints(assistant, project):
        app.blueprint(blueprint)
    app.register_middleware(_begin_request, "request")
    app.register_middleware(_tell_request_id, "response")
    app.add_task(watch_model(assistant, project))
    app.add_task(watch_unsaved(assistant))

    @app.after_server_start
    async def deliver(started: Sanic, _loop: object) -> None:
        started.ctx.deliverer = start_deliveries(enrollment_service())

    @app.before_server_stop
    async def stop_delivering(stopping: Sanic, _loop: object) -> None:
        await asyncio.to_thread(stopping.ctx.deliverer.stop)

    @app.after_server_stop
    async def close(_app: Sanic, _loop: object) -> None:
        assistant.close()

    return app


async def _begin_request(request: Request) -> None:
    given = request.headers.get("x-request-id", "")
    usable = given.isascii() and given.isalnum() and len(given) <= LONGEST_HEADER_ID
    logs.request_id.set(given if usable else secrets.token_hex(8))


async def _tell_request_id(_request: Request, response: BaseHTTPResponse) -> None:
    response.headers["X-Request-ID"] = logs.request_id.get() or ""


def serve(
    project: Project, listener: socket.socket, rest: bool = True, address: Address | None = None
) -> None:
    """Load the model and answer until told to stop; tell the address, unless a supervisor did."""
    supervisor = os.getppid() if address is None else None
    assistant = load_assistant(project)
    app = make_app(assistant, project, rest)

    @app.after_server_start
    async def tell(_app: Sanic, _loop: object) -> None:
        if address is not None:
            print(f"The assistant is ready: {address.url}", flush=True)

    listen(app, listener, supervisor)
