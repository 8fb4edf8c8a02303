"""Training happens when it must, and only then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.runtime.errors import ModelChanged, UnsupportedComponent
from bot.runtime.project import Project
from bot.runtime.training.importing import QuickImporter
from bot.runtime.training.rasa_training import TrainingFailed
from bot.runtime.training.staleness import check_model, fingerprint, is_stale, note_training
from bot.runtime.training.train import train
from knowledge.database import engine_for, make_file
from knowledge.model import Base, Topic
from knowledge.settings import Storage
from tests.bot.greeter.project import GREETER


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the small project to change."""
    root = tmp_path / "project"
    shutil.copytree(GREETER, root)
    return Project(root, Storage(tmp_path / "var", f"sqlite:///{tmp_path / 'var' / 'a.db'}"))


def test_training_tells_its_steps_and_is_skipped_the_second_time(project: Project) -> None:
    told: list[str] = []
    assert train(project, progress=told.append).trained
    assert told[0] == "training the assistant"
    assert "  RulePolicy" in told
    assert not train(project, progress=told.append).trained
    assert train(project, force=True).trained
    assert [p.name for p in project.model.parent.iterdir() if p.suffix == ".gz"] == [
        "counselor.tar.gz"
    ]


@pytest.mark.parametrize("name", ["config.yml", "domain.yml", "data/nlu.yml", "data/rules.yml"])
def test_a_changed_file_makes_the_model_stale(project: Project, name: str) -> None:
    before = fingerprint(project)
    with (project.root / name).open("a") as file:
        file.write("# another\n")
    assert fingerprint(project) != before


def test_a_file_more_makes_the_model_stale(project: Project) -> None:
    before = fingerprint(project)
    (project.data / "more.yml").write_text('version: "3.1"\n')
    assert fingerprint(project) != before


def test_another_knowledge_base_makes_the_model_stale(project: Project) -> None:
    url = project.storage.database_url
    make_file(url)
    Base.metadata.create_all(engine_for(url))
    before = fingerprint(project)
    with engine_for(url).begin() as connection:
        connection.execute(Topic.__table__.insert().values(key="pay", label="Pay"))
    after = fingerprint(project)
    assert after != before
    assert fingerprint(project) == after


def test_the_model_file_must_be_the_one_that_was_trained(project: Project) -> None:
    project.model.parent.mkdir(parents=True)
    project.model.write_bytes(b"model")
    with pytest.raises(ModelChanged):
        check_model(project)
    note_training(project, "x")
    check_model(project)
    assert not is_stale(project, "x")
    assert is_stale(project, "y")
    project.model.write_bytes(b"another")
    with pytest.raises(ModelChanged, match="train --force"):
        check_model(project)


def test_a_component_of_tensorflow_is_refused_before_training(project: Project) -> None:
    with project.config.open("a") as file:
        file.write("  - name: TEDPolicy\n")
    with pytest.raises(UnsupportedComponent, match="RulePolicy"):
        train(project)


def test_a_project_without_examples_is_refused(project: Project) -> None:
    (project.data / "nlu.yml").write_text('version: "3.1"\nnlu: []\n')
    with pytest.raises(TrainingFailed, match="examples"):
        train(project)


def test_training_data_is_what_rasas_own_importer_reads(project: Project) -> None:
    from rasa.shared.importers.importer import TrainingDataImporter

    (project.data / "more.yml").write_text(
        'version: "3.1"\nnlu:\n- synonym: one\n  examples: |\n    - single\n'
        "- regex: code\n  examples: |\n    - \\d+\n"
        "- intent: greet\n  examples: |\n    - good evening\n    - hello\n"
    )
    theirs = TrainingDataImporter.load_from_config(
        str(project.config), str(project.domain), [str(project.data)]
    )
    ours = QuickImporter(project)
    assert {m.fingerprint() for m in ours.get_nlu_data().intent_examples} == {
        m.fingerprint() for m in theirs.get_nlu_data().intent_examples
    }
    assert ours.get_nlu_data().entity_synonyms == theirs.get_nlu_data().entity_synonyms
    assert ours.get_nlu_data().regex_features == theirs.get_nlu_data().regex_features
    assert ours.get_stories().fingerprint() == theirs.get_stories().fingerprint()
    assert ours.get_domain().fingerprint() == theirs.get_domain().fingerprint()
