"""A report put together, and shown: in the terminal, on a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest

from bot.report.judged import Judgement
from bot.report.page import as_page
from bot.report.period import Period
from bot.report.report import Material, Report, report_of
from bot.report.sections import sections_of, title_of
from bot.report.text import as_text
from knowledge.encoder import Vectors, shared_encoder
from knowledge.queries import KnowledgeBase
from tests.bot.report.talks import NOON, answered, draft, said, talk

TODAY = NOON.date()
PERIOD = Period.of(None, None, TODAY)
KNOWN = frozenset(["what", "are", "the", "fees", "weather", "script", "alert"])
HOSTILE = "weather <script>alert()</script>"


def encode(texts: Sequence[str]) -> Vectors:
    return shared_encoder().encode(texts)


@pytest.fixture
def report(knowledge: KnowledgeBase) -> Report:
    talks = [
        talk(said("what are the fees"), answered("ask_cost", "partly"), sender="a"),
        talk(said(HOSTILE, turn="t"), answered("out_of_scope", "out_of_scope"), sender="b"),
        talk(said("pay"), answered("ask_salary"), draft("f", "asking", "phone"), sender="c"),
    ]
    judgement = Judgement("b", "t.0", False, None, NOON)
    requests = {"new": 2, "contacted": 0, "closed": 0, "erased": 0}
    material = Material(talks, [judgement], requests, knowledge.figures(), KNOWN)
    return report_of(material, PERIOD, encode, TODAY)


@pytest.fixture
def empty() -> Report:
    return report_of(Material([], [], {"new": 0}, [], frozenset()), PERIOD, encode, TODAY)


def test_everything_is_counted(report: Report) -> None:
    assert (report.conversations, report.messages) == (3, 3)
    assert report.topics == {"ask_cost": 1, "out_of_scope": 1, "ask_salary": 1}
    assert report.statuses == {
        "answered": 1, "partly": 1, "unknown": 0, "clarify": 0, "out_of_scope": 1,
    }  # fmt: skip
    assert len(report.unanswered) == 2
    assert report.forms.left_at == {"phone": 1}
    assert report.feedback.unhelpful == 1


def test_the_terminal_shows_every_section(report: Report) -> None:
    text = as_text(title_of(report), sections_of(report))
    assert text.startswith("2026-10-22 to 2026-11-20 (UTC)")
    assert re.search(r"^2026-11-20 +3 +3  █+$", text, re.M)
    assert re.search(r"^what are the fees +1  partly +cost", text, re.M)
    assert "1 started: 0 saved, 0 queued, 0 cancelled, 0 declined, 1 open" in text
    assert re.search(r"^new +2  █+$", text, re.M)
    assert "AAPC medical coding salary survey" in text


def test_bars_are_as_long_as_their_numbers(report: Report) -> None:
    lines = as_text("", sections_of(report)).splitlines()
    (new,) = [line for line in lines if line.startswith("new ")]
    (none,) = [line for line in lines if line.startswith("contacted ")]
    assert new.count("█") == 30
    assert "█" not in none


def test_a_long_period_is_shown_by_the_week(knowledge: KnowledgeBase) -> None:
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    days = [NOON, NOON + timedelta(days=1)]
    talks = [talk(said("pay", at=at), sender=str(at)) for at in days]
    made = report_of(Material(talks, [], {}, [], frozenset()), year, encode, TODAY)
    assert len(made.days) == 364
    rows = sections_of(made)[0].rows
    assert len(rows) == 52
    assert sum(row.size or 0 for row in rows) == 2


def test_long_tables_are_cut_in_the_terminal_and_say_so() -> None:
    talks = [
        talk(said("pay"), answered(f"ask_{number}"), sender=str(number)) for number in range(40)
    ]
    made = report_of(Material(talks, [], {}, [], frozenset()), PERIOD, encode, TODAY)
    assert "and 9 more; --json and --html give all" in as_text("", sections_of(made))
    assert as_page("", sections_of(made)).count("<rect") >= 40


def test_where_nothing_was_stored_each_section_says_so(empty: Report) -> None:
    text = as_text(title_of(empty), sections_of(empty))
    for line in (
        "0 conversations, 0 messages",
        "Nothing was asked.",
        "Every question was answered.",
        "There were no contact requests.",
        "Every figure is recent enough.",
    ):
        assert line in text.splitlines()


class Links(HTMLParser):
    """Collects what a page would load or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        loading = [name for name, _ in attrs if name in ("src", "href", "srcset", "action")]
        self.found += [tag] if loading or tag in ("script", "link", "iframe", "img") else []
        if tag not in ("meta", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "rect":
            assert self.open.pop() == tag


def test_the_page_loads_nothing_and_what_visitors_wrote_is_text_in_it(report: Report) -> None:
    page = as_page(title_of(report), sections_of(report))
    links = Links()
    links.feed(page)
    assert links.found == []
    assert links.open == []
    assert "default-src 'none'" in page
    assert "&lt;script&gt;" in page
    assert page.count("<h2>") == len(sections_of(report))
