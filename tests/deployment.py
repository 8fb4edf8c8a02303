"""A data folder of its own for tests: knowledge base, trained model, conversations, leads."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.settings import DEFAULT_ARTICLE, PROJECT, Storage

if TYPE_CHECKING:
    from bot.runtime.project import Project

START_SECONDS = 90


@dataclass(frozen=True)
class Deployment:
    """A data folder, and what runs on it."""

    folder: Path
    article: Path = DEFAULT_ARTICLE

    @property
    def environment(self) -> dict[str, str]:
        """What a program that uses the folder has to be told."""
        return {"COUNSELOR_DATA_DIR": str(self.folder)}

    @property
    def storage(self) -> Storage:
        """Where databases and models are."""
        return Storage.from_environment(self.environment)

    def project(self) -> Project:
        """The project's files with this folder as storage."""
        from bot.runtime.project import Project

        return Project(storage=self.storage)

    def prepare(self) -> None:
        """Build the knowledge base and train, where that has not been done for these sources."""
        from bot.database.migrate import migrate_all
        from bot.runtime.monitoring import logs
        from bot.runtime.training.train import train
        from knowledge.encoder import shared_encoder
        from knowledge.store import build, is_current

        logs.configure()
        article = self.article.read_text("utf-8")
        self.folder.mkdir(parents=True, exist_ok=True)
        if not is_current(self.storage.database_url, article):
            build(self.storage.database_url, article, shared_encoder())
        migrate_all(self.storage.database_url)
        with self.entered():
            train(self.project())

    def copied_to(self, folder: Path) -> Deployment:
        """The same in another folder, so that conversations do not meet."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Deployment(folder, self.article)

    @contextlib.contextmanager
    def entered(self) -> Iterator[None]:
        """Make this process work on the folder."""
        before = {name: os.environ.get(name) for name in self.environment}
        os.environ.update(self.environment)
        _forget_what_was_opened()
        try:
            yield
        finally:
            _forget_what_was_opened()
            for name, value in before.items():
                os.environ.pop(name, None) if value is None else os.environ.update({name: value})

    @contextlib.contextmanager
    def serving(self, *options: str, **environment: str) -> Iterator[str]:
        """Run `counselor serve` on a free port; give its address once it is ready."""
        port = free_port()
        log = self.folder / "serve.log"
        with log.open("ab") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "bot.cli", "serve", "--port", str(port), *options],
                cwd=PROJECT,
                env={**os.environ, **self.environment, **environment},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
            try:
                _wait(f"http://127.0.0.1:{port}/health/ready", process, log)
                yield f"http://127.0.0.1:{port}"
            finally:
                process.terminate()
                process.wait(timeout=30)

    def leads(self) -> list[dict[str, Any]]:
        """The stored contact requests, as `counselor leads list --json` prints them."""
        from actions.enrollment.store.leads import LeadStore

        records = LeadStore(self.storage.database_url).select()
        return [record.to_json() for record in records]


def _forget_what_was_opened() -> None:
    """Let the actions open the knowledge base and the store of requests anew."""
    from actions.enrollment.service import enrollment_service
    from actions.resources import knowledge_base

    knowledge_base.cache_clear()
    enrollment_service.cache_clear()


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended at its start:\n{log.read_text()[-2000:]}")
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            with urllib.request.urlopen(url, timeout=2) as response:
                if response.status == 200:
                    return
        time.sleep(0.2)
    raise RuntimeError(
        f"the server is not ready after {START_SECONDS} s:\n{log.read_text()[-2000:]}"
    )
