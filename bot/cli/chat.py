"""`counselor chat`."""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from bot.runtime.assistant import Assistant

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def chat() -> None:
    """Talk with the assistant in the terminal; an empty line ends the talk."""
    from bot.runtime.assistant import load_assistant
    from bot.runtime.monitoring import logs
    from bot.runtime.project import Project

    logs.configure()
    typer.echo("Loading the assistant ...", err=True)
    assistant = load_assistant(Project())
    try:
        asyncio.run(_talk(assistant))
    finally:
        assistant.close()


async def _talk(assistant: Assistant) -> None:
    from bot.cli.terminal import buttons_of, chosen, shown

    typer.echo("Ask a question, or choose a number. An empty line ends the talk.\n")
    sender = f"chat-{secrets.token_hex(8)}"
    buttons: list[dict[str, str]] = []
    while line := await asyncio.to_thread(_read_line):
        replies = await assistant.reply(sender, chosen(line, buttons), "chat")
        buttons = buttons_of(replies)
        typer.echo(f"\n{shown(replies)}\n")


def _read_line() -> str:
    try:
        return input("> ").strip()
    except EOFError:
        return ""
