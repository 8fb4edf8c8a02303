"""Reads what a report is made from: conversations, feedback, requests, figures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from sqlalchemy import Engine, and_, or_, select

from actions.enrollment.erasing.conversations import FORM_STATE
from actions.enrollment.store.leads import LeadStore
from actions.enrollment.store.record import Filter
from bot.channel.feedback import FeedbackRow
from bot.channel.migrations import SCHEMA as FEEDBACK_TABLES
from bot.report.conversation import Conversation, conversation_of
from bot.report.judged import Judgement
from bot.report.known_words import known_words
from bot.report.period import Period
from bot.report.report import Material
from bot.runtime.store.conversations import ConversationEvent
from bot.runtime.store.migrations import SCHEMA as CONVERSATION_TABLES
from knowledge.database import engine_for
from knowledge.store import open_knowledge

ROWS = 1000


def read_material(database_url: str, examples: Path, period: Period) -> Material:
    """Read everything of a period; raises DatabaseError where there is no knowledge base."""
    knowledge = open_knowledge(database_url)
    engine = engine_for(database_url)
    for tables in (CONVERSATION_TABLES, FEEDBACK_TABLES):
        tables.ensure_current(engine)
    requests = LeadStore(database_url).count_by_status(Filter(period.begins, period.ends))
    return Material(
        conversations=list(read_conversations(engine, period)),
        judgements=read_judgements(engine, period),
        requests=requests,
        figures=knowledge.figures(),
        known=known_words(knowledge, examples),
    )


def read_conversations(engine: Engine, period: Period) -> Iterator[Conversation]:
    """What was said in the period, conversation by conversation."""
    event = ConversationEvent
    is_draft = and_(event.type_name == "slot", event.action_name == FORM_STATE)
    query = (
        select(event.sender_id, event.data)
        .where(
            event.timestamp >= period.begins.timestamp(),
            event.timestamp < period.ends.timestamp(),
            or_(event.type_name.in_(("user", "bot")), is_draft),
        )
        .order_by(event.sender_id, event.id)
    )
    with engine.connect() as connection:
        rows = connection.execution_options(yield_per=ROWS).execute(query)
        for sender, of_sender in groupby(rows, key=lambda row: row.sender_id):
            yield conversation_of(sender, (json.loads(row.data) for row in of_sender))


def read_judgements(engine: Engine, period: Period) -> list[Judgement]:
    """The feedback given in the period, the oldest first."""
    row = FeedbackRow
    query = (
        select(row.session_id, row.message_id, row.helpful, row.comment, row.created_at)
        .where(row.created_at >= period.begins, row.created_at < period.ends)
        .order_by(row.created_at, row.id)
    )
    with engine.connect() as connection:
        return [
            Judgement(sender, message, helpful, comment, _utc(at))
            for sender, message, helpful, comment, at in connection.execute(query)
        ]


def _utc(moment: datetime) -> datetime:
    """SQLite gives moments back without their zone."""
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
