"""`counselor bench`: its commands, and whether they can run here."""

from __future__ import annotations

import importlib.util

import typer

from bot.cli.bench.intents import intents
from bot.cli.bench.nlu import nlu
from bot.cli.bench.published import published
from bot.cli.bench.soak import soak
from bot.cli.bench.speed import speed
from bot.cli.bench.stages import stages
from bot.runtime.errors import CounselorError

app = typer.Typer(
    help="Measure speed and accuracy.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


class BenchmarksMissing(CounselorError):
    """The program was installed without what measures it."""

    def __init__(self) -> None:
        super().__init__(
            "Measurements are part of the project's checkout and not of an installation or image; "
            "run `counselor bench` in the checkout, after make setup."
        )


def check_checkout() -> None:
    """Raise `BenchmarksMissing` where only the program is installed."""
    if importlib.util.find_spec("benchmarks") is None:
        raise BenchmarksMissing


app.callback()(check_checkout)
for command in (nlu, intents, speed, stages, soak, published):
    app.command()(command)
