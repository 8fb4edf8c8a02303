"""The amounts that pay is held against."""

from __future__ import annotations

from decimal import Decimal

from actions.answers.pay.limits import limit_of
from knowledge.queries import KnowledgeBase
from tests.actions.conftest import Completing
from tests.actions.questions import question


def test_the_first_amount_of_a_question_is_its_limit(
    completed: Completing, knowledge: KnowledgeBase
) -> None:
    asked = question("", "ask_salary_threshold", ("amount", "62500.5"), ("amount", "50000"))
    limit = limit_of(completed(asked), knowledge)
    assert limit is not None
    assert limit.value == Decimal("62500.5")


def test_without_an_amount_the_limit_is_named_as_the_average(
    completed: Completing, knowledge: KnowledgeBase
) -> None:
    limit = limit_of(completed(question("", "ask_salary_threshold")), knowledge)
    assert limit is not None
    assert limit.name.startswith("the average of ")
    assert "$48,780" in limit.name
