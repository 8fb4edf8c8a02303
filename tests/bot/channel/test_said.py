"""What a visitor sends is checked, and cleaned of what must not be kept."""

from __future__ import annotations

from actions.sensitive import MASK
from bot.channel.said import feedback
from bot.channel.settings import ChannelSettings


def test_a_comment_is_kept_without_card_and_social_security_numbers() -> None:
    body = {
        "message_id": "turn.0",
        "helpful": False,
        "comment": "078-05-1120 or 4111 1111 1111 1111, call 212-555-0177",
    }
    judged = feedback(body, ChannelSettings())
    assert judged.comment == f"{MASK} or {MASK}, call 212-555-0177"
