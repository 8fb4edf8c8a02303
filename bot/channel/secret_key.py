"""The key that signs session tokens: from the environment, else made once in the data folder."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

FILE_NAME = "secret.key"
BYTES = 32
FEWEST_CHARACTERS = 16


class WeakKey(ValueError):
    """The key from the environment is too short to sign with."""


def secret_key(data_dir: Path, environment: Mapping[str, str] = os.environ) -> bytes:
    """Return the key; make it, readable by its owner only, when there is none."""
    given = environment.get("COUNSELOR_SECRET_KEY", "").strip()
    if given:
        return _strong(given)
    path = data_dir / FILE_NAME
    if not path.exists():
        _make(path)
    return _strong(path.read_text("ascii").strip())


def _strong(key: str) -> bytes:
    if len(key) < FEWEST_CHARACTERS:
        raise WeakKey(
            f"COUNSELOR_SECRET_KEY has fewer than {FEWEST_CHARACTERS} characters; "
            "set one made by `openssl rand -hex 32`, or unset it and one is made."
        )
    return key.encode()


def _make(path: Path) -> None:
    """Write a new key under another name first, so that two starting processes agree on one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{FILE_NAME}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        file.write(secrets.token_hex(BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
