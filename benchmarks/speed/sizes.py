"""How large an environment on disk is."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import Distribution, distributions
from importlib.util import cache_from_source
from pathlib import Path

from packaging.requirements import Requirement

from knowledge.settings import PROJECT


def folder_megabytes(folder: Path) -> float:
    """The size of all files below a folder."""
    return sum(p.lstat().st_size for p in folder.rglob("*") if p.is_file()) / 1024**2


def own_environment_megabytes() -> float:
    """This environment without the tools of development: linters, test runners, the installer."""
    prefix = Path(sys.prefix)
    needed = _needed()
    tools = [d for d in distributions() if _key(d.name) not in needed]
    bytes_of_tools = sum(_bytes(tool) for tool in tools)
    return folder_megabytes(prefix) - folder_megabytes(prefix / "tools") - bytes_of_tools / 1024**2


def _needed() -> frozenset[str]:
    """The distributions that this program asks for, and what those ask for in turn."""
    installed = {_key(d.name): d for d in distributions()}
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    waiting = [Requirement(text) for text in project["dependencies"]]
    found: set[tuple[str, str]] = set()
    while waiting:
        asked = waiting.pop()
        for extra in ("", *asked.extras):
            name = _key(asked.name)
            if name in installed and (name, extra) not in found:
                found.add((name, extra))
                waiting += _asked_by(installed[name], extra)
    return frozenset(name for name, _ in found)


def _asked_by(distribution: Distribution, extra: str) -> list[Requirement]:
    all_of_them = [Requirement(text) for text in distribution.requires or []]
    return [r for r in all_of_them if r.marker is None or r.marker.evaluate({"extra": extra})]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _bytes(distribution: Distribution) -> int:
    paths = [Path(str(file.locate())) for file in distribution.files or []]
    sources = [path for path in paths if path.suffix == ".py"]
    paths += [Path(cache_from_source(str(source))) for source in sources]
    return sum(path.lstat().st_size for path in set(paths) if path.is_file())
