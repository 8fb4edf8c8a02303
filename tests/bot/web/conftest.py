"""A real browser, a running site, and what must hold on every page of every test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from bot.web.browsing import NoBrowser, chromium
from tests.bot.web.chat_page import ChatPage
from tests.bot.web.web_site import WebSite

Open = Callable[..., ChatPage]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; one for all tests of this folder."""
    try:
        with chromium() as launched:
            yield launched
    except NoBrowser as missing:
        pytest.skip(str(missing))


@pytest.fixture
def site(tmp_path: Path) -> Iterator[WebSite]:
    """The demo page and the chat, with an assistant of set replies."""
    with WebSite(tmp_path) as made:
        yield made


@pytest.fixture
def visit(browser: Browser, site: WebSite) -> Iterator[Open]:
    """Open a page as a visitor of one's own; afterwards nothing may have gone wrong on it."""
    with ExitStack() as contexts:
        opened: list[ChatPage] = []

        def open_page(path: str = "/", beside: ChatPage | None = None, **options: Any) -> ChatPage:
            if beside is None:
                context = browser.new_context(**options)
                contexts.callback(context.close)
            else:
                context = beside.page.context
            page = ChatPage(context.new_page(), site)
            opened.append(page)
            page.go(path)
            return page

        yield open_page
        for page in opened:
            page.assert_nothing_went_wrong()


@pytest.fixture
def chat(visit: Open) -> ChatPage:
    """The chat, open on the demo page."""
    return visit().open()


@pytest.fixture
def page(chat: ChatPage) -> Page:
    """Playwright's page of the open chat."""
    return chat.page
