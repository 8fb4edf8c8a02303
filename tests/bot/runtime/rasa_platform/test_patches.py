"""What is changed in Rasa still fits the Rasa that is installed."""

from __future__ import annotations

import hashlib
import inspect
import logging
import re
from types import ModuleType

import pytest
from rasa.shared.core.events import Event, SlotSet
from rasa.shared.utils.common import all_subclasses

from bot.runtime.rasa_platform import patches

ORIGINAL = patches.ORIGINALS["Event.resolve_by_type"]


def source_digest(thing: object) -> str:
    """A digest of a function's or class's source in Rasa's files."""
    return hashlib.sha256(inspect.getsource(thing).encode()).hexdigest()[:16]  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "digest"), sorted(patches.CHANGED_SOURCES.items()))
def test_the_source_that_a_change_was_made_for_is_the_same(name: str, digest: str) -> None:
    assert source_digest(patches.ORIGINALS[name]) == digest, (
        f"{name} is not what it was: look whether bot/runtime still changes it rightly, "
        "then note its digest in bot/runtime/rasa_platform/patches.py"
    )


def test_events_are_found_by_name_as_before() -> None:
    for kind in all_subclasses(Event):
        assert patches.resolve_event(kind.type_name) is ORIGINAL(kind.type_name)
    assert patches.resolve_event("topic") is None
    assert patches.resolve_event("unheard of", SlotSet) is SlotSet
    with pytest.raises(ValueError, match="unheard of"):
        patches.resolve_event("unheard of")


def test_values_for_logs_are_copied_only_when_debugging(monkeypatch: pytest.MonkeyPatch) -> None:
    value = [1]
    root = logging.getLogger()
    monkeypatch.setattr(root, "level", logging.WARNING)
    monkeypatch.setattr(root, "_cache", {})
    assert patches.CopiesForLogs.deepcopy(value) is value
    monkeypatch.setattr(root, "level", logging.DEBUG)
    monkeypatch.setattr(root, "_cache", {})
    assert patches.CopiesForLogs.deepcopy(value) is not value


@pytest.mark.parametrize("module", patches._COPIES_FOR_LOGS)
def test_those_modules_copy_for_logs_alone(module: ModuleType) -> None:
    source = inspect.getsource(module)
    uses = [
        line.strip()
        for line in source.splitlines()
        if "copy." in line and "tracker.copy" not in line
    ]
    assert uses
    for line in uses:
        assert re.search(r"\w+=copy\.deepcopy\(", line), line
        assert "debug" in source[: source.index(line)].rpartition("logger.")[2][:40], line
