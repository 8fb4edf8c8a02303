"""The reply to a message: each of its questions answered in order and in context."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer, Status
from actions.answers import answerer
from actions.answers.buttons import follow_ups
from actions.answers.conversation import (
    clarification,
    likely_out_of_scope,
    tell_source,
    with_other_reading,
)
from actions.answers.further import tell_more, tell_why
from actions.answers.named_figures import with_figures_named
from actions.answers.pay import answer_calculated
from actions.answers.retold import recap, say_again, say_grounds, say_in_short, second_answer
from actions.answers.salary_source import answer_figures_named, figures_named
from actions.answers.scope import (
    answer_out_of_scope,
    answer_small_talk,
    answer_unknown,
    answer_unsure,
    is_out_of_scope,
    is_small_talk,
    offering_a_person,
)
from actions.answers.silent import is_silent
from actions.answers.statements import (
    UNNAMED,
    figures_of,
    nearest_statements,
    retrieved_statements,
    told,
)
from actions.answers.unknown_subject import answer_unknown_subject, unknown_subject
from actions.context import in_context
from actions.context.another_career import asked_of_another_career
from actions.context.certainty import SURE, UNSURE, asked_beside
from actions.context.named import named_occupations, rejects_all
from actions.cues.pointers import means
from actions.enrollment.words.contact import find_emails, find_phones
from actions.focus import Focus
from actions.question import FALLBACK_INTENT, Question
from actions.request import Request
from knowledge.queries import KnowledgeBase

MOST_QUESTIONS = 5
SURE_ENOUGH = 0.6
"""The confidence of a question beside which unsure remarks are passed over."""
CONTACT_INTENT = "request_contact"
ABOUT_A_FIGURE = frozenset(
    {"ask_salary_source", "ask_salary_threshold", "ask_salary", FALLBACK_INTENT}
)
MISSED = frozenset({Status.UNKNOWN, Status.OUT_OF_SCOPE})
TOLD_TOGETHER = frozenset({"ask_certification", "ask_certification_provider", "ask_salary"})
"""Topics whose answers each name a certification in full, who offers it and its pay."""
TO_BE_CONTACTED = re.compile(
    r"\S@\S|\b(contact|call|text|phone|e-?mail|mail|ring|message|reach( out to)?"
    r"|get in (touch|contact) with) me\b",
    re.I,
)
CONTACT_ME = re.compile(
    r"\b(contact|call|text|phone|ring|e-?mail|message|reach( out to)?) me\b"
    r"|\b(sign|enrol{1,2}|register|send) me\b|\bget (back to|in touch with) me\b",
    re.I,
)
ABOUT_THE_VISITOR = re.compile(r"^\W*(?:i|i'?m|i am|i'?ve|my|we|our)\b(?!.*\?)", re.I)
ASKS_TO_BE_CONTACTED = re.compile(
    r"^\W*(?:(?:hi|hello|hey|yes|yeah|ok|okay|please|pls|kindly|just|so|then)\W+)*"
    r"(?:(?:can|could|would|will) (?:you|someone|somebody|anyone|they|an? \w+) (?:please )?)?"
    r"(?:contact|call|phone|ring|e-?mail|text|message) me\b(?! (?:an?|what|how|if|when|crazy)\b)"
    r"|^(?!.*\b(?:\w+n'?t|not|never|nobody|no one|who|when|why|how|if|stop|to)\b)"
    r".*\b(?:contact|call|phone|text|e-?mail) me(?: (?:please|pls|back|asap|soon|today))*\W*$",
    re.I,
)
CONTEXTUAL = {
    "ask_more": tell_more,
    "ask_why": tell_why,
    "repeat": say_again,
    "shorten": say_in_short,
    "doubt": say_grounds,
    "recap": recap,
}
OF_WHAT_WAS_SAID = frozenset({"repeat", "shorten", "recap"})
ABOUT_SOURCES = "ask_salary_source"
OF_A_BACKGROUND = "ask_background"


@dataclass(frozen=True)
class Reply:
    """Answers in order, the focus after them, and whether the visitor wants to be contacted."""

    answers: tuple[Answer, ...]
    focus: Focus
    wants_contact: bool = False


def reply_to(questions: Sequence[Question], focus: Focus, knowledge: KnowledgeBase) -> Reply:
    """Answer the questions of a message, each once."""
    answers: list[Answer] = []
    seen: set[str] = set()
    wants_contact = False
    for question in _worth_answering(questions)[:MOST_QUESTIONS]:
        request = in_context(_with_amount(question, questions), focus, knowledge)
        request = replace(request, before=_said_before(question, questions))
        repeats = _is_told_already(request, answers) and not answer_calculated(request, knowledge)
        if request.signature in seen or repeats:
            continue
        seen.add(request.signature)
        if _asks_for_contact(request, focus):
            wants_contact = True
            continue
        answer, is_topic = _answer(request, focus, knowledge)
        if answer.calculated and all(a.status in MISSED for a in answers):
            answers.clear()
        answer = offering_a_person(answer, focus.unanswered, knowledge)
        answers.append(answer)
        focus = focus.after(answer, request.signature, is_topic=is_topic)
        if not is_topic and (spoken_of := named_occupations(question)):
            focus = replace(focus, occupations=spoken_of)
        if asked := asked_of_another_career(request):
            focus = replace(focus, topic=asked)
    if len(answers) > 1:
        focus = replace(
            focus,
            figures=_told_by_all(answers, knowledge),
            certifications=_spoken_of_alike(answers) or focus.certifications,
        )
    return Reply(tuple(_with_buttons(answers, knowledge)), focus, wants_contact)


def _spoken_of_alike(answers: Sequence[Answer]) -> tuple[str, ...]:
    """The certifications of a message that asks the same of each: "and their salaries"."""
    alike = len({a.topic for a in answers}) == 1 and all(a.certifications for a in answers)
    return tuple(dict.fromkeys(c for a in answers for c in a.certifications)) if alike else ()


def _told_by_all(answers: Sequence[Answer], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The figures of a message's answers, in order: "the second" counts in them."""
    told_of = [
        key for answer in answers for key in answer.figures or _figures_stated(answer, knowledge)
    ]
    return tuple(dict.fromkeys(told_of))


