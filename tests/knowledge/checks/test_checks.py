"""Training data and replies that leave the knowledge base are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.checks import check_article, check_figures, check_replies, check_training_data
from knowledge.model import Figure, Source
from knowledge.queries import KnowledgeBase
from knowledge.settings import PROJECT
from tests.knowledge.articles import default_article, pharmacy_article


def training(folder: Path, intent: str, example: str, statement: str | None = None) -> Path:
    """A folder with one example."""
    metadata = f"  metadata: {{statement: {statement}}}\n" if statement else ""
    (folder / "one.yml").write_text(
        f'version: "3.1"\nnlu:\n- intent: {intent}\n{metadata}  examples: |\n    - {example}\n'
    )
    return folder


def replies(folder: Path, python: str) -> Path:
    """A project whose actions are one module."""
    (folder / "actions").mkdir()
    (folder / "actions" / "answers.py").write_text(python)
    return folder


@pytest.mark.parametrize(
    "example",
    [
        "what does CRPT stand for",
        "is the Certified Retail Pharmacy Technician any good",
        "who is the Guild of Dispensing Technicians",
        "do I need a GED",
        "how much do hospital techs earn",
    ],
)
def test_known_names_may_be_in_the_training_data(
    tmp_path: Path, pharmacy: KnowledgeBase, example: str
) -> None:
    assert check_training_data(pharmacy, training(tmp_path, "ask_duties", example)) == []


@pytest.mark.parametrize(
    ("example", "name"),
    [
        ("what does CPC stand for", "CPC"),
        ("is the Certified Shop Wizard any good", "Certified Shop Wizard"),
        ("who is the National Dispensing Association", "National Dispensing Association"),
    ],
)
def test_unknown_names_are_found(
    tmp_path: Path, pharmacy: KnowledgeBase, example: str, name: str
) -> None:
    (found,) = check_training_data(pharmacy, training(tmp_path, "ask_duties", example))
    assert name in found.what
    assert "one.yml" in found.place


def test_questions_out_of_scope_may_name_anything(tmp_path: Path, pharmacy: KnowledgeBase) -> None:
    folder = training(tmp_path, "out_of_scope", "what does XYZQ stand for")
    assert check_training_data(pharmacy, folder) == []


def test_an_unknown_statement_is_found(tmp_path: Path, pharmacy: KnowledgeBase) -> None:
    folder = training(tmp_path, "ask_duties", "who counts pills", "retail-counting")
    (found,) = check_training_data(pharmacy, folder)
    assert "retail-counting" in found.what
    folder = training(tmp_path, "ask_duties", "who serves", "retail-counter")
    assert check_training_data(pharmacy, folder) == []


def test_an_annotation_with_an_unknown_value_is_found(
    tmp_path: Path, pharmacy: KnowledgeBase
) -> None:
    example = 'pay of [wizards]{"entity": "occupation", "value": "wizard"}'
    (found,) = check_training_data(pharmacy, training(tmp_path, "ask_salary", example))
    assert "wizard" in found.what


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


def test_a_figure_without_a_source_or_a_date_is_found(
    pharmacy: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert check_figures(pharmacy) == []
    blank = Figure(
        key="bare",
        unit="percent",
        statistic="share",
        population="all",
        source=Source(title="", as_of=" "),
    )
    monkeypatch.setattr(pharmacy, "figures", lambda: [blank])
    assert [finding.what for finding in check_figures(pharmacy)] == [
        "has no source",
        "has no as-of date",
    ]


def test_an_article_changed_since_the_build_is_found(pharmacy: KnowledgeBase) -> None:
    assert check_article(pharmacy_article(), pharmacy) == []
    (found,) = check_article(default_article(), pharmacy)
    assert "another text" in found.what


def test_the_project_stays_within_its_knowledge_base(knowledge: KnowledgeBase) -> None:
    assert check_figures(knowledge) == []
    assert check_training_data(knowledge, PROJECT / "data" / "nlu") == []
    assert check_replies(knowledge, PROJECT) == []
