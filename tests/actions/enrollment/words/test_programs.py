"""Programs: made from the occupations, and told from what visitors call them."""

from __future__ import annotations

import pytest

from actions.enrollment.words.programs import parse_program, programs_of
from knowledge.model import Occupation
from tests.actions.enrollment.conftest import provider

PROGRAMS = provider().programs


def test_there_is_one_for_each_occupation_and_one_for_all() -> None:
    assert [(p.value, p.label) for p in PROGRAMS] == [
        ("coding", "Medical coding"),
        ("billing", "Medical billing"),
        ("both", "Both"),
    ]


def test_a_single_occupation_makes_a_single_program() -> None:
    welder = Occupation(key="welder", name="welder", plural="welders", activity="welding")
    assert [p.value for p in programs_of([welder])] == ["welding"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Medical coding", "coding"),
        ("the billers one please", "billing"),
        ("coding and billing", "both"),
        ("all of them", "both"),
        ("not coding, billing", "billing"),
        ("biling", "billing"),
        ("the second one", "billing"),
        ("#1", "coding"),
        ("option 9", None),
        ("gardening", None),
    ],
)
def test_a_program_is_told_by_name_number_or_slip(text: str, value: str | None) -> None:
    assert parse_program(text, PROGRAMS) == value


def test_alone_means_that_little_else_is_said() -> None:
    text = "my cousin Ana works in billing"
    assert parse_program(text, PROGRAMS) == "billing"
    assert parse_program(text, PROGRAMS, alone=True) is None
    assert parse_program("I'd like the billing one, please", PROGRAMS, alone=True) == "billing"
