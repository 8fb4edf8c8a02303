"""Pay that is worked out: averaged, added, compared, converted, ranked, held against a limit.

What is calculated with stands in `operands`, `operands_named`, `operands_told`, `pairs`, `groups`,
`scope`, `periods` and `amounts`, what visitors write in patterns.yml, how a result is shown in
`shown`; every other module is a calculation.
"""

from __future__ import annotations

from actions.answers.pay.average import answer_average
from actions.answers.pay.calculated import answer_calculated
from actions.answers.pay.conversion import answer_conversion
from actions.answers.pay.difference import answer_difference
from actions.answers.pay.ranking import answer_ranking
from actions.answers.pay.threshold import answer_threshold

__all__ = [
    "answer_average",
    "answer_calculated",
    "answer_conversion",
    "answer_difference",
    "answer_ranking",
    "answer_threshold",
]
