"""`counselor leads`: the staff's view of contact requests."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from actions.enrollment.service import EnrollmentService
    from actions.enrollment.store.record import LeadRecord

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help="List, show, export and erase contact requests.",
)
WHO = "A reference, an e-mail address or a phone number."


class Status(StrEnum):
    """What the staff can set."""

    NEW = "new"
    CONTACTED = "contacted"
    CLOSED = "closed"


class Format(StrEnum):
    """Of an export."""

    CSV = "csv"
    JSON = "json"


Since = Annotated[datetime | None, typer.Option(help="Received on or after this day (UTC).")]
Until = Annotated[datetime | None, typer.Option(help="Received before this day (UTC).")]
OfStatus = Annotated[str | None, typer.Option("--status", help="new, contacted, closed, erased.")]
OfProgram = Annotated[str | None, typer.Option("--program", help="Interested in this program.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Who = Annotated[str, typer.Argument(help=WHO)]


@app.command("list")
def list_leads(
    since: Since = None,
    until: Until = None,
    status: OfStatus = None,
    program: OfProgram = None,
    as_json: AsJson = False,
) -> None:
    """List the requests, the oldest first."""
    from actions.enrollment.store import export

    records = _selected(since, until, status, program)
    if as_json:
        typer.echo(export.as_json(records))
    elif not records:
        typer.echo("There are no such requests.")
    for record in () if as_json else records:
        typer.echo(_line(record))


@app.command()
def show(who: Who, as_json: AsJson = False) -> None:
    """Show everything about a request."""
    from actions.enrollment.store import export

    found = _opened().store.find(_contact(who))
    if as_json:
        typer.echo(export.as_json(found))
    if not found:
        _fail("there is no such request; `counselor leads list` shows all")
    for record in () if as_json else found:
        for name, value in record.to_json().items():
            typer.echo(f"{name:16} {'' if value is None else value}")
        typer.echo("")


@app.command("export")
def export_leads(
    output: Annotated[Path | None, typer.Option(help="File to write; else the terminal.")] = None,
    form: Annotated[Format, typer.Option("--format", help="csv or json.")] = Format.CSV,
    since: Since = None,
    until: Until = None,
    status: OfStatus = None,
    program: OfProgram = None,
) -> None:
    """Write the requests as CSV for a spreadsheet, or as JSON."""
    from actions.enrollment.store import export
    from bot.cli.private_file import write_private

    records = _selected(since, until, status, program)
    text = export.as_csv(records) if form is Format.CSV else export.as_json(records) + "\n"
    if output is None:
        typer.get_binary_stream("stdout").write(text.encode())
        return
    write_private(output, text)
    typer.echo(f"{len(records)} requests in {output}", err=True)


@app.command()
def erase(
    who: Who,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Remove a person's data from requests and stored conversations."""
    import json
    from dataclasses import asdict

    from actions.enrollment.erasing import erasure

    service = _opened()
    if not yes:
        typer.confirm("Remove this person's data? It cannot be brought back", abort=True, err=True)
    report = erasure.erase(service.store.database, service.spool, _contact(who), by="staff")
    if as_json:
        typer.echo(json.dumps(asdict(report)))
    elif not report.found:
        typer.echo("Nothing was stored with that.")
    else:
        typer.echo(
            f"Erased: {report.leads} requests, {report.waiting} waiting in the spool, "
            f"{report.events} messages of {report.conversations} conversations. "
            "Kept: that an erasure took place, and the consent ledger without personal data."
        )


@app.command("set-status")
def set_status(reference: Annotated[str, typer.Argument()], status: Status) -> None:
    """Mark a request as new, contacted or closed."""
    from actions.enrollment.reference import find_reference

    known = find_reference(reference, alone=True) or reference
    if not _opened().store.set_status(known, status.value):
        _fail("there is no such request with its data; `counselor leads list` shows all")
    typer.echo(f"{known}: {status.value}")


@app.command()
def deliver() -> None:
    """Save what waits in the spool, and send what waits for the webhook and the mail server."""
    from actions.enrollment.delivery.deliveries import deliver_pending

    service = _opened()
    report = deliver_pending(service)
    typer.echo(f"delivered {report.done}, failed {report.failed}, waiting {report.waiting}")


@app.command("new-key")
def new_key() -> None:
    """Print a new key for COUNSELOR_ENCRYPTION_KEYS."""
    from actions.enrollment.store import vault

    typer.echo(vault.new_key())


@app.command()
def reseal() -> None:
    """Seal all stored contact data with the first of COUNSELOR_ENCRYPTION_KEYS."""
    from actions.enrollment.store.rotation import reseal_all

    count = reseal_all(_opened().store.database)
    typer.echo(f"{count} requests are sealed with the first key")


def _opened() -> EnrollmentService:
    """The store; what waits in the spool is saved first, so that the staff sees it."""
    from actions.enrollment.service import enrollment_service
    from bot.runtime.monitoring import logs

    logs.configure()
    service = enrollment_service()
    service.deliver_spool()
    return service


def _selected(
    since: datetime | None, until: datetime | None, status: str | None, program: str | None
) -> list[LeadRecord]:
    from actions.enrollment.store.model import STATUSES
    from actions.enrollment.store.record import Filter

    if status is not None and status not in STATUSES:
        raise typer.BadParameter(f"{status} is none of {', '.join(STATUSES)}")
    return _opened().store.select(Filter(_utc(since), _utc(until), status, program))


def _utc(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=UTC) if moment else None


def _contact(who: str) -> str:
    """A reference, address or number in the form in which it is stored."""
    from actions.enrollment.reference import find_reference
    from actions.enrollment.words.contact import parse_email, parse_phone

    known = find_reference(who, alone=True) or parse_email(who) or parse_phone(who, insist=True)
    if not known:
        raise typer.BadParameter(f"this is no reference, e-mail address or phone number: {who}")
    return known


def _line(record: LeadRecord) -> str:
    contact = ", ".join(value for value in (record.email, record.phone) if value) or "-"
    columns = (
        record.reference,
        f"{record.created_at:%Y-%m-%d %H:%M}",
        f"{record.status:9}",
        f"{record.program or 'open':8}",
        record.name or "-",
        contact,
    )
    return "  ".join(columns)


def _fail(message: str) -> None:
    typer.echo(f"counselor: {message}", err=True)
    raise typer.Exit(1)
