"""The chat on a page of another origin, its options, and its isolation from the page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sanic import Blueprint, Request
from sanic.response import HTTPResponse, html

from tests.bot.channel.serving import serving
from tests.bot.web.conftest import Open
from tests.bot.web.web_site import WebSite


@contextmanager
def shop(script: str, head: str = "") -> Iterator[str]:
    """Another site, whose page has the script tag."""
    blueprint = Blueprint("shop")
    page = f"<!doctype html><html lang=en><title>Shop</title>{head}<body><h1>Shop</h1>{script}"

    @blueprint.get("/<_path:path>")
    @blueprint.get("/")
    async def show(_request: Request, _path: str = "") -> HTTPResponse:
        return html(page)

    with serving(blueprint) as address:
        yield address


def tag(site: WebSite, attributes: str = "") -> str:
    return f'<script src="{site.address}/widget/counselor.js" async {attributes}></script>'


@pytest.mark.parametrize("allowed", [True, False])
def test_another_origin_can_embed_the_chat_only_when_it_is_allowed(
    browser: Browser, tmp_path: Path, allowed: bool
) -> None:
    site = WebSite(tmp_path)
    with site, browser.new_context() as context:
        with shop(tag(site)) as address:
            site.stop()
            site.environment["COUNSELOR_ALLOWED_ORIGINS"] = address if allowed else ""
            site.start()
            page = context.new_page()
            page.goto(address)
            page.locator(".launcher").click()
            if not allowed:
                expect(page.get_by_role("button", name="could not be loaded")).to_be_visible()
                return
            page.locator(".box").fill("hello")
            page.locator(".box").press("Enter")
            expect(page.get_by_role("log").get_by_text("You said: hello")).to_be_visible()
            page.reload()
            expect(page.get_by_role("log").get_by_text("You said: hello")).to_be_visible()


@pytest.fixture
def embedded(browser: Browser, site: WebSite) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


def on_own_page(page: Page, site: WebSite, attributes: str, style: str = "") -> None:
    """Show the chat with attributes on a page of the site's own origin."""
    body = f"<!doctype html><html lang=en><style>{style}</style><body>{tag(site, attributes)}"
    page.route("**/test-page", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(f"{site.address}/test-page")


def test_title_greeting_starters_position_and_colour_are_the_site_s(
    embedded: Page, site: WebSite
) -> None:
    options = (
        'data-title="Ask Ana" data-greeting="Welcome!" data-starters="One?|Two?" '
        'data-position="left" data-color="#ffcc00" data-privacy-url="/privacy"'
    )
    on_own_page(embedded, site, options)
    embedded.locator(".launcher").click()
    panel = embedded.get_by_role("dialog", name="Ask Ana")
    expect(panel).to_contain_text("Welcome!")
    expect(panel.locator(".choice")).to_have_text(["One?", "Two?"])
    expect(panel.get_by_role("link", name="Privacy notice")).to_be_visible()
    box = panel.bounding_box()
    assert box
    assert box["x"] == 20
    send = panel.locator(".send")
    expect(send).to_have_css("background-color", "rgb(255, 204, 0)")
    expect(send).to_have_css("color", "rgb(0, 0, 0)")


def test_a_privacy_address_that_is_a_script_is_left_out(embedded: Page, site: WebSite) -> None:
    on_own_page(embedded, site, 'data-privacy-url="javascript:alert(1)"')
    embedded.locator(".launcher").click()
    expect(embedded.get_by_role("log")).to_be_visible()
    assert embedded.get_by_role("link").count() == 0


def test_the_page_s_styles_stay_outside(embedded: Page, site: WebSite) -> None:
    wild = "* { color: red !important; font-size: 40px !important; display: inline !important; }"
    on_own_page(embedded, site, "", wild)
    embedded.locator(".launcher").click()
    expect(embedded.locator(".box")).to_have_css("font-size", "16px")
    expect(embedded.locator("h2")).to_have_css("color", "rgb(29, 43, 42)")


def test_colours_can_be_set_by_custom_properties(embedded: Page, site: WebSite) -> None:
    on_own_page(embedded, site, "", "counselor-chat { --counselor-color: rgb(120, 0, 90); }")
    expect(embedded.locator(".launcher")).to_have_css("background-color", "rgb(120, 0, 90)")


def test_no_greeting_comes_up_unless_asked_for(visit: Open) -> None:
    chat = visit()
    chat.page.wait_for_timeout(500)
    expect(chat.page.locator(".greeting")).to_have_count(0)


def test_a_greeting_never_returns_after_it_was_closed(embedded: Page, site: WebSite) -> None:
    on_own_page(embedded, site, 'data-greet="Questions?" data-greet-on="/test"')
    greeting = embedded.locator(".greeting")
    expect(greeting).to_contain_text("Questions?")
    embedded.get_by_role("button", name="Dismiss").click()
    expect(greeting).to_have_count(0)
    embedded.reload()
    expect(embedded.locator(".launcher")).to_be_visible()
    embedded.wait_for_timeout(300)
    expect(greeting).to_have_count(0)


def test_a_greeting_comes_only_on_its_pages_and_opens_the_chat(
    embedded: Page, site: WebSite
) -> None:
    on_own_page(embedded, site, 'data-greet="Questions?" data-greet-on="/elsewhere"')
    embedded.wait_for_timeout(300)
    expect(embedded.locator(".greeting")).to_have_count(0)
    embedded.unroute_all()
    on_own_page(embedded, site, 'data-greet="Questions?"')
    embedded.get_by_role("button", name="Questions?").click()
    expect(embedded.locator(".box")).to_be_focused()


def test_a_second_script_tag_changes_nothing(embedded: Page, site: WebSite) -> None:
    on_own_page(embedded, site, "></script>" + tag(site)[:-9])
    expect(embedded.locator(".launcher")).to_have_count(1)
