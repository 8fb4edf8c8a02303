"""Entities come from the knowledge base; values come from general English."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.nlu.knowledge_entity_extractor import KnowledgeEntityExtractor
from tests.bot.nlu.conftest import examples_of


@pytest.fixture
def extractor(
    make: Callable[..., KnowledgeEntityExtractor], pharmacy: str
) -> KnowledgeEntityExtractor:
    made = make(KnowledgeEntityExtractor, knowledge=pharmacy)
    made.train(examples_of({}))
    return made


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("what does the CPT pay", ["cpt"]),
        ("what does the cpt-p pay", ["cpt-p"]),
        ("CPT P salary", ["cpt-p"]),
        ("cptp salary", ["cpt-p"]),
        ("CPT + CPA", ["cpt-cpa"]),
        ("cpt and cpa combination", ["cpt-cpa"]),
        ("compare cpt and cpa", ["cpt", "cpa"]),
        ("CPT vs CPA", ["cpt", "cpa"]),
        ("certified pharmacy technicians", ["cpt"]),
        ("cretified pharmacy aide", ["cpa"]),
        ("is the cpd good", []),
    ],
)
def test_the_longest_name_is_meant(
    extractor: KnowledgeEntityExtractor, text: str, keys: list[str]
) -> None:
    assert [f.value for f in extractor.find(text) if f.entity == "certification"] == keys


def test_an_organisation_is_not_its_namesake(extractor: KnowledgeEntityExtractor) -> None:
    found = extractor.find("the PHB and the Pharmacy Board of Payers")
    assert [f.value for f in found if f.entity == "organisation"] == ["phb", "pbp"]


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("over 60k", "amount", "60000"),
        ("above $60,000", "amount", "60000"),
        ("sixty two thousand five hundred dollars", "amount", "62500"),
        ("$23.45 an hour", "amount", "23.45"),
        ("more than sixty k", "amount", "60000"),
        ("fifty five k a year", "amount", "55000"),
        ("twelve", "count", "12"),
        ("top 3", "count", "3"),
        ("the three best", "count", "3"),
        ("the second one", "ordinal", "2"),
        ("and the last one?", "ordinal", "last"),
        ("per hour", "period", "hour"),
        ("monthly", "period", "month"),
        ("which pays the most", "comparison", "highest"),
        ("more than that", "comparison", "above"),
        ("how many are there", "comparison", "count"),
    ],
)
def test_values_are_read(
    extractor: KnowledgeEntityExtractor, text: str, entity: str, value: str
) -> None:
    assert (entity, value) in [(f.entity, f.value) for f in extractor.find(text)]


@pytest.mark.parametrize(
    "text", ["between 55 and 58k", "55-58k", "from 55 to $58k", "55k to 58k", "55 or 58 thousand"]
)
def test_the_scale_of_a_range_holds_for_both_ends(
    extractor: KnowledgeEntityExtractor, text: str
) -> None:
    found = [f.value for f in extractor.find(text) if f.entity == "amount"]
    assert found == ["55000", "58000"]


@pytest.mark.parametrize("text", ["i am 50 years old", "since 2023", "this one", "the first step"])
def test_no_value_is_read_into_ordinary_words(
    extractor: KnowledgeEntityExtractor, text: str
) -> None:
    assert [f for f in extractor.find(text) if f.entity in ("amount", "ordinal", "period")] == []


def test_positions_are_those_of_the_words(extractor: KnowledgeEntityExtractor) -> None:
    text = "does the technician's pay differ"
    found = next(f for f in extractor.find(text) if f.entity == "occupation")
    assert text[found.start : found.end] == "technician"


def test_a_loaded_extractor_finds_alike(extractor: KnowledgeEntityExtractor) -> None:
    loaded = KnowledgeEntityExtractor.load({}, extractor.model_storage, extractor.resource, None)
    assert loaded.find("cpt-p") == extractor.find("cpt-p")


def test_another_knowledge_base_means_other_training(pharmacy: str, database_url: str) -> None:
    marks = {
        KnowledgeEntityExtractor.fingerprint_addon({"knowledge": u})
        for u in (pharmacy, database_url)
    }
    assert len(marks) == 2
