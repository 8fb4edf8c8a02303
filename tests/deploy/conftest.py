"""A release on this machine, as the compose file makes it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.deployment import (
    Door,
    Release,
    nginx,
    nginx_program,
    postgres_with_roles,
    redis_of_compose,
)
from tests.deployment import Deployment
from tests.services import needs_postgres, needs_redis

needs_nginx = pytest.mark.skipif(not nginx_program(), reason="needs nginx")
NEEDS = [needs_postgres, needs_redis, needs_nginx]


@pytest.fixture(scope="package")
def release(trained: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Release]:
    """Tables, article and model in place; no assistant yet."""
    data = tmp_path_factory.mktemp("release") / "data"
    shutil.copytree(trained.folder / "models", data / "models")
    with contextlib.ExitStack() as stack:
        postgres = stack.enter_context(postgres_with_roles())
        redis = stack.enter_context(redis_of_compose())
        made = Release(data, postgres, redis)
        stack.callback(made.stop)
        for job in ("migrate", "article", "model"):
            made.run(job)
        yield made


@pytest.fixture(scope="package")
def nodes(release: Release) -> list[int]:
    """The ports of two assistants."""
    ports = [release.start_assistant() for _ in range(2)]
    for port in ports:
        release.wait_until_ready(port)
    return ports


@pytest.fixture(scope="package")
def door(release: Release, nodes: list[int]) -> Iterator[Door]:
    """nginx in front of both."""
    folder: Path = release.data.parent / "nginx"
    with nginx(folder, nodes) as opened:
        yield opened
