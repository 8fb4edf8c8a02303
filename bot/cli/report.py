"""`counselor report`."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.report.period import Period
    from bot.report.report import Report

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

_DAY = ["%Y-%m-%d"]


@app.command()
def report(
    since: Annotated[
        datetime | None,
        typer.Option(formats=_DAY, help="From this day on (UTC); else 30 days before the end."),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(formats=_DAY, help="Up to this day, without it; else up to now."),
    ] = None,
    stale_after: Annotated[
        int, typer.Option(min=1, help="Days after which a figure of the article is old.")
    ] = 365,
    page: Annotated[
        Path | None, typer.Option("--html", help="Write a page with charts to this file.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Tell what was asked, what could not be answered, and which figures have become old."""
    from bot.cli.private_file import write_private
    from bot.report.page import as_page
    from bot.report.sections import sections_of, title_of
    from bot.report.text import as_text

    made = _made(_period(since, until), stale_after)
    title = f"Career Counselor, {title_of(made)}"
    if page is not None:
        write_private(page, as_page(title, sections_of(made)))
        typer.echo(f"the report is in {page}", err=True)
    if as_json:
        typer.echo(json.dumps(asdict(made), ensure_ascii=False, indent=2, default=str))
    elif page is None:
        typer.echo(as_text(title, sections_of(made)))


def _period(since: datetime | None, until: datetime | None) -> Period:
    from bot.report.period import Period, PeriodError

    try:
        return Period.of(since and since.date(), until and until.date(), _today())
    except PeriodError as error:
        raise typer.BadParameter(str(error)) from error


def _made(period: Period, stale_after: int) -> Report:
    from bot.report.reading import read_material
    from bot.report.report import report_of
    from bot.runtime.monitoring import logs
    from bot.runtime.project import Project
    from knowledge.encoder import shared_encoder

    logs.configure()
    project = Project()
    material = read_material(project.storage.database_url, project.data / "nlu", period)
    return report_of(
        material, period, lambda texts: shared_encoder().encode(texts), _today(), stale_after
    )


def _today() -> date:
    return datetime.now(UTC).date()
