"""Compiled modules are kept at setup."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from knowledge.settings import PROJECT


def test_what_serving_imports_is_compiled_even_where_python_does_not_by_itself(
    tmp_path: Path,
) -> None:
    environment = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPYCACHEPREFIX": str(tmp_path),
    }
    subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bot.compiling"],
        cwd=PROJECT,
        env=environment,
        check=True,
    )
    compiled = {
        path.parent.name + "/" + path.name.split(".")[0] for path in tmp_path.rglob("*.pyc")
    }
    wanted = {
        "server/app",
        "nlu/question_reader",
        "rasa_actions/answer",
        "policies/rule_policy",
        "spacy/language",
        "cli/serve",
    }
    assert wanted <= compiled
