"""Settings, keys and addresses."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_network
from pathlib import Path

import pytest

from bot.channel.addresses import client_address
from bot.channel.secret_key import WeakKey, secret_key
from bot.channel.settings import ChannelSettings, SettingError

PROXIES = (ip_network("10.0.0.0/8"),)


def test_a_key_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: secret_key(tmp_path, {}), range(8)))
    assert len(keys) == 1
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret.key"]


def test_a_key_from_the_environment_comes_first_and_must_be_long(tmp_path: Path) -> None:
    given = {"COUNSELOR_SECRET_KEY": "0123456789abcdef"}
    assert secret_key(tmp_path, given) == b"0123456789abcdef"
    with pytest.raises(WeakKey, match="openssl"):
        secret_key(tmp_path, {"COUNSELOR_SECRET_KEY": "short"})


def test_origins_are_read_without_regard_to_case_and_slash() -> None:
    environment = {"COUNSELOR_ALLOWED_ORIGINS": "https://A.example/, http://b.example:8080"}
    settings = ChannelSettings.from_environment(environment)
    assert settings.allowed_origins == {"https://a.example", "http://b.example:8080"}


@pytest.mark.parametrize("origin", ["*", "a.example", "https://*.a.example", "https://a/b"])
def test_an_origin_that_is_none_is_refused_with_an_example(origin: str) -> None:
    with pytest.raises(SettingError, match=r"https://www\.example\.com"):
        ChannelSettings.from_environment({"COUNSELOR_ALLOWED_ORIGINS": origin})


@pytest.mark.parametrize(
    ("peer", "chain", "address"),
    [
        ("203.0.113.7", "", "203.0.113.7"),
        ("203.0.113.7", "198.51.100.1", "203.0.113.7"),
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.9.9.9", "198.51.100.1"),
        ("10.0.0.1", "nonsense", "10.0.0.1"),
        ("::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("2001:db8:1:2:3::4", "", "2001:db8:1:2::/64"),
        ("", "", "unknown"),
    ],
)
def test_a_visitor_is_known_behind_proxies(peer: str, chain: str, address: str) -> None:
    assert client_address(peer, chain, PROXIES) == address
