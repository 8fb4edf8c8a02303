"""The project of the published side has the settings of a new one."""

from __future__ import annotations

from pathlib import Path

from benchmarks.published.project import Published, default_config

DEFAULTS = """
recipe: default.v1
pipeline:
- name: WhitespaceTokenizer
- {name: DIETClassifier, epochs: 100}
policies:
- {name: TEDPolicy, epochs: 100}
- name: RulePolicy
"""


def published(tmp_path: Path, epochs: int) -> Published:
    recipe = tmp_path / "env/lib/python3.10/site-packages/rasa/engine/recipes/config_files"
    recipe.mkdir(parents=True)
    (recipe / "default_config.yml").write_text(DEFAULTS)
    return Published(tmp_path / "env", tmp_path / "project", epochs, 1.0)


def test_the_default_configuration_changes_in_nothing_but_the_epochs(tmp_path: Path) -> None:
    config = default_config(published(tmp_path, 5).environment, 5)
    assert config["pipeline"] == [
        {"name": "WhitespaceTokenizer"},
        {"name": "DIETClassifier", "epochs": 5},
    ]
    assert config["policies"] == [{"name": "TEDPolicy", "epochs": 5}, {"name": "RulePolicy"}]
