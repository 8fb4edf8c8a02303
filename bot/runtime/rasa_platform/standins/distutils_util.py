"""Of distutils.util: the reading of yes and no, for Sanic."""

from __future__ import annotations

YES = frozenset({"y", "yes", "t", "true", "on", "1"})
NO = frozenset({"n", "no", "f", "false", "off", "0"})


def strtobool(value: str) -> int:
    """1 for a yes, 0 for a no; raises ValueError for anything else."""
    word = value.lower()
    if word not in YES | NO:
        raise ValueError(f"invalid truth value {value!r}")
    return int(word in YES)
