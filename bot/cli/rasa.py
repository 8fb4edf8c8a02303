"""`counselor rasa`: Rasa's own command line, entered through this program."""

from __future__ import annotations

import sys

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
)
def rasa(ctx: typer.Context) -> None:
    """Rasa's own command line: train, shell, test, data validate ..."""
    from bot.runtime.project import Project
    from bot.runtime.rasa_platform.preparation import prepare

    prepare(Project())
    sys.argv = ["rasa", *ctx.args]
    from rasa.__main__ import main

    main()
