"""The words of patterns.yml, with the numbers and the roles that they speak of."""

from __future__ import annotations

import re
from pathlib import Path

from actions.numbers import NUMBER, PLACES
from actions.patterns import Patterns
from knowledge.queries import KnowledgeBase

PATTERNS = Patterns(Path(__file__).with_name("patterns.yml"), number=NUMBER, place="|".join(PLACES))


def roles(knowledge: KnowledgeBase) -> str:
    """Those who do the work of the article's occupations, as a part of a pattern."""
    last_words = [o.plural.split()[-1] for o in knowledge.occupations()]
    return "|".join(re.escape(word) for word in last_words) or "(?!)"
