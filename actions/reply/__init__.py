"""The reply to a message: its parts that are answered, by what, and the focus after it."""

from __future__ import annotations

from actions.reply.message import MOST_QUESTIONS, Reply, reply_to

__all__ = ["MOST_QUESTIONS", "Reply", "reply_to"]
