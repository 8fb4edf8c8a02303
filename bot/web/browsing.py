"""A browser and a running site, for the commands that look at the chat as a visitor does."""

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
from typing import TYPE_CHECKING

from bot.runtime.errors import CounselorError

if TYPE_CHECKING:
    from playwright.sync_api import Browser

START_SECONDS = 120
STOP_SECONDS = 15
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


class NoBrowser(CounselorError):
    """The program or the library that shows pages is missing."""

    def __init__(self) -> None:
        super().__init__(
            "A browser is needed; run apt-get install chromium and make setup, "
            "or set COUNSELOR_TEST_BROWSER to the browser's path."
        )


class NotServing(CounselorError):
    """The server did not become ready."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"No server became ready at {address}; run counselor serve to see what is wrong."
        )


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    path = os.environ.get("COUNSELOR_TEST_BROWSER") or shutil.which("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise NoBrowser from error
    if path is None:
        raise NoBrowser
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS.split())
        yield browser
        browser.close()


@contextlib.contextmanager
def running_site(address: str | None = None) -> Iterator[str]:
    """The address of a site: the given one, else of a server that runs meanwhile."""
    if address:
        _wait_until_ready(address, None)
        yield address.rstrip("/")
        return
    port = _free_port()
    command = [sys.executable, "-m", "bot.cli", "serve", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait_until_ready(f"http://127.0.0.1:{port}", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_ready(address: str, process: subprocess.Popen[bytes] | None) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and (process is None or process.poll() is None):
        try:
            with urllib.request.urlopen(f"{address}/health/ready", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise NotServing(address)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
