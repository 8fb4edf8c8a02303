"""Exports open right in a spreadsheet and execute nothing."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from actions.enrollment.store.export import as_csv, as_json
from actions.enrollment.store.record import LeadRecord
from tests.actions.enrollment.conftest import NOW

RECORD = LeadRecord(
    reference="REQ-7K4M9XQ2",
    name="Siobhán O'Connor-Núñez",
    email="siobhan@example.com",
    phone="+12125550177",
    program="both",
    consent=True,
    consent_text='Acme "School", may contact me',
    consent_version="1",
    consent_at=NOW,
    created_at=NOW,
    updated_at=NOW,
    status="new",
    source="chat",
)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_csv_is_marked_as_utf_8_and_keeps_every_letter() -> None:
    written = as_csv([RECORD]).encode()
    assert written.startswith(b"\xef\xbb\xbf")
    (row,) = rows(written.decode())
    assert row["name"] == "Siobhán O'Connor-Núñez"
    assert row["consent_text"] == 'Acme "School", may contact me'


@pytest.mark.parametrize(
    "name",
    ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "'=1", '"=1', "-Ana", "\n@x"],
)
def test_no_cell_begins_like_a_formula(name: str) -> None:
    (row,) = rows(as_csv([replace(RECORD, name=name)]))
    assert row["name"].startswith("'")
    assert row["name"].removeprefix("'") == name


def test_phone_numbers_are_text() -> None:
    (row,) = rows(as_csv([RECORD]))
    assert row["phone"] == "'+12125550177"


def test_absent_values_are_empty_in_csv_and_null_in_json() -> None:
    record = replace(RECORD, email=None)
    assert rows(as_csv([record]))[0]["email"] == ""
    assert json.loads(as_json([record]))[0]["email"] is None
