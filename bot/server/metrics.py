"""The route that Prometheus reads."""

from __future__ import annotations

import asyncio

from sanic import Blueprint, Request
from sanic.response import HTTPResponse, raw

from bot.runtime.monitoring import gauges, metrics

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def metrics_blueprint() -> Blueprint:
    """`/metrics`."""
    blueprint = Blueprint("metrics")

    @blueprint.get("/metrics")
    async def answer(_request: Request) -> HTTPResponse:
        waiting = await asyncio.to_thread(gauges.rendered)
        return raw(metrics.rendered() + waiting, content_type=CONTENT_TYPE)

    return blueprint
