"""`counselor bench stages`."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bot.cli.bench.options import AsJson


def stages(
    messages: Annotated[int, typer.Option(min=30, help="How many questions are asked.")] = 300,
    as_json: AsJson = False,
) -> None:
    """Show where the time of a message goes: each component, deciding, acting, storing, HTTP."""
    from benchmarks.stages.report import as_text, measure
    from bot.runtime.project import Project

    report = measure(Project(), messages, lambda line: typer.echo(f"{line} ...", err=True))
    typer.echo(json.dumps(report, indent=1) if as_json else as_text(report))
