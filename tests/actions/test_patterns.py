"""Regular expressions kept as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.patterns import Patterns

FILE = """
parts:
  fruit: "apple|pear"
  basket: "basket of <fruit>s"
eats: ['\\beats? <fruit>\\b', '\\bbites?\\b']
carries: ['<basket>']
counts: ['(?P<count><number>) <fruit>s?']
sells: ['<shop>']
begins: ['^so\\b', '\\Aand\\b']
"""


@pytest.fixture
def patterns(tmp_path: Path) -> Patterns:
    path = tmp_path / "fruit.yml"
    path.write_text(FILE, "utf-8")
    return Patterns(path, number=r"\d+")


@pytest.mark.parametrize(
    ("name", "text", "fits"),
    [
        ("eats", "She EATS pear", True),
        ("eats", "one bite", True),
        ("eats", "she eats fish", False),
        ("carries", "a basket of apples", True),
        ("carries", "a basket of pears", True),
        ("carries", "apples", False),
        ("begins", "and pears", True),
        ("begins", "pears and so on", False),
    ],
)
def test_any_alternative_with_its_parts_fits(
    patterns: Patterns, name: str, text: str, fits: bool
) -> None:
    assert patterns.fits(name, text) is fits


def test_a_group_keeps_its_name_beside_a_part(patterns: Patterns) -> None:
    found = patterns.search("counts", "12 pears")
    assert found is not None
    assert found["count"] == "12"
    assert [m["count"] for m in patterns.finditer("counts", "1 apple, 2 pears")] == ["1", "2"]


def test_a_part_may_come_with_the_text(patterns: Patterns) -> None:
    assert patterns.fits("sells", "a market", shop="market|stall")
    assert not patterns.fits("sells", "a market", shop="stall")


def test_a_name_or_a_part_that_is_missing_is_said(patterns: Patterns) -> None:
    with pytest.raises(KeyError, match=r"fruit\.yml has no pattern 'drinks'"):
        patterns.fits("drinks", "water")
    with pytest.raises(KeyError, match=r"fruit\.yml has no part 'shop'"):
        patterns.fits("sells", "a market")


def test_the_parts_are_no_patterns(patterns: Patterns) -> None:
    assert patterns.names == {"eats", "carries", "counts", "sells", "begins"}
