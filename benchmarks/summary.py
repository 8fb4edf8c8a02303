"""Many measured values as few: percentiles, ratios, the trend of a series."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

PERCENTILES = (50, 95, 99)


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    """p50, p95 and p99 in milliseconds."""
    ordered = sorted(seconds)
    last = len(ordered) - 1
    return {f"p{p}": ms(ordered[min(last, len(ordered) * p // 100)]) for p in PERCENTILES}


def ms(seconds: float) -> float:
    """Milliseconds with one decimal."""
    return round(seconds * 1000, 1)


def ratio(above: float | None, below: float | None) -> float | None:
    """The quotient, where both are known."""
    if above is None or not below:
        return None
    return above / below


@dataclass(frozen=True)
class Trend:
    """A straight line through a series."""

    start: float
    growth: float
    """What the line gains from the first value to the last."""

    @property
    def share(self) -> float:
        """The growth as a part of where the line starts."""
        return self.growth / self.start


def trend(times: Sequence[float], values: Sequence[float]) -> Trend:
    """Fit a line by least squares; at least two times are needed."""
    slope, intercept = statistics.linear_regression(times, values)
    return Trend(intercept + slope * times[0], slope * (times[-1] - times[0]))
