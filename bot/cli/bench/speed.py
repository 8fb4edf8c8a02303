"""`counselor bench speed`."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bot.cli.bench.options import AsJson


def speed(
    messages: Annotated[int, typer.Option(min=30, help="How many of each kind.")] = 150,
    as_json: AsJson = False,
) -> None:
    """Serve a copy of the data on this machine; print start, memory, latency and throughput."""
    from benchmarks.speed.report import as_text, measure
    from bot.runtime.project import Project

    report = measure(Project(), messages, lambda line: typer.echo(f"{line} ...", err=True))
    typer.echo(json.dumps(report) if as_json else as_text(report))
