"""Which two pays a question means."""

from __future__ import annotations

import pytest

from actions.answers.pay.pairs import (
    first_and_next,
    one_named_one_told,
    pair,
    two_named,
    two_named_last,
    two_places,
    two_told,
    two_told_briefly,
)
from knowledge.queries import KnowledgeBase
from tests.actions.answers.pay.conftest import Asking

FINDERS = (two_named, one_named_one_told, two_told)


@pytest.mark.parametrize(
    ("text", "listed", "values"),
    [
        ("between 1 and 3", ("cca", "ccs", "cpc"), [43548, 58895]),
        ("between the second and the third", ("cca", "ccs", "cpc"), [55763, 58895]),
        ("between 1 and 4", ("cca", "ccs", "cpc"), []),
        ("between 1 and 2", (), [74000, 72304]),
        ("between 1, 2 and 3", ("cca", "ccs", "cpc"), []),
        ("between $1 and $2", ("cca", "ccs"), []),
        ("between 10% and 20%", (), []),
    ],
)
def test_two_places_mean_two_pays(
    asking: Asking, knowledge: KnowledgeBase, text: str, listed: tuple[str, ...], values: list[int]
) -> None:
    request = asking(text, "ask_remote", listed=listed)
    assert [o.value for o in two_places(request, knowledge)] == values


@pytest.mark.parametrize(
    ("text", "figures", "values"),
    [
        ("the CPC and the CPB", ("salary-ccs", "salary-cca"), [58895, 56981]),
        ("the CPC", ("salary-ccs",), [58895, 55763]),
        ("the CPC", ("salary-ccs", "salary-cca"), []),
        ("the CPC", ("salary-cpc",), []),
        ("that", ("salary-ccs", "salary-cca"), [55763, 43548]),
        ("that", ("salary-ccs",), []),
        ("the CPC, the CPB and the CCS", ("salary-cca",), []),
        ("between 20,000 and 30,000 dollars", (), []),
    ],
)
def test_the_first_finder_that_finds_two_decides(
    asking: Asking, knowledge: KnowledgeBase, text: str, figures: tuple[str, ...], values: list[int]
) -> None:
    found = pair(asking(text, figures=figures), knowledge, FINDERS)
    assert [o.value for o in found] == values


@pytest.mark.parametrize(
    ("text", "topic", "found"),
    [
        ("by how much over the next one?", "ask_salary_ranking", ["cpma", "coc"]),
        ("how far ahead of the runner-up", "ask_salary_ranking", ["cpma", "coc"]),
        ("and the gap to the next highest?", "ask_salary_ranking", ["cpma", "coc"]),
        ("by how much over the next one?", "ask_salary", []),
        ("what is next", "ask_salary_ranking", ["cpma", "coc"]),
        ("the next step is what", "ask_salary_ranking", []),
    ],
)
def test_the_next_one_is_the_second_of_a_ranking(
    asking: Asking, knowledge: KnowledgeBase, text: str, topic: str, found: list[str]
) -> None:
    request = asking(text, "follow_up", topic=topic, listed=("cpma", "coc", "crc"))
    assert [o.certification for o in first_and_next(request, knowledge)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("so the CCS is ahead by how much", ["cpc", "ccs"]),
        ("so the CCS pays what", []),
        ("how far is the CCA ahead", []),
    ],
)
def test_one_of_the_two_named_last_is_held_against_the_other(
    asking: Asking, knowledge: KnowledgeBase, text: str, found: list[str]
) -> None:
    request = asking(text, recent=("ccs", "cpc"))
    assert [o.certification for o in two_named_last(request, knowledge)] == found


def test_a_long_question_does_not_mean_those_told(asking: Asking, knowledge: KnowledgeBase) -> None:
    figures = ("salary-ccs", "salary-cca")
    short, long = "by how much", "and by how much would that change if you worked for longer"
    assert len(two_told_briefly(asking(short, figures=figures), knowledge)) == 2
    assert two_told_briefly(asking(long, figures=figures), knowledge) == []
