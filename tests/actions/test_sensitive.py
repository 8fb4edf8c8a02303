"""Social security and card numbers are masked, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.sensitive import MASK, has_sensitive, mask_sensitive


def with_check_digit(digits: str) -> str:
    """The digits with the one that makes them a card number."""
    return next(digits + d for d in "0123456789" if _sum(digits + d) % 10 == 0)


def _sum(number: str) -> int:
    digits = [int(d) for d in reversed(number)]
    return sum(d if i % 2 == 0 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits))


@given(st.from_regex(r"[3-6][0-9]{14}", fullmatch=True), st.sampled_from(["", " ", "-"]))
def test_card_numbers_are_masked_however_they_are_grouped(digits: str, between: str) -> None:
    number = with_check_digit(digits)
    written = between.join(number[i : i + 4] for i in range(0, 16, 4))
    assert mask_sensitive(f"it is {written}, ok?") == f"it is {MASK}, ok?"


@pytest.mark.parametrize(
    "text",
    [
        "078-05-1120",
        "078 05 1120",
        "my ssn is 078051120",
        "SSN: 078-05-1120",
        "social security number 078 05 1120",
        "ssn078-05-1120.",
        "(078-05-1120)",
        "social is 078.05.1120",
        "078 - 05 - 1120",
        "078\u201305\u20131120",
        "my ss# is 078-051120",
        "4242 4242 4242 4242 078-05-1120",
        "212-555-0177 078-05-1120",
    ],
)
def test_social_security_numbers_are_masked(text: str) -> None:
    masked = mask_sensitive(text)
    assert MASK in masked
    assert not any(group in masked for group in ("078", "1120"))


@pytest.mark.parametrize(
    "text",
    [
        "212-555-0177",
        "+44 20 7946 0991",
        "(212) 555-0177",
        "call +49 151 23456789",
        "2026-11-23",
        "$58,895",
        "1234567890123456",
        "zip 80203-1234",
        "1.800.411.7073",
        "+33 1 23 45 67 89",
        "order 123456789",
    ],
)
def test_other_numbers_are_left(text: str) -> None:
    assert mask_sensitive(text) == text
    assert not has_sensitive(text)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("4242 4242 4242 4242 5555 5555 5555 4444", f"{MASK} {MASK}"),
        ("4242-4242-4242-4242 212-555-0177", f"{MASK} 212-555-0177"),
        ("3782 822463 10005, thanks", f"{MASK}, thanks"),
        ("4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2", MASK),
        ("1234 4242 4242 4242 4242 1234", f"1234 {MASK} 1234"),
        ("212-555-0177 078-05-1120 4242 4242 4242 4242", f"212-555-0177 {MASK} {MASK}"),
        ("4242/4242/4242/4242", MASK),
        ("\uff14\uff12" * 8, MASK),
        ("078 05 1120 4242424242424242", f"{MASK} {MASK}"),
    ],
)
def test_numbers_beside_each_other_are_told_apart(text: str, masked: str) -> None:
    assert mask_sensitive(text) == masked


@given(st.from_regex(r"[2-9][0-9]{2}-[2-9][0-9]{2}-[0-9]{4}", fullmatch=True))
def test_two_phone_numbers_are_never_a_card(phone: str) -> None:
    assert mask_sensitive(f"{phone} {phone}") == f"{phone} {phone}"


@given(st.text(max_size=300))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    masked = mask_sensitive(text)
    assert mask_sensitive(masked) == masked
    assert not has_sensitive(masked)
