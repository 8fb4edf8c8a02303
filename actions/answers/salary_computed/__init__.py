"""Pay that is ranked, held against a limit, compared or converted."""

from __future__ import annotations

from actions.answers.salary_computed.conversion import answer_conversion
from actions.answers.salary_computed.difference import answer_difference
from actions.answers.salary_computed.ranking import answer_ranking
from actions.answers.salary_computed.threshold import answer_threshold

__all__ = [
    "answer_conversion",
    "answer_difference",
    "answer_ranking",
    "answer_threshold",
]
