"""Traces go to a collector when the environment names one, and cost nothing otherwise."""

from __future__ import annotations

import http.server
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from bot.runtime.assistant import Assistant
from bot.runtime.errors import ReplyFailed
from bot.runtime.monitoring import tracing
from knowledge.settings import PROJECT
from tests.bot.greeter.running import Served, started

TRACE = "0af7651916cd43dd8448eb211c80319c"
SECRET = "anna at example dot com"


class Collector(http.server.BaseHTTPRequestHandler):
    """Takes spans as OTLP over HTTP."""

    received: list[ExportTraceServiceRequest]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.received.append(ExportTraceServiceRequest.FromString(body))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Quietly."""


@pytest.fixture
def collector() -> Iterator[tuple[str, list[ExportTraceServiceRequest]]]:
    received: list[ExportTraceServiceRequest] = []
    handler = type("Receiving", (Collector,), {"received": received})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", received
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    tracing.use(provider)
    yield exporter
    tracing.close()


def test_a_collector_receives_the_spans_of_a_message_as_part_of_the_callers_trace(
    trained_greeter: Path, tmp_path: Path, collector: tuple[str, list[ExportTraceServiceRequest]]
) -> None:
    url, received = collector
    shutil.copytree(trained_greeter / "models", tmp_path / "models")
    server: Served = started(
        tmp_path, OTEL_EXPORTER_OTLP_ENDPOINT=url, OTEL_BSP_SCHEDULE_DELAY="50"
    )
    try:
        asked = server.traced({"sender": "x", "message": SECRET}, f"00-{TRACE}-b7ad6b7169203331-01")
        assert asked == 200
        deadline = time.monotonic() + 30
        while not (found := named(received)) and time.monotonic() < deadline:
            time.sleep(0.05)
    finally:
        server.process.terminate()
        assert server.process.wait(30) == 0
    found = named(received)
    assert {"message", "understand", "decide", "store"} <= set(found)
    assert {trace for trace in found.values() if trace == TRACE} == {TRACE}
    assert SECRET not in str(received)


def named(received: list[ExportTraceServiceRequest]) -> dict[str, str]:
    return {
        span.name: span.trace_id.hex()
        for request in list(received)
        for resource in request.resource_spans
        for scope in resource.scope_spans
        for span in scope.spans
    }


async def test_the_parts_of_a_message_are_spans_below_it(
    assistant: Assistant, spans: InMemorySpanExporter
) -> None:
    await assistant.reply("anna", "count")
    found: dict[str, ReadableSpan] = {span.name: span for span in spans.get_finished_spans()}
    root = found["message"]
    assert {"understand", "decide", "act", "store"} <= set(found)
    for name in ("understand", "act", "store"):
        assert found[name].context.trace_id == root.context.trace_id


async def test_a_failed_message_is_marked_without_the_errors_words(
    assistant: Assistant, spans: InMemorySpanExporter
) -> None:
    with pytest.raises(ReplyFailed):
        await assistant.reply("anna", "break")
    (root,) = [span for span in spans.get_finished_spans() if span.name == "message"]
    assert root.status.description == "ReplyFailed"
    assert not root.events


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://127.0.0.1:4318/v1/traces"}, True),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://x:1", "OTEL_SDK_DISABLED": "true"}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://x:1", "OTEL_TRACES_EXPORTER": "none"}, False),
    ],
)
def test_the_standard_variables_decide(environment: dict[str, str], wanted: bool) -> None:
    assert tracing.is_wanted(environment) is wanted


def test_a_protocol_that_is_not_spoken_is_refused_with_what_to_set() -> None:
    grpc = {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://x:1", "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"}
    with pytest.raises(tracing.UnknownProtocol, match="http/protobuf"):
        tracing.configure(grpc)


def test_without_a_collector_nothing_of_opentelemetry_is_imported() -> None:
    code = (
        "import sys, bot\nfrom bot.runtime.monitoring import tracing\nfrom bot.server import app\ntracing.configure({})\n"
        "with tracing.span('message'): pass\ntracing.accept({})\ntracing.close()\n"
        "assert not [name for name in sys.modules if name.startswith('opentelemetry')]"
    )
    subprocess.run([sys.executable, "-c", code], cwd=PROJECT, check=True, timeout=120)
