"""`counselor bench soak`."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bot.cli.bench.options import AsJson


def soak(
    minutes: Annotated[float, typer.Option(min=0.5, help="How long visitors come.")] = 10,
    visitors: Annotated[int, typer.Option(min=1, max=32, help="At the same time.")] = 4,
    as_json: AsJson = False,
) -> None:
    """Let visitors come for minutes: memory must stay flat and nothing may fail."""
    from benchmarks.soak.report import as_text, measure
    from bot.runtime.project import Project

    report = measure(Project(), minutes, visitors, lambda line: typer.echo(line, err=True))
    typer.echo(json.dumps(report, indent=1) if as_json else as_text(report))
    if report["failed"]:
        raise typer.Exit(1)
