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
        bool | None,
        typer.Option(
            "--rest/--no-rest", help="Rasa's REST channel; by default only on loopback addresses."
        ),
    ] = None,
    workers: Annotated[
        int, typer.Option(min=1, help="Processes; more than one needs COUNSELOR_REDIS_URL.")
    ] = 1,
    descriptor: Annotated[int | None, typer.Option(hidden=True)] = None,
) -> None:
    """Answer over HTTP and serve the page with the chat, until Ctrl-C."""
    from bot.server import serving

    with_rest = serving.is_loopback(host) if rest is None else rest
    serving.run(serving.Wanted(host, port, with_rest, workers), descriptor)
