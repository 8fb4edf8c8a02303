"""Whatever is sent to a route, the answer is one of its own, never a failure of the program."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channel.settings import ChannelSettings, Rate
from tests.bot.channel.conftest import MakeSite
from tests.bot.channel.serving import request

PLENTY = Rate(1_000_000, 1_000_000)
UNLIMITED = ChannelSettings(session_rate=PLENTY, address_rate=PLENTY, new_sessions_rate=PLENTY)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=50),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
KEYS = st.sampled_from(["text", "payload", "id", "message_id", "helpful", "comment", "x"])
BODIES = st.binary(max_size=200) | (VALUES | st.dictionaries(KEYS, VALUES)).map(
    lambda value: json.dumps(value).encode()
)


@pytest.mark.parametrize("path", ["/chat/messages", "/chat/feedback", "/chat/sessions"])
def test_any_body_gets_an_answer_in_the_route_s_form(site_with: MakeSite, path: str) -> None:
    with site_with(UNLIMITED) as site:
        token = site.visitor().token

        @settings(max_examples=60, deadline=None)
        @given(BODIES)
        def check(body: bytes) -> None:
            got = request("POST", site.address + path, body or b" ", token)
            assert got.status in (200, 400, 404, 409, 422, 503)
            if got.status != 200:
                assert set(got.body["error"]) == {"code", "message"}

        check()
