"""Rasa as published: Python 3.10 and `pip install`, in an environment that is made once."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.runtime.errors import CounselorError

RASA = "3.6.21"
PYTHON_VARIABLE = "COUNSELOR_PYTHON310"
_INSTALLED = ".installed"

Progress = Callable[[str], None]


def find_python(given: Path | None = None) -> Path | None:
    """Python 3.10: the one that is given or named by the environment, or one on PATH."""
    named = given or os.environ.get(PYTHON_VARIABLE)
    for candidate in [named] if named else ["python3.10", *_of_pyenv()]:
        path = shutil.which(str(candidate))
        if path and _version(path) == "3.10":
            return Path(path)
    if named:
        raise CounselorError(f"{named} is no Python 3.10; name one, or leave the option out.")
    return None


def _of_pyenv() -> list[Path]:
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    return sorted(root.glob("versions/3.10.*/bin/python"), reverse=True)


def _version(python: str) -> str:
    show = "import sys; print('%d.%d' % sys.version_info[:2])"
    found = subprocess.run([python, "-c", show], capture_output=True, text=True, check=False)
    return found.stdout.strip()


def make_environment(python: Path, folder: Path, progress: Progress) -> Path:
    """Return the environment's folder; install Rasa there unless it is installed."""
    environment = folder / "env"
    if not (environment / _INSTALLED).is_file():
        progress(f"installing rasa {RASA} with Python 3.10 in {environment} (some minutes, once)")
        _run([python, "-m", "venv", "--clear", environment])
        pip: list[str | Path] = [
            environment / "bin" / "python",
            "-m",
            "pip",
            "--disable-pip-version-check",
        ]
        _run([*pip, "install", "--quiet", f"rasa=={RASA}"])
        (environment / _INSTALLED).touch()
    return environment


def _run(command: Sequence[str | Path]) -> None:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CounselorError(
            f"Rasa as published could not be installed ({done.stderr.strip()[-500:]}); "
            "check the network and pip's settings, then try again."
        )
