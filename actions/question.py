"""A question as the NLU pipeline read it: intent, entities, nearest statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

FALLBACK_INTENT = "nlu_fallback"
UNCLEAR_INTENTS = frozenset({FALLBACK_INTENT, "follow_up", "correct"})
UNCLEAR = 0.5
JOINED = "joined"
"""In a question of the parse data: its reading together with what was said before it."""
BARE = "bare"
"""In a question of the parse data: its reading without the words that lead in."""
NAMES = frozenset({"occupation", "certification", "organisation", "coding_system", "term"})


@dataclass(frozen=True)
class Mention:
    """An entity: its kind, its key or value, and the words that name it."""

    kind: str
    value: str
    text: str
    start: int | None = None
    """Where it stands in its question; None for one that was meant, or that another one lends."""
    end: int | None = None

    @property
    def unplaced(self) -> Mention:
        """The same for another text."""
        return replace(self, start=None, end=None)


@dataclass(frozen=True)
class Question:
    """One question of a message; a message holds one or several."""

    text: str
    intent: str
    confidence: float = 1.0
    in_scope: float = 1.0
    ranking: tuple[tuple[str, float], ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[tuple[str, float], ...] = ()
    joined: Question | None = None
    """A question that says too little, read together with what was said before it."""
    alone: str | None = None
    """The intent by itself, where the joined reading has taken its place."""
    bare: Question | None = None
    """A question that is not clear, read without the words that lead in."""

    def values(self, kind: str) -> tuple[str, ...]:
        """The values of the entities of a kind, in the order of the text, each once."""
        return tuple(dict.fromkeys(m.value for m in self.mentions if m.kind == kind))

    def placed(self) -> Iterator[tuple[int, Mention]]:
        """What is named with where it stands; -1 for what the text does not say."""
        text, last = self.text.lower(), -1
        for mention in self.mentions:
            at = mention.start if mention.start is not None else _found(text, mention, last)
            last = max(last, at)
            yield at, mention

    def mentioned_after(self, place: int) -> list[Mention]:
        """What is named behind a place of the text; a mention without a place by its words."""
        rest = self.text[place:].lower()
        return [
            mention
            for mention in self.mentions
            if (mention.text.lower() in rest if mention.start is None else mention.start >= place)
        ]

    @cached_property
    def compared(self) -> frozenset[str]:
        """The comparisons that the question makes: "highest", "above" ..."""
        return frozenset(self.values("comparison"))

    @property
    def mentions_names(self) -> bool:
        """Whether the question names something that the knowledge base has a row for."""
        return any(m.kind in NAMES for m in self.mentions)

    @property
    def is_unclear(self) -> bool:
        """Whether it was read as a follow-up, as nothing known, or with little certainty."""
        return self.intent in UNCLEAR_INTENTS or self.confidence < UNCLEAR

    def score(self, statement: str) -> float:
        """How well a statement fits, from 0 to 1; 0 for one that was not among the nearest."""
        return dict(self.statements).get(statement, 0.0)


def questions_of(parse_data: Mapping[str, Any]) -> list[Question]:
    """Read the questions of a message from Rasa's parse data."""
    readings: Sequence[Mapping[str, Any]] = parse_data.get("questions") or [parse_data]
    return [_question(reading) for reading in readings]


def _found(text: str, mention: Mention, last: int) -> int:
    """Where a mention without a place stands: behind the last one, else at the same place."""
    name = mention.text.lower()
    behind = text.find(name, last + 1)
    return behind if behind >= 0 else text.find(name, max(last, 0))


def _mention(entity: Mapping[str, Any], text: str) -> Mention:
    """An entity; its place holds where the text has its words there."""
    words = str(entity.get("text") or entity["value"])
    start, end = entity.get("start"), entity.get("end")
    mention = Mention(entity["entity"], str(entity["value"]), words, start, end)
    return mention if start is not None and text[start:end] == words else mention.unplaced


def _question(reading: Mapping[str, Any]) -> Question:
    intent = reading.get("intent") or {}
    return Question(
        text=reading.get("text") or "",
        intent=intent.get("name") or FALLBACK_INTENT,
        confidence=float(intent.get("confidence") or 0.0),
        in_scope=float(reading.get("in_scope", 1.0)),
        ranking=tuple((r["name"], float(r["confidence"])) for r in reading.get("ranking") or ()),
        mentions=tuple(
            _mention(entity, reading.get("text") or "") for entity in reading.get("entities") or ()
        ),
        statements=tuple((s["key"], float(s["score"])) for s in reading.get("statements") or ()),
        joined=_question(reading[JOINED]) if reading.get(JOINED) else None,
        bare=_question(reading[BARE]) if reading.get(BARE) else None,
    )
