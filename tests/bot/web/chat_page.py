"""What a visitor does with the chat, and sees of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.bot.web.web_site import WebSite

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
WATCH_CSP = """
window.violations = [];
addEventListener('securitypolicyviolation', (e) => window.violations.push(e.violatedDirective));
"""


class ChatPage:
    """A page with the widget on it."""

    def __init__(self, page: Page, site: WebSite) -> None:
        self.page = page
        self.site = site
        self.problems: list[str] = []
        self.requests: list[str] = []
        self.excused: list[str] = []
        page.add_init_script(WATCH_CSP)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", self._heard)
        page.on("request", lambda request: self.requests.append(request.url))
        self.launcher = page.locator(".launcher")
        self.panel = page.get_by_role("dialog")
        self.box = page.locator(".box")
        self.log = page.get_by_role("log")
        self.said = page.locator(".user .bubble")
        self.replies = page.locator(".bot:not(.typing) .bubble")
        self.choices = page.locator(".choice")

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.problems.append(message.text)

    def go(self, path: str) -> None:
        """Open a page of the site."""
        self.page.goto(self.site.address + path)

    def open(self) -> ChatPage:
        """Click the launcher."""
        self.launcher.click()
        expect(self.box).to_be_visible()
        return self

    def say(self, text: str) -> None:
        """Type a message and send it."""
        self.box.fill(text)
        self.box.press("Enter")

    def ask(self, text: str) -> Locator:
        """Send a message; wait for the reply and return it."""
        before = self.replies.count()
        self.say(text)
        expect(self.replies).to_have_count(before + 1)
        return self.replies.last

    def button(self, name: str) -> Locator:
        """A button by the name that screen readers tell."""
        return self.page.get_by_role("button", name=name, exact=True)

    def focused(self) -> str:
        """The name or text of what has the focus."""
        return str(
            self.page.evaluate(
                """() => { const inner = document.activeElement.shadowRoot?.activeElement
                || document.activeElement;
                return inner.getAttribute('aria-label') || inner.textContent; }"""
            )
        )

    def kept(self) -> list[str]:
        """What the browser keeps for the site, by key."""
        return list(self.page.evaluate("Object.keys({...localStorage, ...sessionStorage})"))

    def axe(self) -> list[str]:
        """What axe-core finds wrong with the page as it stands."""
        self.page.evaluate(AXE.read_text())
        found = self.page.evaluate(
            "() => axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa',"
            "'best-practice']}).then((r) => r.violations.map((v) => v.id + ': ' + "
            "v.nodes.map((n) => n.html.slice(0, 90)).join(' | ')))"
        )
        return list(found)

    def expecting(self, part: str) -> None:
        """Excuse console messages with these words: the test breaks something on purpose."""
        self.excused.append(part)

    def assert_nothing_went_wrong(self) -> None:
        """No error, no breach of the content policy, no request to another origin."""
        unexcused = [p for p in self.problems if not any(part in p for part in self.excused)]
        assert unexcused == []
        assert self.page.evaluate("window.violations") == []
        own = urlsplit(self.site.address).netloc
        foreign = {u for u in self.requests if urlsplit(u).scheme not in ("blob", "data")}
        assert {urlsplit(url).netloc for url in foreign} <= {own}
