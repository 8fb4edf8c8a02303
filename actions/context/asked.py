"""Words that say what is asked for: "which ones", "who offers", "by how much"."""

from __future__ import annotations

import re

from actions.context.subjects import speaks_of_pay

_SAME_BODY = re.compile(
    r"\b(?:same|one) "
    r"(?:organi[sz]ation|body|association|institut\w+|issuer|provider|place|people|group|outfit)",
    re.I,
)
_WHO_OF_THEM = re.compile(
    r"\b(?:which|any|one|ones|some|all|both) (?:of )?(?:those|these|them)\b", re.I
)
_WHAT_ELSE = re.compile(
    r"\b(?:what|which|anything|something|any) (?:else|others?|more)\b[^?.!]*\b(?:they|them|it)\b"
    r"[^?.!]*\b(?:offer|grant|give|issue|award|have|got|run|do)|"
    r"\bdo(?:es)? (?:they|it) (?:offer|grant|give|issue|award|have|run) "
    r"(?:anything|others?|any other|more)\b",
    re.I,
)
_HOW_MUCH = re.compile(r"\bhow much\b", re.I)
_BY_HOW_MUCH = re.compile(r"^\W*(?:(?:and|so|but) )*by how much\W*$", re.I)
_WHICH_ONES = re.compile(
    r"^\W*(?:(?:and|so|ok|okay) )*"
    r"(?:(?:which|what) (?:ones?(?: are there)?|are (?:they|those|these|there))"
    r"|(?:name|list) (?:them|those|these))\W*$",
    re.I,
)
_ANY = r"\b(?:is there|are there|does) (?:any|some|no)(?:thing|one)?\b|\b(?:any|no)thing\b"
_WHICH = re.compile(
    r"\b(which|wich|what|any|list|show|how many|other|(?:is|are) there)\b[^?!.]*"
    r"\b(cert\w*|credential\w*|ones|others)\b"
    rf"|{_ANY}",
    re.I,
)
_ANYTHING = re.compile(_ANY, re.I)
_VERSUS = re.compile(r"\b(?:vs|versus)\b", re.I)
_TOLD_APART = re.compile(r"\b(?:differen\w+|differs?|compare\w*|comparison)\b", re.I)
_ASKS_MORE = re.compile(
    r"\b(?:more|less|higher|lower|better|best|gap|difference|average|much)\b|[$%]", re.I
)
_WHO = re.compile(r"^\W*(?:(?:and|but|so|then)\s+)?whos?e?\b", re.I)
_FROM_WHOM = re.compile(
    r"^\W*(?:(?:and|but|so|then|ok) )*(?:who|which \w+|what \w+) ?(?:'?s|is|are|does|do) "
    r"(?:it|that|this|they|those|these|that one|this one)(?: come)? (?:from|by|with|through)\W*$"
    r"|^\W*(?:(?:and|but|so) )*(?:from|by) whom?\W*$",
    re.I,
)
_IF_FROM = re.compile(
    r"^\W*(?:(?:and|but|so) )*(?:is|are|does|do|was)n?'?t? "
    r"(?:it|that|this|they|those|these|both|that one|the \w+)\b[^?.!]*"
    r"\b(?:from|by|through|belong|via)\b",
    re.I,
)
_HIGHER = re.compile(
    r"\b(?:it'?s|it is|is it|that'?s|that is|is that|does it pay|it pays) "
    r"(?:really |even |actually |so |much )?(?:higher|lower|more|less|better|worse)\W*$"
    r"|^\W*(?:(?:and|so|ok|then) )*which(?:'?s| is| one is| one)? (?:the )?"
    r"(?:higher|lower|more|less|better|worse)(?: paid)?\W*$",
    re.I,
)
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
_SOURCE = re.compile(
    r"\b(?:source|from|who|whose|where|when|date|dated|old|survey|says?|said|cover\w*|published"
    r"|includes?|count\w*|for both|only|just)\b",
    re.I,
)
_MEAN = re.compile(r"\bmean\b(?! by\b)|\b(average|avg) (of|between|across|over|out)\b", re.I)
_SAYS_SO = re.compile(r"\b(what|which|you|it|that|they|do|does|i)\b[^?.!]*\bmean\b", re.I)
_LETTERS = re.compile(
    r"\b(letters|short for|stands? for|abbreviat\w*|acronym|initials|full (form|name)"
    r"|spelled out)\b",
    re.I,
)

