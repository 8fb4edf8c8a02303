"""A picture of confused intents: one bar a pair, with an example."""

from __future__ import annotations

from html import escape

from benchmarks.intents.confusions import ConfusionReport

_PAIRS = 25
_ROW, _LEFT, _BAR, _WIDTH = 24, 400, 220, 1100


def draw(report: ConfusionReport) -> str:
    """Return an SVG of the pairs that are confused most."""
    pairs = report.pairs()[:_PAIRS]
    longest = max((count for _, _, count in pairs), default=1)
    rows = [
        _row(number, meant, taken, count, longest, report.example(meant, taken))
        for number, (meant, taken, count) in enumerate(pairs)
    ]
    height = _ROW * (len(pairs) + 3)
    title = f"{100 * report.accuracy:.1f} % of {len(report.outcomes)} examples understood"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
            f'viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif" font-size="13">',
            f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
            f'<text x="16" y="{_ROW}" font-size="16">Intents confused in cross-validation: '
            f"{escape(title)}</text>",
            *rows,
            "</svg>\n",
        ]
    )


def _row(number: int, meant: str, taken: str, count: int, longest: int, example: str) -> str:
    y = _ROW * (number + 2)
    width = max(2, round(_BAR * count / longest))
    return (
        f'<text x="{_LEFT - 10}" y="{y + 12}" text-anchor="end">{escape(meant)} → '
        f"{escape(taken)}</text>"
        f'<rect x="{_LEFT}" y="{y}" width="{width}" height="16" fill="#2563a8"/>'
        f'<text x="{_LEFT + width + 8}" y="{y + 12}">{count}   '
        f'<tspan fill="#555555">{escape(example[:60])}</tspan></text>'
    )
