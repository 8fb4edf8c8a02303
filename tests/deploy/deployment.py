"""What the compose file starts, started here: PostgreSQL, Redis, the release's commands, two assistants, nginx."""

from __future__ import annotations

import contextlib
import datetime
import http.client
import json
import os
import shutil
import ssl
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from knowledge.settings import PROJECT
from tests.deploy.files import (
    DEPLOY,
    compose,
    entrypoint,
    example_variables,
    filled,
    image_environment,
)
from tests.deployment import free_port
from tests.services import Service, postgres_server, program

SECONDS = 120
SUPERUSER = "counselor"


@contextlib.contextmanager
def postgres_with_roles() -> Iterator[Service]:
    """PostgreSQL with what roles.sql makes."""
    with postgres_server() as postgres:
        roles = ["-v", "ON_ERROR_STOP=1", "-f", str(DEPLOY / "postgres" / "roles.sql")]
        database = f"postgresql://{SUPERUSER}@127.0.0.1:{postgres.port}/postgres"
        for _ in range(2):  # once more does no harm
            subprocess.run(
                [str(program("psql")), database, "-q", *roles],
                env={**os.environ, **example_variables()},
                check=True,
                stdout=subprocess.DEVNULL,
            )
        yield postgres


@contextlib.contextmanager
def redis_of_compose() -> Iterator[Service]:
    """Redis with the compose file's own options."""
    options = filled(compose(), example_variables())["services"]["redis"]["command"][1:]
    port = free_port()
    where = ["--port", str(port), "--bind", "127.0.0.1"]
    service = Service([str(program("redis-server")), *options, *where], port, "")
    service.start()
    try:
        yield service
    finally:
        service.stop()


def url_of(postgres: Service, role: str) -> str:
    """The database for a role; the server of the tests asks for no password."""
    return f"postgresql+psycopg://{role}@127.0.0.1:{postgres.port}/postgres"


@dataclass
class Release:
    """The compose file's services as processes of this machine."""

    data: Path
    postgres: Service
    redis: Service
    assistants: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)

    def environment(self, service: str) -> dict[str, str]:
        """What a container of the service is given."""
        variables = {**example_variables(), "COUNSELOR_WORKERS": "1"}
        given = filled(compose(), variables)["services"][service]["environment"]
        there = {
            "postgres:5432/counselor": f"127.0.0.1:{self.postgres.port}/postgres",
            "redis:6379": f"127.0.0.1:{self.redis.port}",
            "172.30.5.0/24": "127.0.0.0/8",
        }
        for name, value in given.items():
            for container, here in there.items():
                given[name] = given[name].replace(container, here)
            assert "172.30" not in value or given[name] != value
        own = {"COUNSELOR_DATA_DIR": str(self.data), "PYTHONPATH": str(PROJECT)}
        image = {k: v for k, v in image_environment().items() if k not in ("PATH", "HOST")}
        return {"PATH": os.environ["PATH"], **image, **given, **own}

    def command(self, service: str, **replaced: str) -> list[str]:
        """What a container of the service runs."""
        variables = {**example_variables(), "COUNSELOR_WORKERS": "1", **replaced}
        words: list[str] = filled(compose(), variables)["services"][service]["command"]
        here = [word.replace("/app/", f"{PROJECT}/") for word in words]
        return [sys.executable, *entrypoint()[1:], *here]

    def run(self, service: str, **replaced: str) -> str:
        """Run one of the release's jobs to its end."""
        done = subprocess.run(
            self.command(service, **replaced),
            cwd=PROJECT,
            env=self.environment(service),
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start_assistant(self) -> int:
        """Start one more assistant; return its port."""
        port = free_port()
        with (self.data.parent / f"assistant-{port}.log").open("wb") as log:
            self.assistants[port] = subprocess.Popen(
                [*self.command("assistant"), "--host", "127.0.0.1", "--port", str(port)],
                cwd=PROJECT,
                env=self.environment("assistant"),
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        return port

    def wait_until_ready(self, port: int) -> None:
        """Wait as the probe does."""
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline and self.assistants[port].poll() is None:
            with contextlib.suppress(OSError):
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=5):
                    return
            time.sleep(0.2)
        raise RuntimeError((self.data.parent / f"assistant-{port}.log").read_text()[-2000:])

    def stop(self) -> None:
        """Stop every assistant."""
        for process in self.assistants.values():
            process.terminate()
        for process in self.assistants.values():
            process.wait(60)


@dataclass
class Door:
    """nginx with the project's configuration."""

    plain: int
    secure: int
    folder: Path

    def request(
        self,
        method: str,
        path: str,
        body: Any = None,
        token: str | None = None,
        source: str = "127.0.0.1",
        headers: dict[str, str] | None = None,
    ) -> tuple[int, dict[str, str], bytes]:
        """Ask over TLS, from an address of the loopback."""
        trusted = ssl.create_default_context(cafile=str(self.folder / "tls.crt"))
        connection = http.client.HTTPSConnection(
            "localhost", self.secure, timeout=60, context=trusted, source_address=(source, 0)
        )
        sent = {"Content-Type": "application/json", **(headers or {})}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        with contextlib.closing(connection):
            connection.request(method, path, data, sent)
            response = connection.getresponse()
            named = {name.lower(): text for name, text in response.getheaders()}
            return response.status, named, response.read()


@contextlib.contextmanager
def nginx(folder: Path, ports: list[int]) -> Iterator[Door]:
    """Run the project's nginx.conf; only ports, places of files and the assistants are others."""
    door = Door(free_port(), free_port(), folder)
    folder.mkdir()
    text = (DEPLOY / "nginx" / "nginx.conf").read_text()
    for old, new in {
        "listen 8080;": f"listen 127.0.0.1:{door.plain};",
        "listen 8443 ssl;": f"listen 127.0.0.1:{door.secure} ssl;",
        "/tmp/nginx": str(folder / "nginx"),
        "/dev/stdout": str(folder / "access.log"),
        "/dev/stderr": str(folder / "error.log"),
    }.items():
        assert old in text
        text = text.replace(old, new)
    (folder / "nginx.conf").write_text(text)
    servers = "".join(f"server 127.0.0.1:{port}; " for port in ports)
    (folder / "assistants.conf").write_text(
        f'upstream all {{ {servers}keepalive 32; }}\nmap "" $assistants {{ default all; }}\n'
    )
    _make_certificate(folder)
    command = [str(nginx_program()), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    command += ["-e", str(folder / "error.log")]
    subprocess.run([*command, "-t"], check=True, stderr=subprocess.DEVNULL)
    process = subprocess.Popen([*command, "-g", "daemon off;"], stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            door.request("GET", "/health/live")
            break
        time.sleep(0.05)
    try:
        yield door
    finally:
        process.terminate()
        process.wait(30)


def nginx_program() -> str | None:
    """Where nginx is; servers' programs are not in everybody's path."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def _make_certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "tls.crt").write_bytes(certificate.public_bytes(pem))
    plain = serialization.NoEncryption()
    kind = serialization.PrivateFormat.PKCS8
    (folder / "tls.key").write_bytes(key.private_bytes(pem, kind, plain))
