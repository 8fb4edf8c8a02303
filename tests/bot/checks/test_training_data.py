"""Training data that leaves the knowledge base is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.checks import check_training_data
from knowledge.queries import KnowledgeBase
from knowledge.settings import PROJECT


def training(folder: Path, intent: str, example: str, statement: str | None = None) -> Path:
    """A folder with one example."""
    metadata = f"  metadata: {{statement: {statement}}}\n" if statement else ""
    (folder / "one.yml").write_text(
        f'version: "3.1"\nnlu:\n- intent: {intent}\n{metadata}  examples: |\n    - {example}\n'
    )
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


def test_the_projects_training_data_stays_within_its_knowledge_base(
    knowledge: KnowledgeBase,
) -> None:
    assert check_training_data(knowledge, PROJECT / "data" / "nlu") == []
