"""No library tells anybody that it is used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from knowledge.settings import PROJECT

CODE = """
import os
os.environ.pop("ORT_DISABLE_TELEMETRY", None)
import knowledge.encoder, onnxruntime
print(os.environ["ORT_DISABLE_TELEMETRY"], onnxruntime.__file__)
"""


def test_onnxruntime_is_told_not_to_report_by_the_name_that_it_knows() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE], cwd=PROJECT, check=True, capture_output=True, text=True
    )
    value, file = done.stdout.split()
    libraries = list((Path(file).parent / "capi").glob("onnxruntime_pybind11_state*.so"))
    assert value == "1"
    assert any(b"ORT_DISABLE_TELEMETRY" in library.read_bytes() for library in libraries)
