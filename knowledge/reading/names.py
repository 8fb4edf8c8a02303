"""Names with acronyms, both ways round, and the keys made from them."""

from __future__ import annotations

import re
import unicodedata

PARENTHESIS = re.compile(r"^(?P<outer>.+?)\s*\((?P<inner>[^()]+)\)$")
KEY_LENGTH = 80
ACRONYM = re.compile(r"^[A-Z][A-Z0-9&]*(?:-[A-Z0-9]+)*(?:\s*\+\s*[A-Z][A-Z0-9&-]*)*$")


def slug(text: str) -> str:
    """Make a key of a name: "CPC + CPB" gives "cpc-cpb"."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return (
        re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", ""))
        .strip("-")[:KEY_LENGTH]
        .rstrip("-")
    )


def is_acronym(text: str) -> bool:
    """Tell "CCS-P" and "CPC + CPB" from a name in words."""
    return len(text) > 1 and bool(ACRONYM.match(text))


def split_name(text: str) -> tuple[str | None, str | None]:
    """Return (name, acronym) of "Name (ACR)", "ACR (Name)", "Name" or "ACR"."""
    text = text.strip()
    match = PARENTHESIS.match(text)
    if match and is_acronym(match["inner"]):
        return match["outer"], match["inner"]
    if match and is_acronym(match["outer"]):
        return match["inner"], match["outer"]
    return (None, text) if is_acronym(text) else (text, None)
