"""Answers that need the conversation: the source of what was told, another reading, a choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer, Status
from actions.answers.buttons import readings
from actions.answers.patterns import PATTERNS
from actions.answers.salary_source import answer_figure, figures_named
from actions.answers.scope import is_out_of_scope, scope_note
from actions.answers.silent import is_silent, runner_up, silence
from actions.answers.statements import figures_of
from actions.answers.texts import texts
from actions.answers.wording import paragraphs
from actions.context.certainty import is_told
from actions.context.intents import VAGUE
from actions.focus import Focus
from actions.request import Request
from knowledge.model import Figure
from knowledge.queries import KnowledgeBase

A_CHOICE_BELOW = 0.4
"""A reading below this confidence is offered as a choice when the next one is close to it."""
CLOSE = 0.75
SURE_READING = 0.97
AS_LIKELY = 0.8
CHOICES = 3


def tell_source(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer | None:
    """Who says what was told last, of whom and as of when; None when it had no figure."""
    if placed := _placed(request, knowledge):
        return replace(answer_figure(request, [placed]), figures=request.figures)
    if figures_named(request, knowledge):
        return None
    figures = [f for key in focus.figures if (f := knowledge.figure(key))]
    topic = request.intent if figures else focus.topic or request.intent
    figures = figures or figures_of(knowledge.statements_by_keys(focus.told), knowledge)
    named = request.certifications or request.question.values("organisation")
    if not figures or named or PATTERNS.fits("pay_or_survey", request.text):
        return None
    return replace(answer_figure(request, figures), topic=topic)


def _placed(request: Request, knowledge: KnowledgeBase) -> Figure | None:
    """The figure that "the second" means, of several that were told last and are no list."""
    places = [int(o) for o in request.question.values("ordinal") if o.isdigit()]
    if len(places) != 1 or request.listed or not 0 < places[0] <= len(request.figures) > 1:
        return None
    return knowledge.figure(request.figures[places[0] - 1])


def with_other_reading(answer: Answer, request: Request, knowledge: KnowledgeBase) -> Answer:
    """Add what has to be said when the question may well be meant in a second way.

    The article is silent on that reading, or it is for somebody else: one sentence says so.
    """
    other = runner_up(request)
    named = bool(request.certifications) and request.named and other in VAGUE
    if is_silent(request.intent) or named:
        return answer
    if other and is_silent(other):
        return replace(answer, text=paragraphs(answer.text, silence(request, knowledge, other)))
    if (other and is_out_of_scope(other)) or _may_be_another_field(request):
        return replace(answer, text=paragraphs(scope_note(knowledge), answer.text))
    return answer


def likely_out_of_scope(request: Request) -> bool:
    """Nothing of the article is named, and a reading for somebody else is about as likely."""
    ranking = request.question.ranking
    understood = request.question.mentions_names or is_told(request.question)
    if understood or len(ranking) < 2 or ranking[0][0] != request.intent:
        return False
    return is_out_of_scope(ranking[1][0]) and ranking[1][1] >= AS_LIKELY * ranking[0][1]


def _may_be_another_field(request: Request) -> bool:
    """A role called by one bare word, and a reading for somebody else not far away."""
    mentions = [m for m in request.question.mentions if m.kind == "occupation"]
    ranking = request.question.ranking
    return (
        bool(mentions)
        and all(len(m.text.split()) == 1 for m in mentions)
        and ranking[0][1] < SURE_READING
        and any(is_out_of_scope(name) for name, _ in ranking)
    )


def clarification(request: Request, knowledge: KnowledgeBase) -> Answer | None:
    """A choice of readings when no one reading is likely enough; None when one is, or when the
    conversation has settled what is meant."""
    close = _close_readings(request.question.ranking)
    settled = bool(request.certifications) and not request.named
    if settled or len(close) < 2:
        return None
    draft = Answer(
        text="",
        topic=request.intent,
        status=Status.CLARIFY,
        occupations=request.occupations,
        certifications=request.certifications,
    )
    buttons = readings(close, draft, knowledge)
    titles = "\n".join(f"- {button.title}" for button in buttons)
    return replace(draft, text=f"Which of these do you mean?\n{titles}", buttons=buttons)


def _close_readings(ranking: Sequence[tuple[str, float]]) -> list[str]:
    if not ranking or ranking[0][1] >= A_CHOICE_BELOW:
        return []
    offered = texts("readings")
    likely = [name for name, score in ranking if score >= CLOSE * ranking[0][1]]
    return likely[:CHOICES] if all(name in offered for name in likely[:CHOICES]) else []
