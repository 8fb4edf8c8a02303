"""Replies and messages that try to be more than text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.bot.channel.scripted import HOSTILE
from tests.bot.web.chat_page import ChatPage

NAMES = ["<script>window.broken=1</script>", "<img src=x onerror=window.broken=1>", "\u202eanA"]


def test_a_reply_is_never_read_as_html(chat: ChatPage, page: Page) -> None:
    reply = chat.ask("hostile")
    expect(reply).to_contain_text("<script>window.broken=1</script><img src=x")
    assert reply.locator("script, img").count() == 0
    links = [link.get_attribute("href") for link in reply.locator("a").all()]
    assert links == ["https://example.com/?a=<b>"]
    expect(chat.choices).to_have_text("<b>x</b>")
    page.reload()
    expect(chat.replies.last).to_contain_text("[click](javascript:window.broken=1)")
    assert page.evaluate("window.broken") is None
    assert "\u202e" in HOSTILE


@pytest.mark.parametrize("name", NAMES)
def test_what_a_visitor_writes_is_only_text(chat: ChatPage, page: Page, name: str) -> None:
    chat.ask(name)
    expect(chat.said.last).to_contain_text(name)
    assert chat.log.locator("script, img").count() == 0
    assert page.evaluate("window.broken") is None


def test_direction_marks_stay_within_their_message(chat: ChatPage) -> None:
    chat.ask("\u202eanA")
    expect(chat.said.last).to_have_attribute("dir", "auto")
    expect(chat.replies.last.locator("p").first).to_have_attribute("dir", "auto")


def test_5000_characters_without_a_space_stay_inside(chat: ChatPage) -> None:
    reply = chat.ask("long")
    box, log = reply.bounding_box(), chat.log.bounding_box()
    assert box
    assert log
    assert box["width"] <= log["width"]
    assert len(reply.inner_text()) > 5000


def test_a_message_that_is_too_long_is_not_sent_and_says_so(chat: ChatPage, page: Page) -> None:
    chat.say("a" * 2001)
    expect(page.get_by_text("Please shorten the message.")).to_be_visible()
    expect(chat.said).to_have_count(0)
    assert chat.site.assistant.asked == []
