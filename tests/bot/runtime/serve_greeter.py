"""Serve the small project: `python -m tests.bot.runtime.serve_greeter FOLDER PORT`."""

from __future__ import annotations

import sys
from pathlib import Path

import bot  # noqa: F401 - lets rasa be imported
from bot.runtime import logs
from bot.runtime.addresses import Address, listening_socket
from bot.runtime.server import serve
from tests.bot.runtime.conftest import project_in

if __name__ == "__main__":
    logs.configure()
    address = Address("127.0.0.1", int(sys.argv[2]))
    serve(project_in(Path(sys.argv[1])), listening_socket(address), True, address)
