"""The encoder's graph for onnxruntime: the official weights in 8 bits, layers in fused operators.

Weights are rounded in blocks of a column, activations in blocks of a row, so that a text's
vector does not depend on the texts that are encoded beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from knowledge import eight_bits
from knowledge import onnx_messages as onnx

Weights = Mapping[str, npt.NDArray[np.float32]]

LAYERS = 6
HEADS = 12
_HALF = 127
_EPSILON = 1e-12
_FUSED = eight_bits.DOMAIN
_INPUTS = ("input_ids", "attention_mask")
OUTPUT = "last_hidden_state"


def build(weights: Weights) -> bytes:
    """Make the content of an .onnx file: token numbers and mask in, a vector for each token out."""
    graph = _Graph(weights)
    states = _embeddings(graph)
    for layer in range(LAYERS):
        states = _layer(graph, layer, states)
    graph.add("Identity", [states], OUTPUT)
    return graph.model()


@dataclass
class _Graph:
    """Nodes and constants, collected in order."""

    weights: Weights
    nodes: list[onnx.Message] = field(default_factory=list)
    constants: list[onnx.Message] = field(default_factory=list)

    def add(
        self, operator: str, inputs: Sequence[str], output: str, domain: str = "", **settings: float
    ) -> str:
        self.nodes.append(onnx.node(operator, inputs, [output], domain, settings))
        return output

    def constant(self, name: str, values: npt.NDArray[np.generic]) -> str:
        self.constants.append(onnx.tensor(name, values))
        return name

    def weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def model(self) -> bytes:
        inputs = [onnx.value(name, onnx.INT64, ["texts", "tokens"]) for name in _INPUTS]
        output = onnx.value(OUTPUT, onnx.FLOAT, ["texts", "tokens", "dimensions"])
        return onnx.model(self.nodes, self.constants, inputs, [output], {"": 18, _FUSED: 1})


def _embeddings(graph: _Graph) -> str:
    words = _word_embeddings(graph)
    first_kind = graph.weights["embeddings.token_type_embeddings.weight"][0]
    places = graph.weights["embeddings.position_embeddings.weight"] + first_kind
    graph.constant("places", places)
    graph.constant("start", np.array([0], np.int64))
    graph.add("Shape", ["input_ids"], "length", start=1, end=2)
    graph.add("Slice", ["places", "start", "length"], "places_used")
    graph.add("Add", [words, "places_used"], "embedded")
    scale = graph.weight("embeddings.LayerNorm.weight")
    shift = graph.weight("embeddings.LayerNorm.bias")
    graph.add("Cast", ["attention_mask"], "mask", to=onnx.INT32)
    inputs = ["embedded", scale, shift]
    return graph.add("LayerNormalization", inputs, "states", axis=-1, epsilon=_EPSILON)


def _word_embeddings(graph: _Graph) -> str:
    """Kept in 8 bits, a scale for each word: a quarter of the memory."""
    table = graph.weights["embeddings.word_embeddings.weight"]
    scales = np.abs(table).max(axis=1, keepdims=True) / _HALF
    graph.constant("words", np.rint(table / np.maximum(scales, 1e-12)).astype(np.int8))
    graph.constant("word_scales", scales.astype(np.float32))
    graph.add("Gather", ["words", "input_ids"], "rounded_words")
    graph.add("Gather", ["word_scales", "input_ids"], "scales")
    graph.add("Cast", ["rounded_words"], "unscaled_words", to=onnx.FLOAT)
    return graph.add("Mul", ["unscaled_words", "scales"], "word_vectors")


def _layer(graph: _Graph, number: int, states: str) -> str:
    prefix = f"encoder.layer.{number}"
    attended = _attention(graph, f"{prefix}.attention.self", states)
    projected = _linear(graph, [f"{prefix}.attention.output.dense"], attended)
    middle = _add_and_normalise(graph, f"{prefix}.attention.output", projected, states)
    widened = _linear(graph, [f"{prefix}.intermediate.dense"], middle)
    active = graph.add("Gelu", [widened], f"{prefix}.active", _FUSED)
    narrowed = _linear(graph, [f"{prefix}.output.dense"], active)
    return _add_and_normalise(graph, f"{prefix}.output", narrowed, middle)


def _attention(graph: _Graph, prefix: str, states: str) -> str:
    parts = [f"{prefix}.{part}" for part in ("query", "key", "value")]
    joined = _linear(graph, parts, states)
    split = {"axis": -1, "num_outputs": len(parts)}
    graph.nodes.append(onnx.node("Split", [joined], parts, settings=split))
    inputs = [*parts, "", "mask"]
    return graph.add("MultiHeadAttention", inputs, f"{prefix}.out", _FUSED, num_heads=HEADS)


def _linear(graph: _Graph, names: Sequence[str], inputs: str) -> str:
    """One product for one or several layers that read the same inputs."""
    matrix = np.vstack([graph.weights[f"{name}.weight"] for name in names])
    bias = np.hstack([graph.weights[f"{name}.bias"] for name in names])
    rounded, scales = eight_bits.rounded(matrix)
    name, output = "+".join(names), f"{'+'.join(names)}.product"
    constants = [
        graph.constant(f"{name}.rounded", rounded),
        graph.constant(f"{name}.scales", scales),
        "",
        "",
        graph.constant(f"{name}.bias", bias),
    ]
    rows, columns = matrix.shape
    graph.nodes.append(eight_bits.product([inputs, *constants], output, (rows, columns)))
    return output


def _add_and_normalise(graph: _Graph, prefix: str, values: str, before: str) -> str:
    scale = graph.weight(f"{prefix}.LayerNorm.weight")
    shift = graph.weight(f"{prefix}.LayerNorm.bias")
    inputs = [values, before, scale, shift]
    return graph.add("SkipLayerNormalization", inputs, f"{prefix}.normal", _FUSED, epsilon=_EPSILON)
