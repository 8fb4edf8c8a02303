"""What a message changes of what was said before."""

from __future__ import annotations

import pytest

from actions.enrollment.form.corrections import Change, find_changes
from tests.actions.enrollment.conftest import provider
from tests.actions.enrollment.form.readings import FILLED, state_at

PROGRAMS = provider().programs
BOTH_WAYS = FILLED | {"contact_method": "both", "phone": "+12125550177"}


def changes(text: str, field: str, **values: str) -> list[Change]:
    state = state_at(field, **values)
    return find_changes(text, state, PROGRAMS, at_summary=field == "confirm")


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("not ana@example.com but ana.lopez@example.com", ("email", "ana.lopez@example.com")),
        ("ana.lopez@example.com, not ana@example.com", ("email", "ana.lopez@example.com")),
        ("right@example.com, not wrong@example.com", ("email", "right@example.com")),
        ("not wrong@example.com but right@example.com", ("email", "right@example.com")),
        ("my number is 212-555-0199", ("phone", "+12125550199")),
        ("my name is Anna Lopez", ("name", "Anna Lopez")),
        ("last name should be Lopes", ("name", "Ana Lopes")),
        ("first name is Anna", ("name", "Anna Lopez")),
        ("it's Anna, not Ana", ("name", "Anna Lopez")),
        ("Sorry, Ana Lopes", ("name", "Ana Lopes")),
        ("no, it's Dana Smith", ("name", "Dana Smith")),
        ("billing instead", ("program", "billing")),
        ("change the e-mail", ("email", None)),
        ("the name is wrong", ("name", None)),
    ],
)
def test_at_the_summary_a_value_is_changed(text: str, change: tuple[str, str | None]) -> None:
    assert changes(text, "confirm", **FILLED) == [Change(*change)]


def test_several_things_are_changed_at_once() -> None:
    text = "my e-mail is anna@example.com, and billing instead"
    assert changes(text, "confirm", **FILLED) == [
        Change("email", "anna@example.com"),
        Change("program", "billing"),
    ]


def test_a_name_is_changed_beside_an_address() -> None:
    text = "my name is Anna Lopez, e-mail anna@example.com"
    assert changes(text, "confirm", **FILLED) == [
        Change("email", "anna@example.com"),
        Change("name", "Anna Lopez"),
    ]


@pytest.mark.parametrize("text", ["yes", "that's all, send it", "what does a coder do?", "no"])
def test_what_changes_nothing(text: str) -> None:
    assert changes(text, "confirm", **FILLED) == []


def test_a_way_of_contact_is_dropped_only_where_it_was_given() -> None:
    assert changes("remove my phone", "confirm", **BOTH_WAYS) == [Change("phone", drop=True)]
    assert changes("remove my phone", "confirm", **FILLED) == []


def test_one_way_is_preferred_to_the_other() -> None:
    assert changes("i'd rather be called", "consent", **FILLED) == [
        Change("email", drop=True),
        Change("phone"),
    ]


def test_before_the_summary_only_what_is_said_outright_counts() -> None:
    assert changes("billing", "consent", **FILLED) == []
    assert changes("billing instead", "consent", **FILLED) == [Change("program", "billing")]
    early = {"name": "Ana Lopez", "contact_method": "both"}
    assert changes("my e-mail is ana@example.com", "email", **early) == []
    assert changes("my e-mail is ana@example.com", "phone", **early) == [
        Change("email", "ana@example.com")
    ]
    assert changes("my name is Anna Lopez", "email", **early) == [Change("name", "Anna Lopez")]
