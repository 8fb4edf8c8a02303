"""`counselor bench published`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.bench.options import AsJson


def published(
    python: Annotated[
        Path | None,
        typer.Option(envvar="COUNSELOR_PYTHON310", help="Python 3.10; one on PATH otherwise."),
    ] = None,
    cache: Annotated[
        Path | None,
        typer.Option(help="Where Rasa as published is kept, 2.7 GB; else below var/."),
    ] = None,
    epochs: Annotated[
        int, typer.Option(min=1, help="Epochs of DIET; 100 as published take an hour and more.")
    ] = 5,
    compare: Annotated[
        bool, typer.Option("--compare/--only-own", help="Also measure Rasa as published.")
    ] = True,
    messages: Annotated[int, typer.Option(min=10, help="How many of each kind.")] = 150,
    starts: Annotated[int, typer.Option(min=1, help="How often each side is started.")] = 2,
    seconds: Annotated[float, typer.Option(min=1, help="Of load, for each round.")] = 4,
    long: Annotated[
        float, typer.Option(min=1, help="Seconds for a side's conversation of 500 messages.")
    ] = 300,
    as_json: AsJson = False,
) -> None:
    """Compare this assistant with Rasa as published: one run, one machine, ratios and goals."""
    from benchmarks.published.report import Wanted, as_text, measure
    from benchmarks.speed.extent import Extent
    from bot.runtime.project import Project

    extent = Extent(starts=starts, messages=messages, load_seconds=seconds, long_seconds=long)
    wanted = Wanted(python, cache and cache.resolve(), epochs, compare, extent)
    report = measure(Project(), wanted, lambda line: typer.echo(f"{line} ...", err=True))
    typer.echo(json.dumps(report, indent=1) if as_json else as_text(report))
