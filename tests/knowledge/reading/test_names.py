"""Names, acronyms and keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.reading.names import slug, split_name
from knowledge.reading.organisations import Organisations, spelled_out


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("Guild of Growers (GOG)", "Guild of Growers", "GOG"),
        ("GOG (Guild of Growers)", "Guild of Growers", "GOG"),
        ("GOG", None, "GOG"),
        ("Guild of Growers", "Guild of Growers", None),
        ("Pruner + Sower (CPR + CSO)", "Pruner + Sower", "CPR + CSO"),
        ("Pruner-Trees (CPR-T)", "Pruner-Trees", "CPR-T"),
        ("Diploma (second level)", "Diploma (second level)", None),
    ],
)
def test_a_name_and_its_acronym_are_found_either_way_round(
    text: str, name: str | None, acronym: str | None
) -> None:
    assert split_name(text) == (name, acronym)


@pytest.mark.parametrize(
    ("text", "key"),
    [("CPC + CPB", "cpc-cpb"), ("CCS-P", "ccs-p"), ("Office  Manager", "office-manager")],
)
def test_keys_are_readable(text: str, key: str) -> None:
    assert slug(text) == key


@given(st.text(max_size=200))
def test_a_key_fits_its_column_and_stays_as_it_is(text: str) -> None:
    key = slug(text)
    assert len(key) <= 80
    assert slug(key) == key


def test_an_organisation_spelled_out_later_is_the_one_named_by_its_acronym() -> None:
    bodies = Organisations([])
    bodies.read_prose("The Royal Gardening Association (RGA) says so.")
    assert bodies.mention("RGA").name == "Royal Gardening Association"
    assert bodies.mention("RGA (Royal Gardening Association)").key == "rga"
    assert len(bodies.named) == 1


def test_the_article_before_a_name_is_not_part_of_it() -> None:
    assert list(spelled_out("The Royal Gardening Association (RGA)")) == [
        ("Royal Gardening Association", "RGA")
    ]
