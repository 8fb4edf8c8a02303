"""What was asked and not answered, or not wholly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from actions.answer import Status
from bot.report.conversation import Conversation, Outcome
from bot.report.likeness import groups_of
from bot.report.masking import masked, parts_of
from knowledge.encoder import Vectors

NOT_LISTED = frozenset({"distress"})
"""Topics whose words are for nobody to read."""
EXAMPLES = 3
Encode = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True)
class Unanswered:
    """Questions that mean about the same, masked."""

    question: str
    """The most frequent wording."""
    count: int
    statuses: dict[str, int]
    topics: dict[str, int]
    others: tuple[str, ...]
    """Some of the other wordings."""


def unanswered(
    conversations: Iterable[Conversation], known: frozenset[str], encode: Encode
) -> tuple[Unanswered, ...]:
    """The groups of questions without a whole answer, the most frequent first."""
    asked: dict[str, list[Outcome]] = defaultdict(list)
    for conversation in conversations:
        names = parts_of(conversation.names)
        for outcome in _open(conversation):
            wording = " ".join(masked(outcome.question, known, names).split())
            asked[wording.lower()].append(Outcome(wording, outcome.topic, outcome.status))
    wordings = list(asked)
    if not wordings:
        return ()
    groups = groups_of(encode(wordings), _topics(asked), [len(same) for same in asked.values()])
    found = [_group([asked[wordings[row]] for row in group]) for group in groups]
    return tuple(sorted(found, key=lambda group: -group.count))


def _topics(asked: Mapping[str, Sequence[Outcome]]) -> list[str]:
    """The most frequent topic of each wording."""
    return [Counter(o.topic for o in same).most_common(1)[0][0] for same in asked.values()]


def _open(conversation: Conversation) -> list[Outcome]:
    return [
        outcome
        for exchange in conversation.exchanges
        for outcome in exchange.outcomes
        if outcome.status != Status.ANSWERED and outcome.topic not in NOT_LISTED
    ]


def _group(wordings: Sequence[Sequence[Outcome]]) -> Unanswered:
    outcomes = [outcome for same in wordings for outcome in same]
    return Unanswered(
        question=wordings[0][0].question,
        count=len(outcomes),
        statuses=dict(Counter(outcome.status for outcome in outcomes).most_common()),
        topics=dict(Counter(outcome.topic for outcome in outcomes).most_common()),
        others=tuple(same[0].question for same in wordings[1 : EXAMPLES + 1]),
    )
