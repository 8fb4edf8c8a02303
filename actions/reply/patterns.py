"""The words of patterns.yml, which tell what a message wants beside its questions."""

from __future__ import annotations

from pathlib import Path

from actions.patterns import Patterns

PATTERNS = Patterns(Path(__file__).with_name("patterns.yml")).ready()
