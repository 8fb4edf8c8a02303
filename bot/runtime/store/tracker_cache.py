"""The trackers of the latest conversations, in the process."""

from __future__ import annotations

from collections import OrderedDict

from bot.runtime.store.tracker import ConversationTracker

MOST = 512


class TrackerCache:
    """At most `most` trackers; the one unused for longest goes first.

    A tracker is taken out to be changed and kept again once it is stored, so that what a failed
    message did to it is never seen by the next.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._trackers: OrderedDict[str, ConversationTracker] = OrderedDict()

    def __len__(self) -> int:
        return len(self._trackers)

    def take(self, sender_id: str) -> ConversationTracker | None:
        """Remove and return a conversation's tracker."""
        return self._trackers.pop(sender_id, None)

    def held(self, sender_id: str) -> ConversationTracker | None:
        """A conversation's tracker, to look at; it stays."""
        return self._trackers.get(sender_id)

    def moved(self, sender_id: str) -> None:
        """Another process has answered in the conversation since."""
        if tracker := self._trackers.get(sender_id):
            tracker.is_latest = False

    def waits(self, sender_id: str) -> bool:
        """Whether something of the conversation is not stored yet."""
        tracker = self._trackers.get(sender_id)
        return tracker is not None and bool(tracker.pending)

    def unsaved(self) -> list[str]:
        """The conversations with events that are not stored yet."""
        return [sender for sender, tracker in self._trackers.items() if tracker.pending]

    def keep(self, tracker: ConversationTracker) -> None:
        """Hold a tracker whose events are stored, or wait to be."""
        self._trackers[tracker.sender_id] = tracker
        self._trackers.move_to_end(tracker.sender_id)
        while len(self._trackers) > self._most:
            self._trackers.popitem(last=False)
