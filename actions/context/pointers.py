"""Words that point back to what was said: "it", "both", "which of the two"."""

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
_FRAGMENT_WORDS = 4
_OPENS = re.compile(r"^\W*(?:(?:and|but|so) )?(?:how|what|why|when|where|who|which)\b", re.I)
_ENDS_OPEN = re.compile(r"\b(?:by|for|from|with|to|of|at)\W*$", re.I)
_SAME_BODY = re.compile(
    r"\b(?:same|one) "
    r"(?:organi[sz]ation|body|association|institut\w+|issuer|provider|place|people|group|outfit)",
    re.I,
)
_WHO_OF_THEM = re.compile(
    r"\b(?:which|any|one|ones|some|all|both) (?:of )?(?:those|these|them)\b", re.I
)
_SEVERAL = re.compile(r"\b(both|two|either|them|they|those|these|which one|which of)\b", re.I)
_WHAT_ELSE = re.compile(
    r"\b(?:what|which|anything|something|any) (?:else|others?|more)\b[^?.!]*\b(?:they|them|it)\b"
    r"[^?.!]*\b(?:offer|grant|give|issue|award|have|got|run|do)|"
    r"\bdo(?:es)? (?:they|it) (?:offer|grant|give|issue|award|have|run) "
    r"(?:anything|others?|any other|more)\b",
    re.I,
)
_HOW_MUCH = re.compile(r"\bhow much\b", re.I)
_BY_HOW_MUCH = re.compile(r"^\W*(?:(?:and|so|but) )*by how much\W*$", re.I)
_TOO = re.compile(r"\b(?:too|as well|also|either)\W*$", re.I)
_WHICH_ONES = re.compile(
    r"^\W*(?:(?:and|so|ok|okay) )*"
    r"(?:(?:which|what) (?:ones?(?: are there)?|are (?:they|those|these|there))"
    r"|(?:name|list) (?:them|those|these))\W*$",
    re.I,
)
_THEY = re.compile(r"\b(they|them)\b", re.I)


_WHICH = re.compile(
    r"\b(which|wich|what|any|list|show|how many|other|(?:is|are) there)\b[^?!.]*"
    r"\b(cert\w*|credential\w*|ones|others)\b",
    re.I,
)
_CREDENTIAL = re.compile(
    r"\b(cert\w*|credential\w*|licen[cs]\w*|badges?|letters|papers|ones?|organi[sz]\w+|bod(?:y|ies))\b",
    re.I,
)
_IN_GENERAL = re.compile(r"\b(?:cert\w*|credential\w*|salar\w+|table|list|overall|all)\b", re.I)
_PAY = re.compile(r"\b(salar|pay|paid|wage|earn|income|money|make)", re.I)
_VERSUS = re.compile(r"\b(?:vs|versus)\b", re.I)
_ASKS_MORE = re.compile(
    r"\b(?:more|less|higher|lower|better|best|gap|difference|average|much)\b|[$%]", re.I
)
_TWO = re.compile(r"\b(both|two|either)\b", re.I)
_WHO = re.compile(r"^\W*(?:(?:and|but|so|then)\s+)?whos?e?\b", re.I)
_WHAT_IS = re.compile(r"^\W*(?:what'?s|what is|what are)\b(?!\s+about)(?!.*'s\W*$)", re.I)
_ADVICE = re.compile(
    r"\b(first|should|start|begin|choose|pick|take|recommend\w*|suggest\w*|advise|for me)\b", re.I
)
_WHEN = re.compile(r"\b(?:when|date|dated|day|how old|as of|source|which year)\b", re.I)
_BY_WHOM = re.compile(
    r"\b(?:whos?e?|whom|by whom|from whom|institut\w+|organi[sz]\w+|body|issu\w+|offers?|awards?"
    r"|gives? out|runs|behind)\b|\bwho'?s\b",
    re.I,
)
_EACH = re.compile(
    r"\beach\b(?! (?:hour|day|week|month|year))|\brespectively\b|\bevery one\b", re.I
)
_SOURCE = re.compile(
    r"\b(?:source|from|who|whose|where|when|date|dated|old|survey|says?|said|cover\w*|published"
    r"|includes?|count\w*|for both|only|just)\b",
    re.I,
)
_OF_SO_MANY = re.compile(r"\b(?:of|between|among) (?:the|these|those) \w+\b", re.I)
_MEAN = re.compile(r"\bmean\b(?! by\b)|\b(average|avg) (of|between|across|over|out)\b", re.I)
_SAYS_SO = re.compile(r"\b(what|which|you|it|that|they|do|does|i)\b[^?.!]*\bmean\b", re.I)
_LETTERS = re.compile(
    r"\b(letters|short for|stands? for|abbreviat\w*|acronym|initials|full (form|name)"
    r"|spelled out)\b",
    re.I,
)


