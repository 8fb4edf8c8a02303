"""Which commands there are; a command's module is imported when it is used."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

import typer
from typer.core import TyperGroup


@dataclass(frozen=True)
class Entry:
    """Where a command is, and its line in the help."""

    module: str
    help: str


COMMANDS = {
    "serve": Entry("bot.cli.serve", "Answer over HTTP and serve the page with the chat."),
    "chat": Entry("bot.cli.chat", "Talk with the assistant in the terminal."),
    "ask": Entry("bot.cli.ask", "Ask one question."),
    "train": Entry("bot.cli.train", "Train the model, if anything that matters changed."),
    "knowledge": Entry("bot.cli.knowledge", "Build, show, check and search the knowledge base."),
    "leads": Entry("bot.cli.leads", "List, show, export and erase contact requests."),
    "report": Entry("bot.cli.report", "What was asked, and what could not be answered."),
    "retention": Entry("bot.cli.retention", "Delete what has been kept for long enough."),
    "migrate": Entry("bot.cli.migrate", "Make or update the database's tables."),
    "bench": Entry("bot.cli.bench.app", "Measure speed and accuracy."),
    "rasa": Entry("bot.cli.rasa", "Rasa's own command line: train, shell, test, data ..."),
}


class LazyGroup(TyperGroup):
    """A group whose commands are imported one at a time, so that --help is quick."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name].module)
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            names = self.list_commands(ctx)
            formatter.write_dl([(name, COMMANDS[name].help) for name in names])


def application() -> Any:
    """The command line as a callable."""
    app = typer.Typer(
        cls=LazyGroup,
        help="A career assistant that answers from a training provider's own article.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_root)
    return typer.main.get_command(app)


def _root() -> None:
    """A career assistant that answers from a training provider's own article."""
