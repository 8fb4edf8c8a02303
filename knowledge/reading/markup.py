"""Markdown inside a block: figures in brackets, footnote marks, bold; and the text without them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.reading.attributes import Attributes, parse_attributes

TOKEN = re.compile(
    r"\[(?P<span>[^\[\]]+)\]\{(?P<attributes>[^{}]*)\}(?P<marks>(?:\[\^[^\]]+\])*)"
    r"|\[\^(?P<mark>[^\]]+)\]"
    r"|\[(?P<link>[^\[\]]+)\]\((?P<url>[^()\s]+)\)"
    r"|(?P<bold>\*\*|__)"
)
MARK = re.compile(r"\[\^([^\]]+)\]")
LABEL = re.compile(
    r"^(?:\*\*(?P<bold>[^*]+?):?\*\*:?|(?P<plain>[A-Z][^.:!?]{1,90}):)\s+(?P<text>.+)$"
)


@dataclass(frozen=True)
class Span:
    """A bracketed figure: where it stands in the clean text, what it says of itself, its source."""

    start: int
    end: int
    text: str
    attributes: Attributes
    mark: str | None


@dataclass(frozen=True)
class Clean:
    """A block's text as a reader sees it; `marks` are (position, footnote)."""

    text: str
    spans: tuple[Span, ...]
    marks: tuple[tuple[int, str], ...]


def split_label(text: str) -> tuple[str | None, str]:
    """Take the name off a list item: `**Label**: text` or `Label: text`."""
    match = LABEL.match(text)
    if not match:
        return None, text
    return (match["bold"] or match["plain"]).strip(), match["text"]


def clean(text: str) -> Clean:
    """Take the markup out of a text and keep what it said."""
    pieces: list[str] = []
    spans: list[Span] = []
    marks: list[tuple[int, str]] = []
    length = last = 0
    for match in TOKEN.finditer(text):
        shown = match["span"] or match["link"] or ""
        pieces += (text[last : match.start()], shown)
        start = length + match.start() - last
        length, last = start + len(shown), match.end()
        if match["span"]:
            spans.append(_span(match, start, length))
        for mark in MARK.findall(match["marks"] or "") or (
            [match["mark"]] if match["mark"] else []
        ):
            marks.append((length, mark))
    return Clean("".join(pieces) + text[last:], tuple(spans), tuple(marks))


def _span(match: re.Match[str], start: int, end: int) -> Span:
    marks = MARK.findall(match["marks"])
    attributes = parse_attributes(match["attributes"])
    return Span(start, end, match["span"], attributes, marks[0] if marks else None)
