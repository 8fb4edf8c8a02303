"""Finds entities: names that the knowledge base holds, and values to compute with."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import knowledge_source
from bot.nlu.component import LearningComponent
from bot.nlu.name_matcher import Found, NameMatcher
from bot.nlu.questions import CANDIDATES, END, START, Entity, candidates, text_of
from bot.nlu.tokens import tokens_of
from bot.nlu.value_matcher import ValueMatcher

_FILE = "names.json"
_CERTIFICATION, _HINT = "certification", "certification_hint"
_SEVERAL = 2


@DefaultV1Recipe.register(
    [
        DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR,
        DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER,
    ],
    is_trainable=True,
)
class KnowledgeEntityExtractor(LearningComponent):
    """Match names of the knowledge base; what a candidate cuts through ends that candidate."""

    defaults: ClassVar[dict[str, Any]] = {"knowledge": None, "use_knowledge": True}

    names = NameMatcher(())
    values = ValueMatcher()

    def learn(self, training_data: TrainingData) -> None:
        """Take the names from the knowledge base."""
        rows: list[tuple[str, str, str]] = []
        if self.config["use_knowledge"]:
            known = knowledge_source.knowledge_of(self.config)
            rows = [(a.entity, a.key, a.text) for a in known.aliases()]
        self.names = NameMatcher(rows)

    def process(self, messages: list[Message]) -> list[Message]:
        """Find the entities of each whole message, and hand its parts their share."""
        for message in messages:
            if candidates(message):
                self._extract(message)
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Later components learn from the words of the examples alone."""
        return training_data

    def _extract(self, message: Message) -> None:
        whole, *parts = candidates(message)
        found = self.find(text_of(whole))
        kept = [p for p in parts if not any(_cuts(p, f) for f in found)]
        for candidate in (whole, *kept):
            candidate.set(ENTITIES, _share(candidate, found))
        message.set(CANDIDATES, [whole, *kept])

    def find(self, text: str) -> list[Found]:
        """Return the entities of a text in its order."""
        tokens = tokens_of(text)
        names = _with_hints(self.names.find(tokens))
        values = [v for v in self.values.find(tokens) if not any(_overlap(v, n) for n in names)]
        return sorted([*names, *values], key=lambda f: f.start)

    def store(self, folder: Path) -> None:
        """Write the names."""
        (folder / _FILE).write_text(json.dumps(self.names.names), "utf-8")

    def restore(self, folder: Path) -> None:
        """Read the names back."""
        rows = json.loads((folder / _FILE).read_text("utf-8"))
        self.names = NameMatcher((entity, key, text) for entity, key, text in rows)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """A changed knowledge base brings other names."""
        return knowledge_source.fingerprint(config)


def _with_hints(found: list[Found]) -> list[Found]:
    """Words that hint at a certification name it beside another: "inpatient or outpatient"."""
    meant = {f.value for f in found if f.entity in (_CERTIFICATION, _HINT)}
    if len(meant) < _SEVERAL:
        return found
    return [replace(f, entity=_CERTIFICATION) if f.entity == _HINT else f for f in found]


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _cuts(candidate: Message, found: Found) -> bool:
    start, end = candidate.get(START), candidate.get(END)
    inside = start <= found.start and found.end <= end
    return not inside and found.start < end and start < found.end


def _share(candidate: Message, found: list[Found]) -> list[Entity]:
    start, end, text = candidate.get(START), candidate.get(END), text_of(candidate)
    return [
        {
            "entity": f.entity,
            "value": f.value,
            "text": text[f.start - start : f.end - start],
            "start": f.start - start,
            "end": f.end - start,
        }
        for f in found
        if start <= f.start and f.end <= end
    ]
