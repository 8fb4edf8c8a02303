"""How computed pay is shown."""

from __future__ import annotations

import pytest

from actions.answers.pay.shown import result
from knowledge.queries import KnowledgeBase
from tests.actions.answers.pay.conftest import Asking
from tests.actions.conftest import Answering
from tests.actions.questions import question


@pytest.mark.parametrize(
    "intent", ["ask_salary_ranking", "ask_salary_average", "ask_salary_conversion"]
)
def test_computed_pay_is_no_promise(answer: Answering, intent: str) -> None:
    assert "not a promise" in answer(question("pay", intent)).text


@pytest.mark.parametrize(
    ("keys", "charted"), [(("cpc", "cpb"), False), (("cpc", "cpb", "coc"), True)]
)
def test_a_chart_is_of_more_than_two_pays(
    asking: Asking, knowledge: KnowledgeBase, keys: tuple[str, ...], charted: bool
) -> None:
    figures = knowledge.salaries_of(keys)
    given = result(asking("pay"), [*figures, figures[0]], "So much.", "ask_salary_average")
    assert (given.chart is not None) == charted
    assert given.topic == "ask_salary_average"
    assert given.text.startswith("So much.")
    assert "Source" in given.text
    assert "not a promise" in given.text
