"""Sums of a server's Prometheus histograms."""

from __future__ import annotations

from collections.abc import Mapping

from prometheus_client.parser import text_string_to_metric_families

Sums = dict[tuple[str, str], float]
"""By metric and its one label's value: seconds, or counts under the name with `_count`."""


def sums(text: str) -> Sums:
    """The `_sum` and `_count` samples of all histograms."""
    found: Sums = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            if sample.name.endswith(("_sum", "_count")):
                found[sample.name, "".join(sample.labels.values())] = sample.value
    return found


def since(before: Mapping[tuple[str, str], float], after: Sums) -> Sums:
    """What was added in between."""
    return {key: value - before.get(key, 0.0) for key, value in after.items()}
