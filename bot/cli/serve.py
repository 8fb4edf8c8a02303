"""`counselor serve`."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def serve(
    host: Annotated[str, typer.Option(envvar="HOST", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(envvar="PORT", help="Port to listen on.")] = 5005,
    rest: Annotated[
        bool, typer.Option(help="Rasa's REST channel; left out of public addresses by default.")
    ] = True,
) -> None:
    """Answer over HTTP and serve the page with the chat, until Ctrl-C."""
    from bot.runtime.project import Project
    from bot.runtime.server import Address
    from bot.runtime.server import serve as run

    run(Project(), Address(host, port), rest)
