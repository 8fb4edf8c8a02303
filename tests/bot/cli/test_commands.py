"""The command line: help, errors, what each command prints."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from knowledge.settings import PROJECT
from tests.deployment import Deployment, free_port


def counselor(
    *arguments: str, folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the program as a user does."""
    data = {"COUNSELOR_DATA_DIR": str(folder)} if folder else {}
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        cwd=PROJECT,
        env={**os.environ, **data, **environment},
        capture_output=True,
        text=True,
        timeout=180,
    )


def told(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of a failure."""
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.strip().splitlines()
    return line


def test_help_lists_the_commands_and_imports_no_rasa() -> None:
    done = counselor("--help")
    assert done.returncode == 0
    for command in ("serve", "chat", "ask", "train", "knowledge", "leads", "migrate", "rasa"):
        assert f"\n  {command} " in done.stdout
    code = (
        "import sys\nfrom bot.cli import main\ntry: main()\nfinally: print('rasa' in sys.modules)"
    )
    quick = subprocess.run(
        [sys.executable, "-c", code, "--help"], cwd=PROJECT, capture_output=True, text=True
    )
    assert quick.stdout.endswith("False\n"), quick.stderr


@pytest.mark.parametrize("command", ["serve", "chat", "ask", "train", "migrate"])
def test_each_command_has_help(command: str) -> None:
    done = counselor(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"Usage: counselor {command}")


def test_wrong_usage_has_status_2() -> None:
    assert counselor("serve", "--port", "many").returncode == 2
    assert counselor("no-such-command").returncode == 2
    assert counselor("ask").returncode == 2


def test_no_command_shows_the_help() -> None:
    done = counselor()
    assert "serve" in done.stdout + done.stderr


def test_without_a_model_train_is_named(tmp_path: Path) -> None:
    assert "counselor train" in told(counselor("ask", "hello", folder=tmp_path))
    assert "counselor train" in told(counselor("serve", folder=tmp_path))


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    line = told(counselor("serve", folder=tmp_path / "file" / "data"))
    assert str(tmp_path / "file" / "data") in line
    assert "COUNSELOR_DATA_DIR" in line


def test_an_unusable_database_url_is_told(tmp_path: Path) -> None:
    line = told(counselor("migrate", folder=tmp_path, COUNSELOR_DATABASE_URL="nonsense"))
    assert "COUNSELOR_DATABASE_URL" in line


def test_a_database_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://nobody:secret-word@127.0.0.1:{free_port()}/none"
    line = told(counselor("migrate", folder=tmp_path, COUNSELOR_DATABASE_URL=url))
    assert "COUNSELOR_DATABASE_URL" in line
    assert "secret-word" not in line


def test_migrate_makes_all_tables_and_may_run_again(tmp_path: Path) -> None:
    for _ in range(2):
        done = counselor("migrate", folder=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "conversations: up to date" in done.stdout


def test_several_workers_need_a_shared_lock_store(trained: Deployment) -> None:
    line = told(counselor("serve", "--workers", "2", folder=trained.folder, COUNSELOR_REDIS_URL=""))
    assert "COUNSELOR_REDIS_URL" in line


def test_a_port_in_use_is_named_quickly(trained: Deployment) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        started = time.monotonic()
        line = told(counselor("serve", "--port", str(port), folder=trained.folder))
        assert f"Port {port}" in line
        assert time.monotonic() - started < 30


def test_a_changed_model_file_is_refused(trained: Deployment, tmp_path: Path) -> None:
    copy = trained.copied_to(tmp_path / "copy")
    with copy.project().model.open("ab") as model:
        model.write(b"more")
    assert "train --force" in told(counselor("serve", folder=copy.folder))


def test_training_is_skipped_when_nothing_changed(trained: Deployment) -> None:
    done = counselor("train", folder=trained.folder)
    assert done.returncode == 0, done.stderr
    assert "up to date" in done.stdout


def test_ask_prints_the_answer_and_its_json(deployment: Deployment) -> None:
    done = counselor("ask", "hello", "--json", folder=deployment.folder)
    assert done.returncode == 0, done.stderr
    replies = json.loads(done.stdout)
    assert replies[0]["text"]
    shown = counselor("ask", "hello", folder=deployment.folder)
    assert shown.stdout.strip()


def test_chat_answers_lines_and_ends_at_the_end_of_input(deployment: Deployment) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "chat"],
        cwd=PROJECT,
        env={**os.environ, **deployment.environment},
        input="hello\n",
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 3


def test_rasas_own_command_line_is_reached() -> None:
    done = counselor("rasa", "--version")
    assert done.returncode == 0, done.stderr
    assert "3.6.21" in done.stdout
