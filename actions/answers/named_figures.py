"""A figure that a question names belongs in the answer, whatever else is asked."""

from __future__ import annotations

from dataclasses import replace

from actions.answer import Answer
from actions.answers.salary_source import FEW_WORDS, answer_figure, figures_named
from actions.answers.statements import figures_of
from actions.answers.wording import paragraphs
from actions.request import Request
from knowledge.queries import KnowledgeBase


def with_figures_named(answer: Answer, request: Request, knowledge: KnowledgeBase) -> Answer:
    """The answer behind the figures whose value the question names and it does not tell."""
    told = set(answer.figures)
    told |= {f.key for f in figures_of(knowledge.statements_by_keys(answer.told), knowledge)}
    told |= {f.key for f in knowledge.salaries_of(answer.certifications)}
    missing = [f for f in figures_named(request, knowledge) if f.key not in told]
    if not missing:
        return answer
    figures = answer_figure(request, missing)
    if request.is_unclear and len(request.text.split()) <= FEW_WORDS:
        return figures
    return replace(
        answer,
        text=paragraphs(figures.text, answer.text),
        sources=tuple(dict.fromkeys((*figures.sources, *answer.sources))),
        figures=(*figures.figures, *answer.figures),
    )
