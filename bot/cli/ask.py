"""`counselor ask`."""

from __future__ import annotations

import asyncio
import json
import secrets
from typing import Annotated

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="What a visitor might ask.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the replies as JSON.")] = False,
) -> None:
    """Ask one question in a conversation of its own."""
    from bot.cli.terminal import shown
    from bot.runtime.assistant import load_assistant
    from bot.runtime.monitoring import logs
    from bot.runtime.project import Project

    logs.configure()
    assistant = load_assistant(Project())
    try:
        sender = f"ask-{secrets.token_hex(8)}"
        replies = asyncio.run(assistant.reply(sender, question, "ask"))
    finally:
        assistant.close()
    typer.echo(json.dumps(replies, ensure_ascii=False) if as_json else shown(replies))
