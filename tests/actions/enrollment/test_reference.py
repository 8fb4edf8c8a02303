"""References are short, and told from a message however they are written."""

from __future__ import annotations

import re

import pytest

from actions.enrollment.reference import find_reference, new_reference
from actions.enrollment.store.leads import LeadStore
from tests.actions.enrollment.conftest import submission


def test_references_are_short_and_all_different(store: LeadStore) -> None:
    saved = [
        store.save(submission(key=f"c{n}", email=f"visitor{n}@example.com")).reference
        for n in range(50)
    ]
    assert len(set(saved)) == 50
    assert all(re.fullmatch(r"REQ-[2-9B-DF-HJ-NP-TV-Z]{8}", reference) for reference in saved)


@pytest.mark.parametrize(
    "text", ["REQ-7K4M9XQ2", "req 7k4m9xq2", "it is REQ:7K4M9XQ2, thanks", "REQ\u20137k4m9xq2"]
)
def test_a_reference_is_told_however_it_is_written(text: str) -> None:
    assert find_reference(text) == "REQ-7K4M9XQ2"


def test_without_its_prefix_it_has_to_be_asked_for() -> None:
    assert find_reference("7k4m9xq2") is None
    assert find_reference("7k4m9xq2", alone=True) == "REQ-7K4M9XQ2"
    assert find_reference("22223333", alone=True) is None
    assert find_reference("BCDFGHJK", alone=True) is None


def test_a_new_one_is_found_again() -> None:
    reference = new_reference()
    assert find_reference(f"about {reference.lower()}") == reference
