"""`counselor migrate`."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def migrate(
    grant_to: Annotated[
        str | None,
        typer.Option(metavar="ROLE", help="PostgreSQL role that may use the tables: the server's."),
    ] = None,
) -> None:
    """Make or update the tables of knowledge, contact requests and conversations."""
    from bot.database.migrate import migrate_all
    from knowledge.database import hidden
    from knowledge.settings import Storage

    storage = Storage.from_environment()
    for part in migrate_all(storage.database_url):
        typer.echo(f"{part}: up to date")
    typer.echo(f"database: {hidden(storage.database_url)}")
    if grant_to:
        from bot.database.grants import grant

        typer.echo(f"{grant_to}: may use {grant(storage.database_url, grant_to)} tables")
