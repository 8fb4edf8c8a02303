"""What a text is about: pay, certifications."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from actions.patterns import Patterns

Subject = Literal["certifications", "certifications_in_general", "pay"]
"""The patterns of subjects.yml."""

PATTERNS = Patterns(Path(__file__).with_name("subjects.yml")).ready()

speaks_of: Callable[[Subject, str], bool] = PATTERNS.fits
"""Whether a text is about something: `speaks_of("pay", text)`."""
