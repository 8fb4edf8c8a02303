"""Which parts of a message are worth an answer of their own."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.scope import is_out_of_scope, is_small_talk
from actions.answers.statements import UNNAMED
from actions.context.certainty import SURE_OF_INTENT, UNSURE_OF_INTENT
from actions.context.names_in_question import rejects_all
from actions.question import FALLBACK_INTENT, Question
from actions.reply.dispatch import CONTEXTUAL
from actions.reply.patterns import PATTERNS

SURE_ENOUGH = 0.6
"""The confidence of a question beside which unsure remarks are passed over."""
OF_WHAT_WAS_SAID = frozenset({"repeat", "shorten", "recap"})
OF_A_BACKGROUND = "ask_background"


def places_worth_answering(questions: Sequence[Question]) -> list[int]:
    """Where in a message the questions stand that are answered; small talk around one is not."""
    places = range(len(questions))
    meant = [at for at in places if not rejects_all(questions[at])] or list(places)
    asking = [at for at in meant if not is_small_talk(questions[at].intent)]
    understood = [at for at in asking if _is_understood(questions[at])]
    clear = [at for at in understood if not _is_an_aside(questions[at])]
    sure = any(questions[at].confidence >= SURE_ENOUGH for at in clear)
    return (clear if sure else understood) or asking or list(places[:1])


def _is_understood(question: Question) -> bool:
    """Whether it was read as something, or a statement of the article comes near to it."""
    covered = any(score >= UNNAMED for _, score in question.statements)
    return question.intent != FALLBACK_INTENT or covered


def _is_an_aside(question: Question) -> bool:
    """Whether a part of a message is hardly more than words around its questions."""
    says_nothing = is_out_of_scope(question.intent) or question.intent in CONTEXTUAL
    tells_of_itself = PATTERNS.fits("about_the_visitor", question.text)
    if tells_of_itself and question.intent == OF_A_BACKGROUND:
        return True
    unsure = question.confidence < (SURE_OF_INTENT if tells_of_itself else UNSURE_OF_INTENT)
    return says_nothing and (unsure or question.intent in OF_WHAT_WAS_SAID)
