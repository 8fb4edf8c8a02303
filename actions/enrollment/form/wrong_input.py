"""What to say of a message that holds no value: the hint that fits what was typed."""

from __future__ import annotations

import re

from actions.enrollment.form.moves import Reading, hint
from actions.enrollment.form.state import FormResult
from actions.enrollment.words.contact import NUMBER
from actions.enrollment.words.visitor_name import MAX_NAME


def wrong_input(reading: Reading) -> FormResult:
    """The hint that fits what was typed."""
    return hint(reading, _hint_key(reading))


def _hint_key(reading: Reading) -> str:
    text, field = reading.text, reading.state.field or "name"
    if field == "name" and len(text) > MAX_NAME:
        return "name_too_long"
    if field == "email":
        if "@" not in text:
            return "email_no_at"
        return "email_no_domain" if re.search(r"@\W*$", text) else "email"
    if field == "phone":
        digits = sum(c.isdigit() for c in text)
        letters = any(c.isalpha() for c in NUMBER.sub("", text))
        if digits and not letters:
            return "phone_short" if digits < 10 else "phone_long" if digits > 11 else "phone"
    return field
