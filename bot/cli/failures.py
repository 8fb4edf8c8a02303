"""Failures as one line that says what to do next."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

INTERRUPTED = 130
OURS = ("bot", "actions", "knowledge", "benchmarks")
"""Packages whose exceptions are written for the operator."""


@contextmanager
def told_plainly() -> Iterator[None]:
    """End the program with status 1 and one line on stderr when the block fails as foreseen.

    With COUNSELOR_TRACEBACK set, the whole traceback is shown.
    """
    try:
        yield
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        cause = foreseen(error)
        if os.environ.get("COUNSELOR_TRACEBACK") or cause is None:
            raise
        print(f"counselor: {_line(cause)}", file=sys.stderr)
        sys.exit(1)


def foreseen(error: BaseException | None) -> BaseException | None:
    """The error, or the first of its causes, whose message is written for the operator."""
    from sqlalchemy.exc import OperationalError

    while error is not None:
        ours = type(error).__module__.partition(".")[0] in OURS
        if ours or isinstance(error, OperationalError):
            return error
        error = error.__cause__ or error.__context__
    return None


def _line(error: BaseException) -> str:
    from sqlalchemy.exc import OperationalError

    if isinstance(error, OperationalError):
        reason = str(error.orig).strip().splitlines()[0]
        return (
            f"the database refused ({reason}); check that it runs and that "
            "COUNSELOR_DATABASE_URL names it"
        )
    return " ".join(str(error).split())
