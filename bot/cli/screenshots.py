"""Pictures of the chat for the documentation: `python -m bot.cli.screenshots`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
DESKTOP = {"viewport": {"width": 1200, "height": 760}}
DARK = {**DESKTOP, "color_scheme": "dark"}
ANSWER_MILLISECONDS = 15_000
SETTLED_MILLISECONDS = 400


@dataclass(frozen=True)
class Picture:
    """A state of the chat: what was asked before, on which screen."""

    name: str
    questions: tuple[str, ...] = ()
    screen: dict[str, Any] = field(default_factory=lambda: DESKTOP)


PICTURES = (
    Picture("welcome"),
    Picture("chart", ("Which certifications have the highest average salaries?",)),
    Picture("answer", ("Is there a shortage of people?",)),
    Picture("form", ("Please have someone contact me", "Ana Lopez", "e-mail")),
    Picture("phone", ("Can I work from home?",), PHONE),
    Picture("dark", ("Which certifications have the highest average salaries?",), DARK),
)


@app.command()
def screenshots(
    out: Annotated[Path, typer.Option(help="Folder for the pictures.")] = Path("docs/images"),
    server: Annotated[
        str | None, typer.Option(help="Address of a running server; one is started otherwise.")
    ] = None,
) -> None:
    """Take pictures of the chat's main states."""
    from bot.web.browsing import chromium, running_site

    out.mkdir(parents=True, exist_ok=True)
    with running_site(server) as address, chromium() as browser:
        take_all(browser, address, out, lambda path: typer.echo(str(path)))


def take_all(browser: Browser, address: str, out: Path, done: Callable[[Path], None]) -> None:
    """Take each picture as a visitor of its own; tell each file."""
    for picture in PICTURES:
        with browser.new_context(**picture.screen) as context:
            page = context.new_page()
            page.goto(f"{address}/")
            _talk(page, picture.questions)
            path = out / f"{picture.name}.png"
            page.screenshot(path=path)
            done(path)


def _talk(page: Page, questions: tuple[str, ...]) -> None:
    page.locator(".launcher").click()
    page.locator(".box").wait_for()
    replies = page.locator(".bot:not(.typing)")
    for question in questions:
        before = replies.count()
        page.locator(".box").fill(question)
        page.locator(".box").press("Enter")
        replies.nth(before).wait_for(timeout=ANSWER_MILLISECONDS)
    if page.locator(".figures").count():
        page.locator(".figures").last.scroll_into_view_if_needed()
    page.wait_for_timeout(SETTLED_MILLISECONDS)


if __name__ == "__main__":
    app()
