"""A report as one HTML page that asks nobody else for anything."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.report.sections import Row, Section

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1c2733; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .2rem .75rem .2rem 0;
  border-bottom: 1px solid #dde3e9; overflow-wrap: anywhere; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.bar { width: 40%; }
td.bar svg { display: block; width: 100%; height: 1rem; margin-top: .25rem; }
rect { fill: #2563a8; }
@media (prefers-color-scheme: dark) {
  body { color: #e6ebf0; background: #14191f; }
  th, td { border-color: #333c46; }
  rect { fill: #6fa8e8; }
}
"""


def as_page(title: str, sections: Sequence[Section]) -> str:
    """The whole page; whatever visitors wrote is text in it."""
    body = "\n".join(_section(section) for section in sections)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n{body}\n</body>\n</html>\n"
    )


def _section(section: Section) -> str:
    note = f"<p>{escape(section.note)}</p>\n" if section.note else ""
    return f"<h2>{escape(section.title)}</h2>\n{note}{_table(section) if section.rows else ''}"


def _table(section: Section) -> str:
    most = max((row.size or 0 for row in section.rows), default=0)
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in section.columns)
    heads += '<td class="bar"></td>' if most else ""
    rows = "\n".join(_row(row, most) for row in section.rows)
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(row: Row, most: int) -> str:
    cells = "".join(
        f'<td class="number">{cell}</td>' if cell.isdigit() else f"<td>{escape(cell)}</td>"
        for cell in row.cells
    )
    return f"<tr>{cells}{_bar(row.size or 0, most) if most else ''}</tr>"


def _bar(size: int, most: int) -> str:
    return (
        f'<td class="bar"><svg viewBox="0 0 {most} 1" preserveAspectRatio="none" '
        f'aria-hidden="true"><rect width="{size}" height="1"/></svg></td>'
    )
