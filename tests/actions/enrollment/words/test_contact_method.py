"""How a visitor wants to be reached, told from free words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.enrollment.words.contact_method import names_way, parse_method, phone_use


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("email", "email"),
        ("e-mail pls", "email"),
        ("mail me", "email"),
        ("phone", "phone"),
        ("call me", "phone"),
        ("text me", "phone"),
        ("by sms", "phone"),
        ("both", "both"),
        ("email and phone", "both"),
        ("either", "email"),
        ("no phone, email", "email"),
        ("don't call me", "email"),
        ("not by email", "phone"),
        ("carrier pigeon", None),
        ("e-mail or phone?", None),
        ("i prefer emails", "email"),
        ("my cell", "phone"),
        ("EMAIL", "email"),
    ],
)
def test_the_way_of_contact_is_told_from_free_words(text: str, method: str | None) -> None:
    assert parse_method(text) == method


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("text only", "text"),
        ("just text me", "text"),
        ("no calls please", "text"),
        ("calls only", "call"),
        ("don't text me", "call"),
        ("phone", None),
        ("call or text", None),
        ("no texts, only calls", "call"),
    ],
)
def test_calls_and_texts_are_told_apart(text: str, use: str | None) -> None:
    assert phone_use(text) == use


def test_a_way_that_is_refused_is_not_named() -> None:
    assert names_way("no phone, e-mail", "email")
    assert not names_way("no phone, e-mail", "phone")


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert parse_method(text) in ("email", "phone", "both", None)
    assert phone_use(text) in ("call", "text", None)
