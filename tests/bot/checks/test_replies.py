"""Replies that leave the knowledge base are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.checks import check_replies
from knowledge.queries import KnowledgeBase
from knowledge.settings import PROJECT


def replies(folder: Path, python: str) -> Path:
    """A project whose actions are one module."""
    (folder / "actions").mkdir()
    (folder / "actions" / "answers.py").write_text(python)
    return folder


@pytest.mark.parametrize(
    "code",
    [
        'TEXT = f"They earn {pay:,.0f} a year, {share} percent more."',
        'TEXT = "The average is $40,120, and posts grow by 6%."',
        'TEXT = "$40,120"',
        'TEXT = "Call (503) 555-0142 today."',
        '"""Docstrings may say 99 percent."""',
        'FOUND = re.compile(r"about (\\d+|12345) of")',
        'TEXT = "We talk with people of 18 and older."',
        'QUERY = "SELECT id FROM leads WHERE id > 77"',
    ],
)
def test_replies_may_hold_numbers_of_the_database(
    tmp_path: Path, pharmacy: KnowledgeBase, code: str
) -> None:
    assert check_replies(pharmacy, replies(tmp_path, code)) == []


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ('TEXT = f"They earn $60,000, says {source}."', "$60,000"),
        ('TEXT = "$60,000"', "$60,000"),
        ('TEXT = "Posts grow by 7%."', "7%"),
        ('TEXT = "It takes 9 months."', "9"),
    ],
)
def test_other_numbers_are_found(
    tmp_path: Path, pharmacy: KnowledgeBase, code: str, number: str
) -> None:
    (found,) = check_replies(pharmacy, replies(tmp_path, code))
    assert f"the number {number}," in found.what
    assert found.place == "actions/answers.py:1"


def test_responses_of_the_domain_are_read(tmp_path: Path, pharmacy: KnowledgeBase) -> None:
    (tmp_path / "domain.yml").write_text("responses:\n  utter_a:\n  - text: It costs $12.\n")
    (found,) = check_replies(pharmacy, tmp_path)
    assert found.place == "domain.yml"


def test_texts_of_the_actions_are_read(tmp_path: Path, pharmacy: KnowledgeBase) -> None:
    folder = replies(tmp_path, "")
    (folder / "actions" / "texts.yml").write_text("a:\n  b: [The XYZQ is good.]\n")
    (found,) = check_replies(pharmacy, folder)
    assert "XYZQ" in found.what


def test_the_projects_replies_stay_within_its_knowledge_base(knowledge: KnowledgeBase) -> None:
    assert check_replies(knowledge, PROJECT) == []
