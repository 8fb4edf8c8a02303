"""OpenTelemetry traces where the standard variables ask for them; elsewhere nothing is imported.

A span has a name, the channel and the request's id: nothing that a visitor wrote.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bot.runtime.errors import CounselorError
from bot.runtime.monitoring import logs

ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
PROTOCOL = "http/protobuf"
SERVICE = "counselor"

_tracer: Any = None
_provider: Any = None


class TracingMissing(CounselorError):
    """Traces are asked for and their libraries are not installed."""

    def __init__(self) -> None:
        super().__init__(
            f"{ENDPOINTS[1]} is set, but OpenTelemetry is not installed; "
            "install the extra `tracing` of this program, or unset the variable."
        )


class UnknownProtocol(CounselorError):
    """The collector is to be spoken to in a way that is not supported."""

    def __init__(self, protocol: str) -> None:
        super().__init__(
            f"{PROTOCOLS[1]} is {protocol!r}; only {PROTOCOL} is supported: "
            "set it so, and the endpoint to the collector's HTTP port (4318)."
        )


def is_wanted(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the environment names a collector and does not turn traces off."""
    disabled = environment.get("OTEL_SDK_DISABLED", "").lower() == "true"
    exporter = environment.get("OTEL_TRACES_EXPORTER", "otlp").lower()
    named = any(environment.get(name) for name in ENDPOINTS)
    return named and not disabled and exporter == "otlp"


def configure(environment: Mapping[str, str] = os.environ) -> None:
    """Send spans to the collector that the environment names, if it names one."""
    if not is_wanted(environment):
        return
    protocol = next((environment[n] for n in PROTOCOLS if environment.get(n)), PROTOCOL)
    if protocol != PROTOCOL:
        raise UnknownProtocol(protocol)
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as error:
        raise TracingMissing from error
    resource = Resource.create({"service.name": environment.get("OTEL_SERVICE_NAME") or SERVICE})
    provider = TracerProvider(resource=resource, shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    use(provider)


def use(provider: Any) -> None:
    """Make spans with a tracer provider; None makes none."""
    global _tracer, _provider
    _provider, _tracer = provider, provider.get_tracer(SERVICE) if provider else None
    logs.trace_id = current_trace_id if provider else None


def close() -> None:
    """Send what waits; called when the server stops."""
    if _provider is not None:
        _provider.shutdown()
        use(None)


def accept(headers: Mapping[str, str]) -> None:
    """Make the spans of this request part of the caller's trace, if it sent `traceparent`."""
    if _tracer is None:
        return
    from opentelemetry.context import Context, attach
    from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

    found = TraceContextTextMapPropagator().extract(dict(headers), context=Context())
    attach(found)  # a connection's next request replaces it


@contextmanager
def span(name: str, **attributes: str) -> Iterator[None]:
    """Trace the block; of an error only its type is told."""
    if _tracer is None:
        yield
        return
    from opentelemetry.trace import Status, StatusCode

    request = {"request_id": logs.request_id.get() or ""}
    with _tracer.start_as_current_span(
        name,
        attributes={**attributes, **request},
        record_exception=False,
        set_status_on_exception=False,
    ) as current:
        try:
            yield
        except Exception as error:
            current.set_status(Status(StatusCode.ERROR, type(error).__name__))
            raise


def current_trace_id() -> str | None:
    """The trace of the span that is open here, as collectors write it."""
    from opentelemetry.trace import get_current_span

    trace_id = get_current_span().get_span_context().trace_id
    return f"{trace_id:032x}" if trace_id else None
