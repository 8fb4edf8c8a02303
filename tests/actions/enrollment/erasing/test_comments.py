"""Comments beside judgements of replies are erased and deleted like conversations."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from actions.enrollment.erasing.erasure import erase
from actions.enrollment.erasing.retention import RetentionSettings, run_retention
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.spool import Spool
from bot.channel.feedback import Feedback, FeedbackStore
from bot.channel.migrations import SCHEMA
from tests.actions.enrollment.conftest import NOW, submission


@pytest.fixture
def feedback(store: LeadStore) -> FeedbackStore:
    """The channel's own store, in the same database."""
    SCHEMA.ensure_current(store.database.engine)
    return FeedbackStore(store.database.engine)


def comments(store: LeadStore) -> dict[str, str | None]:
    with store.database.reading() as session:
        rows = session.execute(text("SELECT session_id, comment FROM chat_feedback"))
        return {row.session_id: row.comment for row in rows}


def test_an_erasure_empties_comments_of_the_conversation_and_those_that_tell_the_contact(
    store: LeadStore, feedback: FeedbackStore, tmp_path: Path
) -> None:
    store.save(submission(phone="+12125550177"))
    feedback.save("conversation-1", Feedback("1.0", False, "said Ana"))
    feedback.save("elsewhere", Feedback("1.0", True, "write to ANA.LOPEZ@example.com"))
    feedback.save("by-phone", Feedback("1.0", True, "call (212) 555-0177 instead"))
    feedback.save("other", Feedback("1.0", True, "call 212-555-0178"))
    report = erase(store.database, Spool(tmp_path / "spool"), "+12125550177", by="staff")
    assert report.conversations == 3
    assert comments(store) == {
        "conversation-1": None,
        "elsewhere": None,
        "by-phone": None,
        "other": "call 212-555-0178",
    }
    assert feedback.of("conversation-1") == {"1.0": False}


def test_feedback_goes_when_it_is_old(store: LeadStore, feedback: FeedbackStore) -> None:
    feedback.save("old", Feedback("1.0", True, "Ana was here"))
    feedback.save("new", Feedback("1.0", True, "Bo was here"))
    with store.database.writing() as session:
        session.execute(
            text("UPDATE chat_feedback SET created_at = :at WHERE session_id = 'old'"),
            {"at": str(NOW - timedelta(days=91))},
        )
    run_retention(store.database, RetentionSettings(), dry_run=True, now=NOW)
    assert set(comments(store)) == {"old", "new"}
    run_retention(store.database, RetentionSettings(), dry_run=False, now=NOW)
    assert set(comments(store)) == {"new"}
