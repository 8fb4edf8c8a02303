"""Sentences to vectors: all-MiniLM-L6-v2 in 8 bits on onnxruntime, nothing downloaded."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import groupby
from typing import Protocol

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from knowledge import encoder_file
from knowledge.encoder_file import GRAPH_SHA256

DIMENSIONS = 384
MAX_TOKENS = 128
BATCH = 16

Vectors = npt.NDArray[np.float32]


class Encoder(Protocol):
    """What turns statements into vectors."""

    @property
    def digest(self) -> str:
        """Tells one encoder's vectors from another's."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit row for each text."""
        ...


class SentenceEncoder:
    """Encode texts as unit vectors: a dot product of two is their cosine similarity."""

    digest = GRAPH_SHA256

    def __init__(self) -> None:
        """Load the model; texts of different lengths are encoded beside each other."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            encoder_file.graph(), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_str(encoder_file.tokenizer())
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()
        self._pool = ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="encoder")

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one row of 384 numbers for each text, in order."""
        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        tokens = [e.ids for e in self._tokenizer.encode_batch(list(texts))]
        rows = np.empty((len(texts), DIMENSIONS), dtype=np.float32)

        def fill(batch: list[int]) -> None:
            rows[batch] = self._encode_batch(np.array([tokens[i] for i in batch], np.int64))

        batches = list(_batches(tokens))
        if len(batches) == 1:
            fill(batches[0])
        else:
            list(self._pool.map(fill, batches))
        return rows

    def words(self) -> frozenset[str]:
        """The whole English words that the model was made with, in lower case."""
        return frozenset(w for w in self._tokenizer.get_vocab() if w.isascii() and w.isalpha())

    def _encode_batch(self, ids: npt.NDArray[np.int64]) -> Vectors:
        """Encode texts of the same number of tokens: texts × tokens."""
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        (hidden,) = self._session.run(["last_hidden_state"], inputs)
        mean = hidden.mean(axis=1)
        unit: Vectors = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit


def _batches(tokens: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Texts of one length together: what pads a shorter one costs as much as words."""
    by_length = sorted(range(len(tokens)), key=lambda i: len(tokens[i]))
    for _, group in groupby(by_length, key=lambda i: len(tokens[i])):
        alike = list(group)
        yield from (alike[start : start + BATCH] for start in range(0, len(alike), BATCH))


@cache
def shared_encoder() -> SentenceEncoder:
    """The process's one encoder; loading it takes a fifth of a second."""
    return SentenceEncoder()
