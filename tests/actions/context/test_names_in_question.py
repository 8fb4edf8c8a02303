"""What a question itself names."""

from __future__ import annotations

import pytest

from actions.context.names_in_question import (
    named_certifications,
    named_occupations,
    named_organisations,
    names_role_in_full,
    only_names,
    rejects_all,
    without_added,
)
from actions.focus import Focus
from knowledge.queries import KnowledgeBase
from tests.actions.questions import certification, occupation, placed, question


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("not the CPC, the CCS", ("ccs",)),
        ("I don't mean the CPC but the CCS", ("ccs",)),
        ("the CPC isn't what I want, nor the CCS", ("cpc", "ccs")),
    ],
)
def test_what_is_rejected_is_not_named(text: str, expected: tuple[str, ...]) -> None:
    asked = question(text, "correct", certification("cpc"), certification("ccs"))
    assert named_certifications(asked, Focus()) == expected


def test_a_question_that_rejects_all_it_names_is_still_about_them() -> None:
    asked = question("why not the biller", "ask_why", occupation("biller"))
    assert named_occupations(asked) == ("biller",)


def test_a_name_counts_for_more_than_a_place_in_the_list() -> None:
    asked = question(
        "is the CCS the first", "ask_certification", certification("ccs"), ("ordinal", "1", "first")
    )
    assert named_certifications(asked, Focus(listed=("cpc",))) == ("ccs",)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("and the biller?", True),
        ("no, I meant biller", True),
        ("what's with a biller", True),
        ("is a biller happy", False),
        ("biller salaries", False),
    ],
)
def test_only_words_that_lead_in_may_stand_beside_a_bare_name(text: str, bare: bool) -> None:
    assert only_names(question(text, "ask_what_is", occupation("biller"))) == bare


def test_without_a_name_a_message_is_no_bare_name() -> None:
    assert not only_names(question("and what about", "follow_up"))


@pytest.mark.parametrize(("words", "full"), [("biller", False), ("medical biller", True)])
def test_a_role_is_named_in_full_by_more_than_one_word(words: str, full: bool) -> None:
    asked = question(f"can a {words} do it", "other_career", occupation("biller", words))
    assert names_role_in_full(asked) == full


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("AAPC ones, billing included", ()),
        ("AAPC ones including the billing ones too", ()),
        ("AAPC certs, billing as well", ()),
        ("AAPC billing certs", ("biller",)),
        ("billing too, of AAPC", ("biller",)),
        ("AAPC, is billing a role that is included", ("biller",)),
    ],
)
def test_a_role_that_is_only_added_does_not_narrow(text: str, kept: tuple[str, ...]) -> None:
    asked = question(
        text,
        "ask_certifications",
        ("organisation", "aapc", "AAPC"),
        occupation("biller", "billing"),
    )
    left = without_added(asked)
    assert left.values("occupation") == kept
    assert left.values("organisation") == ("aapc",)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("not from AAPC or AHIMA", False),
        ("neither AAPC nor AHIMA", False),
        ("not from AAPC but from AHIMA", True),
    ],
)
def test_what_is_excluded_goes_on_over_or_and_nor(
    knowledge: KnowledgeBase, text: str, left: bool
) -> None:
    bodies = ("organisation", "aapc", "AAPC"), ("organisation", "ahima", "AHIMA")
    found = named_organisations(question(text, "ask_certifications", *bodies), knowledge)
    assert "aapc" not in found
    assert ("ahima" in found) is left


CPC, CPC_P = certification("cpc"), certification("cpc-p", "CPC-P")


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("the CPC-P, not the CPC", (CPC_P, CPC), ("cpc-p",)),
        ("not the CPC-P, the CPC", (CPC_P, CPC), ("cpc",)),
        ("not the CPC, I said CPC-P, the CPC is known", (CPC, CPC_P, CPC), ("cpc-p", "cpc")),
    ],
)
def test_a_name_inside_another_is_rejected_by_its_own_place(
    text: str, names: tuple[tuple[str, str, str], ...], expected: tuple[str, ...]
) -> None:
    asked = placed(question(text, "correct", *names))
    assert named_certifications(asked, Focus()) == expected


def test_a_name_inside_another_leaves_no_word_behind() -> None:
    asked = placed(question("and CPC or CPC-P?", "follow_up", CPC, CPC_P))
    assert only_names(asked)


def test_a_name_said_twice_is_rejected_only_where_it_is() -> None:
    asked = placed(question("not the CPC, well yes, the CPC", "correct", CPC, CPC))
    assert not rejects_all(asked)
