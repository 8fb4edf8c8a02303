"""Words that hint at a certification: "inpatient" after the pay of the outpatient coder."""

from __future__ import annotations

from dataclasses import replace

from actions.context.intents import ABOUT_CERTIFICATIONS, LISTS
from actions.context.patterns import PATTERNS
from actions.focus import Focus
from actions.question import Question

_HINT = "certification_hint"
_FEW_WORDS = 5


def with_hinted(question: Question, focus: Focus) -> Question:
    """The question with its hints as names: where one is sought, or few words go on about them."""
    spoken_of = focus.topic in ABOUT_CERTIFICATIONS | LISTS and (focus.recent or focus.listed)
    few = len(question.text.split()) <= _FEW_WORDS
    one_sought = PATTERNS.fits("one_certification_sought", question.text)
    if question.values("certification") or not (one_sought or (spoken_of and few)):
        return question
    mentions = tuple(
        replace(m, kind="certification") if m.kind == _HINT else m for m in question.mentions
    )
    return replace(question, mentions=mentions)
