"""Proposes where a message might hold several questions; `QuestionReader` decides."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import METADATA
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.component import QuestionComponent
from bot.nlu.questions import AS_ONE, BOUNDARIES, CANDIDATES, candidates, part, text_of
from bot.nlu.text_cleaning import has_words

_OPENS = r"(?:what|how|which|can|do|does|is|are|will|should)"
_LEADS_ON = r"\b(?:me|know|about|of|to|on|for|with|see|ask|wonder|understand|exactly|tell|and|or)"
_STRONG = re.compile(
    r"(?:^|(?<=[.?!\n])|\s+)\(?\d\)(?=\s*[^\W\d])|(?:^|(?<=[.?!\n]))\s*\d\.(?=\s)|[?!;\n]+|\.(?=\s|$)"
)
_WEAK = re.compile(
    r"\s*,\s*(?:and\s+|or\s+|also\s+|plus\s+)?|\s*(?:&|/|\+)\s*|\s+-\s+"
    r"|\s+(?:and also|as well as|and|also|plus|then|or|but)\s+",
    re.IGNORECASE,
)
_NO_OPENING = r"(?!(?:what|how|which|who|where|when|why|less|more|better|worse|higher|lower)\b)"
_BARE = re.compile(rf"(?<=\w)\s+(?={_OPENS}\s+{_NO_OPENING}\w+\s+\w)", re.IGNORECASE)
_INTRODUCES = re.compile(
    rf"{_LEADS_ON}$|\b(?:is|are|was)$|^\W*\w+(?:\s+\w+)?$|\b(?:what|which|whose)\s+\w+$"
    r"|\b(?:who|whom|what|which|how|where|when|why)$"
    r"|^\W*how\s+\w+(?:\s+\w+)?$",
    re.IGNORECASE,
)
_INTRODUCES_WHAT = re.compile(r"\b(?:pays?|earns?|makes?|gets?|costs?|takes?)$", re.IGNORECASE)
_WH = re.compile(r"\W*(?:what|how|which)\b", re.IGNORECASE)
_LEADING = re.compile(r"^\W*(?:(?:and|also|plus|but|so|then)\b\W*)*", re.IGNORECASE)

_CLAUSE = re.compile(
    r"(?:what|whats|how|which|who|whom|where|when|why|can|could|do|does|did|is|are|am|will|would|"
    r"should|may|must|have|has|i|im|i'm|we|my|it|they|there|please|pls|tell|give|show|explain|need|"
    r"want|any|also)\b",
    re.IGNORECASE,
)
_LISTS_THINGS = re.compile(
    r"^\W*(?:what(?:'?s|\s+is|\s+are|\s+about)|tell\s+me|explain|details?|info\w*|about|please|"
    r"(?:i\s+)?(?:want|need|would\s+like|wanna))\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|do|does|did|can|should|will|must|have|has|need|get)\b",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(r"\W*(?:and\s+|so\s+|but\s+)?(?:what|how|which)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:what|how|which|who|where|when|why|can|could|do|does|is|are|will|should)\b(?:\s+\S+){2}",
    re.IGNORECASE,
)
_ONLY_ASKS = re.compile(
    r"\W*(?:why|which|who|how|what|when|where|how\s+come|why\s+so|which\s+one|yes\s+or\s+no)\W*",
    re.IGNORECASE,
)
_PERIOD = (
    r"(?:(?:(?:per|a|by the|each|every|in a)\s+)?(?:hour|day|week|month|quarter|year)"
    r"|hourly|daily|weekly|monthly|quarterly|yearly|annually)"
)
_CANNOT_STAND = re.compile(
    r"\W*(?:(?:if|when|because|since|although|while|unless|once|after|before|given|assuming)\b.*"
    r"|yes|no|okay|ok|well|so|oh|hmm|hey|and|but|not|right|sure|please|actually"
    rf"|{_PERIOD})\W*",
    re.IGNORECASE | re.DOTALL,
)
_ONLY_A_PERIOD = re.compile(rf"\W*{_PERIOD}(?:\s+(?:please|pls|then|too))?\W*", re.IGNORECASE)
_ASKS_ITSELF = re.compile(r"(?:when|once)\s+(?:do|does|did|is|are|can|will|would|should)\b", re.I)
_BETWEEN = re.compile(
    r"\b(?:between|add(?:ing|ed)? up|sum(?: up)?(?: of)?|(?:total|mean|average) of)\b(?!.*\band\b)",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"\W*(?:of|among|amongst|out of|between|in|for|at|on|with|from|as|per|besides|apart from)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_FRONTED_QUESTION = re.compile(
    r"\W*(?:in|at|for|on|from|by|to|with|of|under) (?:what|which|how|whose)\b", re.IGNORECASE
)
_TWO_THINGS = re.compile(
    r"\W*(?:the )?[\w-]+(?: [\w-]+)? (?:or|vs|versus) (?:the )?[\w-]+(?: [\w-]+)?\W*", re.I
)
_WHICH = re.compile(r"\W*(?:which|what|who)\b", re.I)
_KEYWORDS = 4
_THING = 3

Boundary = tuple[int, int, str]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class QuestionSplitter(QuestionComponent):
    """Add candidates for the runs of pieces between possible boundaries."""

    defaults: ClassVar[dict[str, Any]] = {"max_pieces": 6, "max_run": 3}

    def process(self, messages: list[Message]) -> list[Message]:
        """Propose parts of each message that holds words."""
        for message in messages:
            if candidates(message) and not (message.get(METADATA) or {}).get(AS_ONE):
                self._propose(message, candidates(message)[0])
        return messages

    def _propose(self, message: Message, whole: Message) -> None:
        pieces = self.pieces(text_of(whole))
        message.set(BOUNDARIES, pieces)
        if len(pieces) < 2:
            return
        added = [
            part(text_of(whole), pieces[i][0], pieces[j][1])
            for i in range(len(pieces))
            for j in range(i, min(len(pieces), i + self.config["max_run"]))
            if (i, j) != (0, len(pieces) - 1)
        ]
        message.set(CANDIDATES, [whole, *added])

    def pieces(self, text: str) -> list[Boundary]:
        """Cut a text at every possible boundary: start, end, kind of the boundary before."""
        kinds: list[tuple[str, re.Pattern[str]]] = [("strong", _STRONG)]
        pieces = _cut(text, kinds)
        if len(pieces) < self.config["max_pieces"]:
            pieces = _cut(text, [*kinds, ("weak", _WEAK), ("bare", _BARE)])
        return _merged(_asking(text, pieces), self.config["max_pieces"])

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave training examples whole: each is one question."""
        return training_data


