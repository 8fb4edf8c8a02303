"""A contact form goes on while the database is out of reach.

Its tracker is in the process; the request goes to the spool. What was said meanwhile is stored once
the database is back. Any other message is refused until then, since nothing is shown that might be
lost. Other processes leave such a conversation alone: what was said is in the memory of one.
"""

from __future__ import annotations

from typing import Any

from rasa.shared.core.events import ActiveLoop, BotUttered, UserUttered

from bot.runtime.store.tracker import ConversationTracker


def goes_on(tracker: ConversationTracker) -> bool:
    """Whether the conversation is in a form, or was when its last events could not be stored."""
    ended = any(isinstance(event, ActiveLoop) for event in tracker.pending)
    return tracker.active_loop is not None or ended


def said_in(tracker: ConversationTracker) -> list[dict[str, Any]]:
    """What was said in the last turns, as it is stored."""
    spoken = (e for e in tracker.events if isinstance(e, UserUttered | BotUttered))
    return [event.as_dict() for event in spoken]
