"""Marked data is sent through every path; then everything that was written is searched for it."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from actions.enrollment.delivery.deliveries import deliver_pending
from actions.enrollment.erasing.retention import RetentionSettings, run_retention
from actions.enrollment.form import returning_visitor
from actions.enrollment.form.state import FormState, Turn
from actions.enrollment.service import EnrollmentService
from actions.enrollment.settings import EnrollmentSettings
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.spool import Spool
from knowledge.settings import Storage
from tests.actions.enrollment.conftest import NOW, Visitor, provider, submission

NAME, EMAIL, PHONE = "Quillon Zyxwvut", "quillon.zyxwvut@example.com", "+12125550177"
MARKS = ("Quillon", "Zyxwvut", "quillon", "zyxwvut", "5550177", "555-0177")


def marked(text: str) -> list[str]:
    return [mark for mark in MARKS if mark in text]


def everything_with(service: EnrollmentService, settings: EnrollmentSettings) -> None:
    """Each path that handles personal data, in its good and its bad course."""
    request = submission(name=NAME, email=EMAIL, phone=PHONE)
    reference = service.save(request).reference
    service.save(request)
    visitor = Visitor(service)  # type: ignore[arg-type]
    visitor.begin(f"I'm {NAME}, {EMAIL}, 212-555-0177, sign me up for coding")
    for text in ("yes", "change the name", NAME, "yes"):
        visitor.say(text)
    for purpose in returning_visitor.PURPOSES[:2]:
        returning_visitor.start(purpose, FormState(), Turn(f"{EMAIL} {reference}", NOW), service)
    later = datetime.now(UTC) + timedelta(hours=2)
    deliver_pending(service, settings, later)
    service.forget("conversation-1")
    service.erase(EMAIL)
    run_retention(
        service.store.database, RetentionSettings(), dry_run=False, now=later + timedelta(days=900)
    )


def test_logs_hold_no_personal_data(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    storage = Storage(tmp_path, f"sqlite:///{tmp_path / 'counselor.db'}")
    away = {
        "webhook_url": "http://127.0.0.1:1/x",
        "smtp_url": "smtp://127.0.0.1:1/?to=a@example.com",
    }
    settings = EnrollmentSettings(storage, **away)
    with capture_logs() as logs:
        everything_with(EnrollmentService(provider, settings.store(), settings.spool()), settings)
        (tmp_path / "file").touch()
        down = LeadStore(f"sqlite:///{tmp_path / 'file' / 'x.db'}")
        broken = EnrollmentService(provider, down, Spool(tmp_path / "spool"))
        broken.save(submission(name=NAME, email=EMAIL))
        broken.deliver_spool()
        broken.forget("conversation-1")
        broken.spool.keep(submission(name=NAME, email=EMAIL, key="other"))
    out, err = capfd.readouterr()
    assert len(logs) > 5
    assert marked(str(logs)) == []
    assert marked(caplog.text + out + err) == []


def test_after_an_erasure_no_file_holds_the_data(tmp_path: Path) -> None:
    storage = Storage(tmp_path, f"sqlite:///{tmp_path / 'counselor.db'}")
    settings = EnrollmentSettings(storage)
    service = EnrollmentService(provider, settings.store(), settings.spool())
    everything_with(service, settings)
    with service.store.database.engine.connect() as connection:
        dumped = "\n".join(connection.connection.driver_connection.iterdump())  # type: ignore[union-attr]
    service.store.database.engine.dispose()
    assert "enrollment_erasure" in dumped
    assert marked(dumped) == []
    assert list((tmp_path / "spool").glob("*")) == [] if (tmp_path / "spool").exists() else True


def test_every_file_is_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        storage = Storage(tmp_path, f"sqlite:///{tmp_path / 'counselor.db'}")
        settings = EnrollmentSettings(storage)
        service = EnrollmentService(provider, settings.store(), settings.spool())
        service.save(submission())
        service.spool.keep(submission(key="other"))
    finally:
        os.umask(before)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) >= 2
    for path in files:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


def test_a_sensitive_number_is_in_no_reply_and_no_state(
    visitor_at: Callable[[str], Visitor],
) -> None:
    for field in ("name", "contact_method", "email", "phone", "program", "consent", "confirm"):
        visitor = visitor_at(field)
        for text in ("078-05-1120", "my card is 4111 1111 1111 1111"):
            messages = visitor.say(text)
            seen = str(messages) + str(visitor.state.dump())
            assert "078-05" not in seen
            assert "4111 1111" not in seen
            assert visitor.state.field == field
