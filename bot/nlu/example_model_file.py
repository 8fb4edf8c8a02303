"""Stores an `ExampleModel` as plain arrays (safetensors) and JSON, without pickle."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file
from scipy import sparse

from bot.nlu.example_model import ExampleModel, Mix, Settings
from bot.nlu.rounded_vectors import RoundedVectors
from bot.nlu.term_comparison import TermComparison
from bot.nlu.text_features import TextFeatures


def save(model: ExampleModel, folder: Path) -> None:
    """Write a model into a folder."""
    arrays = {
        "starts": model.starts.astype(np.int64),
        "vectors.rounded": model.vectors.rounded,
        "vectors.scales": model.vectors.scales,
        "weights": model.weights,
    }
    terms = {}
    for kind, space in model.terms.spaces.items():
        rows = model.terms.rows[kind]
        terms[kind] = space.terms
        arrays |= {
            f"{kind}.idf": space.idf,
            f"{kind}.data": rows.data,
            f"{kind}.indices": rows.indices,
            f"{kind}.indptr": rows.indptr,
        }
    save_file({k: np.ascontiguousarray(v) for k, v in arrays.items()}, folder / "model.safetensors")
    facts = {
        "settings": asdict(model.settings),
        "labels": model.labels,
        "mix": asdict(model.mix),
        "terms": terms,
    }
    (folder / "model.json").write_text(json.dumps(facts, ensure_ascii=False), "utf-8")


def load(folder: Path) -> ExampleModel:
    """Read a model back."""
    facts = json.loads((folder / "model.json").read_text("utf-8"))
    arrays = load_file(folder / "model.safetensors")
    vectors = RoundedVectors(arrays["vectors.rounded"], arrays["vectors.scales"])
    settings = Settings(**facts["settings"])
    spaces = {
        kind: TextFeatures(kind, terms, arrays[f"{kind}.idf"])
        for kind, terms in facts["terms"].items()
    }
    rows = {
        kind: sparse.csr_matrix(
            (arrays[f"{kind}.data"], arrays[f"{kind}.indices"], arrays[f"{kind}.indptr"]),
            shape=(len(terms), len(vectors)),
        )
        for kind, terms in facts["terms"].items()
    }
    return ExampleModel(
        settings=settings,
        labels=facts["labels"],
        starts=arrays["starts"],
        vectors=vectors,
        terms=TermComparison(spaces, rows, settings.shares),
        weights=arrays["weights"],
        mix=Mix(**facts["mix"]),
    )
