"""Cleans what visitors type: typography, text-speak, spelling."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, ClassVar

import yaml
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu import knowledge_source
from bot.nlu.component import LearningComponent
from bot.nlu.questions import CANDIDATES, part
from bot.nlu.spelled_letters import join_spelled_letters
from bot.nlu.spelling import WORD, Speller, count_words, without_slips, words_of
from bot.nlu.text_cleaning import clean, has_words, without_interjection
from knowledge.encoder import shared_encoder

_TEXT_SPEAK = yaml.safe_load((Path(__file__).parent / "text_speak.yml").read_text("utf-8"))
_TOKEN = re.compile(r"\S*[@\d]\S*|" + WORD.pattern)
_FILE = "words.json"
_MAX_CORRECTED = 60


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class TextNormalizer(LearningComponent):
    """Keep the visitor's text as it is, and add a cleaned copy as the first candidate."""

    defaults: ClassVar[dict[str, Any]] = {"knowledge": None, "use_knowledge": True}

    speller = Speller({}, (), ())

    def learn(self, training_data: TrainingData) -> None:
        """Learn the words of the training data and of the knowledge base."""
        texts = [_expanded(clean(m.get(TEXT) or "")) for m in training_data.intent_examples]
        protected: list[str] = []
        if self.config["use_knowledge"]:
            known = knowledge_source.knowledge_of(self.config)
            aliases = [alias.text for alias in known.aliases()]
            texts += aliases * 2 + [s.text for s in known.statements()]
            protected = sorted({w for alias in aliases for w in words_of(alias) if len(w) > 1})
        right = shared_encoder().words() | set(protected)
        counts = without_slips(dict(sorted(count_words(texts).items())), right)
        self._set_words(counts, protected)

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the cleaned copy; a message without words gets none."""
        for message in messages:
            text = self.normalize(message.get(TEXT) or "")
            message.set(CANDIDATES, [part(text, 0, len(text))] if has_words(text) else [])
        return messages

    def normalize(self, text: str) -> str:
        """Return the text as a careful writer would have typed it."""
        text = without_interjection(clean(text))
        text = join_spelled_letters(text, self.speller.protected)
        text = _expanded(text, self.speller.protected)
        left = _MAX_CORRECTED

        def corrected(match: re.Match[str]) -> str:
            nonlocal left
            left -= 1
            return match[0] if left < 0 else self._corrected(match)

        return _TOKEN.sub(corrected, text)

    def _corrected(self, match: re.Match[str]) -> str:
        typed = match[0]
        if not typed.isalpha() or _is_name(match):
            return typed
        meant = self.speller.correct(typed.lower())
        return typed if meant == typed.lower() else _like(typed, meant)

    def _set_words(self, counts: dict[str, int], protected: list[str]) -> None:
        self._words = {"counts": counts, "protected": protected}
        self.speller = Speller(counts, protected, shared_encoder().words())

    def store(self, folder: Path) -> None:
        """Write the words."""
        (folder / _FILE).write_text(json.dumps(self._words, ensure_ascii=False), "utf-8")

    def restore(self, folder: Path) -> None:
        """Read the words back."""
        self._set_words(**json.loads((folder / _FILE).read_text("utf-8")))

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """A changed knowledge base brings other words."""
        return knowledge_source.fingerprint(config)


def _expanded(text: str, protected: frozenset[str] = frozenset()) -> str:
    """Write text-speak out."""
    for short, long in _TEXT_SPEAK["phrases"].items():
        if short in text.lower():
            text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", long, text, flags=re.IGNORECASE)

    def long_form(match: re.Match[str]) -> str:
        word = match[0].lower()
        known = None if word in protected else _TEXT_SPEAK["words"].get(word)
        return _like(match[0], known) if known else match[0]

    return _TOKEN.sub(long_form, text)


def _is_name(match: re.Match[str]) -> bool:
    """Whether a word is written as a name or an acronym: capitals where no sentence begins."""
    typed, before = match[0], match.string[: match.start()].rstrip()
    if typed.isupper() and len(typed) > 1 and len(typed) < 7:
        return True
    begins = not before or before[-1] in ".?!\n:"
    return typed[0].isupper() and not typed.isupper() and not begins and not match.string.istitle()


def _like(typed: str, meant: str) -> str:
    return meant[0].upper() + meant[1:] if typed[0].isupper() and len(typed) > 1 else meant
