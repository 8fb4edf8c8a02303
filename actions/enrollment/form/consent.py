"""The consent to be contacted: its wording for a provider and the means that were chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True)
class Consent:
    """What the visitor is asked to agree to, word for word."""

    text: str
    version: str
    means: str


def consent_for(provider: str, method: str, phone_use: str | None = None) -> Consent:
    """The present wording; `method` is email, phone or both, `phone_use` call or text."""
    data = _data()
    keys = {"email": "email", "phone": phone_use or "phone"}
    key = keys.get(method) or (f"both_{phone_use}" if phone_use else "both")
    version = str(data["current"])
    means = str(data["means"][key])
    text = str(data["versions"][version]).format(provider=provider, means=means).strip()
    return Consent(text, version, means)


@cache
def _data() -> dict[str, Any]:
    text = (files("actions.enrollment.form") / "consent.yml").read_text("utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data
