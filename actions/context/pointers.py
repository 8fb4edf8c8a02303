"""Words that point back to what was said: "it", "both", "of the three"."""

from __future__ import annotations

import re

_BACK = re.compile(
    r"\b(it|its|that|this|they|them|their|those|these|both|two|either|same|she|he|her|him|his)\b",
    re.I,
)
_ELLIPSIS = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay) )*"
    r"(?:(?:for|by|with|from|to|of|about|in) (?:whom?|what|which|whose)"
    r"|what for|(?:since|until|where|when|why|how) (?:when|exactly)|in what way"
    r"|what'?s? (?:is )?the (?:use|point|reason|idea)|who says(?: so)?"
    r"|for example|such as|like (?:what|who)|meaning|(?:which|what) ones)\W*$",
    re.I,
)
_LEAD_IN = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|k|also|plus|then|now|well|oh|hm+|cool|great|nice|thanks|alright|right)"
    r"\b\W*)*(?:(?:what|how|wat) (?:about|abt|of)\b\W*|(?:about|regarding|concerning)\b\W*)?",
    re.I,
)
_THE_ONE = re.compile(r"\b(?:the|this|that) (?:cert\w*|credential)\b(?! and\b)", re.I)
_CORRECTS = re.compile(
    r"^\W*(?P<no>(?:(?:no|nope|nah|wait|sorry|actually|oh|ok|but|well)\b\W*)*)i(?:'m| am| was)?"
    r" (?:really )?(?:meant|mean|wanted|want|asking|asked|talking)\b"
    r"(?: to (?:ask|know|talk|hear))?(?: you)?"
    r"(?: about)? (?P<meant>.+?)(?P<rejected>,? (?:and )?not .+)?$",
    re.I,
)
_APPLIES = re.compile(
    r"\b(?:does|do|is|are|will) (?:it|that|this|they|those) (?:also |still |both )?"
    r"(?:appl(?:y|ies)|true|valid|the same|hold|go|counts?|matter|concern)\b",
    re.I,
)
_WITHIN = re.compile(r"^\W*(?:in|at|for|with|without|on|as|by|from|under|over|to)\b", re.I)
_FOR_THEM = re.compile(
    r" (?:for|of|about|with|on|to) (?:them|it|that|this|both|those|these"
    r"|the (?:first|second|other|former|latter)(?: one)?)(?=\W*$)",
    re.I,
)
_FRAGMENT_WORDS = 4
_OPENS = re.compile(r"^\W*(?:(?:and|but|so) )?(?:how|what|why|when|where|who|which)\b", re.I)
_ENDS_OPEN = re.compile(r"\b(?:by|for|from|with|to|of|at)\W*$", re.I)
_SEVERAL = re.compile(r"\b(both|two|either|them|they|those|these|which one|which of)\b", re.I)
_TOO = re.compile(r"\b(?:too|as well|also|either)\W*$", re.I)
_THEY = re.compile(r"\b(they|them)\b", re.I)
_ONE_OF_THEM = re.compile(
    r"\b(?:which|what)(?: one)?(?: of| out of| among)? (?:these|those|them|the two)\b"
    r"|\bwhich one\b",
    re.I,
)
_TWO = re.compile(r"\b(both|two|either)\b", re.I)
_EACH = re.compile(
    r"\beach\b(?! (?:hour|day|week|month|year))|\brespectively\b|\bevery one\b", re.I
)
_OF_SO_MANY = re.compile(r"\b(?:of|between|among) (?:the|these|those) \w+\b", re.I)


def means_two(text: str) -> bool:
    """Whether a text means a pair that was named before it."""
    return bool(_TWO.search(text))


def means_it_too(text: str) -> bool:
    """Whether a text asks if what was said holds elsewhere as well: "do they do it too?"."""
    return bool(_TOO.search(text)) and points_back(text)


def means_each(text: str) -> bool:
    """Whether a text asks of every one of things listed before it."""
    return bool(_EACH.search(text))


def points_back(text: str) -> bool:
    """Whether a text means something that was named before it."""
    return bool(_BACK.search(text))


def is_elliptic(text: str) -> bool:
    """Whether a text asks nothing without what was said before it: "for whom?", "how exactly"."""
    return bool(_ELLIPSIS.match(text))


def is_fragment(text: str) -> bool:
    """Whether a text is a few words that a question begins or ends with: "how strict"."""
    few = len(text.split()) <= _FRAGMENT_WORDS
    return few and bool(_OPENS.match(text) or _ENDS_OPEN.search(text))


def means_several(text: str) -> bool:
    """Whether a text means more than one thing that was named before it."""
    return bool(_SEVERAL.search(text))


def means_one_of_them(text: str) -> bool:
    """Whether a text asks to choose between things that were named before it."""
    return bool(_ONE_OF_THEM.search(text)) or means_two(text)


def points_back_to_several(text: str) -> bool:
    """Whether a text means a number of things that were named before it: "of the three"."""
    return bool(_OF_SO_MANY.search(text))


def means_them(text: str) -> bool:
    """Whether a text speaks of somebody who was named before it."""
    return bool(_THEY.search(text))


def asks_if_it_applies(text: str) -> bool:
    """Whether a text asks if what was told holds for somebody: "does it apply to both"."""
    return bool(_APPLIES.search(text))


def goes_on_within(text: str) -> bool:
    """Whether a text says where, for whom or with what, and not what: "in a hospital?"."""
    return bool(_WITHIN.match(text))


def means_the_one(text: str) -> bool:
    """Whether a text speaks of "the certification", as of one that was named."""
    return bool(_THE_ONE.search(text))


def is_correction(text: str) -> bool:
    """Whether a text says what was meant: "no, i meant the exam", "i asked for pay, not remote"."""
    corrects = _CORRECTS.match(text)
    return bool(corrects and (corrects["no"] or corrects["rejected"]))


def without_lead_in(text: str) -> str:
    """A text without the words that only tie it to what was said: "ok and what about".

    Of a correction it is what is meant: "no, i wanted to ask about pay, not remote".
    """
    if corrects := _CORRECTS.match(text):
        return corrects["meant"]
    return _FOR_THEM.sub("", _LEAD_IN.sub("", text, count=1))
