"""Ordinary sentences about something else, as vectors: what is near to them is less in scope."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.loading import load_data

from bot.nlu.few_example_model import NO_BACKGROUND
from bot.nlu.softmax_regression import Floats
from knowledge.encoder import shared_encoder
from knowledge.settings import PROJECT


def background_vectors(file: str | None) -> Floats:
    """The vectors of a file of training data; the path is relative to the project."""
    return _vectors(PROJECT / file) if file else NO_BACKGROUND


def background_digest(file: str | None) -> str | None:
    """Tells one file's content from another's, so that a changed one is trained with again."""
    return hashlib.sha256((PROJECT / file).read_bytes()).hexdigest() if file else None


@cache
def _vectors(path: Path) -> Floats:
    examples = load_data(str(path)).intent_examples
    return shared_encoder().encode(sorted({str(e.get(TEXT)).lower() for e in examples}))