def _cut(text: str, kinds: list[tuple[str, re.Pattern[str]]]) -> list[Boundary]:
    marks = [(m.start(), m.end(), kind) for kind, rule in kinds for m in rule.finditer(text)]
    pieces: list[Boundary] = []
    start, kind = 0, "strong"
    for begin, end, next_kind in [*sorted(marks), (len(text), len(text), "strong")]:
        if begin < start or (next_kind == "bare" and _goes_on(text[start:begin], text[end:])):
            continue
        if pieces and _ONLY_ASKS.fullmatch(text[start:begin]):
            pieces[-1] = (pieces[-1][0], end if text[begin:end].strip() else begin, pieces[-1][2])
            kind = next_kind
        elif has_words(text[start:begin]):
            skipped = _LEADING.match(text[start:begin])
            offset = (
                skipped.end() if skipped and has_words(text[start + skipped.end() : begin]) else 0
            )
            last = end if text[begin:end].strip() in ("?", "!") else begin
            pieces.append((start + offset, last, kind))
            kind = next_kind
        elif next_kind == "strong":
            kind = "strong"
        start = end
    return pieces


def _goes_on(before: str, after: str) -> bool:
    """Whether what stands before a question word is not a question yet."""
    if _INTRODUCES_WHAT.search(before) and _WH.match(after):
        return True
    asks = _QUESTION_WORD.match(before) or _FRONTED_QUESTION.match(before)
    lacks_verb = asks and not _VERB.search(before)
    return bool(_INTRODUCES.search(before) or lacks_verb)


def _asking(text: str, pieces: list[Boundary]) -> list[Boundary]:
    """Join what "and" or a comma parts, unless the second part asks something by itself."""
    sentences: list[list[Boundary]] = []
    for piece in pieces:
        if piece[2] == "strong" or not sentences:
            sentences.append([])
        sentences[-1].append(piece)
    return [piece for sentence in sentences for piece in _asking_in(text, sentence)]


def _asking_in(text: str, sentence: list[Boundary]) -> list[Boundary]:
    words = [text[start:end] for start, end, _ in sentence]
    keywords = all(len(w.split()) <= _KEYWORDS and not _CLAUSE.match(w) for w in words)
    things = bool(_LISTS_THINGS.match(words[0]))
    kept = [sentence[0]]
    for (start, end, proposed), part_words in zip(sentence[1:], words[1:], strict=True):
        kind = proposed
        thing = len(part_words.split()) <= _THING and not _VERB.search(part_words)
        if kind == "weak" and _ASKS.match(part_words) and _ASKS.match(words[0]):
            kind = "strong"
        asks = kind != "weak" or keywords or _CLAUSE.match(part_words) or (things and thing)
        if asks and not _leans(text[kept[-1][0] : kept[-1][1]], part_words):
            kept.append((start, end, kind))
        else:
            kept[-1] = (kept[-1][0], end, kept[-1][2])
    return kept


def _leans(before: str, part_words: str) -> bool:
    """Whether two parts need each other: "if ..., can I", "of these, which", "between ... and"."""
    opens = _CANNOT_STAND.fullmatch(before) and not _ASKS_ITSELF.match(before.strip())
    rejects = part_words.lower().split()[:1] in (["not"], ["no"])
    closes = rejects or _ONLY_A_PERIOD.fullmatch(part_words)
    fronted = _FRONTED.fullmatch(before) and not _VERB.search(before) and _ASKS.match(part_words)
    chooses = _TWO_THINGS.fullmatch(before) and _WHICH.match(part_words)
    return bool(opens or fronted or chooses or closes or _BETWEEN.search(before))


def _merged(pieces: list[Boundary], limit: int) -> list[Boundary]:
    """Join the first pieces of a message that holds too many: what is asked stands last."""
    extra = len(pieces) - limit
    if extra <= 0:
        return pieces
    return [(pieces[0][0], pieces[extra][1], pieces[0][2]), *pieces[extra + 1 :]]
