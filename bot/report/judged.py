"""Whether replies helped, in the visitors' own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.report.conversation import Conversation, Exchange
from bot.report.masking import masked, parts_of


@dataclass(frozen=True)
class Judgement:
    """A visitor's word on one reply, as it is stored."""

    sender: str
    message_id: str
    helpful: bool
    comment: str | None
    at: datetime

    @property
    def turn(self) -> str:
        """The message that the reply is to."""
        return self.message_id.rpartition(".")[0]


@dataclass(frozen=True)
class Unhelpful:
    """A reply that did not help; question and comment are masked."""

    day: date
    question: str | None
    """None when the message is not in the period, or was erased."""
    topics: tuple[str, ...]
    comment: str | None


@dataclass(frozen=True)
class Feedback:
    """How many replies helped, and those that did not."""

    helpful: int
    unhelpful: int
    told: tuple[Unhelpful, ...]


def feedback(
    judgements: Sequence[Judgement], conversations: Iterable[Conversation], known: frozenset[str]
) -> Feedback:
    """Count judgements; list the unhelpful ones, those with a comment first."""
    talks = {conversation.sender: conversation for conversation in conversations}
    bad = [judgement for judgement in judgements if not judgement.helpful]
    told = [_unhelpful(judgement, talks.get(judgement.sender), known) for judgement in bad]
    told.sort(key=lambda each: (each.comment is None, -each.day.toordinal()))
    return Feedback(len(judgements) - len(bad), len(bad), tuple(told))


def _unhelpful(
    judgement: Judgement, conversation: Conversation | None, known: frozenset[str]
) -> Unhelpful:
    names = parts_of(conversation.names) if conversation else frozenset()
    exchange = _judged(judgement, conversation)
    return Unhelpful(
        day=judgement.at.date(),
        question=masked(exchange.text, known, names) if exchange else None,
        topics=tuple(outcome.topic for outcome in exchange.outcomes) if exchange else (),
        comment=masked(judgement.comment, known, names) if judgement.comment else None,
    )


def _judged(judgement: Judgement, conversation: Conversation | None) -> Exchange | None:
    exchanges = conversation.exchanges if conversation else ()
    return next((e for e in exchanges if e.turn and e.turn == judgement.turn), None)
