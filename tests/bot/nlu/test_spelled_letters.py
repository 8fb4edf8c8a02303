"""Acronyms written letter by letter become words; other letters stay apart."""

from __future__ import annotations

import pytest

from bot.nlu.spelled_letters import join_spelled_letters

ACRONYMS = {"coc", "cpc", "cmrs", "ccsp"}


@pytest.mark.parametrize(
    ("typed", "joined"),
    [
        ("C O C stands for what", "COC stands for what"),
        ("what is a c.o.c. holder paid", "what is a COC. holder paid"),
        ("c.m.r.s. or c p c", "CMRS. or CPC"),
        ("c. c. s. p", "CCSP"),
        ("is c p c a must", "is CPC a must"),
        ("i a c o c holder", "i a COC holder"),
    ],
)
def test_a_known_acronym_is_joined(typed: str, joined: str) -> None:
    assert join_spelled_letters(typed, ACRONYMS) == joined


@pytest.mark.parametrize("text", ["u r a gem", "e.g. this", "the U.S. average", "plan a b c", ""])
def test_other_letters_stay(text: str) -> None:
    assert join_spelled_letters(text, ACRONYMS) == text
