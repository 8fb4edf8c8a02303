"""`counselor`: the program's command line, a command a file."""

from __future__ import annotations

import sys

from bot.cli import warned


def main() -> None:
    """Run the command line; a failure is one line on stderr and the exit status 1."""
    from bot.cli.commands import application
    from bot.cli.failures import told_plainly

    warned.install()
    with told_plainly():
        application()(prog_name="counselor")
    sys.exit(0)
