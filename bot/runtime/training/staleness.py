"""Whether the trained model still fits what it was trained from."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.errors import ModelChanged, ModelMissing
from bot.runtime.project import Project
from knowledge.database import engine_for, sqlite_path
from knowledge.model import Base
from knowledge.settings import PROJECT

SOURCES = ("bot/nlu", "knowledge/encoder.py", "knowledge/encoder_file.py")
"""The program's code that a model depends on."""
LIBRARIES = ("rasa", "numpy", "scipy", "scikit-learn", "spacy", "onnxruntime", "tokenizers")
_DATA = (".yml", ".yaml", ".txt", ".json", ".csv")
_NOT_LEARNT = frozenset({"built_at", "embedding"})


def fingerprint(project: Project) -> str:
    """A digest of all that training reads: data, settings, knowledge base, code, libraries."""
    digest = hashlib.sha256()
    for part in (*_files(project), *_versions(), _knowledge(project.storage.database_url)):
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()


def is_stale(project: Project, current: str) -> bool:
    """Whether there is no model, or the one there was trained from something else."""
    return not project.model.is_file() or trained_from(project) != current


def trained_from(project: Project) -> str | None:
    """The fingerprint of what the present model was trained from; None if that is unknown."""
    return _note(project).get("trained_from")


def check_model(project: Project) -> None:
    """Raise `ModelMissing` without a model, `ModelChanged` for one that `train` did not write."""
    if not project.model.is_file():
        raise ModelMissing(project.model.parent)
    if _note(project).get("sha256") != _digest(project.model):
        raise ModelChanged(project.model)


def note_training(project: Project, trained_from: str) -> None:
    """Write down what the present model was trained from, and its own digest."""
    note = {"trained_from": trained_from, "sha256": _digest(project.model)}
    fresh = project.model_note.with_suffix(".new")
    fresh.write_text(json.dumps(note, indent=2) + "\n")
    fresh.replace(project.model_note)


def _note(project: Project) -> dict[str, str]:
    try:
        noted = json.loads(project.model_note.read_text())
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _files(project: Project) -> Iterator[str]:
    folders = [project.config, project.domain, project.data, *(PROJECT / s for s in SOURCES)]
    for folder in folders:
        for path in _below(folder):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield f"{path.relative_to(folder.parent)} {digest}"


def _below(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    found = (p for p in path.rglob("*") if p.suffix in (".py", *_DATA) and p.is_file())
    return sorted(found)


def _versions() -> Iterator[str]:
    yield "python " + ".".join(platform.python_version_tuple()[:2])
    for library in LIBRARIES:
        try:
            yield f"{library} {version(library)}"
        except PackageNotFoundError:
            continue


def _knowledge(database_url: str) -> str:
    """A digest of the knowledge base's rows; of nothing where there is none."""
    path = sqlite_path(database_url)
    if path is not None and not path.exists():
        return ""
    digest = hashlib.sha256()
    try:
        with engine_for(database_url).connect() as connection:
            for table in Base.metadata.sorted_tables:
                columns = [c for c in table.columns if c.name not in _NOT_LEARNT]
                rows = connection.execute(select(*columns).order_by(*table.primary_key.columns))
                digest.update(repr([tuple(row) for row in rows]).encode())
    except SQLAlchemyError:
        return ""
    return digest.hexdigest()
