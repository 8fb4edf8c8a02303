"""What is asked about names after they were told: what they stand for, who stands behind them."""

from __future__ import annotations

from actions.context.after.situation import Situation
from actions.context.certainty import UNSURE_OF_INTENT
from actions.context.intents import ABOUT_CERTIFICATIONS, FOLLOW_UPS, LISTS, OF_BODIES
from actions.cues.asked import asks
from actions.cues.ellipsis import is_elliptic
from actions.cues.pointers import means
from actions.cues.subjects import speaks_of
from actions.question import FALLBACK_INTENT

_ABOUT_A_BODY = FOLLOW_UPS | {
    FALLBACK_INTENT,
    "ask_organisation",
    "ask_certification_provider",
    "ask_overlap",
}
_TELLS_THE_BODY = (ABOUT_CERTIFICATIONS | LISTS) - {"ask_salary_source"}
_MAY_COMPARE_ROLES = FOLLOW_UPS | {"ask_why", "ask_what_is"}


def of_a_place(situation: Situation) -> str | None:
    """What is asked of "number three" or "the last one", by words that leave no doubt."""
    placed = situation.certifications and situation.question.values("ordinal")
    if not placed or situation.compared:
        return None
    if asks("for_letters", situation.text):
        return "ask_certification"
    if speaks_of("pay", situation.text) or asks("how_much", situation.text):
        return "ask_salary"
    return "ask_certification_provider" if asks("by_whom", situation.text) else None


def how_roles_differ(situation: Situation) -> str | None:
    """The roles' difference where the talk is not of certifications: "how do they differ?"."""
    values = situation.question.values
    of_roles = not (situation.certifications or values("coding_system") or values("term"))
    follows = situation.question.intent in _MAY_COMPARE_ROLES
    elsewhere = situation.topic not in ABOUT_CERTIFICATIONS
    differ = "difference" in situation.compared and of_roles and follows and elsewhere
    return "ask_difference" if differ else None


def letters(situation: Situation) -> str | None:
    """The certification told last, for its letters: "what do the letters mean?"."""
    told = situation.focus.certifications and not situation.certifications
    return "ask_certification" if told and asks("for_letters", situation.text) else None


def what_else(situation: Situation) -> str | None:
    """The other certifications of a body that was told of: "what else do they offer?"."""
    of_a_body = situation.topic in OF_BODIES and not situation.certifications
    return (
        "ask_certifications" if of_a_body and asks("what_else_they_offer", situation.text) else None
    )


def from_whom(situation: Situation) -> str | None:
    """The body of certifications told, not the source of a pay: "who is it from?"."""
    told = situation.topic in _TELLS_THE_BODY - LISTS and situation.focus.certifications
    of_a_figure = situation.topic == "ask_salary" and is_elliptic(situation.text)
    is_asked = told and not of_a_figure and asks("from_whom", situation.text)
    return "ask_certification_provider" if is_asked else None


def whose_figure(situation: Situation) -> str | None:
    """Ask for the source when a body is asked for after a figure: "which body was that?"."""
    of_a_figure = bool(situation.focus.told) and not situation.focus.certifications
    is_asked = of_a_figure and asks("which_body", situation.text)
    return "ask_salary_source" if is_asked and not situation.question.mentions_names else None


def by_whom(situation: Situation) -> str | None:
    """The bodies of certifications told: "are both from the same body?", "which is AHIMA?"."""
    focus, text = situation.focus, situation.text
    if situation.certifications or not (focus.recent or focus.listed):
        return None
    named = bool(situation.question.values("organisation"))
    unsure = situation.question.confidence < UNSURE_OF_INTENT
    of_a_body = named and (unsure or situation.question.intent in _ABOUT_A_BODY)
    is_asked = (
        asks("if_from_one_body", text)
        or (named and situation.topic in _TELLS_THE_BODY and asks("if_from", text))
        or (of_a_body and (means("several", text) or means("something_named", text)))
    )
    return "ask_certification_provider" if is_asked else None
