"""How far visitors came with the contact form."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.report.conversation import Conversation

ASKING = "asking"
ENDS = ("saved", "queued", "cancelled", "declined")
LEFT = frozenset({"cancelled", "declined", "open"})
Draft = Mapping[str, Any]


@dataclass(frozen=True)
class Forms:
    """Forms of the period by how they ended."""

    started: int
    ended: dict[str, int]
    """saved, queued, cancelled, declined, and open: neither sent nor stopped."""
    left_at: dict[str, int]
    """The field that was asked last in a form that was not sent, the most frequent first."""


def forms(conversations: Iterable[Conversation]) -> Forms:
    """Count the forms that were opened to ask for contact."""
    drafts: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for conversation in conversations:
        for draft in conversation.drafts:
            drafts[conversation.sender, str(draft.get("id"))].append(draft)
    wanted = [steps for steps in drafts.values() if _asks_for_contact(steps)]
    ended = Counter(_end(steps) for steps in wanted)
    left = Counter(field for s in wanted if _end(s) in LEFT and (field := _last_field(s)))
    return Forms(
        started=sum(any(step.get("status") == ASKING for step in steps) for steps in wanted),
        ended={end: ended[end] for end in (*ENDS, "open")},
        left_at=dict(left.most_common()),
    )


def _asks_for_contact(steps: Sequence[Draft]) -> bool:
    """Whether it is no form of a returning visitor, nor an empty state."""
    known = {ASKING, *ENDS}
    return all(s.get("purpose", "enroll") == "enroll" and s.get("status") in known for s in steps)


def _end(steps: Sequence[Draft]) -> str:
    status = str(steps[-1].get("status"))
    return "open" if status == ASKING else status


def _last_field(steps: Sequence[Draft]) -> str | None:
    asked = [step.get("field") for step in steps if step.get("status") == ASKING]
    return asked[-1] if asked else None
