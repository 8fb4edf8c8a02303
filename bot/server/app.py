"""The web server: Rasa's assistant behind Sanic, and nothing of Rasa's own HTTP interface."""

from __future__ import annotations

import asyncio
import os
import socket

from sanic import Sanic

from actions.enrollment.delivery.deliveries import start_deliveries
from actions.enrollment.service import enrollment_service
from bot.runtime.assistant import Assistant, load_assistant
from bot.runtime.monitoring import tracing
from bot.runtime.monitoring.database_errors import count_database_errors
from bot.runtime.project import Project
from bot.server import connections
from bot.server.addresses import Address
from bot.server.blueprints import site_blueprints
from bot.server.health import health_blueprint
from bot.server.listening import listen
from bot.server.metrics import metrics_blueprint
from bot.server.reloading import watch_model
from bot.server.request_checks import ClearRequest
from bot.server.request_log import watch_requests
from bot.server.rest import rest_blueprint
from bot.server.unsaved import watch_unsaved

LARGEST_BODY = 64 * 1024


def make_app(assistant: Assistant, project: Project, rest: bool = True) -> Sanic:
    """The application with all routes; the assistant is closed when the server stops."""
    count_database_errors()
    app = Sanic("counselor", request_class=ClearRequest, configure_logging=False)
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
    for blueprint in site_blueprints(assistant, project):
        app.blueprint(blueprint)
    watch_requests(app)
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
        await asyncio.to_thread(tracing.close)

    return app


def serve(
    project: Project, listener: socket.socket, rest: bool = True, address: Address | None = None
) -> None:
    """Load the model and answer until told to stop; tell the address, unless a supervisor did."""
    tracing.configure()
    supervisor = os.getppid() if address is None else None
    assistant = load_assistant(project)
    app = make_app(assistant, project, rest)

    @app.after_server_start
    async def tell(_app: Sanic, _loop: object) -> None:
        if address is not None:
            print(f"The assistant is ready: {address.url}", flush=True)

    listen(app, listener, supervisor)
