"""Typography of a message: Unicode, white space, stretched letters, shouting, length."""

from __future__ import annotations

import re
import unicodedata

from actions.sensitive import MASK

MAX_CHARACTERS = 1000

_QUOTES = str.maketrans("‘’‚‛´`“”„‟–—−‐‑…", "''''''\"\"\"\"-----.")
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_STRETCHED_LETTERS = re.compile(r"([^\W\d_])\1{2,}")
_STRETCHED_MARKS = re.compile(r"([^\w\s])(?:\s*\1)+")
_SCRIPT = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INTERJECTION = re.compile(
    r"^\W*(?:h+m+|um+|uh+|oh|ah+|wow|lol|haha+|ok|okay|alright|all right|great|nice|cool|well|so)"
    r"(?:\s*[.!,;:…-]+\s*)(?=\S+\s+\S)",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^\W*\d{1,2}[.)]\s*(?=[^\W\d])")
_SENTENCE_START = re.compile(r"(?<=[.?!\n])\s*(?=\S)")
_UPPER, _LOWER = re.compile(r"[A-Z]{5,}"), re.compile(r"[a-z]")


def clean(text: str) -> str:
    """Return a text without what only disturbs reading; lines stay lines."""
    text = shorten(text.replace(MASK, "").strip(), 4 * MAX_CHARACTERS)
    text = without_markup(unicodedata.normalize("NFKC", text))
    text = "".join(c if c == "\n" or _is_visible(c) else _substitute(c) for c in text)
    text = _LINES.sub("\n", _SPACE.sub(" ", text.translate(_QUOTES))).strip()
    text = _STRETCHED_LETTERS.sub(r"\1\1", _STRETCHED_MARKS.sub(r"\1", text))
    return shorten(calm(_NUMBERING.sub("", text)))


def without_markup(text: str) -> str:
    """The words between tags; a text of nothing but markup stays what it is."""
    words = _TAG.sub(" ", _SCRIPT.sub(" ", text))
    return words if has_words(words) else text


def without_interjection(text: str) -> str:
    """The words after "okay, " or "hmm. ", where more than one follows."""
    return _INTERJECTION.sub("", text)


def has_words(text: str) -> bool:
    """Whether anything in a text is a letter or a digit."""
    return any(c.isalnum() for c in text)


def calm(text: str) -> str:
    """Write a shouted message in lower case; acronyms among other words stay."""
    shouted = _UPPER.search(text) and not _LOWER.search(text)
    return text.lower() if shouted else text


def shorten(text: str, limit: int = MAX_CHARACTERS) -> str:
    """Keep the first sentence and the end of a long text: the question is often there."""
    if len(text) <= limit:
        return text
    head, tail = text[: limit // 4], text[-(limit * 3 // 4) :]
    start = _SENTENCE_START.search(tail, 1)
    tail = tail[start.end() :] if start and start.end() < len(tail) // 2 else tail
    return f"{head.rpartition(' ')[0] or head}\n{tail.strip()}"


def _is_visible(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CZ"


def _substitute(character: str) -> str:
    """A space for what separates words, nothing for what is invisible within them."""
    separates = character in "\t\r\v\f" or unicodedata.category(character)[0] == "Z"
    return " " if separates else ""
