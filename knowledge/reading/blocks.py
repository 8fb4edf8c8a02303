"""Text to blocks with line numbers, for Markdown and for plain text off a web page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.reading.attributes import Attributes, split_attributes

HASHES = re.compile(r"^(#{1,6})\s+(.+)$")
BULLET = re.compile(r"^\s*[-*•]\s+(.+)$")
NOTE = re.compile(r"^\[\^([^\]]+)\]:\s*(.+)$")
SOURCE_LINE = re.compile(
    r"^Sources?\b[,:]?\s*(?P<as_of>[^:]*?):?\s*(?P<mark>\*+)\s*(?P<rest>\S.*)$"
)
RULE = re.compile(r"^[\s|:-]+$")
HEADING_WORDS = 15


@dataclass(frozen=True)
class Heading:
    """A heading; plain text knows one level only."""

    text: str
    level: int
    line: int
    attributes: Attributes


@dataclass(frozen=True)
class Item:
    """One entry of a list."""

    text: str
    line: int
    attributes: Attributes


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str
    line: int
    attributes: Attributes


@dataclass(frozen=True)
class Row:
    """The cells of one line of a table."""

    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Table:
    """A header and the rows under it."""

    header: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Note:
    """Where a mark leads: a footnote, or the line of sources under a table."""

    mark: str
    title: str | None
    as_of: str | None
    url: str | None
    line: int


Block = Heading | Item | Paragraph | Table | Note


def is_markdown(text: str) -> bool:
    """Tell Markdown by its headings."""
    return any(HASHES.match(line) for line in text.splitlines())


def read_blocks(text: str, first_line: int = 1) -> list[Block]:
    """Read the blocks of a text; `first_line` is the number of its first line."""
    numbered = list(enumerate(text.splitlines(), start=first_line))
    plain = not is_markdown(text)
    lines = numbered if plain else list(_joined(numbered))
    return list(_blocks(lines, plain))


def _joined(numbered: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Join the wrapped lines of Markdown paragraphs and list items."""
    pending: tuple[int, str] | None = None
    for number, line in numbered:
        if pending and _continues(line):
            pending = (pending[0], f"{pending[1]} {line.strip()}")
            continue
        if pending:
            yield pending
        pending = (number, line) if _may_wrap(line) else None
        if not pending and line.strip():
            yield number, line
    if pending:
        yield pending


def _starts_block(line: str) -> bool:
    return bool(HASHES.match(line) or BULLET.match(line) or NOTE.match(line) or _is_row(line))


def _continues(line: str) -> bool:
    return bool(line.strip()) and not _starts_block(line)


def _may_wrap(line: str) -> bool:
    return bool(line.strip()) and not HASHES.match(line) and not _is_row(line)


def _is_row(line: str) -> bool:
    return line.count("|") >= 2 and not NOTE.match(line)


def _blocks(lines: list[tuple[int, str]], plain: bool) -> Iterator[Block]:
    rows: list[Row] = []
    for number, line in lines:
        if _is_row(line) or (rows and "|" in line and not NOTE.match(line)):
            rows.append(_row(line, number))
            continue
        if rows:
            yield _table(rows)
            rows = []
        if line.strip():
            yield _block(line, number, plain)
    if rows:
        yield _table(rows)


def _block(line: str, number: int, plain: bool) -> Block:
    if note := (_source_line(line, number) if plain else _footnote(line, number)):
        return note
    if match := BULLET.match(line):
        return Item(*_with_attributes(match[1], number))
    if plain:
        text, attributes = line.strip(), Attributes()
        return (
            Heading(text, 1, number, attributes)
            if _looks_like_heading(text)
            else Paragraph(text, number, attributes)
        )
    if match := HASHES.match(line):
        text, attributes = split_attributes(match[2])
        return Heading(text, len(match[1]), number, attributes)
    return Paragraph(*_with_attributes(line, number))


def _with_attributes(text: str, number: int) -> tuple[str, int, Attributes]:
    text, attributes = split_attributes(text)
    return text, number, attributes


def _looks_like_heading(text: str) -> bool:
    """A heading without markup: a short line of its own that is no sentence."""
    is_short = len(text.split()) <= HEADING_WORDS
    return is_short and text[-1] not in ".:;,!" and not re.search(r"[$€£%|]", text)


def _row(line: str, number: int) -> Row:
    cells = line.strip().removeprefix("|").removesuffix("|").split("|")
    return Row(tuple(cell.strip() for cell in cells), number)


def _table(rows: list[Row]) -> Table:
    body = [row for row in rows[1:] if not RULE.match("|".join(row.cells) or "|")]
    return Table(rows[0], tuple(body))


def _footnote(line: str, number: int) -> Note | None:
    match = NOTE.match(line)
    if not match:
        return None
    title, as_of, url = (*(part.strip() for part in match[2].split("|")), "", "")[:3]
    return Note(match[1], title or None, as_of or None, url or None, number)


def _source_line(line: str, number: int) -> Note | None:
    match = SOURCE_LINE.match(line)
    if not match:
        return None
    rest = match["rest"].strip()
    is_url = rest.startswith(("http://", "https://"))
    title, url = (None, rest) if is_url else (rest, None)
    return Note(match["mark"], title, match["as_of"].strip() or None, url, number)
