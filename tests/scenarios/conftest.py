"""The trained assistant, loaded once in this process."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.deployment import Deployment

if TYPE_CHECKING:
    from bot.runtime.assistant import Assistant


@pytest.fixture(scope="package")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="package")
def assistant(deployment: Deployment, runner: asyncio.Runner) -> Iterator[Assistant]:
    from bot.runtime.assistant import load_assistant

    with deployment.entered():
        loaded = load_assistant(deployment.project())
        yield loaded
        loaded.close()
