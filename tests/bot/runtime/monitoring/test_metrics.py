"""What is counted, and that no label holds what a visitor wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from prometheus_client import REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from actions.enrollment.service import EnrollmentService
from actions.enrollment.store.counts import Counts
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.spool import Spool
from actions.enrollment.submission import Submission
from bot.runtime.monitoring import gauges, metrics, metrics_files
from bot.runtime.monitoring.database_errors import count_database_errors
from knowledge.database import engine_for
from knowledge.settings import PROJECT

NOW = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def value(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


def values_of(service: EnrollmentService) -> dict[tuple[str, str], float]:
    registry = CollectorRegistry()
    registry.register(gauges.Queues(service))
    families = text_string_to_metric_families(generate_latest(registry).decode())
    return {
        (sample.name, next(iter(sample.labels.values()), "")): sample.value
        for family in families
        for sample in family.samples
    }


def service_on(url: str, folder: Path) -> EnrollmentService:
    return EnrollmentService(lambda: None, LeadStore(url, notices=("webhook",)), Spool(folder))  # type: ignore[arg-type, return-value]


def submission(key: str = "k") -> Submission:
    return Submission(
        key=key,
        conversation="c",
        name="Verysecret Person",
        email="anna.secret@example.com",
        phone=None,
        program="coding",
        consent_text="Yes",
        consent_version="1",
        consent_at=NOW,
        created_at=NOW,
        source="site",
    )


@pytest.mark.parametrize("status", ["unknown", "partly", "clarify", "out_of_scope"])
def test_a_question_without_a_full_answer_is_counted_by_cause_and_topic(status: str) -> None:
    labels = {"cause": status, "topic": "ask_cost"}
    before = value("counselor_fallbacks_total", **labels)
    metrics.count_replies([{"custom": {"answer": {"status": status, "topic": "ask_cost"}}}])
    assert value("counselor_fallbacks_total", **labels) == before + 1


def test_an_answered_question_is_no_fallback() -> None:
    before = value("counselor_answers_total", status="answered")
    metrics.count_replies([{"custom": {"answer": {"status": "answered", "topic": "told_well"}}}])
    assert value("counselor_answers_total", status="answered") == before + 1
    assert "told_well" not in metrics.rendered().decode()


@pytest.mark.parametrize("typed", ["Anna Secret", "anna@example.com", 'x"} 1\nforged 1', "a" * 99])
def test_what_is_no_name_of_the_project_is_not_a_label(typed: str) -> None:
    answer, form = {"status": typed, "topic": typed}, {"field": typed, "status": typed}
    metrics.count_replies([{"custom": {"answer": answer, "form": form}}])
    with metrics.measured(str(typed)):
        pass
    assert str(typed)[:12] not in metrics.rendered().decode()
    assert value("counselor_fallbacks_total", cause="other", topic="other")


def test_steps_of_the_form_are_counted() -> None:
    before = value("counselor_form_total", field="email", status="asking")
    metrics.count_replies([{"custom": {"form": {"field": "email", "status": "asking"}}}])
    metrics.count_replies([{"custom": {"form": {"field": None, "status": "saved"}}}])
    assert value("counselor_form_total", field="email", status="asking") == before + 1
    assert value("counselor_form_total", field="none", status="saved")


def test_a_statement_that_fails_is_counted(tmp_path: Path) -> None:
    count_database_errors()
    count_database_errors()
    before = value("counselor_database_errors_total", kind="OperationalError")
    engine = engine_for(f"sqlite:///{tmp_path / 'a.db'}")
    with engine.connect() as connection, pytest.raises(SQLAlchemyError) as failure:
        connection.execute(text("SELECT :x FROM nowhere"), {"x": "anna.secret@example.com"})
    assert value("counselor_database_errors_total", kind="OperationalError") == before + 1
    assert "anna.secret" not in str(failure.value)


def test_requests_and_what_waits_are_told_without_personal_data(tmp_path: Path) -> None:
    service = service_on(f"sqlite:///{tmp_path / 'leads.db'}", tmp_path / "spool")
    service.store.save(submission())
    service.spool.keep(submission("waits"))
    told = values_of(service)
    assert told["counselor_leads", "new"] == 1
    assert told["counselor_leads", "erased"] == 0
    assert told["counselor_deliveries_waiting", "webhook"] == 1
    assert told["counselor_spool_requests", ""] == 1
    assert told["counselor_database_up", ""] == 1
    assert "secret" not in str(told).lower()


def test_without_a_database_the_spool_is_still_told(tmp_path: Path) -> None:
    service = service_on("postgresql+psycopg://nobody@127.0.0.1:1/none", tmp_path)
    told = values_of(service)
    assert told["counselor_database_up", ""] == 0
    assert told["counselor_spool_requests", ""] == 0
    assert ("counselor_leads", "new") not in told


def test_the_age_of_the_oldest_delivery_is_told() -> None:
    counts = Counts({}, {"webhook": 2}, NOW - timedelta(minutes=5))
    (oldest,) = [m for m in gauges.of_counts(counts, NOW) if m.name.endswith("oldest_seconds")]
    assert oldest.samples[0].value == 300


def test_processes_add_up_and_one_that_died_is_not_in_flight(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = (
        "import os; from bot.runtime.monitoring import metrics\n"
        "metrics.count_replies([{'custom': {'answer': {'status': 'answered', 'topic': 'x'}}}] * 3)\n"
        "metrics.IN_FLIGHT.inc(); print(os.getpid())"
    )
    environment = {**os.environ, metrics_files.PROCESSES: str(tmp_path)}
    run = [sys.executable, "-c", code]
    died = [
        int(subprocess.run(run, cwd=PROJECT, env=environment, check=True, stdout=-1).stdout)
        for _ in range(2)
    ]
    monkeypatch.setenv(metrics_files.PROCESSES, str(tmp_path))
    told = metrics.rendered().decode()
    assert 'counselor_answers_total{status="answered"} 6.0' in told
    assert "counselor_messages_in_flight 2.0" in told
    for process in died:
        metrics_files.forget_process(process)
    told = metrics.rendered().decode()
    assert 'counselor_answers_total{status="answered"} 6.0' in told
    assert "counselor_messages_in_flight 2.0" not in told
