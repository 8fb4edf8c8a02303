"""The real assistant in the browser: a served model, an answer, a chart, a contact request."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def talk(browser: Browser, server: str) -> Iterator[Page]:
    """The chat of a running `counselor serve`, open."""
    with browser.new_context() as context:
        page = context.new_page()
        problems: list[str] = []
        page.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(server)
        page.locator(".launcher").click()
        yield page
        assert problems == []


def ask(page: Page, text: str) -> None:
    """Send a message and wait until it is answered."""
    replies = page.locator(".bot:not(.typing)")
    before = replies.count()
    page.locator(".box").fill(text)
    page.locator(".box").press("Enter")
    replies.nth(before).wait_for(timeout=15000)


def test_each_starter_question_is_answered_from_the_article(talk: Page) -> None:
    starters = talk.locator(".choice").all_inner_texts()
    assert len(starters) == 4
    for question in starters:
        ask(talk, question)
        expect(talk.locator(".bot:not(.typing)").last.locator("summary")).to_be_visible()


def test_salaries_are_drawn_with_source_and_date(talk: Page) -> None:
    ask(talk, "Which certifications have the highest average salaries?")
    reply = talk.locator(".bot:not(.typing)").last
    expect(reply.get_by_role("img")).to_be_visible()
    expect(reply).to_contain_text("November 14, 2023")


def test_a_contact_request_goes_from_the_first_question_to_its_reference(talk: Page) -> None:
    box = talk.locator(".box")
    ask(talk, "I would like someone to contact me")
    expect(box).to_have_attribute("autocomplete", "name")
    ask(talk, "Ana Lopez")
    ask(talk, "e-mail")
    expect(box).to_have_attribute("autocomplete", "email")
    ask(talk, "ana.lopez@example.com")
    ask(talk, "both")
    talk.get_by_role("button", name="Yes, I agree").click()
    talk.get_by_role("button", name="Yes, send it").click()
    expect(talk.locator(".progress")).to_be_hidden()
    expect(talk.locator(".bot:not(.typing)").last).to_contain_text("reference")
