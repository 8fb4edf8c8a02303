"""The pay that lies nearest to another, against distances worked out by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.actions.answers.pay.conftest import Calculating

RANKING = "ask_salary_ranking"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("which cert is nearest to 60k", ["CASCC", "$283 less"]),
        ("which is closest to the CPC", ["CIC", "$58,730", "$165 less"]),
        ("what comes closest to the BLS average", ["BCSC", "$4,151 less"]),
        ("the billing cert nearest to 60,000 dollars", ["CPB", "$3,019 less"]),
        ("closest to the CIC", ["CPC", "$165 more"]),
    ],
)
def test_the_nearest_is_told_with_its_distance(
    worked_out: Callable[..., str], text: str, shares: list[str]
) -> None:
    told = worked_out(text, RANKING)
    assert [share for share in shares if share not in told] == []


def test_the_pay_told_last_is_what_it_is_near_to(worked_out: Callable[..., str]) -> None:
    told = worked_out("which one is nearest?", RANKING, figures=("salary-coc",))
    assert "CRC" in told
    assert "$75 less" in told


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("which school is closest to me", "ask_online"),
        ("closest to the CPC or the CCA", RANKING),
        ("which cert pays 60k", RANKING),
    ],
)
def test_nearness_to_no_one_pay_is_left_to_others(
    calculated: Calculating, text: str, intent: str
) -> None:
    assert calculated(text, intent) is None
