"""`counselor bench intents`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.bench.options import AsJson


def intents(
    folds: Annotated[int, typer.Option(min=2, help="Parts of the cross-validation.")] = 5,
    picture: Annotated[
        Path | None, typer.Option(help="Write the picture of confused pairs (SVG) here.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Cross-validate the assistant's own intents: which are confused with which."""
    from benchmarks.intents.confusions import cross_validated
    from benchmarks.intents.picture import draw
    from bot.runtime.project import Project

    report = cross_validated(Project().root / "data" / "nlu", folds)
    if picture:
        picture.write_text(draw(report), "utf-8")
    typer.echo(json.dumps(report.as_dict(), indent=1) if as_json else report.as_text())
