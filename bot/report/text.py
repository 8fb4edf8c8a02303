"""A report for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.report.sections import Row, Section

BAR = 30
MOST_ROWS = 31
CELL = 60


def as_text(title: str, sections: Sequence[Section]) -> str:
    """Lines with columns and bars; long tables are cut, and say so."""
    return "\n".join([title, *(line for section in sections for line in _lines(section))])


def _lines(section: Section) -> Iterator[str]:
    yield from ("", section.title.upper())
    if section.note:
        yield section.note
    shown = section.rows[:MOST_ROWS]
    if shown:
        table = [section.columns, *(row.cells for row in shown)]
        widths = [max(len(_cut(cell)) for cell in column) for column in zip(*table, strict=True)]
        most = max((row.size or 0 for row in section.rows), default=0)
        yield _columns(section.columns, widths)
        for row in shown:
            yield f"{_columns(row.cells, widths)}  {_bar(row, most)}".rstrip()
    if len(section.rows) > len(shown):
        yield f"and {len(section.rows) - len(shown)} more; --json and --html give all"


def _columns(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [
        f"{_cut(cell):>{width}}" if cell.isdigit() else f"{_cut(cell):<{width}}"
        for cell, width in zip(cells, widths, strict=True)
    ]
    return "  ".join(padded).rstrip()


def _cut(cell: str) -> str:
    return cell if len(cell) <= CELL else cell[: CELL - 1] + "…"


def _bar(row: Row, most: int) -> str:
    return "█" * max(round(BAR * row.size / most), 1) if row.size and most else ""
