"""How to reach the provider."""

from __future__ import annotations

from actions.answer import Answer, SourceNote
from actions.answers.wording import guide, joined, names, paragraphs
from actions.request import Request
from knowledge.queries import KnowledgeBase


def answer_contact(request: Request, knowledge: KnowledgeBase) -> Answer:
    """The contacts at once, as text and as links; no form."""
    contacts = knowledge.contacts()
    known = names(knowledge)
    lines = [f"[{c.value}]({c.uri})" for c in contacts]
    text = (
        f"You can reach {known['provider']}'s enrollment contact at {joined(lines, 'or')}: call to "
        "learn more, ask your questions and enroll."
        if lines
        else f"{known['guide']} names no phone number or address of {known['provider']}."
    )
    return Answer(
        text=paragraphs(text, "Would you rather be contacted? I can take a request."),
        topic=request.intent,
        occupations=request.occupations,
        sources=(SourceNote(guide(knowledge), "Contact", "date not given"),),
    )
