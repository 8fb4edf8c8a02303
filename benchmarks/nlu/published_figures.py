"""What others reached on the public sets."""

from __future__ import annotations

from pathlib import Path

import yaml

_FILE = Path(__file__).parent / "published_figures.yml"

Figures = dict[str, dict[str, tuple[float, float | None]]]


def published() -> Figures:
    """Accuracy in scope and AUROC, by set and system."""
    figures: Figures = yaml.safe_load(_FILE.read_text("utf-8"))
    return figures
