"""`counselor bench`: measurements of accuracy."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.nlu.public_benchmark import Result

app = typer.Typer(
    help="Measure speed and accuracy.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
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
    from bot.nlu.public_benchmark import measure
    from bot.nlu.public_data import NAMES

    results = []
    for name in only or NAMES:
        typer.echo(f"{name} ...", err=True)
        results.append(measure(name, data))
    if as_json:
        typer.echo(json.dumps([asdict(result) for result in results], indent=1))
    else:
        _print_table(results)


@app.command()
def intents(
    folds: Annotated[int, typer.Option(min=2, help="Parts of the cross-validation.")] = 5,
    picture: Annotated[
        Path | None, typer.Option(help="Write the picture of confused pairs (SVG) here.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Cross-validate the assistant's own intents: which are confused with which."""
    from bot.nlu.confusions import cross_validated
    from bot.nlu.confusions_picture import draw
    from bot.runtime.project import Project

    report = cross_validated(Project().root / "data" / "nlu", folds)
    if picture:
        picture.write_text(draw(report), "utf-8")
    typer.echo(json.dumps(report.as_dict(), indent=1) if as_json else report.as_text())


def _print_table(results: list[Result]) -> None:
    from bot.nlu.published import published

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
