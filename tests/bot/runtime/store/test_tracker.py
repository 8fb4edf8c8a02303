"""What a conversation's tracker holds."""

from __future__ import annotations

from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet, UserUttered

import bot  # noqa: F401 - lets rasa be imported
from bot.runtime.store.tracker import HEARD, LONGEST_WINDOW, ConversationTracker
from bot.runtime.store.tracker_cache import TrackerCache
from bot.runtime.store.tracker_store import ConversationStore

DOMAIN = Domain.from_dict({"slots": {"focus": {"type": "any", "mappings": [{"type": "custom"}]}}})


def heard(tracker: ConversationTracker) -> list[str | None]:
    """The texts of the last messages."""
    return [event.text for event in tracker.heard]


def conversation(turns: int) -> ConversationTracker:
    """A tracker to which this many messages were said, trimmed as it is after each."""
    tracker = ConversationTracker("anna", DOMAIN.slots)
    for turn in range(turns):
        tracker.update(UserUttered(f"turn {turn}"))
        tracker.update(SlotSet("focus", turn))
        tracker.update(ActionExecuted("action_listen"))
        tracker.trim()
    return tracker


def test_the_last_messages_are_known_when_their_turns_are_gone() -> None:
    turns = LONGEST_WINDOW + 1
    tracker = conversation(turns)
    assert sum(isinstance(e, UserUttered) for e in tracker.events) < HEARD
    assert heard(tracker) == [f"turn {turn}" for turn in range(turns)][-HEARD:]


def test_a_new_session_has_heard_nothing() -> None:
    tracker = conversation(2)
    tracker.update(SessionStarted())
    assert heard(tracker) == []


async def test_another_process_knows_the_last_messages_too(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'conversations.db'}"
    store = ConversationStore(DOMAIN, host=url)
    tracker = conversation(7)
    await store.save(tracker)
    other = ConversationStore(DOMAIN, host=url, recent=TrackerCache())
    found = await other.retrieve("anna")
    assert isinstance(found, ConversationTracker)
    assert heard(found) == ["turn 5", "turn 6"]
    store.close()
    other.close()


def test_a_copy_and_what_it_was_made_of_change_apart() -> None:
    tracker = conversation(3)
    for made in (tracker.copy(), tracker.init_copy()):
        made.update(SlotSet("focus", "changed"))
        made.update(UserUttered("only here"))
        assert tracker.get_slot("focus") == 2
        assert heard(tracker) == ["turn 1", "turn 2"]
