"""Whether a visitor wants to be contacted."""

from __future__ import annotations

from actions.context.certainty import asked_beside
from actions.enrollment.words.contact import find_emails, find_phones
from actions.focus import Focus
from actions.reply.patterns import PATTERNS
from actions.request import Request

CONTACT_INTENT = "request_contact"


def wishes_contact(request: Request, focus: Focus) -> bool:
    """Whether a request asks for contact, accepts its offer, or leaves an address for it."""
    accepted = request.intent == "affirm" and (focus.topic == "ask_contact" or focus.unanswered > 1)
    may_ask = request.intent == "ask_contact" or asked_beside(request.question) == CONTACT_INTENT
    return (
        request.intent == CONTACT_INTENT
        or accepted
        or PATTERNS.fits("asks_to_be_contacted", request.text)
        or (may_ask and PATTERNS.fits("to_be_contacted", request.text))
        or _leaves_contact(request)
    )


def _leaves_contact(request: Request) -> bool:
    """ "Ana Lopez, ana@example.com, call me": contact details and the wish to be contacted."""
    details = find_emails(request.text).values or find_phones(request.text).values
    return bool(details and PATTERNS.fits("contact_me", request.text))
