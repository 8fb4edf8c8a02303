"""A process that is killed in the middle: every reference it showed is in the database, once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.spool import Spool
from knowledge.settings import PROJECT

WRITER = """
import sys
from pathlib import Path
import structlog
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.service import EnrollmentService
from actions.enrollment.store.spool import Spool
from tests.actions.enrollment.conftest import Desk, Visitor, provider, view

structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
url, folder, first = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
service = EnrollmentService(provider, LeadStore(url), Spool(folder))
for number in range(first, 200):
    visitor = Visitor(service)
    visitor.begin(f"I'm Ana Lopez, visitor{number}@example.com, contact me about coding")
    visitor.say("yes")
    reference = view(visitor.say("yes"))["reference"]
    print(number, reference, flush=True)
"""


@pytest.mark.faults
@pytest.mark.parametrize("kills", [2])
def test_every_shown_reference_is_stored_once_after_kills(
    database_url: str, tmp_path: Path, kills: int
) -> None:
    shown: dict[int, str] = {}
    for kill in range(kills + 1):
        shown |= _write(database_url, tmp_path / "spool", len(shown), 50 if kill < kills else None)
    store = LeadStore(database_url)
    Spool(tmp_path / "spool").deliver(store.save)
    records = store.select()
    assert len(shown) == 200
    assert set(shown.values()) <= {record.reference for record in records}
    assert max(Counter(record.email for record in records).values()) == 1
    store.database.engine.dispose()


def _write(url: str, spool: Path, first: int, kill_after: int | None) -> dict[int, str]:
    """Run the writer from a number on; kill it once so many references were shown."""
    command = [sys.executable, "-c", WRITER, url, str(spool), str(first)]
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    shown: dict[int, str] = {}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment, cwd=PROJECT
    ) as process:
        assert process.stdout
        for line in process.stdout:
            number, reference = line.split()
            shown[int(number)] = reference
            if kill_after is not None and len(shown) == kill_after:
                os.kill(process.pid, signal.SIGKILL)
                kill_after = None
    return shown
