"""Questions that are not for this assistant, and small talk: fixed sentences, kept as data."""

from __future__ import annotations

from dataclasses import replace

from actions.answer import Answer, Status
from actions.answers.texts import texts
from actions.answers.wording import names, paragraphs
from actions.question import FALLBACK_INTENT
from actions.request import Request
from knowledge.queries import KnowledgeBase


def answer_out_of_scope(request: Request, knowledge: KnowledgeBase, missed: int = 0) -> Answer:
    """Say what this assistant is for; worded anew when it happens again."""
    return _said(request, knowledge, "scope", Status.OUT_OF_SCOPE, missed)


def answer_unknown(request: Request, knowledge: KnowledgeBase, missed: int = 0) -> Answer:
    """Say that the question was not understood or is not covered, and offer a person."""
    return _said(request, knowledge, "scope", Status.UNKNOWN, missed)


def offering_a_person(answer: Answer, missed: int, knowledge: KnowledgeBase) -> Answer:
    """After a second question in a row without an answer there is a number to call."""
    known = names(knowledge)
    unanswered = answer.status in (Status.UNKNOWN, Status.OUT_OF_SCOPE)
    if not unanswered or not missed or known["phone"] in answer.text or answer.topic == "distress":
        return answer
    return replace(answer, text=f"{answer.text} {texts('notes')['person'].format(**known)}")


def answer_unsure(answer: Answer, knowledge: KnowledgeBase) -> Answer:
    """Statements near to a question that was not understood, with a word of caution."""
    caution = str(texts("notes")["unsure"]).format(**names(knowledge))
    return replace(answer, text=paragraphs(answer.text, caution))


def answer_small_talk(request: Request, knowledge: KnowledgeBase, times: int = 0) -> Answer:
    """Greetings, thanks and questions about the assistant itself."""
    return _said(request, knowledge, "small_talk", Status.ANSWERED, times)


def is_out_of_scope(intent: str) -> bool:
    """Whether the intent's questions are for somebody else."""
    return intent in texts("scope") and intent != FALLBACK_INTENT


def scope_note(knowledge: KnowledgeBase) -> str:
    """The sentence before an answer to a question that may be meant for somebody else."""
    return str(texts("notes")["note"]).format(**names(knowledge))


def is_small_talk(intent: str) -> bool:
    """Whether the intent asks for no fact."""
    return intent in texts("small_talk")


def _said(
    request: Request, knowledge: KnowledgeBase, name: str, status: Status, times: int
) -> Answer:
    variants = texts(name).get(request.intent) or texts(name)["out_of_scope"]
    text = variants[min(times, len(variants) - 1)]
    return Answer(text=text.format(**names(knowledge)), topic=request.intent, status=status)
