"""This project's data and domain with the settings that `rasa init` gives a new project."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.runtime.errors import CounselorError
from bot.runtime.project import Project

MODEL = "published.tar.gz"
_DEFAULTS = "lib/python3.10/site-packages/rasa/engine/recipes/config_files/default_config.yml"

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Published:
    """What is to be served: the environment, a Rasa project, and how its model came about."""

    environment: Path
    folder: Path
    epochs: int
    training_seconds: float

    @property
    def model(self) -> Path:
        """The trained model."""
        return self.folder / "models" / MODEL

    @property
    def config(self) -> dict[str, Any]:
        """Pipeline and policies as they were trained."""
        read: dict[str, Any] = yaml.safe_load((self.folder / "config.yml").read_text())
        return read


def environment_variables() -> dict[str, str]:
    """The environment for the published program: it tells nobody that it runs."""
    return {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}


def default_config(environment: Path, epochs: int) -> dict[str, Any]:
    """Rasa's default pipeline and policies, with this many epochs."""
    config: dict[str, Any] = yaml.safe_load((environment / _DEFAULTS).read_text())
    config["assistant_id"] = "career-counselor"
    for component in [*config["pipeline"], *config["policies"]]:
        if "epochs" in component:
            component["epochs"] = epochs
    return config


def trained(
    project: Project, environment: Path, folder: Path, epochs: int, progress: Progress
) -> Published:
    """The published project, trained unless its model is of the same sources."""
    folder = folder / "project"
    sources = _digest(project, default_config(environment, epochs))
    note = _note(folder)
    if note.get("sources") != sources:
        progress(f"training Rasa as published, {epochs} epochs (minutes, once for this data)")
        _write(project, folder, default_config(environment, epochs))
        note = {"sources": sources, "seconds": _train(environment, folder)}
        (folder / "trained.json").write_text(json.dumps(note))
    return Published(environment, folder, epochs, float(note["seconds"]))


def _note(folder: Path) -> dict[str, Any]:
    path = folder / "trained.json"
    if not (path.is_file() and (folder / "models" / MODEL).is_file()):
        return {}
    found: dict[str, Any] = json.loads(path.read_text())
    return found


def _digest(project: Project, config: dict[str, Any]) -> str:
    digest = hashlib.sha256(json.dumps(config, sort_keys=True).encode())
    for path in [project.domain, *sorted(project.data.rglob("*.yml"))]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _write(project: Project, folder: Path, config: dict[str, Any]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(project.data, folder / "data")
    shutil.copy(project.domain, folder / "domain.yml")
    (folder / "config.yml").write_text(yaml.safe_dump(config, sort_keys=False))
    (folder / "credentials.yml").write_text("rest:\n")


def _train(environment: Path, folder: Path) -> float:
    command = [environment / "bin" / "rasa", "train", "--fixed-model-name", MODEL[:-7]]
    started = time.perf_counter()
    with (folder / "train.log").open("wb") as log:
        done = subprocess.run(
            [str(part) for part in command],
            cwd=folder,
            env=environment_variables(),
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        raise CounselorError(f"Rasa as published did not train; see {folder / 'train.log'}.")
    return time.perf_counter() - started
