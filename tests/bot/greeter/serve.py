"""Serve the small project: `python -m tests.bot.greeter.serve FOLDER PORT`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import bot  # noqa: F401 - lets rasa be imported
from bot.runtime.monitoring import logs
from bot.runtime.project import Project
from bot.server.addresses import Address, listening_socket
from bot.server.app import serve
from knowledge.settings import Storage
from tests.bot.greeter.project import project_in

if __name__ == "__main__":
    logs.configure()
    address = Address("127.0.0.1", int(sys.argv[2]))
    project = project_in(Path(sys.argv[1]))
    url = os.environ.get("COUNSELOR_DATABASE_URL")
    if url:
        project = Project(project.root, Storage(project.storage.data_dir, url))
    serve(project, listening_socket(address), True, address)
