"""A message's candidate questions: sub-messages that every component of the pipeline treats alike.

`TextNormalizer` makes the first one, the whole message; `QuestionSplitter` adds parts of it;
`QuestionReader` chooses among them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rasa.shared.nlu.constants import ENTITIES, INTENT, METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

CANDIDATES = "candidate_questions"
START, END = "start_in_whole", "end_in_whole"
PIECES = "pieces"

IN_SCOPE = "in_scope"
STATEMENTS = "statements"
AS_ONE = "as_one_question"
"""In a message's metadata: it is not to be cut into questions."""
QUESTIONS = "questions"
RANKING = "intent_ranking"
FALLBACK = "nlu_fallback"
"""The intent of what was not understood."""

Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two possible boundaries of a message: a question, or part of one."""

    start: int
    end: int
    opened_by: str
    """The kind of the boundary before it: strong, weak or bare."""


def candidates(message: Message) -> list[Message]:
    """Return the candidates of a message; none when it holds no words."""
    found: list[Message] = message.get(CANDIDATES, [])
    return found


def all_candidates(messages: Iterable[Message]) -> list[Message]:
    """Return the candidates of all messages in one list, for components that work in batches."""
    return [candidate for message in messages for candidate in candidates(message)]


def part(whole: str, start: int, end: int) -> Message:
    """Make the candidate that covers a span of the cleaned text."""
    return Message({TEXT: whole[start:end], START: start, END: end})


def text_of(candidate: Message) -> str:
    """The cleaned words of a candidate."""
    return str(candidate.get(TEXT) or "")


def entities_of(candidate: Message) -> list[Entity]:
    """The entities of a candidate, with positions in its own text."""
    found: list[Entity] = candidate.get(ENTITIES, [])
    return found


def examples(training_data: TrainingData) -> list[tuple[Message, Message]]:
    """Pair each intent example that holds words with its cleaned candidate."""
    return [
        (message, candidates(message)[0])
        for message in training_data.intent_examples
        if message.get(INTENT) and candidates(message)
    ]


def statement_of(example: Message) -> str | None:
    """The statement that a training example asks for: its intent-level metadata."""
    metadata = (example.get(METADATA) or {}).get(METADATA_INTENT)
    return metadata.get("statement") if isinstance(metadata, dict) else None


def unread(text: str) -> dict[str, Any]:
    """The question that a text is of which nothing was understood."""
    return {
        "text": text,
        "intent": {"name": FALLBACK, "confidence": 1.0},
        "ranking": [],
        "in_scope": 0.0,
        "entities": [],
        "statements": [],
    }
