"""Messages, buttons, retries, history, feedback and forgetting, over HTTP."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.bot.channel.conftest import Site, Visitor
from tests.bot.channel.serving import request


def test_a_reply_keeps_text_buttons_and_data_in_one_message(visitor: Visitor) -> None:
    (message,) = visitor.says(text="hello").body
    assert message["text"] == "You said: hello"
    assert message["buttons"]
    assert message["custom"]["answer"]["sources"]


def test_text_is_not_split_at_blank_lines(visitor: Visitor) -> None:
    texts = [message["text"] for message in visitor.says(text="two parts").body]
    assert texts == ["First part.\n\nStill first.", "Second."]


def test_a_message_sent_again_with_the_same_id_is_answered_once(
    site: Site, visitor: Visitor
) -> None:
    first = visitor.says(text="hello", id="one")
    again = visitor.says(text="hello", id="one")
    assert first.body == again.body
    assert site.assistant.asked == ["hello"]


def test_two_retries_at_the_same_time_are_answered_once(site: Site, visitor: Visitor) -> None:
    with ThreadPoolExecutor(4) as pool:
        replies = [r.body for r in pool.map(lambda _: visitor.says(text="hi", id="x"), range(4))]
    assert all(reply == replies[0] for reply in replies)
    assert site.assistant.asked == ["hi"]


def test_a_message_that_failed_can_be_sent_again(visitor: Visitor) -> None:
    failed = visitor.says(text="please fail", id="one")
    assert (failed.status, failed.code) == (503, "try_again")
    assert failed.headers["retry-after"]
    assert visitor.says(text="now work", id="one").status == 200


def test_an_offered_button_sends_its_question(site: Site, visitor: Visitor) -> None:
    (message,) = visitor.says(text="hello").body
    button = message["buttons"][0]
    assert visitor.says(payload=button["payload"]).status == 200
    assert site.assistant.asked[-1] == button["payload"]
    assert ("user", button["title"]) in visitor.history()


@pytest.mark.parametrize("payload", ["/affirm", "show me everything", ""])
def test_a_button_that_was_not_offered_is_refused(
    site: Site, visitor: Visitor, payload: str
) -> None:
    visitor.says(text="hello")
    refused = visitor.says(payload=payload)
    assert (refused.status, refused.code) == (409, "button_not_offered")
    assert site.assistant.asked == ["hello"]


def test_a_button_of_another_conversation_is_refused(site: Site, visitor: Visitor) -> None:
    (message,) = visitor.says(text="hello").body
    other = site.visitor()
    other.says(text="contact")
    assert other.says(payload=message["buttons"][0]["payload"]).code == "button_not_offered"


def test_history_tells_both_sides_in_order(visitor: Visitor) -> None:
    visitor.says(text="hello")
    visitor.says(text="contact")
    assert [role for role, _ in visitor.history()] == ["user", "assistant"] * 2
    assert visitor.history()[0] == ("user", "hello")


def test_another_visitor_sees_nothing_of_it(site: Site, visitor: Visitor) -> None:
    visitor.says(text="hello")
    assert site.visitor().history() == []


def test_feedback_is_kept_and_the_last_word_counts(visitor: Visitor) -> None:
    (message,) = visitor.says(text="hello").body
    url = f"{visitor.address}/chat/feedback"
    for helpful in (True, False):
        judged = {"message_id": message["id"], "helpful": helpful, "comment": "too short"}
        assert request("POST", url, judged, visitor.token).status == 200
    listed = request("GET", f"{visitor.address}/chat/history", token=visitor.token).body
    assert listed[1]["helpful"] is False


def test_feedback_on_a_message_of_someone_else_is_refused(site: Site, visitor: Visitor) -> None:
    (message,) = visitor.says(text="hello").body
    judged = {"message_id": message["id"], "helpful": True}
    refused = request("POST", f"{site.address}/chat/feedback", judged, site.visitor().token)
    assert (refused.status, refused.code) == (404, "message_unknown")


def test_a_forgotten_conversation_is_gone_from_history_and_buttons(visitor: Visitor) -> None:
    (message,) = visitor.says(text="hello").body
    forgotten = request("DELETE", f"{visitor.address}/chat/session", token=visitor.token)
    assert forgotten.status == 204
    assert visitor.history() == []
    assert visitor.says(payload=message["buttons"][0]["payload"]).code == "button_not_offered"


def test_messages_of_one_visitor_are_answered_one_after_the_other(visitor: Visitor) -> None:
    with ThreadPoolExecutor(5) as pool:
        texts = [f"number {i}" for i in range(5)]
        assert {r.status for r in pool.map(lambda t: visitor.says(text=t), texts)} == {200}
    said = visitor.history()
    for (_, asked), (_, answered) in zip(said[::2], said[1::2], strict=True):
        assert answered == f"You said: {asked}"
