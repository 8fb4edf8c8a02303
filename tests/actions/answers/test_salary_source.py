"""Where figures come from, and which of them a question names."""

from __future__ import annotations

import pytest

from actions.answer import Status
from actions.answers.salary_source import figures_named
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
from tests.actions.conftest import Answering, Completing
from tests.actions.questions import certification, question


def test_the_source_of_one_certification_is_its_own(answer: Answering) -> None:
    given = answer(question("source", "ask_salary_source", certification("ccs")))
    assert "not named in the career guide" in given.text
    assert "AAPC medical coding salary survey" not in given.text


def test_sources_of_all_figures_are_told_by_group(answer: Answering) -> None:
    given = answer(question("sources?", "ask_salary_source"))
    assert given.status is Status.ANSWERED
    for part in ("Bureau of Labor Statistics", "AAPC medical coding salary survey", "2023"):
        assert part in given.text


@pytest.mark.parametrize(("key", "lead"), [("cpma", "Yes."), ("cascc", "No, ")])
def test_whether_a_figure_is_from_a_body_is_answered_first(
    answer: Answering, key: str, lead: str
) -> None:
    aapc = ("organisation", "aapc", "AAPC")
    asked = question("is it from the AAPC survey", "ask_salary_source", certification(key), aapc)
    assert answer(asked).text.startswith(lead)


def test_when_that_was_asks_of_the_figure_told_last(answer: Answering) -> None:
    focus = Focus(topic="ask_salary", figures=("salary-average-usd-year",))
    given = answer(question("when was that", "ask_salary_source"), focus)
    assert "Bureau of Labor Statistics" in given.text
    assert "CCS-P" not in given.text


def test_a_percentage_names_its_figure(knowledge: KnowledgeBase, completed: Completing) -> None:
    asked = completed(question("who says the 8 percent", "ask_salary_source"))
    assert [f.value for f in figures_named(asked, knowledge)] == [8]


@pytest.mark.parametrize(
    "text", ["and is it from AAPC?", "was that from the AAPC survey", "so does it come from AAPC"]
)
def test_whether_it_is_from_a_body_is_a_question_of_yes_or_no(answer: Answering, text: str) -> None:
    aapc = ("organisation", "aapc", "AAPC")
    asked = question(text, "ask_salary_source", certification("cpma"), aapc)
    assert answer(asked).text.startswith("Yes.")


def test_where_it_is_from_gets_no_yes(answer: Answering) -> None:
    aapc = ("organisation", "aapc", "AAPC")
    asked = question("where in the AAPC survey", "ask_salary_source", certification("cpma"), aapc)
    assert not answer(asked).text.startswith(("Yes", "No"))
