"""Replies in the terminal."""

from bot.cli.terminal import buttons_of, chosen, shown

REPLIES = [
    {"text": "First.", "buttons": [{"title": "One", "payload": "tell me one"}]},
    {"text": "Second.", "buttons": [{"title": "Two", "payload": "tell me two"}]},
]


def test_buttons_are_numbered_over_all_replies() -> None:
    assert shown(REPLIES) == "First.\n\nSecond.\n\n  1. One\n  2. Two"


def test_a_number_chooses_a_button_and_anything_else_is_said() -> None:
    buttons = buttons_of(REPLIES)
    assert chosen("2", buttons) == "tell me two"
    assert chosen("3", buttons) == "3"
    assert chosen("0", buttons) == "0"
    assert chosen("60000", buttons) == "60000"
    assert chosen("hello", buttons) == "hello"
