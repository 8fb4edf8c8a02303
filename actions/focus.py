"""What the conversation is about, kept in slots from one message to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from actions.answer import Answer, Status

REMEMBERED_QUESTIONS = 6
REMEMBERED_CERTIFICATIONS = 6
REMEMBERED_POINTS = 8
_PAIR, _FEW = 2, 4
BESIDE_THE_SUBJECT = frozenset(
    {"ask_contact", "ask_data_use", "ask_why_data", "ask_exam", "ask_cost", "ask_renewal"}
)
"""Topics whose answers name no certification and leave the one that was spoken of in focus."""
ABOUT_ORIGINS = "ask_salary_source"
"""The topic that leaves the figures in focus: it is about them."""


@dataclass(frozen=True)
class Focus:
    """Topic, occupations and certifications in focus.

    A topic, an occupation or a certification is kept until a question names another. Small talk
    and questions that were not understood change nothing. A question that names an occupation
    but no certification, on a topic other than pay, drops the certifications.
    """

    topic: str | None = None
    """The intent that was answered last."""
    occupations: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    """Certifications named in the conversation, the latest first: what "the two" means."""
    listed: tuple[str, ...] = ()
    """Certifications in the order of the last list: what "the second one" means."""
    among: tuple[str, ...] = ()
    """Certifications that were compared last: what "and the least?" chooses from."""
    told: tuple[str, ...] = ()
    """Statements shown since the topic was last changed, those of the last answer first: "tell me
    more" skips them."""
    figures: tuple[str, ...] = ()
    """Figures that the last answer told: what "and by the month?" means."""
    points: tuple[str, ...] = ()
    """The statement, figure or certification that each answer began with: what a recap tells."""
    asked: tuple[str, ...] = ()
    """Signatures of the last questions, to notice one that is asked again."""
    unanswered: int = 0
    """Messages in a row that were not understood."""

    @property
    def last_two(self) -> tuple[str, ...]:
        """The certifications named last, at most two, in the order in which they were named."""
        return tuple(reversed(self.recent[:_PAIR]))

    @classmethod
    def from_slots(cls, slots: Mapping[str, Any]) -> Focus:
        """Read the slots of a tracker; an unset one is empty."""
        values = {f.name: slots.get(f.name) for f in fields(cls)}
        return cls(
            topic=values.pop("topic"),
            unanswered=int(values.pop("unanswered") or 0),
            **{name: tuple(value or ()) for name, value in values.items()},
        )

    def to_slots(self) -> dict[str, Any]:
        """As Rasa stores it: lists instead of tuples."""
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return {k: list(v) if isinstance(v, tuple) else v for k, v in values.items()}

    def after(self, answer: Answer, signature: str, *, is_topic: bool) -> Focus:
        """The focus once an answer has been given."""
        if answer.status in (Status.CLARIFY, Status.OUT_OF_SCOPE) or not is_topic:
            return replace(
                self,
                asked=(signature, *self.asked)[:REMEMBERED_QUESTIONS],
                unanswered=self._count_unanswered(answer),
            )
        same_topic = answer.topic == self.topic
        of_origin = answer.topic == ABOUT_ORIGINS
        return Focus(
            topic=answer.topic,
            occupations=answer.occupations or self.occupations,
            certifications=answer.certifications or self._kept_beside(answer),
            recent=_latest_first(answer.certifications, self.recent),
            listed=self._list_after(answer),
            among=answer.among,
            told=_once((*answer.told, *(self.told if same_topic else ()))),
            figures=answer.figures or (self.figures if same_topic or of_origin else ()),
            points=self._points_after(answer),
            asked=((signature, *self.asked))[:REMEMBERED_QUESTIONS],
            unanswered=self._count_unanswered(answer),
        )

    def _kept_beside(self, answer: Answer) -> tuple[str, ...]:
        """How to reach somebody, or what an exam costs: "it" stays what it was before."""
        return self.certifications if answer.topic in BESIDE_THE_SUBJECT else ()

    def _list_after(self, answer: Answer) -> tuple[str, ...]:
        """The list that "the second one" counts in: a pair out of a short list does not end it."""
        new = answer.listed or _several(answer.certifications)
        out_of_a_few = len(new) == _PAIR and set(new) < set(self.listed[:_FEW])
        return self.listed if not new or (out_of_a_few and len(self.listed) <= _FEW) else new

    def _points_after(self, answer: Answer) -> tuple[str, ...]:
        """The answers' main points, the earliest first."""
        main = answer.told or answer.figures or answer.certifications
        return _once((*self.points, *main[:1]))[-REMEMBERED_POINTS:]

    def _count_unanswered(self, answer: Answer) -> int:
        missed = (Status.UNKNOWN, Status.CLARIFY, Status.OUT_OF_SCOPE)
        return self.unanswered + 1 if answer.status in missed else 0


def _latest_first(named: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, ...]:
    return _once((*reversed(named), *before))[:REMEMBERED_CERTIFICATIONS]


def _several(keys: tuple[str, ...]) -> tuple[str, ...]:
    return keys if len(keys) > 1 else ()


def _once(keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
