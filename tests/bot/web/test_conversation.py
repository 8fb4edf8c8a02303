"""What a visitor can do with the chat, in a real browser."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.bot.web.chat_page import ChatPage
from tests.bot.web.conftest import Open


def test_nothing_is_stored_before_the_visitor_writes(chat: ChatPage) -> None:
    expect(chat.replies.first).to_contain_text("automated assistant, not a person")
    expect(chat.log).to_contain_text("Nothing is stored until you write")
    assert chat.kept() == []
    chat.ask("hello")
    assert chat.kept() == ["counselor"]


def test_the_page_loads_only_the_launcher_until_the_first_click(visit: Open) -> None:
    page = visit()
    expect(page.launcher).to_be_visible()
    assert not [url for url in page.requests if "panel" in url or "/chat" in url]


def test_a_starter_question_can_be_pressed(chat: ChatPage) -> None:
    chat.choices.first.click()
    expect(chat.said).to_contain_text("What does the job involve?")
    expect(chat.replies.last).to_contain_text("You said: What does the job involve?")


def test_a_quick_reply_sends_its_question_and_shows_its_title(chat: ChatPage) -> None:
    chat.ask("hello")
    chat.page.get_by_role("button", name="Show the pay").click()
    expect(chat.said.last).to_contain_text("Show the pay")
    expect(chat.replies.last).to_contain_text("These are the averages")


def test_an_answer_has_its_source_and_date(chat: ChatPage) -> None:
    expect(chat.ask("hello")).to_contain_text("Source: Survey of salaries · May 2023")


def test_lists_and_links_are_real(chat: ChatPage) -> None:
    reply = chat.ask("contact")
    expect(reply.locator("ol > li")).to_have_count(2)
    links = [link.get_attribute("href") for link in reply.locator("a").all()]
    assert links == ["tel:+18004117073", "mailto:a@example.com"]


def test_a_chart_shows_values_average_source_and_a_table(chat: ChatPage) -> None:
    reply = chat.ask("chart")
    chart = reply.get_by_role("img")
    expect(chart).to_have_attribute("aria-label", re.compile("CPC \\$58,895"))
    expect(reply).to_contain_text("Average of the values shown: $55,659")
    expect(reply).to_contain_text("Survey of salaries · May 2023")
    widths = [bar.bounding_box() for bar in reply.locator(".bar").all()]
    assert widths[0]
    assert widths[2]
    assert 0.69 < widths[0]["width"] / widths[2]["width"] < 0.71
    reply.get_by_role("button", name="Show as table").click()
    expect(reply.get_by_role("row")).to_have_count(6)
    expect(reply.get_by_role("cell", name="$58,895")).to_be_visible()
    expect(chart).to_be_hidden()
    reply.get_by_role("button", name="Show as chart").click()
    expect(chart).to_be_visible()


def test_a_comparison_stands_side_by_side(chat: ChatPage) -> None:
    table = chat.ask("table").get_by_role("table", name="Side by side")
    expect(table.get_by_role("columnheader", name="Biller")).to_be_visible()
    expect(table.get_by_role("rowheader", name="At home")).to_be_visible()


def test_feedback_with_a_comment_is_kept(chat: ChatPage, page: Page) -> None:
    chat.ask("hello")
    with page.expect_response("**/chat/feedback") as first:
        chat.button("Not helpful").click()
    assert first.value.ok
    page.get_by_label("What was good or missing?").fill("no dates")
    with page.expect_response("**/chat/feedback") as second:
        chat.button("Send comment").click()
    assert '"comment":"no dates"' in (second.value.request.post_data or "")
    page.reload()
    expect(chat.button("Not helpful")).to_have_attribute("aria-pressed", "true")


def test_an_answer_can_be_copied(visit: Open) -> None:
    chat = visit(permissions=["clipboard-read", "clipboard-write"]).open()
    chat.ask("hello")
    chat.button("Copy answer").click()
    expect(chat.page.get_by_role("status").first).to_have_text("Copied.")
    assert chat.page.evaluate("navigator.clipboard.readText()") == "You said: hello"


def test_the_transcript_can_be_downloaded(chat: ChatPage, page: Page) -> None:
    chat.ask("hello")
    with page.expect_download() as download:
        chat.button("Download transcript").click()
    text = download.value.path().read_text("utf-8")
    assert re.search(r"You \(.*\):\nhello\n", text)
    assert "[Survey of salaries, May 2023]" in text


def test_the_conversation_can_be_cleared_here_and_on_the_server(chat: ChatPage, page: Page) -> None:
    chat.ask("hello")
    chat.button("Clear conversation").click()
    chat.button("Keep").click()
    expect(chat.said).to_have_count(1)
    chat.button("Clear conversation").click()
    with page.expect_response("**/chat/session") as deleted:
        chat.button("Delete").click()
    assert deleted.value.status == 204
    expect(chat.said).to_have_count(0)
    assert chat.kept() == []
    page.reload()
    expect(chat.launcher).to_be_visible()


def test_the_conversation_survives_reload_and_page_change(chat: ChatPage, page: Page) -> None:
    chat.ask("hello")
    chat.ask("chart")
    page.reload()
    expect(chat.panel).to_be_visible()
    expect(chat.said).to_have_count(2)
    expect(chat.replies.last.get_by_role("img")).to_be_visible()
    chat.go("/privacy")
    expect(chat.said.first).to_contain_text("hello")


def test_it_stays_closed_on_the_next_page_when_it_was_closed(chat: ChatPage) -> None:
    chat.ask("hello")
    chat.button("Close chat").click()
    chat.go("/privacy")
    expect(chat.launcher).to_be_visible()
    expect(chat.panel).to_be_hidden()


def test_a_reply_that_comes_while_it_is_closed_is_marked(chat: ChatPage, page: Page) -> None:
    chat.say("slow")
    chat.button("Close chat").click()
    unread = page.get_by_role("button", name="Open chat (1 new message)")
    expect(unread).to_be_visible()
    unread.click()
    expect(chat.log.get_by_text("You said: slow")).to_be_visible()


def test_the_form_brings_the_right_keyboard_and_the_browser_s_own_data(
    chat: ChatPage, page: Page
) -> None:
    hints = {}
    chat.ask("form")
    for said in ("Ana Lopez", "both", "ana@example.com", "212-555-0123"):
        box = chat.box
        hints[box.get_attribute("name")] = (
            box.get_attribute("autocomplete"),
            box.get_attribute("inputmode"),
        )
        chat.ask(said)
    assert hints["name"] == ("name", None)
    assert hints["email"] == ("email", "email")
    assert hints["phone"] == ("tel", "tel")
    expect(page.get_by_text("Step 5 of 7")).to_be_visible()
    expect(chat.box).to_be_focused()


def test_a_reload_in_the_middle_of_the_form_goes_on_where_it_was(
    chat: ChatPage, page: Page
) -> None:
    chat.ask("form")
    chat.ask("Ana Lopez")
    chat.ask("both")
    page.reload()
    expect(page.get_by_text("Step 3 of 7")).to_be_visible()
    expect(chat.box).to_have_attribute("autocomplete", "email")
    chat.ask("ana@example.com")
    chat.ask("212-555-0123")
    for _ in range(3):
        chat.ask("yes")
    expect(chat.replies.last).to_contain_text("CR-7K2M")
    expect(page.locator(".progress")).to_be_hidden()


def test_the_form_can_be_stopped_with_a_button(chat: ChatPage) -> None:
    chat.ask("form")
    chat.button("Stop request").click()
    expect(chat.replies.last).to_contain_text("Stopped.")


def test_two_tabs_show_one_conversation(chat: ChatPage, visit: Open) -> None:
    chat.ask("hello")
    other = visit("/privacy", beside=chat)
    expect(other.said).to_have_count(1)
    other.ask("chart")
    expect(chat.said).to_have_count(2)
    expect(chat.replies.last.get_by_role("img")).to_be_visible()


def test_two_tabs_that_write_at_once_are_answered_one_after_the_other(
    chat: ChatPage, visit: Open
) -> None:
    chat.ask("hello")
    other = visit("/privacy", beside=chat)
    expect(other.said).to_have_count(1)
    chat.say("slow one")
    other.say("and two")
    for tab in (chat, other):
        expect(tab.log.get_by_text("You said: and two")).to_be_visible()
        expect(tab.said).to_have_text(["You: hello", "You: slow one", "You: and two"])
    assert chat.site.assistant.asked == ["hello", "slow one", "and two"]


def test_clearing_in_one_tab_clears_the_other(chat: ChatPage, visit: Open) -> None:
    chat.ask("hello")
    other = visit("/privacy", beside=chat)
    expect(other.said).to_have_count(1)
    chat.button("Clear conversation").click()
    chat.button("Delete").click()
    expect(other.said).to_have_count(0)


def test_spanish_is_spoken_when_the_page_asks_for_it(visit: Open) -> None:
    chat = visit()
    chat.page.evaluate(
        """() => { document.querySelector('counselor-chat').remove();
        const chat = document.createElement('counselor-chat');
        chat.setAttribute('lang', 'es'); document.body.append(chat); }"""
    )
    chat.page.get_by_role("button", name="Abrir el chat").click()
    expect(chat.panel).to_contain_text("asistente automático")
