"""Decides which candidates are a message's questions, and writes them into the parse data."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.component import QuestionComponent
from bot.nlu.question_choice import Choice, choose
from bot.nlu.questions import (
    CANDIDATES,
    FALLBACK,
    IN_SCOPE,
    PIECES,
    QUESTIONS,
    RANKING,
    STATEMENTS,
    Entity,
    candidates,
    entities_of,
    text_of,
    unread,
)

_INHERITED = ("occupation", "certification")
_BACK = re.compile(r"\b(?:it|its|that one|this one|them|they)\b", re.I)
"""Means what was said before the message, not what it names later."""
_SUBJECTS = ("occupation", "certification", "organisation", "coding_system", "term")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class QuestionReader(QuestionComponent):
    """Write `questions`, and the first one's intent and entities as the message's own."""

    defaults: ClassVar[dict[str, Any]] = {
        "threshold": 0.3,
        "threshold_with_name": 0.2,
        "courtesies": ["thank", "compliment", "goodbye"],
        "sure_courtesy": 0.75,
        "choice": {},
    }

    def process(self, messages: list[Message]) -> list[Message]:
        """Read each message."""
        for message in messages:
            self._write(message, self._questions(message))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing learns from this."""
        return training_data

    def _questions(self, message: Message) -> list[dict[str, Any]]:
        found = candidates(message)
        if not found:
            return [unread(str(message.get(TEXT) or "").strip())]
        chosen = choose(found, message.get(PIECES) or [], Choice(**self.config["choice"]))
        questions = [self._question(candidate) for candidate in chosen]
        _inherit(questions, [dict(e) for e in entities_of(found[0])])
        return questions

    def _question(self, candidate: Message) -> dict[str, Any]:
        in_scope = float(candidate.get(IN_SCOPE) or 0.0)
        intent = dict(candidate.get(INTENT) or {"name": FALLBACK, "confidence": 0.0})
        if in_scope < self._least(candidate, intent):
            intent = {"name": FALLBACK, "confidence": 1.0 - in_scope}
        return {
            "text": text_of(candidate),
            "intent": intent,
            "ranking": candidate.get(RANKING) or [],
            "in_scope": in_scope,
            "entities": [dict(e) for e in entities_of(candidate)],
            "statements": candidate.get(STATEMENTS) or [],
        }

    def _least(self, candidate: Message, intent: dict[str, Any]) -> float:
        """The in-scope score that a reading needs: less where a name is said, or it is courtesy."""
        named = any(e["entity"] in _SUBJECTS for e in entities_of(candidate))
        courteous = (
            intent["name"] in self.config["courtesies"]
            and float(intent["confidence"]) >= self.config["sure_courtesy"]
        )
        return float(self.config["threshold_with_name" if named or courteous else "threshold"])

    def _write(self, message: Message, questions: list[dict[str, Any]]) -> None:
        first = questions[0]
        message.set(QUESTIONS, questions, add_to_output=True)
        message.set(INTENT, first["intent"], add_to_output=True)
        message.set(RANKING, first["ranking"], add_to_output=True)
        message.set(ENTITIES, first["entities"], add_to_output=True)
        message.set(CANDIDATES, None)


def _inherit(questions: list[dict[str, Any]], whole: list[Entity]) -> None:
    """Give a question that names no subject the one before it, or the message's first.

    What means something that was named before, where nothing was yet, means no later name.
    """
    before: list[Entity] = []
    for question in questions:
        own: list[Entity] = question["entities"]
        if len(questions) > 1 and not any(e["entity"] in _SUBJECTS for e in own):
            lent = before or ([] if _BACK.search(question["text"]) else _first(whole))
            question["entities"] = own + [
                {**e, "start": 0, "end": 0, "inherited": True} for e in lent
            ]
        named = [e for e in own if e["entity"] in _INHERITED]
        before = named or before


def _first(whole: list[Entity]) -> list[Entity]:
    return [e for e in whole if e["entity"] in _INHERITED]
