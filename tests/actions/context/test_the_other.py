"""The one of two that was not spoken of last."""

from __future__ import annotations

import pytest

from actions.context.the_other import with_the_other
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
from tests.actions.questions import certification, question

CODERS = Focus(topic="ask_skills", occupations=("coder",))
CCS = Focus(topic="ask_salary", certifications=("ccs",), recent=("ccs", "cpc", "coc"))


@pytest.mark.parametrize(
    ("focus", "kind", "expected"),
    [
        (CODERS, "occupation", ("biller",)),
        (Focus(topic="ask_skills", occupations=("biller",)), "occupation", ("coder",)),
        (CCS, "certification", ("cpc",)),
    ],
)
@pytest.mark.parametrize("text", ["and for the other?", "what about the other one", "the other"])
def test_the_other_is_named_by_what_was_spoken_of(
    text: str, focus: Focus, kind: str, expected: tuple[str, ...], knowledge: KnowledgeBase
) -> None:
    assert with_the_other(question(text, "follow_up"), focus, knowledge).values(kind) == expected


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("the other day i saw one", CODERS),
        ("and the other?", Focus(topic="ask_skills", occupations=("coder", "biller"))),
        ("and the other?", Focus()),
        ("the rest?", CODERS),
    ],
)
def test_nothing_is_named_where_it_is_not_clear(
    text: str, focus: Focus, knowledge: KnowledgeBase
) -> None:
    assert with_the_other(question(text, "follow_up"), focus, knowledge).mentions == ()


def test_who_names_one_means_that_one(knowledge: KnowledgeBase) -> None:
    asked = question("the other one, COC", "follow_up", certification("coc"))
    assert with_the_other(asked, CCS, knowledge) == asked
