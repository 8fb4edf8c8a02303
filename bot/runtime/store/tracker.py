"""A conversation's state whose cost does not grow with the conversation.

Rasa's tracker holds every event since the session began and replays them all for each copy.
This one holds the last turns and the slots as they were before them, and copies its state.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Iterable
from typing import Any

from rasa.shared.core.events import (
    ActionExecuted,
    Event,
    Restarted,
    SessionStarted,
    UserUttered,
)
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

KEPT_TURNS = 1
LONGEST_WINDOW = 2
HEARD = 2

_BEGINNINGS = (Restarted, SessionStarted)

SlotState = dict[str, tuple[Any, bool]]
SLIM_KEYS = ("text", "intent", "entities")
"""What is kept of a message that has been answered."""


class ConversationTracker(DialogueStateTracker):  # type: ignore[misc]
    """The latest turns of a conversation, and which events are not stored yet."""

    def __init__(self, sender_id: str, slots: Iterable[Slot] | None, **kwargs: Any) -> None:
        self.events: deque[Event]
        self.before: SlotState = {}
        """The slots before the first event held; empty at the start of a session."""
        self.pending: list[Event] = []
        """Events that are not stored yet, in order."""
        self.is_latest = True
        """False once another process has answered, until what it stored was read."""
        self.stored_through = 0
        """The id of the last stored event that the tracker holds."""
        self.heard: tuple[UserUttered, ...] = ()
        """The last messages of the session, the latest last, also those whose turn was dropped."""
        super().__init__(sender_id, slots, **kwargs)

    def update(self, event: Event, domain: Any = None) -> None:
        """Apply an event and note that it is to be stored."""
        if isinstance(event, UserUttered):
            self._slim_latest_message()
            self.heard = (*self.heard, event)[-HEARD:]
        elif type(event) in _BEGINNINGS:
            self.heard = ()
        super().update(event, domain)
        self.pending.append(event)

    def init_copy(self) -> ConversationTracker:
        """A tracker as it was before the first event held."""
        tracker = self.copy()
        tracker.events = deque()
        tracker.heard = ()
        tracker._reset()
        if not self._was_reset():
            tracker._set_slots_as_before()
        return tracker

    def replay_events(self) -> None:
        """Apply the events held once more, on top of the slots as they were before them."""
        if not self._was_reset():
            self._set_slots_as_before()
        super().replay_events()

    def copy(self) -> ConversationTracker:
        """A duplicate that can be changed, without replaying anything."""
        tracker: ConversationTracker = object.__new__(type(self))
        tracker.__dict__.update(self.__dict__)
        tracker.events = deque(self.events)
        tracker.pending = []
        tracker.slots = {name: _duplicate(slot) for name, slot in self.slots.items()}
        tracker.active_loop = self.active_loop and dataclasses.replace(self.active_loop)
        return tracker

    def trim(self) -> None:
        """Let go of old turns, once there are many and no form is open where they end."""
        events = list(self.events)
        start = _session_start(events)
        if start:
            self._begin_at(start, {})
        elif sum(isinstance(e, UserUttered) for e in events) > LONGEST_WINDOW:
            self._drop_before(_start_of_turn(events, KEPT_TURNS))

    def _was_reset(self) -> bool:
        return any(isinstance(event, Restarted | SessionStarted) for event in self.events)

    def _set_slots_as_before(self) -> None:
        for name, (value, was_set) in self.before.items():
            if name in self.slots:
                self.slots[name].value = value
                self.slots[name]._has_been_set = was_set

    def _drop_before(self, start: int) -> None:
        probe = self.init_copy()
        for event in list(self.events)[:start]:
            probe.update(event)
        if probe.active_loop is None and not probe.is_paused():
            self._begin_at(
                start, {name: (s.value, s.has_been_set) for name, s in probe.slots.items()}
            )

    def _begin_at(self, start: int, before: SlotState) -> None:
        self.events = deque(list(self.events)[start:])
        self.before = before

    def _slim_latest_message(self) -> None:
        """Drop the details of a message that has been answered: rankings and nearest statements."""
        old = self.latest_message
        if old is not None and not any(old is event for event in self.pending):
            old.parse_data = {k: v for k, v in old.parse_data.items() if k in SLIM_KEYS}


def _duplicate(slot: Slot) -> Slot:
    """What `copy.copy` makes, in a tenth of its time: a tracker has some thirty slots."""
    duplicate: Slot = object.__new__(type(slot))
    duplicate.__dict__.update(slot.__dict__)
    return duplicate


def _session_start(events: list[Event]) -> int:
    """Where the last session begins; 0 if that is where the events begin."""
    starts = (i for i in range(len(events) - 1, 0, -1) if isinstance(events[i], SessionStarted))
    return next(starts, 0)


def _start_of_turn(events: list[Event], turns_from_end: int) -> int:
    """Where the turn begins: at the message, or at the pause for it that stands right before."""
    messages = [i for i, event in enumerate(events) if isinstance(event, UserUttered)]
    start = messages[-turns_from_end]
    if start and isinstance(events[start - 1], ActionExecuted):
        return start - 1
    return start
