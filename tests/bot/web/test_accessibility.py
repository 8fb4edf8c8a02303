"""The chat by keyboard, for screen readers, on small screens and in every colour scheme."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.bot.web.chat_page import ChatPage
from tests.bot.web.conftest import Open

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SMALL = {"viewport": {"width": 320, "height": 640}}
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "phone": PHONE,
    "forced colours": {"forced_colors": "active"},
}


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_in_any_state(visit: Open, look: str) -> None:
    chat = visit(**LOOKS[look])
    assert chat.axe() == []
    chat.launcher.click()
    expect(chat.box).to_be_visible()
    _still(chat)
    assert chat.axe() == []
    for text in ("hello", "chart", "table", "contact"):
        chat.ask(text)
    assert chat.axe() == []
    chat.replies.nth(2).get_by_role("button", name="Show as table").click()
    chat.button("Not helpful").first.click()
    chat.button("Clear conversation").click()
    assert chat.axe() == []
    chat.button("Keep").click()
    chat.ask("form")
    chat.ask("Ana")
    assert chat.axe() == []


def test_axe_finds_nothing_while_waiting_and_after_a_failure(chat: ChatPage, page: Page) -> None:
    chat.expecting("503")
    chat.expecting("ERR_INTERNET_DISCONNECTED")
    chat.say("slow")
    expect(page.locator(".typing")).to_be_visible()
    assert chat.axe() == []
    expect(chat.log.get_by_text("You said: slow")).to_be_visible()
    page.context.set_offline(True)
    chat.say("later")
    expect(page.get_by_role("alert")).to_be_visible()
    assert chat.axe() == []
    page.context.set_offline(False)
    expect(chat.log.get_by_text("You said: later")).to_be_visible()


def test_everything_works_with_the_keyboard_alone(visit: Open) -> None:
    chat = visit()
    keys = chat.page.keyboard
    for _ in range(12):
        keys.press("Tab")
        if chat.focused() == "Open chat":
            break
    keys.press("Enter")
    expect(chat.box).to_be_focused()
    keys.type("hello")
    keys.press("Enter")
    expect(chat.choices).to_have_count(3)
    keys.press("Shift+Tab")
    assert chat.focused() == "Show the pay"
    keys.press("ArrowRight")
    assert chat.focused() == "Compare them"
    keys.press("End")
    assert chat.focused() == "Call me"
    keys.press("ArrowRight")
    assert chat.focused() == "Show the pay"
    keys.press("Enter")
    expect(chat.replies.last).to_contain_text("These are the averages")
    expect(chat.box).to_be_focused()
    keys.press("Escape")
    assert chat.focused() == "Open chat"


def test_quick_replies_are_one_stop_of_the_tab_key(chat: ChatPage) -> None:
    chat.ask("hello")
    stops = [choice.get_attribute("tabindex") for choice in chat.choices.all()]
    assert stops == ["0", "-1", "-1"]


def test_escape_closes_a_question_first_and_then_the_chat(chat: ChatPage, page: Page) -> None:
    chat.button("Clear conversation").click()
    page.keyboard.press("Escape")
    assert chat.focused() == "Clear conversation"
    page.keyboard.press("Escape")
    expect(chat.panel).to_be_hidden()
    assert chat.focused() == "Open chat"


def test_a_reply_is_told_once_by_a_live_region_of_its_own(chat: ChatPage, page: Page) -> None:
    chat.ask("hello")
    expect(chat.log).to_have_attribute("aria-live", "off")
    expect(page.get_by_role("status").first).to_have_text("You said: hello")


def test_a_page_that_was_reloaded_keeps_its_focus(chat: ChatPage, page: Page) -> None:
    chat.ask("hello")
    page.reload()
    expect(chat.panel).to_be_visible()
    assert page.evaluate("document.activeElement === document.body")


def test_on_a_phone_the_chat_covers_the_page_and_keeps_the_focus(visit: Open) -> None:
    chat = visit(**PHONE).open()
    _still(chat)
    assert chat.panel.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    expect(chat.panel).to_have_attribute("aria-modal", "true")
    for _ in range(20):
        chat.page.keyboard.press("Tab")
        assert chat.page.evaluate("document.activeElement.localName") == "counselor-chat"
    chat.button("Close chat").click()
    chat.page.evaluate("scrollTo(0, 300)")
    assert chat.page.evaluate("scrollY") > 0


@pytest.mark.parametrize("options", [SMALL, {"viewport": {"width": 640, "height": 400}}])
def test_nothing_is_cut_off_on_small_screens_and_at_200_percent(
    visit: Open, options: dict[str, Any]
) -> None:
    chat = visit(**options).open()
    for text in ("chart", "table", "long", "form"):
        chat.ask(text)
    wide = chat.page.evaluate(
        """() => { const inside = document.querySelector('counselor-chat').shadowRoot;
        return [...inside.querySelectorAll('.log, .composer, .panel, .head')]
          .filter((n) => n.scrollWidth > n.clientWidth + 1).map((n) => n.className); }"""
    )
    assert wide == []
    assert chat.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(chat.box).to_be_in_viewport(ratio=1)


def test_every_target_is_at_least_24_pixels(chat: ChatPage) -> None:
    chat.ask("hello")
    chat.ask("chart")
    chat.button("Not helpful").last.click()
    for button in chat.page.locator(".panel button:visible").all():
        box = button.bounding_box() or {"width": 0, "height": 0}
        assert min(box["width"], box["height"]) >= 24, button.inner_text()


def test_nothing_moves_for_those_who_want_less_motion(visit: Open) -> None:
    chat = visit(reduced_motion="reduce").open()
    assert (
        chat.page.evaluate(
            """() => document.querySelector('counselor-chat').shadowRoot
        .getAnimations({subtree: true}).length"""
        )
        == 0
    )


def _still(chat: ChatPage) -> None:
    """Wait until the panel has come in; half-transparent text has too little contrast."""
    chat.page.wait_for_function(
        """() => document.querySelector('counselor-chat').shadowRoot
        .getAnimations({subtree: true}).length === 0"""
    )
