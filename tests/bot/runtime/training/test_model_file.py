"""The model file is data, and only the one that training wrote is loaded."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
import yaml
from safetensors.numpy import load

from bot.runtime.assistant import Assistant, load_assistant
from bot.runtime.errors import ModelChanged
from bot.runtime.project import Project
from bot.server.reloading import reload
from knowledge.settings import PROJECT
from tests.deployment import Deployment

READ = {".json": json.loads, ".yml": yaml.safe_load, ".safetensors": load}


def test_the_model_holds_only_data(trained: Deployment) -> None:
    with tarfile.open(trained.project().model) as archive:
        files = [member for member in archive.getmembers() if member.isfile()]
        assert len(files) > 5
        assert not [m.name for m in archive.getmembers() if not (m.isfile() or m.isdir())]
        for member in files:
            assert Path(member.name).suffix in READ, member.name
            assert ".." not in member.name
            opened = archive.extractfile(member)
            assert opened is not None
            READ[Path(member.name).suffix](opened.read())


def changed(project: Project) -> None:
    """Exchange one byte in the middle of the model."""
    content = bytearray(project.model.read_bytes())
    content[len(content) // 2] ^= 1
    project.model.write_bytes(content)


def test_a_changed_model_is_refused_at_the_start(greeter: Project) -> None:
    changed(greeter)
    with pytest.raises(ModelChanged, match="train --force"):
        load_assistant(greeter)


async def test_a_changed_model_does_not_replace_the_one_that_answers(
    assistant: Assistant, greeter: Project
) -> None:
    changed(greeter)
    assert not await reload(assistant, greeter)
    assert (await assistant.reply("anna", "hello"))[0]["text"] == "Hello."


def test_the_command_says_what_to_do_with_a_changed_model(
    trained: Deployment, tmp_path: Path
) -> None:
    copy = trained.copied_to(tmp_path)
    changed(copy.project())
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "serve", "--port", "0"],
        cwd=PROJECT,
        env={"PATH": "/usr/bin:/bin", **copy.environment},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1
    assert "run `counselor train --force`" in done.stderr
    assert "Traceback" not in done.stderr
