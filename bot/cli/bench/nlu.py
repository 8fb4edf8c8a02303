"""`counselor bench nlu`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.bench.options import AsJson

if TYPE_CHECKING:
    from benchmarks.nlu.public_sets import Result


def nlu(
    data: Annotated[Path, typer.Option(help="The folder that holds hint3 and banking77.")] = Path(
        "benchmarks/data"
    ),
    only: Annotated[
        list[str] | None, typer.Option("--set", help="One set instead of all; repeatable.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Train this project's components on public data, and compare with published figures."""
    from benchmarks.nlu.public_data import NAMES
    from benchmarks.nlu.public_sets import measure

    results = []
    for name in only or NAMES:
        typer.echo(f"{name} ...", err=True)
        results.append(measure(name, data))
    if as_json:
        typer.echo(json.dumps([asdict(result) for result in results], indent=1))
    else:
        _print_table(results)


def _print_table(results: list[Result]) -> None:
    from benchmarks.nlu.published_figures import published

    head = ("", "accuracy", "AUROC", "at threshold", "OOS recall", "ms")
    typer.echo("{:<34}{:>9}{:>8}{:>14}{:>12}{:>7}".format(*head))
    for result in results:
        title = f"{result.name} ({result.examples} examples, {result.intents} intents)"
        typer.echo(title)
        numbers = (
            result.accuracy,
            result.auroc,
            result.accuracy_at_threshold,
            result.out_of_scope_recall,
        )
        shown = [_shown(number) for number in numbers]
        row = "  {:<32}{:>9}{:>8}{:>14}{:>12}{:>7.1f}"
        typer.echo(row.format("this project", *shown, result.milliseconds))
        for system, (accuracy, auroc) in published().get(result.name, {}).items():
            typer.echo(f"  {system:<32}{_shown(accuracy):>9}{_shown(auroc):>8}")


def _shown(number: float | None) -> str:
    return "-" if number is None else f"{number:.1f}"
