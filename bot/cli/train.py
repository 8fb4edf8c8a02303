"""`counselor train`."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def train(
    force: Annotated[bool, typer.Option(help="Train even if nothing changed.")] = False,
) -> None:
    """Train the model, if anything that matters changed since the last time."""
    from bot.runtime.monitoring import logs
    from bot.runtime.project import Project
    from bot.runtime.training.train import train as run

    logs.configure()
    done = run(Project(), force, progress=typer.echo)
    if done.trained:
        typer.echo(f"trained in {done.seconds:.0f} s: {done.model}")
    else:
        typer.echo(f"the model is up to date: {done.model}")
