"""The chat without a connection, across restarts of the server, and when it is refused."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.bot.web.chat_page import ChatPage
from tests.bot.web.conftest import Open
from tests.bot.web.web_site import WebSite


def test_what_is_typed_offline_waits_and_is_sent(chat: ChatPage, page: Page) -> None:
    chat.expecting("ERR_INTERNET_DISCONNECTED")
    chat.ask("hello")
    page.context.set_offline(True)
    chat.say("first")
    chat.say("second")
    expect(page.get_by_role("alert")).to_contain_text("No connection")
    expect(page.get_by_text("Waiting to be sent")).to_have_count(2)
    page.context.set_offline(False)
    expect(chat.log.get_by_text("You said: second")).to_be_visible()
    expect(page.get_by_role("alert")).to_be_hidden()
    assert chat.site.assistant.asked == ["hello", "first", "second"]


def test_a_server_killed_in_mid_conversation_is_waited_for(chat: ChatPage, site: WebSite) -> None:
    chat.expecting("ERR_CONNECTION")
    chat.expecting("ERR_EMPTY_RESPONSE")
    chat.ask("hello")
    site.stop()
    chat.say("are you there")
    expect(chat.page.get_by_text("Waiting to be sent")).to_be_visible()
    site.start()
    expect(chat.log.get_by_text("You said: are you there")).to_be_visible(timeout=15000)
    assert site.assistant.asked == ["hello", "are you there"]


def test_a_reply_lost_on_the_way_is_not_answered_twice(chat: ChatPage, page: Page) -> None:
    chat.expecting("ERR_FAILED")
    lost = []

    def lose_first(route) -> None:  # type: ignore[no-untyped-def]
        if lost:
            return route.fallback()
        lost.append(route.fetch())
        route.abort()
        return None

    page.route("**/chat/messages", lose_first)
    chat.say("hello")
    expect(chat.log.get_by_text("You said: hello")).to_be_visible()
    assert chat.site.assistant.asked == ["hello"]


def test_a_message_that_waits_survives_a_reload(chat: ChatPage, page: Page, site: WebSite) -> None:
    chat.expecting("ERR_")
    chat.ask("hello")
    page.route("**/chat/messages", lambda route: route.abort())
    chat.say("later")
    expect(page.get_by_text("Waiting to be sent")).to_be_visible()
    page.unroute_all()
    page.reload()
    expect(chat.log.get_by_text("You said: later")).to_be_visible()


def test_a_message_that_failed_can_be_sent_again_or_removed(chat: ChatPage, page: Page) -> None:
    chat.expecting("422")
    page.evaluate("HTMLTextAreaElement.prototype.toString")
    page.route(
        "**/chat/messages",
        lambda route: route.fulfill(
            status=422, json={"error": {"code": "text_too_long", "message": "Too long."}}
        ),
        times=2,
    )
    chat.say("hello")
    expect(page.get_by_text("Not sent. Too long.")).to_be_visible()
    chat.button("Try again").click()
    expect(page.get_by_text("Not sent. Too long.")).to_be_visible()
    chat.button("Try again").click()
    expect(chat.log.get_by_text("You said: hello")).to_be_visible()


def test_a_refused_message_does_not_hold_up_the_next_and_can_be_removed(
    chat: ChatPage, page: Page
) -> None:
    chat.expecting("422")
    page.route("**/chat/messages", lambda route: route.fulfill(status=422, json={}), times=1)
    chat.say("bad")
    expect(page.get_by_text("Not sent.")).to_be_visible()
    chat.ask("good")
    chat.button("Remove").click()
    expect(chat.said).to_have_count(1)


def test_too_fast_is_told_kindly_and_the_message_is_sent_after_the_wait(
    chat: ChatPage, page: Page
) -> None:
    chat.expecting("429")
    page.route(
        "**/chat/messages",
        lambda route: route.fulfill(
            status=429,
            headers={"Retry-After": "1"},
            json={"error": {"code": "too_many_requests", "message": "One moment, please."}},
        ),
        times=1,
    )
    chat.say("hello")
    expect(page.get_by_role("alert")).to_have_text("One moment, please.")
    expect(chat.log.get_by_text("You said: hello")).to_be_visible()


def test_an_expired_session_is_replaced_without_losing_the_message(
    chat: ChatPage, page: Page
) -> None:
    chat.expecting("401")
    chat.ask("hello")
    page.evaluate(
        """() => { const kept = JSON.parse(localStorage.counselor);
        localStorage.counselor = JSON.stringify({...kept, token: 'expired'}); }"""
    )
    chat.ask("again")
    expect(chat.replies.last).to_contain_text("You said: again")


def test_without_storage_the_chat_still_works(visit: Open) -> None:
    chat = visit()
    chat.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
    )
    chat.page.reload()
    chat.open()
    chat.ask("hello")
    chat.ask("chart")
    expect(chat.said).to_have_count(2)


def test_the_conversation_goes_on_after_a_new_start_with_the_same_data(
    visit: Open, site: WebSite, tmp_path: Path
) -> None:
    chat = visit().open()
    chat.expecting("ERR_")
    chat.ask("hello")
    site.stop()
    site.start()
    chat.page.reload()
    expect(chat.said).to_have_count(1)
    expect(chat.ask("chart").get_by_role("img")).to_be_visible()