def _figures_stated(answer: Answer, knowledge: KnowledgeBase) -> list[str]:
    first = knowledge.statements_by_keys(answer.told[:1])
    salaries = [f for key in answer.certifications if (f := knowledge.salary_of(key))]
    return [f.key for f in salaries or figures_of(first, knowledge)]


def _with_amount(question: Question, questions: Sequence[Question]) -> Question:
    """ "I earn 41,000. Is the average above that?": the amount that "that" means."""
    compares = {"above", "below"} & set(question.values("comparison"))
    if (
        not compares
        or len(question.values("amount")) > 1
        or not means("something_named", question.text)
    ):
        return question
    at = next((i for i, q in enumerate(questions) if q is question), 0)
    amounts = [m for q in questions[:at] for m in q.mentions if m.kind == "amount"]
    return replace(question, mentions=(*question.mentions, *amounts[-1:]))


def _said_before(question: Question, questions: Sequence[Question]) -> str:
    """The other questions of the message up to this one: "of 200 people. how many ...?"."""
    before = list(questions)[: list(questions).index(question)] if question in questions else []
    return " ".join(q.text for q in before)


def _is_told_already(request: Request, answers: Sequence[Answer]) -> bool:
    """Whether an answer on the same certification has said it: "who offers it, and its pay"."""
    told = [a.certifications for a in answers if a.topic in TOLD_TOGETHER]
    alone = len(request.certifications) == 1 and request.intent in TOLD_TOGETHER
    return alone and request.certifications in told


def _worth_answering(questions: Sequence[Question]) -> list[Question]:
    """Small talk around a question needs no answer of its own."""
    meant = [q for q in questions if not rejects_all(q)] or questions
    asking = [q for q in meant if not is_small_talk(q.intent)]
    understood = [q for q in asking if q.intent != FALLBACK_INTENT or _is_covered(q)]
    clear = [q for q in understood if not _is_an_aside(q)]
    sure = any(q.confidence >= SURE_ENOUGH for q in clear)
    return list((clear if sure else understood) or asking or questions[:1])


