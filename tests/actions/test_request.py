"""When two requests are for the same answer."""

from __future__ import annotations

from tests.actions.conftest import Completing
from tests.actions.questions import certification, question


def test_two_requests_for_the_same_answer_have_one_signature(completed: Completing) -> None:
    first = question("what does a CPC earn", "ask_salary", certification("cpc"))
    second = question("CPC pay", "ask_salary", certification("cpc"))
    third = question("CCS pay", "ask_salary", certification("ccs"))
    assert completed(first).signature == completed(second).signature
    assert completed(first).signature != completed(third).signature


def test_limits_make_different_signatures(completed: Completing) -> None:
    low = question("above 50000", "ask_salary_threshold", ("amount", "50000"))
    high = question("above 60000", "ask_salary_threshold", ("amount", "60000"))
    assert completed(low).signature != completed(high).signature
