"""The server, the staff's commands and a new knowledge base work on one SQLite file at once."""

from __future__ import annotations

from tests.faults.load import Applicant, verify, visitors, wait_for_answers
from tests.faults.program import Program

ERASED = "ana.gone@example.com"


def test_commands_beside_the_server_lose_no_message(alone: Program) -> None:
    with visitors(alone.url, asking=4, applying=3) as crowd:
        for _ in range(2):
            alone.command("knowledge", "build")
            wait_for_answers(crowd, 1)
            gone = erase_one(alone, crowd)
            alone.command("leads", "list", "--json")
    assert [failure for visitor in crowd for failure in visitor.failures] == []
    assert gone not in {lead["email"] for lead in alone.leads()}
    verify([visitor for visitor in crowd if not isinstance(visitor, Applicant)])
    shown = {a: r for v in crowd if isinstance(v, Applicant) for a, r in v.references.items()}
    stored = {lead["email"]: lead["reference"] for lead in alone.leads() if lead["email"]}
    assert stored.items() <= shown.items()
    assert len(stored) == len(shown) - 2


def erase_one(program: Program, crowd: list[object]) -> str:
    """Erase the latest finished request that staff see; give its address."""
    newest = next(lead for lead in program.leads() if lead["email"])
    program.command("leads", "erase", newest["reference"], "--yes")
    return str(newest["email"])
