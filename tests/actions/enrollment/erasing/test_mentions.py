"""Addresses and numbers are found in stored text however they were written."""

from __future__ import annotations

import json

import pytest

from actions.enrollment.erasing.mentions import mentioned, mentions_of


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        ("+12125550177", "call 212-555-0177"),
        ("+12125550177", "(212) 555 0177"),
        ("+12125550177", "+1.212.555.0177"),
        ("+12125550177", "212\u2011555\u20110177"),
        ("+442079460991", "020 7946 0991"),
        ("+442079460991", "+44 (0)20 79 46 09 91"),
        ("ana.lopez@example.com", "It's Ana.Lopez@Example.com."),
        ("josé@example.com", "josé@example.com"),
        ("REQ-7K4M9XQ2", "my reference is req-7k4m9xq2"),
    ],
)
def test_a_contact_is_found(contact: str, text: str) -> None:
    wanted = mentions_of([contact])
    assert mentioned(text, wanted)
    assert mentioned(json.dumps({"text": text}), wanted)


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        ("+12125550177", "call 212-555-0178"),
        ("+12125550177", "212 people, 555 of them in 0177"),
        ("ana.lopez@example.com", "ana_lopez@example.com"),
        ("ab", "ab"),
    ],
)
def test_something_else_is_not(contact: str, text: str) -> None:
    assert not mentioned(text, mentions_of([contact]))