def _is_an_aside(question: Question) -> bool:
    """Whether a part of a message is hardly more than words around its questions."""
    says_nothing = is_out_of_scope(question.intent) or question.intent in CONTEXTUAL
    tells_of_itself = bool(ABOUT_THE_VISITOR.match(question.text))
    if tells_of_itself and question.intent == OF_A_BACKGROUND:
        return True
    unsure = question.confidence < (SURE if tells_of_itself else UNSURE)
    return says_nothing and (unsure or question.intent in OF_WHAT_WAS_SAID)


def _is_covered(question: Question) -> bool:
    return any(score >= UNNAMED for _, score in question.statements)


def _asks_for_contact(request: Request, focus: Focus) -> bool:
    accepted = request.intent == "affirm" and (focus.topic == "ask_contact" or focus.unanswered > 1)
    may_ask = request.intent == "ask_contact" or asked_beside(request.question) == CONTACT_INTENT
    told = may_ask and TO_BE_CONTACTED.search(request.text)
    plainly = bool(ASKS_TO_BE_CONTACTED.search(request.text))
    return (
        request.intent == CONTACT_INTENT
        or accepted
        or plainly
        or bool(told)
        or _leaves_contact(request)
    )


def _leaves_contact(request: Request) -> bool:
    """ "Ana Lopez, ana@example.com, call me": contact details and the wish to be contacted."""
    details = find_emails(request.text).values or find_phones(request.text).values
    return bool(details and CONTACT_ME.search(request.text))


def _answer(request: Request, focus: Focus, knowledge: KnowledgeBase) -> tuple[Answer, bool]:
    """The answer, and whether it makes a new topic of the conversation."""
    intent = request.intent
    if calculated := answer_calculated(request, knowledge):
        return replace(calculated, calculated=True), True
    if intent in CONTEXTUAL:
        if answer := CONTEXTUAL[intent](request, focus, knowledge):
            return answer, True
        if is_small_talk(intent):
            return answer_small_talk(request, knowledge), False
        return answer_unknown(_as_fallback(request), knowledge, focus.unanswered), False
    if intent == ABOUT_SOURCES and (source := tell_source(request, focus, knowledge)):
        return source, True
    if is_small_talk(intent):
        return answer_small_talk(request, knowledge, focus.asked.count(request.signature)), False
    if is_out_of_scope(intent) or likely_out_of_scope(request):
        return answer_out_of_scope(request, knowledge, focus.unanswered), False
    return _answer_question(request, focus, knowledge)


def _answer_question(
    request: Request, focus: Focus, knowledge: KnowledgeBase
) -> tuple[Answer, bool]:
    if subject := unknown_subject(request, knowledge):
        return answer_unknown_subject(request, knowledge, subject), False
    answer_topic = None if _is_silent_again(request, focus) else answerer(request.intent)
    if request.intent in ABOUT_A_FIGURE and (figures := figures_named(request, knowledge)):
        return answer_figures_named(request, figures, knowledge), True
    if answer_topic is None:
        near = retrieved_statements(request, knowledge)
        if near:
            return answer_unsure(told(request, knowledge, near, Status.PARTLY), knowledge), True
        return answer_unknown(_as_fallback(request), knowledge, focus.unanswered), False
    choice = None if nearest_statements(request, knowledge) else clarification(request, knowledge)
    if choice:
        return choice, False
    answer = with_other_reading(answer_topic(request, knowledge), request, knowledge)
    answer = with_figures_named(answer, request, knowledge)
    return (
        second_answer(answer, request, knowledge) if _asked_before(request, focus) else answer
    ), True


def _is_silent_again(request: Request, focus: Focus) -> bool:
    """Whether a follow-up that asks something else was taken for the topic that is left open."""
    alone = request.question.alone
    other = alone is not None and alone != request.intent
    return other and request.intent == focus.topic and is_silent(request.intent)


def _asked_before(request: Request, focus: Focus) -> bool:
    return request.signature in focus.asked


def _as_fallback(request: Request) -> Request:
    return replace(request, intent=FALLBACK_INTENT)


def _with_buttons(answers: Sequence[Answer], knowledge: KnowledgeBase) -> list[Answer]:
    """Follow-ups go under the last answer only."""
    if not answers or answers[-1].buttons:
        return list(answers)
    return [
        *answers[:-1],
        replace(answers[-1], buttons=follow_ups(answers[-1], knowledge)),
    ]
