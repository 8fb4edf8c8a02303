"""What the channel does not take, and the headers that every response has."""

from __future__ import annotations

from ipaddress import ip_network
from typing import Any

import pytest

from bot.channel.settings import ChannelSettings, Rate
from bot.channel.tokens import Tokens
from tests.bot.channel.conftest import KEY, MakeSite, Site, Visitor
from tests.bot.channel.serving import request

SHOP = "https://shop.example"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"null",
        b"\xff",
        b"[" * 9000,
        {"text": 5},
        {"text": "  "},
        {"text": "///"},
        {"text": "a", "payload": "b"},
        {"payload": {}},
        {"text": "a", "id": 1},
    ],
    ids=range(13),
)
def test_a_body_that_is_no_message_is_refused_in_words(visitor: Visitor, body: Any) -> None:
    refused = request("POST", f"{visitor.address}/chat/messages", body, visitor.token)
    assert (refused.status, refused.code) == (400, "bad_request")
    assert refused.body["error"]["message"].endswith(".")


def test_a_message_of_2000_characters_is_taken_and_one_more_is_not(visitor: Visitor) -> None:
    assert visitor.says(text="é" * 2000).status == 200
    refused = visitor.says(text="é" * 2001)
    assert (refused.status, refused.code) == (422, "text_too_long")


def test_a_huge_body_is_refused(visitor: Visitor) -> None:
    assert visitor.says(text="a" * 40_000).code == "text_too_long"
    assert visitor.says(text="a" * 66_000).status == 413


def test_characters_that_no_database_takes_are_left_out(visitor: Visitor) -> None:
    assert visitor.says(text="a\0b\ud800c").status == 200
    assert visitor.history()[0] == ("user", "ab?c")


@pytest.mark.parametrize("token", [None, "x", "1.a.9999999999.x", "é", "..."])
def test_without_a_valid_token_nothing_is_told(site: Site, token: str | None) -> None:
    headers = {"Authorization": f"Bearer {token}".encode().decode("latin-1")} if token else {}
    refused = request("GET", f"{site.address}/chat/history", headers=headers)
    assert (refused.status, refused.code) == (401, "session_invalid")


def test_a_token_of_another_key_or_an_expired_one_is_refused(site: Site, visitor: Visitor) -> None:
    url = f"{site.address}/chat/history"
    forged = Tokens(b"another key of somebody", 60).token(visitor.session)
    expired = Tokens(KEY, -1).token(visitor.session)
    changed = visitor.token.replace(visitor.session, site.visitor().session)
    for token in (forged, expired, changed):
        assert request("GET", url, token=token).status == 401


def test_too_many_messages_of_a_session_get_a_friendly_429(site_with: MakeSite) -> None:
    with site_with(ChannelSettings(session_rate=Rate(3, 6))) as site:
        visitor = site.visitor()
        assert [visitor.says(text="hi").status for _ in range(3)] == [200] * 3
        refused = visitor.says(text="hi")
        assert (refused.status, refused.code) == (429, "too_many_requests")
        assert 1 <= int(refused.headers["retry-after"]) <= 11
        assert site.visitor().says(text="hi").status == 200


def test_an_address_is_limited_across_its_sessions(site_with: MakeSite) -> None:
    with site_with(ChannelSettings(address_rate=Rate(4, 6))) as site:
        codes = [site.visitor().says(text="hi").status for _ in range(2)]
        assert codes == [200, 200]
        assert request("POST", f"{site.address}/chat/sessions").status == 429


def test_behind_a_trusted_proxy_each_visitor_has_a_limit_of_their_own(site_with: MakeSite) -> None:
    proxies = (ip_network("127.0.0.0/8"),)
    with site_with(ChannelSettings(address_rate=Rate(1, 6), trusted_proxies=proxies)) as site:
        url = f"{site.address}/chat/sessions"
        ask = [
            request("POST", url, headers={"X-Forwarded-For": chain}).status
            for chain in ("203.0.113.1", "203.0.113.2", "198.51.100.9, 203.0.113.1")
        ]
        assert ask == [200, 200, 429]


def test_without_a_trusted_proxy_the_header_is_not_believed(site_with: MakeSite) -> None:
    with site_with(ChannelSettings(address_rate=Rate(1, 6))) as site:
        url = f"{site.address}/chat/sessions"
        ask = [
            request("POST", url, headers={"X-Forwarded-For": f"203.0.113.{i}"}).status
            for i in range(2)
        ]
        assert ask == [200, 429]


def test_a_page_of_another_origin_may_use_the_chat_only_when_named(site_with: MakeSite) -> None:
    settings = ChannelSettings(allowed_origins=frozenset([SHOP]))
    with site_with(settings) as site:
        url = f"{site.address}/chat/sessions"
        allowed = request("POST", url, headers={"Origin": SHOP})
        assert allowed.status == 200
        assert allowed.headers["access-control-allow-origin"] == SHOP
        for origin in ("https://evil.example", "null", SHOP + ".evil.example"):
            refused = request("POST", url, headers={"Origin": origin})
            assert (refused.status, refused.code) == (403, "origin_not_allowed")
            assert "access-control-allow-origin" not in refused.headers


def test_a_page_of_the_same_origin_needs_no_setting(site: Site) -> None:
    asked = request("POST", f"{site.address}/chat/sessions", headers={"Origin": site.address})
    assert asked.status == 200


def test_the_browser_s_question_before_a_request_is_answered(site_with: MakeSite) -> None:
    with site_with(ChannelSettings(allowed_origins=frozenset([SHOP]))) as site:
        asked = request("OPTIONS", f"{site.address}/chat/messages", headers={"Origin": SHOP})
        assert asked.status == 204
        assert "Authorization" in asked.headers["access-control-allow-headers"]


@pytest.mark.parametrize("path", ["/chat/history", "/nowhere", "/chat/messages"])
def test_every_response_has_the_security_headers_and_errors_have_one_form(
    site: Site, path: str
) -> None:
    refused = request("GET", site.address + path)
    assert set(refused.body) == {"error"}
    assert refused.headers["content-security-policy"].startswith("default-src 'self'")
    assert "frame-ancestors 'self'" in refused.headers["content-security-policy"]
    assert refused.headers["x-content-type-options"] == "nosniff"
    assert refused.headers["referrer-policy"]


def test_a_text_like_a_command_is_only_text(site: Site, visitor: Visitor) -> None:
    assert visitor.says(text='/restart{"a": 1}').status == 200
    assert site.assistant.asked == ['/restart{"a": 1}']
