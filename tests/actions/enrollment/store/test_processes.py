"""The server writes while the staff's commands come and go."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from actions.enrollment.store.leads import LeadStore
from knowledge.database import engine_for
from knowledge.settings import PROJECT
from tests.actions.enrollment.conftest import submission

READER = """
import sys
from actions.enrollment.store.leads import LeadStore
store = LeadStore(sys.argv[1])
print(len(store.select()))
store.database.engine.dispose()
"""


def test_a_process_that_reads_and_ends_takes_nothing_with_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'counselor.db'}"
    LeadStore(url).save(submission(key="0", email="v0@example.com"))
    with engine_for(url).connect() as held:
        held.exec_driver_sql("SELECT count(*) FROM enrollment_lead")
        seen = []
        for number in range(1, 4):
            LeadStore(url).save(submission(key=str(number), email=f"v{number}@example.com"))
            seen.append(_read_elsewhere(url))
    assert seen == [2, 3, 4]
    assert _read_elsewhere(url) == 4


def _read_elsewhere(url: str) -> int:
    command = [sys.executable, "-c", READER, url]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PROJECT)
    return int(done.stdout.split()[-1])
