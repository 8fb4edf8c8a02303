"""`counselor retention`: nothing is kept for longer than it is needed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help="Delete what has been kept for long enough.",
)


@app.callback()
def _group() -> None:
    """Delete what has been kept for long enough."""


@app.command()
def run(
    dry_run: Annotated[
        bool, typer.Option(help="Only count; --no-dry-run erases what was counted.")
    ] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Erase requests and conversations older than COUNSELOR_RETENTION_..._DAYS."""
    from actions.enrollment.erasing.retention import RetentionSettings, run_retention
    from actions.enrollment.settings import EnrollmentSettings

    database = EnrollmentSettings.from_environment().store().database
    kept = RetentionSettings.from_environment()
    report = run_retention(database, kept, dry_run=dry_run)
    if as_json:
        typer.echo(json.dumps(asdict(report)))
        return
    typer.echo(
        f"{'Erased' if report.erased else 'Would be erased'}: "
        f"{report.leads} requests older than {kept.leads.days} days, "
        f"{report.conversations} conversations older than {kept.conversations.days} days, "
        f"the consent records of {report.consents} erased requests older than "
        f"{kept.consent.days} days, {report.deliveries} finished deliveries."
    )
    if not report.erased:
        typer.echo("Nothing was changed; run it again with --no-dry-run to erase.")
