"""Proposes where a message might hold several questions; `QuestionReader` decides."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import METADATA
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.component import QuestionComponent
from bot.nlu.questions import AS_ONE, CANDIDATES, PIECES, Piece, candidates, part, text_of
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
    rf"{_LEADS_ON}$|\b(?:is|are|was)$|^\W*(?:(?:and|so|but|okay|ok)\s+)?\w+(?:\s+\w+)?$"
    r"|\b(?:what|which|whose)\s+\w+$"
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
        message.set(PIECES, pieces)
        if len(pieces) < 2:
            return
        added = [
            part(text_of(whole), pieces[i].start, pieces[j].end)
            for i in range(len(pieces))
            for j in range(i, min(len(pieces), i + self.config["max_run"]))
            if (i, j) != (0, len(pieces) - 1)
        ]
        message.set(CANDIDATES, [whole, *added])

    def pieces(self, text: str) -> list[Piece]:
        """Cut a text at every possible boundary."""
        kinds: list[tuple[str, re.Pattern[str]]] = [("strong", _STRONG)]
        pieces = _cut(text, kinds)
        if len(pieces) < self.config["max_pieces"]:
            pieces = _cut(text, [*kinds, ("weak", _WEAK), ("bare", _BARE)])
        return _merged(_asking(text, pieces), self.config["max_pieces"])

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave training examples whole: each is one question."""
        return training_data


def _cut(text: str, kinds: list[tuple[str, re.Pattern[str]]]) -> list[Piece]:
    marks = [(m.start(), m.end(), kind) for kind, rule in kinds for m in rule.finditer(text)]
    pieces: list[Piece] = []
    start, kind = 0, "strong"
    for begin, end, next_kind in [*sorted(marks), (len(text), len(text), "strong")]:
        if begin < start:
            continue
        words, mark = text[start:begin], text[begin:end].strip()
        if next_kind == "bare" and _goes_on(words, text[end:]):
            continue
        if pieces and _ONLY_ASKS.fullmatch(words):
            pieces[-1] = _up_to(end if mark else begin, pieces[-1])
            kind = next_kind
        elif has_words(words):
            last = end if mark in ("?", "!") else begin
            pieces.append(Piece(start + _leading(words), last, kind))
            kind = next_kind
        elif next_kind == "strong":
            kind = "strong"
        start = end
    return pieces


def _leading(part_words: str) -> int:
    """How many characters lead on to what is asked: "and", "so", unless nothing else is said."""
    skipped = _LEADING.match(part_words)
    length = skipped.end() if skipped else 0
    return length if length and has_words(part_words[length:]) else 0


def _up_to(end: int, piece: Piece) -> Piece:
    """The piece with another end."""
    return Piece(piece.start, end, piece.opened_by)


def _goes_on(before: str, after: str) -> bool:
    """Whether what stands before a question word is not a question yet."""
    if _INTRODUCES_WHAT.search(before) and _WH.match(after):
        return True
    asks = _QUESTION_WORD.match(before) or _FRONTED_QUESTION.match(before)
    lacks_verb = asks and not _VERB.search(before)
    return bool(_INTRODUCES.search(before) or lacks_verb)


def _asking(text: str, pieces: list[Piece]) -> list[Piece]:
    """Join what "and" or a comma parts, unless the second part asks something by itself."""
    sentences: list[list[Piece]] = []
    for piece in pieces:
        if piece.opened_by == "strong" or not sentences:
            sentences.append([])
        sentences[-1].append(piece)
    return [piece for sentence in sentences for piece in _asking_in(text, sentence)]


def _asking_in(text: str, sentence: list[Piece]) -> list[Piece]:
    words = [text[piece.start : piece.end] for piece in sentence]
    keywords = all(len(w.split()) <= _KEYWORDS and not _CLAUSE.match(w) for w in words)
    things = bool(_LISTS_THINGS.match(words[0]))
    kept = [sentence[0]]
    for proposed, part_words in zip(sentence[1:], words[1:], strict=True):
        piece = proposed
        if piece.opened_by == "weak" and _ASKS.match(part_words) and _ASKS.match(words[0]):
            piece = Piece(piece.start, piece.end, "strong")
        weak = piece.opened_by == "weak" and not keywords
        asks = not weak or _CLAUSE.match(part_words) or (things and _is_thing(part_words))
        if asks and not _leans(text[kept[-1].start : kept[-1].end], part_words):
            kept.append(piece)
        else:
            kept[-1] = _up_to(piece.end, kept[-1])
    return kept


def _is_thing(part_words: str) -> bool:
    return len(part_words.split()) <= _THING and not _VERB.search(part_words)


def _leans(before: str, part_words: str) -> bool:
    """Whether two parts need each other: "if ..., can I", "of these, which", "between ... and"."""
    opens = _CANNOT_STAND.fullmatch(before) and not _ASKS_ITSELF.match(before.strip())
    rejects = part_words.lower().split()[:1] in (["not"], ["no"])
    closes = rejects or _ONLY_A_PERIOD.fullmatch(part_words)
    fronted = _FRONTED.fullmatch(before) and not _VERB.search(before) and _ASKS.match(part_words)
    chooses = _TWO_THINGS.fullmatch(before) and _WHICH.match(part_words)
    return bool(opens or fronted or chooses or closes or _BETWEEN.search(before))


def _merged(pieces: list[Piece], limit: int) -> list[Piece]:
    """Join the first pieces of a message that holds too many: what is asked stands last."""
    extra = len(pieces) - limit
    if extra <= 0:
        return pieces
    return [_up_to(pieces[extra].end, pieces[0]), *pieces[extra + 1 :]]
