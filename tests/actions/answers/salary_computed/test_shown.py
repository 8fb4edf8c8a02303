"""How computed pay is shown."""

from __future__ import annotations

from tests.actions.conftest import Answering
from tests.actions.questions import question


def test_computed_pay_is_no_promise(answer: Answering) -> None:
    for intent in ("ask_salary_ranking", "ask_salary_average", "ask_salary_conversion"):
        assert "not a promise" in answer(question("pay", intent)).text
