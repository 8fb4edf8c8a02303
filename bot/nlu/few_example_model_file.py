"""Stores a `FewExampleModel`: its `ExampleModel`, and beside it arrays (safetensors) and JSON."""

from __future__ import annotations

import json
from pathlib import Path

from safetensors.numpy import load_file, save_file

from bot.nlu import example_model_file
from bot.nlu.few_example_model import FewExampleModel

_ARRAYS, _FACTS = "few.safetensors", "few.json"


def is_in(folder: Path) -> bool:
    """Whether a folder holds such a model."""
    return (folder / _FACTS).exists()


def save(model: FewExampleModel, folder: Path) -> None:
    """Write a model into a folder."""
    example_model_file.save(model.taught, folder)
    save_file({"matrix": model.matrix, "background": model.background}, folder / _ARRAYS)
    facts = {"sharpness": model.sharpness, "exponent": model.exponent}
    (folder / _FACTS).write_text(json.dumps(facts), "utf-8")


def load(folder: Path) -> FewExampleModel:
    """Read a model back."""
    facts = json.loads((folder / _FACTS).read_text("utf-8"))
    arrays = load_file(folder / _ARRAYS)
    taught = example_model_file.load(folder)
    return FewExampleModel(taught, arrays["matrix"], arrays["background"], **facts)
