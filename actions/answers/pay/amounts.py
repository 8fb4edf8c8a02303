"""The amounts that a question names."""

from __future__ import annotations

from decimal import Decimal

from actions.request import Request


def amounts_of(request: Request) -> list[Decimal]:
    """The amounts that a question names, in its order."""
    return [Decimal(a) for a in request.question.values("amount") if _is_number(a)]


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()
