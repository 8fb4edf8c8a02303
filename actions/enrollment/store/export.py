"""Requests as files: CSV that opens right in a spreadsheet, and JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence

from actions.enrollment.store.record import LeadRecord

COLUMNS = (
    "reference",
    "name",
    "email",
    "phone",
    "program",
    "status",
    "created_at",
    "updated_at",
    "consent",
    "consent_at",
    "consent_version",
    "consent_text",
    "source",
)
BYTE_ORDER_MARK = "\ufeff"
FORMULA = re.compile(r"^[\s'\"]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]")
"""What a spreadsheet may take for a formula at the start of a cell."""


def as_json(records: Sequence[LeadRecord]) -> str:
    """A list of requests."""
    return json.dumps([record.to_json() for record in records], ensure_ascii=False, indent=2)


def as_csv(records: Sequence[LeadRecord]) -> str:
    """A table with a header line, marked as UTF-8, without anything that could be executed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for record in records:
        values = record.to_json()
        writer.writerow([_cell(values[name]) for name in COLUMNS])
    return BYTE_ORDER_MARK + out.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return "'" + text if FORMULA.match(text) else text
