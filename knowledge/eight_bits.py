"""Matrices in 8 bits, and the operator of onnxruntime that multiplies with them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from knowledge import onnx_messages as onnx

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]

BLOCK = 128
"""How many numbers of a row share a scale."""
DOMAIN = "com.microsoft"
_HALF = 127
_OFFSET = 128
_TINY = 1e-12
_INTEGER_PRODUCTS = 4
"""onnxruntime's accuracy level at which the other factor is rounded to 8 bits as well."""


def rounded(matrix: Floats) -> tuple[Bytes, Floats]:
    """Round a matrix in blocks of its rows, around 128; the scale of each block.

    Shapes: rows × columns to rows × blocks × `BLOCK`, and rows · blocks.
    """
    blocks = matrix.reshape(len(matrix), -1, BLOCK)
    scales = np.abs(blocks).max(axis=2, keepdims=True) / _HALF
    whole = np.rint(blocks / np.maximum(scales, _TINY)) + _OFFSET
    return whole.astype(np.uint8), scales[:, :, 0].astype(np.float32).ravel()


def unrounded(whole: Bytes, scales: Floats) -> Floats:
    """The matrix that `rounded` took, as nearly as 8 bits keep it."""
    rows, blocks, _ = whole.shape
    numbers = whole.astype(np.float32) - np.float32(_OFFSET)
    matrix: Floats = (numbers * scales.reshape(rows, blocks, 1)).reshape(rows, -1)
    return matrix


def product(inputs: Sequence[str], output: str, shape: tuple[int, int]) -> onnx.Message:
    """The operator: vectors × a rounded matrix, transposed, of a shape (rows, columns).

    Inputs: the vectors, the rounded matrix, its scales; then optional ones of the operator.
    """
    rows, columns = shape
    settings = {
        "K": columns,
        "N": rows,
        "bits": 8,
        "block_size": BLOCK,
        "accuracy_level": _INTEGER_PRODUCTS,
    }
    return onnx.node("MatMulNBits", inputs, [output], DOMAIN, settings)
