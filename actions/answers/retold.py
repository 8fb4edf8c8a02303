"""What was told before, told once more: in full, in short, with its grounds, all of it."""

from __future__ import annotations

from dataclasses import replace

from actions.answer import Answer, Status
from actions.answers import answerer
from actions.answers.charts import offered_line
from actions.answers.salary_source import answer_figure, figure_sentence, figures_named
from actions.answers.silent import is_silent, silence
from actions.answers.statements import figures_of, sources_of, told
from actions.answers.wording import (
    NOT_A_PROMISE,
    PER,
    bullets,
    citation,
    cited,
    names,
    paragraphs,
)
from actions.focus import Focus
from actions.request import Request
from knowledge.queries import KnowledgeBase

MOST_FIGURES = 3
MOST_STATEMENTS = 4
"""More than these were told as a list, under a heading of its own."""


def say_again(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer | None:
    """The statements that were told last, else the last topic's answer once more."""
    answer_topic = answerer(focus.topic) if focus.topic else None
    if answer_topic is None or focus.topic is None:
        return None
    if 0 < len(focus.told) <= MOST_STATEMENTS and not is_silent(focus.topic):
        statements = knowledge.statements_by_keys(focus.told)
        return told(_as_before(request, focus), knowledge, statements)
    return answer_topic(_as_before(request, focus), knowledge)


def second_answer(answer: Answer, request: Request, knowledge: KnowledgeBase) -> Answer:
    """The same facts for a question that was asked before, with a way on.

    A question that only what was said before it made clear has asked for something more.
    """
    known = names(knowledge)
    asks_more = request.is_unclear or request.question.joined is not None
    closest = f"This is all that {known['guide']} says about that:\n{answer.text}"
    return replace(
        answer,
        text=paragraphs(
            closest if asks_more else f"To say it once more: {answer.text}",
            "If that is not what you meant, put it another way, or ask an advisor: "
            f"{known['phone']}.",
        ),
    )


def say_in_short(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer | None:
    """What the last answer comes down to."""
    gist = _gist(request, focus, knowledge)
    return gist and replace(gist, text=f"In short: {gist.text}")


def say_grounds(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer | None:
    """What stands behind the last answer, for a visitor who doubts it."""
    known = names(knowledge)
    if focus.topic and is_silent(focus.topic):
        return _of_the_talk(silence(request, knowledge, focus.topic), focus)
    gist = _gist(request, focus, knowledge)
    if gist is None:
        return None
    lead = f"This is what {known['guide']} says; I have no other or newer source:"
    caution = f"{NOT_A_PROMISE} One person's pay can lie well above or below."
    named = [f for f in figures_named(request, knowledge) if f.key not in gist.figures]
    return replace(
        gist,
        text=paragraphs(
            lead,
            gist.text,
            *map(figure_sentence, named),
            citation(cited(named)),
            caution if _tells_pay(gist, knowledge) else "",
            f"An advisor can tell you more: {known['phone']}.",
        ),
    )


def recap(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer | None:
    """The main point of each answer of the conversation, the earliest first."""
    statements = knowledge.statements_by_keys(focus.points)
    figures = [f for key in focus.points if (f := knowledge.figure(key))]
    certifications = [c for key in focus.points if (c := knowledge.certification(key))]
    lines = {s.key: s.text for s in statements}
    lines |= {f.key: figure_sentence(f) for f in figures}
    lines |= {c.key: f"{offered_line(c, knowledge.salary_of(c.key))}." for c in certifications}
    if not lines:
        return None
    pays = [*figures, *knowledge.salaries_of(c.key for c in certifications)]
    sources = (*cited(pays), *sources_of(statements, knowledge))
    text = paragraphs(
        "So far, in short:",
        bullets([lines[key] for key in focus.points if key in lines]),
        citation(sources),
    )
    return replace(_of_the_talk(text, focus), sources=tuple(dict.fromkeys(sources)))


def _gist(request: Request, focus: Focus, knowledge: KnowledgeBase) -> Answer | None:
    """The figures that the last answer told, else a statement, else all of it."""
    before = _as_before(request, focus)
    told_of = focus.figures if not focus.told else ()
    if figures := [f for key in told_of[:MOST_FIGURES] if (f := knowledge.figure(key))]:
        return answer_figure(before, figures)
    if focus.told:
        statements = knowledge.statements_by_keys(focus.told)
        with_figures = [s for s in statements if knowledge.figures_told_by(s.key)]
        return told(before, knowledge, [*with_figures, *statements][:1])
    return say_again(request, focus, knowledge)


def _as_before(request: Request, focus: Focus) -> Request:
    """The request of the last topic."""
    return replace(
        request,
        intent=focus.topic or request.intent,
        occupations=focus.occupations,
        certifications=focus.certifications,
    )


def _tells_pay(answer: Answer, knowledge: KnowledgeBase) -> bool:
    figures = [f for key in answer.figures if (f := knowledge.figure(key))]
    figures += figures_of(knowledge.statements_by_keys(answer.told), knowledge)
    return any(f.unit in PER for f in figures)


def _of_the_talk(text: str, focus: Focus, status: Status = Status.ANSWERED) -> Answer:
    """A sentence on what was said; the focus stays as it is."""
    return Answer(
        text=text,
        topic=focus.topic or "",
        status=status,
        occupations=focus.occupations,
        certifications=focus.certifications,
        told=focus.told,
        figures=focus.figures,
    )