_HOW_MUCH_IT_IS = re.compile(
    r"^\W*(?:(?:and|so|but|ok) )*how much (?:is|was) (?:it|that|this)(?: then| again)?\W*$", re.I
)


def asks_which(text: str) -> bool:
    """Whether a text asks which of several certifications there are."""
    return bool(_WHICH.search(text))


def sets_side_by_side(text: str) -> bool:
    """Whether a text names two things and asks nothing of them: "CPC vs CCS"."""
    return bool(_VERSUS.search(text)) and not (_ASKS_MORE.search(text) or speaks_of_pay(text))


def tells_apart(text: str) -> bool:
    """Whether a text asks how two things differ, and not by how much."""
    more = _ASKS_MORE.search(_TOLD_APART.sub("", text))
    return bool(_TOLD_APART.search(text)) and not (more or speaks_of_pay(text))


def asks_who(text: str) -> bool:
    """Whether a text asks for a body or a person."""
    return bool(_WHO.search(text))


def asks_from_whom(text: str) -> bool:
    """Whether a text asks where something comes from that was named before it, and nothing else."""
    return bool(_FROM_WHOM.match(text))


def wonders_if_higher(text: str) -> bool:
    """Whether a text asks if what was told last is more or less than what was told before."""
    return bool(_HIGHER.search(text))


def asks_if_from(text: str) -> bool:
    """Whether a text asks if something comes from a body: "is that from the AAPC?"."""
    return bool(_IF_FROM.search(text))


def asks_for_anything(text: str) -> bool:
    """Whether a text asks if there is anything at all of a kind."""
    return bool(_ANYTHING.search(text))


def asks_for_advice(text: str) -> bool:
    """Whether a text asks which of several to take."""
    return bool(_ADVICE.search(text))


def asks_for_a_source(text: str) -> bool:
    """Whether a text asks who says something, of whom, or as of when."""
    return bool(_SOURCE.search(text))


def asks_how_much(text: str) -> bool:
    """Whether a text asks for an amount."""
    return bool(_HOW_MUCH.search(text))


def asks_how_much_it_is(text: str) -> bool:
    """Whether a text asks how much "it" is, and nothing else."""
    return bool(_HOW_MUCH_IT_IS.match(text))


def asks_by_how_much(text: str) -> bool:
    """Whether a text asks how far something goes, and nothing else."""
    return bool(_BY_HOW_MUCH.match(text))


def asks_which_ones(text: str) -> bool:
    """Whether a text asks for the names of what was spoken of, and nothing else."""
    return bool(_WHICH_ONES.match(text))


def asks_when(text: str) -> bool:
    """Whether a text asks for a date or an origin."""
    return bool(_WHEN.search(text))


def asks_by_whom(text: str) -> bool:
    """Whether a text asks which body stands behind something."""
    return bool(_BY_WHOM.search(text))


def asks_what_it_is(text: str) -> bool:
    """Whether a text asks what something is, not what holds of it too: "what's the CPC's?"."""
    return bool(_WHAT_IS.search(text))


def averages_together(text: str) -> bool:
    """Whether a text asks for one average of several things: "the mean of both"."""
    return bool(_MEAN.search(text)) and not _SAYS_SO.search(text)


def asks_for_letters(text: str) -> bool:
    """Whether a text asks what an abbreviation stands for."""
    return bool(_LETTERS.search(text))


def asks_if_same(text: str) -> bool:
    """Whether a text asks if things named before it come from one body."""
    return bool(_SAME_BODY.search(text))


def asks_what_else(text: str) -> bool:
    """Whether a text asks what more somebody offers who was named before it."""
    return bool(_WHAT_ELSE.search(text))


def asks_who_of_them(text: str) -> bool:
    """Whether a text asks which of things named before it are of some kind."""
    return bool(_WHO_OF_THEM.search(text))
