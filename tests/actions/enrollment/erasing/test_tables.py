"""The tables that erasing knows by name are those that the floor above and Rasa make."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.core.tracker_store import SQLTrackerStore
from sqlalchemy import TableClause, text

from actions.enrollment.erasing.tables import EVENTS, FEEDBACK, existing
from actions.enrollment.store.leads import LeadStore
from bot.channel.feedback import FeedbackRow
from bot.runtime.store.conversations import ConversationEvent


@pytest.mark.parametrize(
    ("known", "model"),
    [
        pytest.param(EVENTS[0], ConversationEvent, id="conversations"),
        pytest.param(EVENTS[1], SQLTrackerStore.SQLEvent, id="Rasa"),
        pytest.param(FEEDBACK, FeedbackRow, id="feedback"),
    ],
)
def test_name_and_columns_are_those_of_the_model(known: TableClause, model: Any) -> None:
    assert known.name == model.__table__.name
    assert set(known.c.keys()) <= set(model.__table__.c.keys())


def test_a_table_that_is_not_there_is_left_out(store: LeadStore) -> None:
    with store.database.writing() as session:
        assert existing(session, [*EVENTS, FEEDBACK]) == []
        session.execute(text("CREATE TABLE events (id INTEGER PRIMARY KEY)"))
        assert existing(session, [*EVENTS, FEEDBACK]) == [EVENTS[1]]
