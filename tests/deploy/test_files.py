"""What can be said of deploy/ without a cluster or Docker."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest
import yaml
from prometheus_client import REGISTRY

from bot.runtime.monitoring import database_errors, metrics  # noqa: F401 - so that their metrics are registered
from knowledge.settings import PROJECT
from tests.deploy.files import (
    DEPLOY,
    compose,
    dockerfile,
    entrypoint,
    example_variables,
    filled,
    image_environment,
    instructions,
    manifests,
)

PINNED = re.compile(r"^([a-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)
OF_A_METRIC = re.compile(r"_(bucket|count|sum)$")
QUEUES = {
    "counselor_leads",
    "counselor_deliveries_waiting",
    "counselor_delivery_oldest_seconds",
    "counselor_spool_requests",
    "counselor_database_up",
}


@pytest.mark.parametrize("lock", ["requirements.lock", "deploy/requirements.lock"])
def test_every_dependency_has_its_digest_and_no_server(lock: str) -> None:
    text = (PROJECT / lock).read_text()
    entries = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert len(entries) > 100
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text


def test_the_image_installs_the_versions_that_were_tested() -> None:
    tested = dict(PINNED.findall((PROJECT / "requirements.lock").read_text()))
    installed = dict(PINNED.findall((DEPLOY / "requirements.lock").read_text()))
    assert installed.items() <= tested.items()
    group = tomllib.loads((PROJECT / "pyproject.toml").read_text())["dependency-groups"]["dev"]
    only_for_tests = {re.split(r"[>=]", name)[0].lower() for name in group}
    assert not only_for_tests & installed.keys()


def test_the_image_is_built_in_two_stages_with_checked_digests_and_runs_as_nobody_in_particular() -> (
    None
):
    assert len(instructions("FROM")) == 2
    install = next(rest for rest in instructions("RUN") if "requirements.lock" in rest)
    assert "--require-hashes" in install
    assert instructions("USER")[-1] not in ("0", "root")
    last_user = max(i for i, (word, _) in enumerate(dockerfile()) if word == "USER")
    assert not [word for word, _ in dockerfile()[last_user:] if word in ("RUN", "COPY", "ADD")]
    assert image_environment()["PYTHONDONTWRITEBYTECODE"] == "1"


def test_everything_that_the_image_copies_exists_and_is_not_ignored() -> None:
    allowed = {
        line[1:] for line in (PROJECT / ".dockerignore").read_text().splitlines() if line[:1] == "!"
    }
    for rest in instructions("COPY"):
        if "--from" in rest:
            continue
        for source in rest.split()[:-1]:
            assert (PROJECT / source).exists()
            assert source in allowed


def test_compose_refuses_to_start_without_secrets_and_is_whole_with_them() -> None:
    with pytest.raises(AssertionError, match="COUNSELOR_SECRET_KEY"):
        filled(compose(), {})
    services = filled(compose(), example_variables())["services"]
    assert {"nginx", "assistant", "postgres", "redis", "migrate", "article", "model"} <= set(
        services
    )
    for service in services.values():
        assert set(service.get("depends_on", {})) <= set(services)
    secrets = [name for name, value in example_variables().items() if value == "x" * 32]
    assert "x" * 8 not in (DEPLOY / "compose.yml").read_text()
    assert len(secrets) >= 5


@pytest.mark.parametrize("name", ["assistant", "migrate", "article", "model", "nginx", "redis"])
def test_containers_have_a_read_only_root_and_no_privileges(name: str) -> None:
    service = compose()["services"][name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]


def test_only_nginx_is_reached_from_outside() -> None:
    services = compose()["services"]
    open_to_all = {
        name
        for name, service in services.items()
        for port in service.get("ports", [])
        if not str(port).startswith("127.0.0.1:")
    }
    assert open_to_all == {"nginx"}


def test_the_server_has_the_role_that_may_not_change_tables() -> None:
    services = compose()["services"]
    for name, role in {"assistant": "app", "model": "app", "migrate": "migrator"}.items():
        assert f"//counselor_{role}:" in services[name]["environment"]["COUNSELOR_DATABASE_URL"]


def test_nginx_is_among_the_trusted_proxies() -> None:
    subnet = compose()["networks"]["inside"]["ipam"]["config"][0]["subnet"]
    settings = compose()["services"]["assistant"]["environment"]
    assert settings["COUNSELOR_TRUSTED_PROXIES"] == subnet


def workloads() -> list[dict[str, Any]]:
    return [each for each in manifests() if each["kind"] in ("Deployment", "Job")]


def containers(workload: dict[str, Any]) -> list[dict[str, Any]]:
    spec = workload["spec"]["template"]["spec"]
    return [*spec.get("initContainers", []), *spec["containers"]]


def test_the_cluster_has_all_that_is_needed() -> None:
    kinds = {each["kind"] for each in manifests()}
    assert kinds >= {"Deployment", "Service", "Ingress", "Job", "NetworkPolicy"}
    assert kinds >= {"PodDisruptionBudget", "HorizontalPodAutoscaler", "PersistentVolumeClaim"}
    listed = yaml.safe_load((DEPLOY / "kubernetes/kustomization.yaml").read_text())["resources"]
    files = {file.name for file in (DEPLOY / "kubernetes").glob("*.yaml")}
    assert set(listed) == files - {"kustomization.yaml"}
    assert "Secret" not in kinds


@pytest.mark.parametrize("workload", workloads(), ids=lambda each: each["metadata"]["name"])
def test_pods_are_confined_and_have_limits(workload: dict[str, Any]) -> None:
    spec = workload["spec"]["template"]["spec"]
    assert spec["securityContext"]["runAsNonRoot"] is True
    assert str(spec["securityContext"]["runAsUser"]) == instructions("USER")[-1]
    assert spec["automountServiceAccountToken"] is False
    for container in containers(workload):
        assert container["securityContext"]["readOnlyRootFilesystem"] is True
        assert container["securityContext"]["allowPrivilegeEscalation"] is False
        assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
        assert {"requests", "limits"} <= set(container["resources"])


def test_probes_ask_the_servers_own_health() -> None:
    (deployment,) = [each for each in workloads() if each["kind"] == "Deployment"]
    (container,) = containers(deployment)
    asked = {
        name: container[f"{name}Probe"]["httpGet"]["path"]
        for name in ("startup", "readiness", "liveness")
    }
    assert asked == {
        "startup": "/health/ready",
        "readiness": "/health/ready",
        "liveness": "/health/live",
    }
    assert deployment["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"] == 0


def test_selectors_find_the_pods() -> None:
    (deployment,) = [each for each in workloads() if each["kind"] == "Deployment"]
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    for each in manifests():
        selector = (
            each["spec"].get("selector")
            if each["kind"] in ("Service", "PodDisruptionBudget", "Deployment")
            else None
        )
        if selector:
            assert selector.get("matchLabels", selector).items() <= labels.items()


def test_the_ingress_leaves_metrics_and_rest_inside() -> None:
    (ingress,) = [each for each in manifests() if each["kind"] == "Ingress"]
    paths = {
        path["path"]: path["pathType"] for path in ingress["spec"]["rules"][0]["http"]["paths"]
    }
    assert paths["/"] == "Exact"
    assert not {"/metrics", "/health", "/webhooks"} & paths.keys()


def test_every_command_of_the_files_is_a_command_of_the_program() -> None:
    from bot.cli.commands import COMMANDS

    given = [container["args"] for each in workloads() for container in containers(each)]
    given += [s["command"] for s in compose()["services"].values() if "counselor:" in s["image"]]
    given.append(json.loads(instructions("CMD")[0]))
    assert entrypoint() == ["python", "-m", "bot.cli"]
    for command in given:
        assert command[0] in COMMANDS


def known_metrics() -> set[str]:
    counted = {s.name for family in REGISTRY.collect() for s in family.samples}
    counted |= {f"{family.name}_total" for family in REGISTRY.collect() if family.type == "counter"}
    counted |= {family.name for family in REGISTRY.collect()}
    return counted | QUEUES


def expressions() -> list[str]:
    dashboard = json.loads((DEPLOY / "grafana/counselor.json").read_text())
    shown = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    alerts = yaml.safe_load((DEPLOY / "prometheus/alerts.yml").read_text())
    return shown + [rule["expr"] for group in alerts["groups"] for rule in group["rules"]]


@pytest.mark.parametrize("expression", expressions())
def test_dashboard_and_alerts_ask_for_metrics_that_exist(expression: str) -> None:
    for name in re.findall(r"counselor_\w+", expression):
        assert name in known_metrics() or OF_A_METRIC.sub("", name) in known_metrics()


def test_every_metric_is_shown_on_the_dashboard() -> None:
    shown = " ".join(expressions())
    own = {f.name for f in REGISTRY.collect() if f.name.startswith("counselor_")} | QUEUES
    assert [name for name in sorted(own) if name not in shown] == []


def test_alerts_say_what_to_look_at() -> None:
    alerts = yaml.safe_load((DEPLOY / "prometheus/alerts.yml").read_text())
    for group in alerts["groups"]:
        for rule in group["rules"]:
            assert rule["annotations"]["summary"]
            assert rule["labels"]["severity"] in ("page", "warn")
