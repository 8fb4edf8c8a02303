"""Text to blocks, with and without markup."""

from __future__ import annotations

import pytest

from knowledge.reading.blocks import (
    Block,
    Heading,
    Item,
    Note,
    Paragraph,
    Row,
    Table,
    read_blocks,
)

MARKDOWN = """# Guide

A paragraph that is
wrapped. {#wrapped topic="duties skills"}

- **Label**: text
  goes on. {#item}
- Second

| A | B |
|---|---|
| 1 | 2 |

[^n]: A title | June 2024 | https://example.org/x
"""

PLAIN = """Opening paragraph without a heading.
What They Do
- Label: text of the item.
A | B |
---|---|
1 | 2 |
Sources, accessed May 1, 2024: * https://example.org/pay-survey/
Is It Right for You?
Another sentence."""


def kinds(blocks: list[Block]) -> list[tuple[type[Block], int]]:
    """Types and line numbers."""
    return [
        (type(block), block.header.line if isinstance(block, Table) else block.line)
        for block in blocks
    ]


def test_markdown_blocks_carry_the_lines_on_which_they_begin() -> None:
    assert kinds(read_blocks(MARKDOWN, first_line=10)) == [
        (Heading, 10),
        (Paragraph, 12),
        (Item, 15),
        (Item, 17),
        (Table, 19),
        (Note, 23),
    ]


def test_wrapped_lines_are_joined_and_their_attributes_read() -> None:
    _, paragraph, item, *_ = read_blocks(MARKDOWN)
    assert isinstance(paragraph, Paragraph)
    assert isinstance(item, Item)
    assert paragraph.text == "A paragraph that is wrapped."
    assert paragraph.attributes.key == "wrapped"
    assert paragraph.attributes.get("topic") == "duties skills"
    assert item.text == "**Label**: text goes on."


def test_plain_text_blocks_are_told_by_their_form() -> None:
    assert kinds(read_blocks(PLAIN)) == [
        (Paragraph, 1),
        (Heading, 2),
        (Item, 3),
        (Table, 4),
        (Note, 7),
        (Heading, 8),
        (Paragraph, 9),
    ]


def test_tables_keep_header_and_rows_without_the_rule() -> None:
    for text in (MARKDOWN, PLAIN):
        (table,) = (block for block in read_blocks(text) if isinstance(block, Table))
        assert table.header.cells == ("A", "B")
        assert [row.cells for row in table.rows] == [("1", "2")]


def test_a_line_of_sources_is_the_note_of_its_asterisk() -> None:
    (note,) = (block for block in read_blocks(PLAIN) if isinstance(block, Note))
    assert (note.mark, note.as_of) == ("*", "accessed May 1, 2024")
    assert note.url == "https://example.org/pay-survey/"


@pytest.mark.parametrize(
    "line",
    ["A short sentence.", "Here is what they need:", "word " * 30],
)
def test_a_sentence_of_plain_text_is_no_heading(line: str) -> None:
    assert isinstance(read_blocks(line)[0], Paragraph)


def test_a_row_at_the_end_of_a_text_is_read() -> None:
    (table,) = read_blocks("Name | Pay |\nX | $1 |")
    assert isinstance(table, Table)
    assert table.rows == (Row(("X", "$1"), 2),)
