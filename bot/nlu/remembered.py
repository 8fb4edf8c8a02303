"""What was computed for the latest texts: buttons, greetings and common questions come again."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np

from bot.nlu.softmax_regression import Floats

SIZE = 4096
_DIGEST_BYTES = 16


class RememberedRows:
    """Rows of numbers by text, the latest texts only; of a text nothing but a digest is kept.

    Threads may ask at the same time.
    """

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._rows: OrderedDict[bytes, Floats] = OrderedDict()
        self._lock = Lock()

    def rows(self, texts: Sequence[str], compute: Callable[[list[int]], Floats]) -> Floats:
        """A row for each of one text or more; `compute` makes those at the given places."""
        keys = [_digest(text) for text in texts]
        with self._lock:
            known = {key: self._rows[key] for key in keys if key in self._rows}
        missing = {key: place for place, key in enumerate(keys) if key not in known}
        if missing:
            made = compute(list(missing.values()))
            known |= dict(zip(missing, made, strict=True))
        with self._lock:
            for key in keys:
                self._keep(key, known[key])
        return np.vstack([known[key] for key in keys])

    def _keep(self, key: bytes, row: Floats) -> None:
        self._rows[key] = row
        self._rows.move_to_end(key)
        if len(self._rows) > self._size:
            self._rows.popitem(last=False)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=_DIGEST_BYTES).digest()
