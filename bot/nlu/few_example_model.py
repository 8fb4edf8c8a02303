"""Compares a question with few labelled examples: an `ExampleModel` with a learnt similarity.

Where a label has a handful of examples, two things help: neighbours among vectors that were turned
toward their labels, and, to tell what is in scope, how near a question is to ordinary sentences
about something else (the background).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from bot.nlu import learnt_similarity
from bot.nlu.example_model import BAR, ExampleModel, Scores, Settings
from bot.nlu.softmax_regression import Floats, Indices, softmax

NEIGHBOURS = 7.0
"""How much a neighbour's similarity counts beside the regression's score."""
_FLATNESS = 0.2
"""How sharp scores are taken for the in-scope score: flat, so that many rivals lower it."""
_BACKGROUND = 1.5
_NEAREST_BACKGROUND = 3
_HELD_OUT = 6
_LABELS = 2
"""Fewer cannot be told apart."""
_SHARE_BELOW = 0.05
_LOWEST = 1e-4
_SHARPNESS = (0.3, 0.4, 0.55, 0.7, 0.85, 1.0, 1.3, 1.7)

NO_BACKGROUND: Floats = np.zeros((0, 0), np.float32)


@dataclass
class FewExampleModel:
    """What was taught, the matrix that turns vectors, and the background's vectors."""

    taught: ExampleModel
    matrix: Floats
    background: Floats
    sharpness: float = 1.0
    exponent: float = 1.0
    """Lifts the in-scope score so that a fixed share of held-out examples lies below `BAR`."""
    _examples: Floats = field(init=False, repr=False)
    _turned: Floats = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Turn the examples once."""
        self._examples = self.taught.vectors.floats()
        self._turned = learnt_similarity.turn(self._examples, self.matrix)

    @property
    def labels(self) -> list[str]:
        """The labels, in the order of the probabilities."""
        return self.taught.labels

    @classmethod
    def fit(
        cls,
        texts: Sequence[str],
        vectors: Floats,
        labels: Sequence[str],
        settings: Settings,
        background: Floats = NO_BACKGROUND,
    ) -> FewExampleModel:
        """Learn from all examples, after a first fit that holds a sixth out to be scaled by."""
        names = np.asarray(labels, dtype=object)
        order = np.argsort(names, kind="stable")
        held = order[_HELD_OUT - 1 :: _HELD_OUT]

        def fitted(chosen: Indices) -> FewExampleModel:
            chosen_texts = [texts[i] for i in chosen]
            return cls._unscaled(
                chosen_texts, vectors[chosen], list(names[chosen]), settings, background
            )

        kept = order[~np.isin(order, held)]
        held = held[np.isin(names[held], names[kept])]
        model = fitted(order)
        if not len(held) or len(set(names[kept])) < _LABELS:
            return model
        first = fitted(kept)
        sharpness, exponent = first._scales([texts[i] for i in held], vectors[held], names[held])
        return replace(model, sharpness=sharpness, exponent=exponent)

    @classmethod
    def _unscaled(
        cls,
        texts: Sequence[str],
        vectors: Floats,
        labels: Sequence[str],
        settings: Settings,
        background: Floats,
    ) -> FewExampleModel:
        taught = ExampleModel.fit(texts, vectors, labels, settings)
        numbers = np.repeat(np.arange(len(taught.labels)), np.diff(taught.starts))
        matrix = learnt_similarity.learn(taught.vectors.floats(), numbers)
        return cls(taught, matrix, background)

    def _scales(
        self, texts: Sequence[str], vectors: Floats, labels: npt.NDArray[np.object_]
    ) -> tuple[float, float]:
        """The sharpness under which held-out examples are likeliest, and the exponent."""
        scores, raw = self._raw(texts, vectors)
        meant = np.array([self.labels.index(label) for label in labels])
        picked = np.arange(len(meant))

        def loss(sharpness: float) -> float:
            right = softmax(sharpness * scores)[picked, meant]
            return float(-np.log(right + 1e-9).mean())

        low = float(np.clip(np.quantile(raw, _SHARE_BELOW), _LOWEST, 0.9))
        return min(_SHARPNESS, key=loss), float(np.log(BAR) / np.log(low))

    def score(self, texts: Sequence[str], vectors: Floats) -> Scores:
        """Compare questions with the examples."""
        scores, raw = self._raw(texts, vectors)
        return Scores(softmax(self.sharpness * scores), raw**self.exponent)

    def _raw(self, texts: Sequence[str], vectors: Floats) -> tuple[Floats, Floats]:
        """A score for each label, and the in-scope score before it is lifted."""
        regression, similarities = self.taught.regard(texts, vectors)
        nearest = np.clip(similarities.max(axis=1), 0.0, 1.0)
        turned = learnt_similarity.turn(vectors, self.matrix) @ self._turned.T
        similarities += self.taught.settings.vectors * (turned - vectors @ self._examples.T)
        scores = regression + NEIGHBOURS * self.taught.neighbours(similarities)
        certain = softmax(_FLATNESS * scores).max(axis=1)
        return scores, nearest * certain * np.exp(-_BACKGROUND * self._likeness_outside(vectors))

    def _likeness_outside(self, vectors: Floats) -> Floats:
        """The mean similarity of the nearest sentences of the background."""
        if not len(self.background):
            return np.zeros(len(vectors), np.float32)
        likeness = vectors @ self.background.T
        nearest = np.partition(likeness, -_NEAREST_BACKGROUND, axis=1)[:, -_NEAREST_BACKGROUND:]
        mean: Floats = nearest.mean(axis=1)
        return mean
