"""What the faults share: two workers on PostgreSQL and Redis, each behind a proxy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.deployment import Deployment
from tests.faults.program import Program, eventually
from tests.faults.program import program as serving
from tests.faults.proxy import Proxy, proxy_to
from tests.services import Service, postgres_server, program, redis_server


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a fault."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.faults)


@dataclass
class Cluster:
    """The program with the services it depends on."""

    program: Program
    postgres: Service
    redis: Service
    to_postgres: Proxy
    to_redis: Proxy


@pytest.fixture(scope="session")
def running_cluster(
    trained: Deployment, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Cluster]:
    """Two workers; started once, since every fault must leave them working."""
    if not (program("redis-server") and program("initdb")):
        pytest.skip("needs redis-server and PostgreSQL's programs")
    copy = trained.copied_to(tmp_path_factory.mktemp("cluster"))
    with (
        postgres_server() as postgres,
        redis_server() as redis,
        proxy_to(postgres.port) as to_postgres,
        proxy_to(redis.port) as to_redis,
    ):
        environment = {
            "COUNSELOR_DATABASE_URL": postgres.url.replace(
                str(postgres.port), str(to_postgres.port)
            ),
            "COUNSELOR_REDIS_URL": redis.url.replace(str(redis.port), str(to_redis.port)),
        }
        fill(environment["COUNSELOR_DATABASE_URL"])
        with serving(copy, "--workers", "2", environment=environment) as running:
            yield Cluster(running, postgres, redis, to_postgres, to_redis)


@pytest.fixture
def cluster(running_cluster: Cluster) -> Cluster:
    """The two workers, both ready."""
    eventually(lambda: len(running_cluster.program.workers()) == 2, 60)
    eventually(
        lambda: all(running_cluster.program.is_ready() for _ in range(4)),
        90,
        lambda: running_cluster.program.log[-3000:],
    )
    return running_cluster


@pytest.fixture(scope="module")
def alone(trained: Deployment, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """One process with SQLite, as it is by default."""
    with serving(trained.copied_to(tmp_path_factory.mktemp("alone"))) as running:
        yield running


def fill(database_url: str) -> None:
    """Put the project's knowledge base into a database."""
    from bot.database.migrate import migrate_all
    from knowledge.database import engine_for
    from knowledge.encoder import shared_encoder
    from knowledge.settings import DEFAULT_ARTICLE
    from knowledge.store import build

    build(database_url, DEFAULT_ARTICLE.read_text("utf-8"), shared_encoder())
    migrate_all(database_url)
    engine_for(database_url).dispose()
