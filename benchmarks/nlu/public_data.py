"""Public sets of questions with intents: HINT3 and the few-shot splits of BANKING77."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

OUT_OF_SCOPE = "NO_NODES_DETECTED"
WHERE = (
    "HINT3 v1 is at https://github.com/hellohaptik/HINT3 (folder dataset/v1, as hint3/train and "
    "hint3/test); the few-shot splits of BANKING77 come with "
    "https://github.com/jianguoz/Few-Shot-Intent-Detection (as banking77/train_5, train_10, test). "
    "Give the folder that holds hint3 and banking77 with --data."
)
BOTS = ("sofmattress", "curekart", "powerplay11")
SHOTS = (5, 10)
NAMES = (*BOTS, *(f"banking77-{shots}" for shots in SHOTS))


class PublicDataMissing(RuntimeError):
    """The files of a public set are not where they were looked for."""


@dataclass(frozen=True)
class Questions:
    """Texts and the intent of each."""

    texts: list[str]
    intents: list[str]


def load(name: str, folder: Path) -> tuple[Questions, Questions]:
    """Return the training and the test questions of a set."""
    try:
        if name in BOTS:
            files = (folder / "hint3" / part / f"{name}_{part}.csv" for part in ("train", "test"))
            train, test = (_read_csv(path) for path in files)
        else:
            shots = name.rpartition("-")[2]
            folders = (folder / "banking77" / part for part in (f"train_{shots}", "test"))
            train, test = (_read_lines(path) for path in folders)
    except FileNotFoundError as error:
        raise PublicDataMissing(f"{error.filename} is not there. {WHERE}") from error
    return train, test


def _read_csv(path: Path) -> Questions:
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return Questions([row["sentence"] for row in rows], [row["label"] for row in rows])


def _read_lines(folder: Path) -> Questions:
    texts = (folder / "seq.in").read_text("utf-8").splitlines()
    return Questions(texts, (folder / "label").read_text("utf-8").splitlines())
