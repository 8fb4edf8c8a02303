"""Chooses how to cut a message into questions, given a reading of every candidate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.questions import END, IN_SCOPE, START, STATEMENTS, Piece, entities_of, text_of

CLAUSE_WORDS = 4
CLEARLY_ASKED = 0.75
"""The score of a statement that a part of a message asks for by itself."""
_NOT_COVERED: tuple[float, tuple[Message, ...]] = (float("-inf"), ())
"""No candidate begins at a piece: an entity that spans a boundary ended it."""


@dataclass(frozen=True)
class Choice:
    """What a cut costs at each kind of boundary, and how well a part must stand alone."""

    strong: float = -0.20
    weak: float = 0.05
    bare: float = 0.05
    alone: float = 0.30
    grave: tuple[str, ...] = ("distress", "insult", "injection", "stop", "delete_data")
    """Intents that a part of a message, beside other parts, has to mean beyond doubt."""
    sure: float = 0.7
    small_talk: tuple[str, ...] = ("greet", "thank", "goodbye", "compliment", "affirm")
    dependent: tuple[str, ...] = (
        "follow_up", "ask_more", "ask_why", "repeat", "shorten", "doubt", "affirm", "deny",
    )  # fmt: skip
    """Intents that mean nothing without what stands before them in the sentence."""

    def cost(self, kind: str) -> float:
        """The cost of a cut at a kind of boundary."""
        return float(getattr(self, kind))


def choose(found: list[Message], pieces: list[Piece], choice: Choice) -> list[Message]:
    """Return the candidates that together read the message best, in order."""
    whole = found[0]
    if len(pieces) < 2 or len(found) < 2:
        return [whole]
    cut = _best_cut(found, pieces, choice)
    parts = _without_small_talk(cut, choice)
    if _loses_words([p for p in cut if _intent(p) not in choice.small_talk], parts):
        return [whole]
    return [whole] if len(parts) == 1 and _same(parts[0], whole) else parts


def _best_cut(found: list[Message], pieces: list[Piece], choice: Choice) -> list[Message]:
    by_span = {(c.get(START), c.get(END)): c for c in found}
    by_span[(pieces[0].start, pieces[-1].end)] = found[0]
    sizes = [max(1, len(text_of_span(found[0], p).split())) for p in pieces]
    total = sum(sizes)

    @cache
    def best(start: int) -> tuple[float, tuple[Message, ...]]:
        if start == len(pieces):
            return 0.0, ()
        options = []
        for end in range(start + 1, len(pieces) + 1):
            candidate = by_span.get((pieces[start].start, pieces[end - 1].end))
            if candidate is None:
                continue
            rest, following = best(end)
            before = pieces[start].opened_by if start else ""
            after = pieces[end].opened_by if end < len(pieces) else ""
            alone = _worth(candidate, choice)
            if "weak" in (before, after) and _leans(candidate, choice):
                alone *= 0.5
            worth = alone * sum(sizes[start:end]) / total
            cut = choice.cost(after) if after else 0.0
            options.append((worth + rest - cut, (candidate, *following)))
        return max(options, key=lambda option: option[0], default=_NOT_COVERED)

    return _merge(list(best(0)[1]), found, by_span)


def text_of_span(whole: Message, piece: Piece) -> str:
    """The words of a piece."""
    return text_of(whole)[piece.start : piece.end]


def _worth(candidate: Message, choice: Choice) -> float:
    score = float(candidate.get(IN_SCOPE) or 0.0)
    return score if score >= choice.alone else score * 0.5


def _merge(
    parts: list[Message], found: list[Message], by_span: dict[tuple[int, int], Message]
) -> list[Message]:
    """Join neighbours that ask the same of the same."""
    merged: list[Message] = []
    for candidate in parts:
        joined = (
            by_span.get((merged[-1].get(START), candidate.get(END)))
            if merged and _asks_same(merged[-1], candidate)
            else None
        )
        if joined is not None:
            merged[-1] = joined
        else:
            merged.append(candidate)
    return merged


def _asks_same(one: Message, other: Message) -> bool:
    alike = not (_values(one) and _values(other)) or _values(one) == _values(other)
    return _intent(one) == _intent(other) and (
        _is_bare(other) or (alike and not _asks_for_another(one, other))
    )


def _asks_for_another(one: Message, other: Message) -> bool:
    """Whether two parts clearly ask for two statements of the knowledge base."""
    (first, first_score), (second, second_score) = _best_statement(one), _best_statement(other)
    return first != second and min(first_score, second_score) >= CLEARLY_ASKED


def _best_statement(candidate: Message) -> tuple[str, float]:
    ranked = candidate.get(STATEMENTS) or [{"key": "", "score": 0.0}]
    return ranked[0]["key"], float(ranked[0]["score"])


def _is_bare(candidate: Message) -> bool:
    """Whether a part is little more than names."""
    return len(text_of(candidate).split()) <= 2 or _only_names(candidate)


def _leans(candidate: Message, choice: Choice) -> bool:
    """Whether a part is a mere name, or answers to what stands before it."""
    return _only_names(candidate) or _intent(candidate) in choice.dependent


def _only_names(candidate: Message) -> bool:
    named = sum(int(e["end"]) - int(e["start"]) for e in entities_of(candidate))
    return named >= 0.8 * len(text_of(candidate))


def _without_small_talk(parts: list[Message], choice: Choice) -> list[Message]:
    """Drop greetings beside questions, and what says nothing that the assistant knows."""
    asked = [p for p in parts if _intent(p) not in choice.small_talk]
    known = [p for p in asked if _worth(p, choice) >= choice.alone and _is_sure(p, choice)]
    said = [p for p in parts if p not in asked and _intent(p) not in choice.dependent]
    if said and not known and all(_exclaims(p, choice) for p in asked):
        return said[-1:]
    return known or asked or parts[:1]


def _exclaims(candidate: Message, choice: Choice) -> bool:
    """Whether a part beside small talk is a mere exclamation: "finally. thanks"."""
    few = len(text_of(candidate).split()) < CLAUSE_WORDS and not entities_of(candidate)
    return few and _worth(candidate, choice) < choice.alone


def _loses_words(parts: list[Message], kept: list[Message]) -> bool:
    """Whether a part that says something was dropped for one single other part."""
    dropped = [p for p in parts if p not in kept]
    return len(kept) == 1 and any(len(text_of(p).split()) >= CLAUSE_WORDS for p in dropped)


def _same(one: Message, other: Message) -> bool:
    return _intent(one) == _intent(other)


def _intent(candidate: Message) -> str:
    return str((candidate.get(INTENT) or {}).get("name"))


def _is_sure(candidate: Message, choice: Choice) -> bool:
    confidence = float((candidate.get(INTENT) or {}).get("confidence") or 0.0)
    return _intent(candidate) not in choice.grave or confidence >= choice.sure


def _values(candidate: Message) -> set[tuple[str, str]]:
    return {(e["entity"], e["value"]) for e in entities_of(candidate)}
