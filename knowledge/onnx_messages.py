"""The messages of the ONNX format that a graph is written with, declared for protobuf.

The package `onnx` brings the same messages and 80 MB beside them. Numbers are those of onnx.proto.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

_PACKAGE = "onnx"
_IR_VERSION = 10
_Field = descriptor_pb2.FieldDescriptorProto
_SCALARS = {
    "string": _Field.TYPE_STRING,
    "bytes": _Field.TYPE_BYTES,
    "float": _Field.TYPE_FLOAT,
    "int32": _Field.TYPE_INT32,
    "int64": _Field.TYPE_INT64,
}
_MESSAGES = {
    "ModelProto": "ir_version=1 int64, graph=7 GraphProto, opset_import=8 *OperatorSetIdProto",
    "OperatorSetIdProto": "domain=1 string, version=2 int64",
    "GraphProto": "node=1 *NodeProto, name=2 string, initializer=5 *TensorProto,"
    " input=11 *ValueInfoProto, output=12 *ValueInfoProto",
    "NodeProto": "input=1 *string, output=2 *string, op_type=4 string,"
    " attribute=5 *AttributeProto, domain=7 string",
    "AttributeProto": "name=1 string, f=2 float, i=3 int64, type=20 int32",
    "TensorProto": "dims=1 *int64, data_type=2 int32, name=8 string, raw_data=9 bytes",
    "ValueInfoProto": "name=1 string, type=2 TypeProto",
    "TypeProto": "tensor_type=1 TensorTypeProto",
    "TensorTypeProto": "elem_type=1 int32, shape=2 TensorShapeProto",
    "TensorShapeProto": "dim=1 *DimensionProto",
    "DimensionProto": "dim_value=1 int64, dim_param=2 string",
}


def _file() -> descriptor_pb2.FileDescriptorProto:
    declared = descriptor_pb2.FileDescriptorProto(
        name="onnx_messages.proto", package=_PACKAGE, syntax="proto2"
    )
    for name, fields in _MESSAGES.items():
        message = declared.message_type.add(name=name)
        for field in fields.split(", "):
            _declare(message, *field.split())
    return declared


def _declare(message: descriptor_pb2.DescriptorProto, numbered: str, kind: str) -> None:
    name, _, number = numbered.partition("=")
    label = _Field.LABEL_REPEATED if kind.startswith("*") else _Field.LABEL_OPTIONAL
    field = message.field.add(name=name, number=int(number), label=label)
    kind = kind.lstrip("*")
    field.type = _SCALARS.get(kind, _Field.TYPE_MESSAGE)
    if kind not in _SCALARS:
        field.type_name = f".{_PACKAGE}.{kind}"


def _classes() -> dict[str, Any]:
    pool = descriptor_pool.DescriptorPool()
    declared = pool.Add(_file()) or pool.FindFileByName("onnx_messages.proto")
    found = declared.message_types_by_name
    return {name: message_factory.GetMessageClass(found[name]) for name in _MESSAGES}


_CLASSES = _classes()
Message = Any
"""A protobuf message; its class is made when this module is loaded."""

FLOAT, UINT8, INT8, INT32, INT64 = 1, 2, 3, 6, 7
_DATA_TYPES = {"float32": FLOAT, "uint8": UINT8, "int8": INT8, "int64": INT64}
_FLOAT_SETTING, _INT_SETTING = 1, 2


def tensor(name: str, values: npt.NDArray[Any]) -> Message:
    """A constant of a graph."""
    return _CLASSES["TensorProto"](
        name=name,
        dims=values.shape,
        data_type=_DATA_TYPES[values.dtype.name],
        raw_data=np.ascontiguousarray(values).tobytes(),
    )


def node(
    operator: str,
    inputs: Sequence[str],
    outputs: Sequence[str],
    domain: str = "",
    settings: Mapping[str, float] | None = None,
) -> Message:
    """An operator between named values; its settings are numbers."""
    attributes = [_setting(name, value) for name, value in (settings or {}).items()]
    return _CLASSES["NodeProto"](
        op_type=operator, input=inputs, output=outputs, domain=domain, attribute=attributes
    )


def _setting(name: str, value: float) -> Message:
    if isinstance(value, float):
        return _CLASSES["AttributeProto"](name=name, type=_FLOAT_SETTING, f=value)
    return _CLASSES["AttributeProto"](name=name, type=_INT_SETTING, i=value)


def value(name: str, data_type: int, dimensions: Sequence[str]) -> Message:
    """An input or output of a graph, with a name for each dimension."""
    shape = _CLASSES["TensorShapeProto"](
        dim=[_CLASSES["DimensionProto"](dim_param=dimension) for dimension in dimensions]
    )
    typed = _CLASSES["TensorTypeProto"](elem_type=data_type, shape=shape)
    return _CLASSES["ValueInfoProto"](name=name, type=_CLASSES["TypeProto"](tensor_type=typed))


def model(
    nodes: Sequence[Message],
    constants: Sequence[Message],
    inputs: Sequence[Message],
    outputs: Sequence[Message],
    versions: dict[str, int],
) -> bytes:
    """A graph as the content of an .onnx file; `versions` are those of the operators' domains."""
    graph = _CLASSES["GraphProto"](
        name="graph", node=nodes, initializer=constants, input=inputs, output=outputs
    )
    imports = [_CLASSES["OperatorSetIdProto"](domain=d, version=v) for d, v in versions.items()]
    whole = _CLASSES["ModelProto"](ir_version=_IR_VERSION, graph=graph, opset_import=imports)
    content: bytes = whole.SerializeToString(deterministic=True)
    return content
