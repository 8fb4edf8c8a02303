"""Questions as the pipeline reads them, made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.question import Mention, Question


def question(
    text: str,
    intent: str,
    *names: tuple[str, str] | tuple[str, str, str],
    statements: Sequence[tuple[str, float]] = (),
    confidence: float = 0.9,
    ranking: Sequence[tuple[str, float]] = (),
) -> Question:
    """A question; each name is a kind, a key and, where they differ, the words of the text."""
    mentions = tuple(Mention(n[0], n[1], n[2] if len(n) == 3 else n[1]) for n in names)
    return Question(
        text,
        intent,
        confidence=confidence,
        ranking=tuple(ranking) or ((intent, confidence),),
        mentions=mentions,
        statements=tuple(statements),
    )


def certification(key: str, words: str | None = None) -> tuple[str, str, str]:
    """A certification that the text names."""
    return ("certification", key, words or key.upper())


def occupation(key: str, words: str | None = None) -> tuple[str, str, str]:
    """An occupation that the text names."""
    return ("occupation", key, words or key)


def placed(asked: Question) -> Question:
    """The question with each mention where its words stand, one behind the other, as the pipeline
    gives it."""
    mentions, end = [], 0
    for mention in asked.mentions:
        start = asked.text.index(mention.text, end)
        end = start + len(mention.text)
        mentions.append(replace(mention, start=start, end=end))
    return replace(asked, mentions=tuple(mentions))
