"""Sizes of the chat as it is served, and how long a visitor waits, measured in a browser.

Run: .venv/bin/python -m benchmarks.widget [--server http://127.0.0.1:5005] [--json]
Without --server one is started; the knowledge base and the model must be there.
"""

from __future__ import annotations

import argparse
import json
import statistics
import urllib.request
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.web.browsing import chromium, running_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

VISITORS = 5
QUESTIONS = (
    "What does the job involve?",
    "What do certified professionals earn?",
    "Can I work from home?",
    "How do I get started?",
    "Is the field growing?",
    "Which skills are needed?",
    "Who offers certifications?",
    "How can I reach you?",
)
UNTIL = """
window.until = (root, holds) => new Promise((resolve) => {
  const look = () => holds() && (watch.disconnect(),
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))));
  const watch = new MutationObserver(look);
  watch.observe(root, { subtree: true, childList: true, attributes: true });
  look();
});
window.widget = () => document.querySelector('counselor-chat').shadowRoot;
window.answers = () => widget().querySelectorAll('.bot:not(.typing)').length;
"""
OPEN = """async () => {
  const from = performance.now();
  widget().querySelector('.launcher').click();
  return await until(widget(), () => widget().querySelector('.panel:not([hidden]) .box')) - from;
}"""
ASK = """async (question) => {
  const box = widget().querySelector('.box');
  const before = answers();
  box.value = question;
  const from = performance.now();
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  return await until(widget(), () => answers() > before) - from;
}"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--server", help="address of a running server")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    with running_site(options.server) as address, chromium() as browser:
        found = {"bytes": sizes(address), "milliseconds": waits(browser, address)}
    print(json.dumps(found, indent=2) if options.json else shown(found))


def sizes(address: str) -> dict[str, int]:
    """Compressed bytes before the first click, and of everything."""
    launcher, panel = (_served(f"{address}/widget/{n}.js") for n in ("counselor", "panel"))
    return {"before the first click": launcher, "everything": launcher + panel}


def waits(browser: Browser, address: str) -> dict[str, dict[str, float]]:
    """How long each step took, over several visitors with empty caches."""
    opened: list[float] = []
    first: list[float] = []
    later: list[float] = []
    for _ in range(VISITORS):
        with browser.new_context() as context:
            page = _arrived(context.new_page(), address)
            opened.append(page.evaluate(OPEN))
            asked = [page.evaluate(ASK, question) for question in QUESTIONS]
            first.append(opened[-1] + asked[0])
            later.extend(asked[1:])
    return {
        "click to open chat": _summary(opened),
        "click to first answer": _summary(first),
        "key to answer on screen": _summary(later),
    }


def shown(found: dict[str, Any]) -> str:
    """The figures as a Markdown table."""
    lines = ["| | compressed bytes |", "|---|---:|"]
    lines += [f"| {name} | {size:,} |" for name, size in found["bytes"].items()]
    lines += ["", "| milliseconds | p50 | p95 | n |", "|---|---:|---:|---:|"]
    for name, times in found["milliseconds"].items():
        lines.append(f"| {name} | {times['p50']:.0f} | {times['p95']:.0f} | {times['n']:.0f} |")
    return "\n".join(lines)


def _arrived(page: Page, address: str) -> Page:
    page.add_init_script(UNTIL)
    page.goto(f"{address}/")
    page.locator(".launcher").wait_for()
    return page


def _served(url: str) -> int:
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request) as response:
        return len(response.read())


def _summary(times: Sequence[float]) -> dict[str, float]:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    return {"p50": statistics.median(ordered), "p95": p95, "n": len(ordered)}


if __name__ == "__main__":
    main()
