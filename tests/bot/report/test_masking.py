"""Personal data in visitors' words."""

from __future__ import annotations

import pytest

from bot.report.masking import masked, parts_of

KNOWN = frozenset(
    [
        "how",
        "much",
        "do",
        "medical",
        "coders",
        "earn",
        "what",
        "is",
        "the",
        "icd-10",
        "code",
        "set",
        "in",
        "texas",
        "can",
        "i",
        "pay",
        "after",
        "my",
        "course",
        "and",
        "it",
        "costs",
        "does",
        "hire",
        "reach",
        "me",
        "or",
        "at",
        "is",
        "called",
        "hi",
        "here",
        "lawyer",
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reach me at ana.lopez@example.com", "reach me at [e-mail]"),
        ("ana at example dot com", "[e-mail]"),
        ("reach me or 212-555-0177", "reach me or [number]"),
        ("reach me: (212) 555 0177 ext", "reach me: [number] ext"),
        ("my ssn is 123-45-6789", "my ssn is [number]"),
        ("can I pay $500 after 2 weeks?", "can I pay [number] after [number] weeks?"),
        ("what is the ICD-10 code set?", "what is the ICD-10 code set?"),
    ],
)
def test_addresses_and_numbers_are_masked(text: str, expected: str) -> None:
    assert masked(text, KNOWN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my name is ana lopez", "my name is [name]"),
        ("My name is Ana and it costs", "My name is [name] and it costs"),
        ("my name is lawyer, what is it", "my name is [name], what is it"),
        ("im ana, can i pay", "im [name], can i pay"),
        ("call me ana", "call me [name]"),
        ("ANA LOPEZ", "[name]"),
        ("hi, Ana Lopez here", "hi, [name] here"),
        ("Ana Lopez", "[name]"),
        ("does Kaiser hire coders", "does [name] hire coders"),
        ("can O'Brien-Smith pay", "can [name] pay"),
        ("what does José García earn", "what does [name] earn"),
        ("Ana's course", "[name] course"),
    ],
)
def test_names_are_masked(text: str, expected: str) -> None:
    assert masked(text, KNOWN) == expected


@pytest.mark.parametrize(
    "text",
    [
        "How Much Do Medical Coders Earn In Texas?",
        "what is the CPC",
        "I'm in Texas",
        "Can I pay after my course",
        "what is it called",
    ],
)
def test_what_is_known_or_an_acronym_is_left(text: str) -> None:
    assert masked(text, KNOWN) == text


def test_a_name_given_to_the_form_is_masked_however_it_is_typed() -> None:
    names = parts_of(["Ana Lopez"])
    assert masked("ANA lopez and ana, lopez", KNOWN, names) == "[name] and [name]"
    assert masked("bananas and my course", KNOWN, names) == "bananas and my course"


def test_masking_twice_changes_nothing_more() -> None:
    once = masked("My name is Ana, reach me at a@example.com or 212 555 0177", KNOWN)
    assert masked(once, KNOWN) == once
