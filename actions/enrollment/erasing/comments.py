"""Comments that visitors wrote beside their judgement of a reply: found, emptied, deleted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Delete, delete, select, update
from sqlalchemy.orm import Session

from actions.enrollment.erasing.mentions import Mention, holding, mentioned
from actions.enrollment.erasing.tables import FEEDBACK, existing


def empty_comments(session: Session, sender_ids: Sequence[str]) -> int:
    """Remove the comments of conversations, keep the judgements; return how many there were."""
    if not _exists(session) or not sender_ids:
        return 0
    written = FEEDBACK.c.session_id.in_(sender_ids) & FEEDBACK.c.comment.is_not(None)
    done: Any = session.execute(update(FEEDBACK).where(written).values(comment=None))
    return int(done.rowcount)


def commented_on(session: Session, mentions: Iterable[Mention]) -> set[str]:
    """The conversations with a comment in which one of these stands."""
    wanted = list(mentions)
    if not wanted or not _exists(session):
        return set()
    query = select(FEEDBACK.c.session_id, FEEDBACK.c.comment)
    found = session.execute(query.where(holding(FEEDBACK.c.comment, wanted)))
    return {row.session_id for row in found if mentioned(row.comment, wanted)}


def delete_feedback(session: Session, sender_ids: Sequence[str], before: datetime) -> None:
    """Remove the judgements of conversations, and all that were given before a moment."""
    if not _exists(session):
        return
    for condition in (FEEDBACK.c.session_id.in_(sender_ids), FEEDBACK.c.created_at < before):
        statement: Delete = delete(FEEDBACK).where(condition)
        session.execute(statement)


def _exists(session: Session) -> bool:
    return bool(existing(session, (FEEDBACK,)))