def asks_which(text: str) -> bool:
    """Whether a text asks which of several certifications there are."""
    return bool(_WHICH.search(text))


def speaks_of_certifications(text: str) -> bool:
    """Whether a text is about certifications."""
    return bool(_CREDENTIAL.search(text))


def speaks_of_certifications_in_general(text: str) -> bool:
    """Whether a text is about certifications, not about "the ones" that were named."""
    return bool(_IN_GENERAL.search(text))


def sets_side_by_side(text: str) -> bool:
    """Whether a text names two things and asks nothing of them: "CPC vs CCS"."""
    return bool(_VERSUS.search(text)) and not (_ASKS_MORE.search(text) or speaks_of_pay(text))


def speaks_of_pay(text: str) -> bool:
    """Whether a text is about pay."""
    return bool(_PAY.search(text))


def means_two(text: str) -> bool:
    """Whether a text means a pair that was named before it."""
    return bool(_TWO.search(text))


def asks_who(text: str) -> bool:
    """Whether a text asks for a body or a person."""
    return bool(_WHO.search(text))


def asks_for_advice(text: str) -> bool:
    """Whether a text asks which of several to take."""
    return bool(_ADVICE.search(text))


def asks_for_a_source(text: str) -> bool:
    """Whether a text asks who says something, of whom, or as of when."""
    return bool(_SOURCE.search(text))


def asks_how_much(text: str) -> bool:
    """Whether a text asks for an amount."""
    return bool(_HOW_MUCH.search(text))


def asks_by_how_much(text: str) -> bool:
    """Whether a text asks how far something goes, and nothing else."""
    return bool(_BY_HOW_MUCH.match(text))


def means_it_too(text: str) -> bool:
    """Whether a text asks if what was said holds elsewhere as well: "do they do it too?"."""
    return bool(_TOO.search(text)) and points_back(text)


def asks_which_ones(text: str) -> bool:
    """Whether a text asks for the names of what was spoken of, and nothing else."""
    return bool(_WHICH_ONES.match(text))


def asks_when(text: str) -> bool:
    """Whether a text asks for a date or an origin."""
    return bool(_WHEN.search(text))


def asks_by_whom(text: str) -> bool:
    """Whether a text asks which body stands behind something."""
    return bool(_BY_WHOM.search(text))


def means_each(text: str) -> bool:
    """Whether a text asks of every one of things listed before it."""
    return bool(_EACH.search(text))


def asks_what_it_is(text: str) -> bool:
    """Whether a text asks what something is, not what holds of it too: "what's the CPC's?"."""
    return bool(_WHAT_IS.search(text))


def averages_together(text: str) -> bool:
    """Whether a text asks for one average of several things: "the mean of both"."""
    return bool(_MEAN.search(text)) and not _SAYS_SO.search(text)


def asks_for_letters(text: str) -> bool:
    """Whether a text asks what an abbreviation stands for."""
    return bool(_LETTERS.search(text))


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


def asks_if_same(text: str) -> bool:
    """Whether a text asks if things named before it come from one body."""
    return bool(_SAME_BODY.search(text))


def asks_what_else(text: str) -> bool:
    """Whether a text asks what more somebody offers who was named before it."""
    return bool(_WHAT_ELSE.search(text))


def asks_who_of_them(text: str) -> bool:
    """Whether a text asks which of things named before it are of some kind."""
    return bool(_WHO_OF_THEM.search(text))


def means_several(text: str) -> bool:
    """Whether a text means more than one thing that was named before it."""
    return bool(_SEVERAL.search(text))


def points_back_to_several(text: str) -> bool:
    """Whether a text means a number of things that were named before it: "of the three"."""
    return bool(_OF_SO_MANY.search(text))


def means_them(text: str) -> bool:
    """Whether a text speaks of somebody who was named before it."""
    return bool(_THEY.search(text))
