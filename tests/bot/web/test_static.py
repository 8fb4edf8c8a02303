"""The files as they are served."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from bot.web.joined import joined
from tests.bot.channel.serving import request
from tests.bot.web.web_site import WebSite

ENGLISH = ("counselor.js", "panel.js")
LAUNCHER_BYTES = 4000
ALL_BYTES = 15000


def served(site: WebSite, path: str) -> bytes:
    got = request("GET", site.address + path, headers={"Accept-Encoding": "gzip"})
    assert got.status == 200
    assert got.headers["content-encoding"] == "gzip"
    return got.raw


def test_the_launcher_has_at_most_4_kilobytes_and_everything_15(site: WebSite) -> None:
    sizes = {name: len(served(site, f"/widget/{name}")) for name in ENGLISH}
    assert sizes["counselor.js"] <= LAUNCHER_BYTES
    assert sum(sizes.values()) <= ALL_BYTES


def test_no_script_names_another_origin_or_makes_html(site: WebSite) -> None:
    for name in (*ENGLISH, "words.es.js"):
        text = gzip.decompress(served(site, f"/widget/{name}")).decode()
        addresses = set(re.findall(r"https?://[\w./]+", text))
        assert addresses <= {"http://www.w3.org/2000/svg"}
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", text)


def test_the_demo_page_has_one_script_and_nothing_inline(site: WebSite) -> None:
    text = gzip.decompress(served(site, "/")).decode()
    (script,) = re.findall(r"<script[^>]*>", text)
    assert script.startswith('<script src="/widget/counselor.js" async')
    assert not re.search(r"<style|style=|\son\w+=|https?://", text)


def test_an_unchanged_file_is_not_sent_again(site: WebSite) -> None:
    first = request("GET", f"{site.address}/widget/panel.js")
    again = request(
        "GET", f"{site.address}/widget/panel.js", headers={"If-None-Match": first.headers["etag"]}
    )
    assert (again.status, again.raw) == (304, b"")


def test_files_have_a_type_and_the_security_headers(site: WebSite) -> None:
    for path, kind in {"/": "text/html", "/widget/panel.js": "text/javascript"}.items():
        got = request("GET", site.address + path)
        assert got.headers["content-type"].startswith(kind)
        assert got.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'self'" in got.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "/widget/../static.py",
        "/widget/%2e%2e/static.py",
        "/site/..%2fstatic.py",
        "/widget/",
        "/widget/..%5cstatic.py",
        "/site//etc/passwd",
        "/static.py",
        "/widget/%00",
    ],
)
def test_no_path_leads_out_of_the_folders(site: WebSite, path: str) -> None:
    assert request("GET", site.address + path).status in (400, 404)


def test_modules_are_joined_each_once_and_before_their_use(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text(
        "// A comment.\nimport { x as y, f } from './b.js';\nimport { z } from './c.js';\n"
        "export const all = () => [y, z,\n  f(1)];\n"
    )
    (tmp_path / "b.js").write_text(
        "import { z } from './c.js';\nconst own = 1;\nexport const x = z + own;\n"
        "export function f(n) { return n; }\n"
    )
    (tmp_path / "c.js").write_text("const own = 2;\nexport const z = own;\n")
    assert joined(tmp_path / "a.js") == (
        "const c_module = (() => {\nconst own = 2;\nconst z = own;\nreturn { z };\n})();\n"
        "const b_module = (() => {\nconst { z } = c_module;\nconst own = 1;\nconst x = z + own;\n"
        "function f(n) { return n; }\nreturn { x, f };\n})();\n"
        "const { x: y, f } = b_module;\nconst { z } = c_module;\n"
        "export const all = () => [y, z,\nf(1)];\n"
    )
