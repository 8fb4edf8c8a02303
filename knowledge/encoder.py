"""Sentences to vectors: all-MiniLM-L6-v2 in 8 bits on onnxruntime, nothing downloaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
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
        """Load the model; it runs on the thread that asks."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            encoder_file.graph(), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_str(encoder_file.tokenizer())
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.no_padding()

    def encode(self, texts: Sequence[str], threads: int = 1) -> Vectors:
        """Return one row of 384 numbers for each text, in order."""
        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        tokens = [np.array(e.ids, np.int64) for e in self._tokenizer.encode_batch(list(texts))]
        by_length = sorted(range(len(tokens)), key=lambda i: len(tokens[i]))
        rows = np.empty((len(texts), DIMENSIONS), dtype=np.float32)

        def fill(batch: list[int]) -> None:
            rows[batch] = self._encode_batch([tokens[i] for i in batch])

        if threads == 1:
            for batch in _batches(by_length):
                fill(batch)
        else:
            with ThreadPoolExecutor(threads) as pool:
                list(pool.map(fill, _batches(by_length)))
        return rows

    def words(self) -> frozenset[str]:
        """The whole English words that the model was made with, in lower case."""
        return frozenset(w for w in self._tokenizer.get_vocab() if w.isascii() and w.isalpha())

    def _encode_batch(self, tokens: list[npt.NDArray[np.int64]]) -> Vectors:
        """Encode texts of about the same number of tokens, padded to the longest."""
        ids = np.zeros((len(tokens), max(map(len, tokens))), np.int64)
        mask = np.zeros_like(ids)
        for row, token_ids in enumerate(tokens):
            ids[row, : len(token_ids)] = token_ids
            mask[row, : len(token_ids)] = 1
        inputs = {"input_ids": ids, "attention_mask": mask}
        (hidden,) = self._session.run(["last_hidden_state"], inputs)
        weights = mask[:, :, None].astype(np.float32)
        mean = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
        unit: Vectors = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return unit


def _batches(order: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(order), BATCH):
        yield order[start : start + BATCH]


@cache
def shared_encoder() -> SentenceEncoder:
    """The process's one encoder; loading it takes a fifth of a second."""
    return SentenceEncoder()
