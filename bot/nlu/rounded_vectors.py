"""Vectors to compare others with, in 8 bits: a quarter of the memory, a tenth of the time."""

from __future__ import annotations

from dataclasses import dataclass, field

import onnxruntime

from bot.nlu.softmax_regression import Floats
from knowledge import eight_bits
from knowledge import onnx_messages as onnx


@dataclass
class RoundedVectors:
    """Rows in 8 bits, a scale for each block of a row; docs/nlu.md tells what rounding costs."""

    rounded: eight_bits.Bytes
    scales: Floats
    _session: onnxruntime.InferenceSession = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Hand the rows to onnxruntime."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            _graph(self.rounded, self.scales), options, providers=["CPUExecutionProvider"]
        )

    @classmethod
    def of(cls, vectors: Floats) -> RoundedVectors:
        """Round vectors, a row each."""
        return cls(*eight_bits.rounded(vectors))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.rounded)

    def floats(self) -> Floats:
        """The vectors, as nearly as 8 bits keep them."""
        return eight_bits.unrounded(self.rounded, self.scales)

    def compare(self, vectors: Floats) -> Floats:
        """The inner product of each of the given vectors, a row each, with each of these."""
        (products,) = self._session.run(None, {"vectors": vectors})
        compared: Floats = products
        return compared


def _graph(rounded: eight_bits.Bytes, scales: Floats) -> bytes:
    rows, blocks, block = rounded.shape
    return onnx.model(
        [eight_bits.product(["vectors", "rounded", "scales"], "products", (rows, blocks * block))],
        [onnx.tensor("rounded", rounded), onnx.tensor("scales", scales)],
        [onnx.value("vectors", onnx.FLOAT, ["given", "dimensions"])],
        [onnx.value("products", onnx.FLOAT, ["given", "rows"])],
        {"": 18, eight_bits.DOMAIN: 1},
    )
