"""What others reached on the public sets."""

from __future__ import annotations

import yaml

from knowledge.settings import PROJECT

_FILE = PROJECT / "benchmarks" / "published.yml"

Figures = dict[str, dict[str, tuple[float, float | None]]]


def published() -> Figures:
    """Accuracy in scope and AUROC, by set and system; nothing outside a source checkout."""
    if not _FILE.exists():
        return {}
    figures: Figures = yaml.safe_load(_FILE.read_text("utf-8"))
    return figures
