"""Names, amounts and citations as sentences show them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from actions.answer import SourceNote, figure_source
from knowledge.model import HOURLY, YEARLY, Figure
from knowledge.queries import KnowledgeBase

NOT_A_PROMISE = "Averages are not a promise of earnings."
PER = {YEARLY: " a year", HOURLY: " an hour"}


def guide(knowledge: KnowledgeBase) -> str:
    """What the article is called in replies."""
    return f"{knowledge.build().provider}'s career guide"


def phone(knowledge: KnowledgeBase) -> str:
    """The provider's number as the article writes it, or a pointer to its site."""
    numbers = knowledge.contacts("phone")
    return numbers[0].value if numbers else f"the contact page of {knowledge.build().provider}"


def names(knowledge: KnowledgeBase) -> dict[str, str]:
    """The placeholders that every reply text may use."""
    build = knowledge.build()
    return {
        "provider": build.provider,
        "field": build.field,
        "guide": guide(knowledge),
        "phone": phone(knowledge),
        "occupations": joined([o.plural for o in knowledge.occupations()]),
    }


def joined(words: Sequence[str], last: str = "and") -> str:
    """Words as a sentence lists them: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def bullets(lines: Sequence[str]) -> str:
    """Lines as a list."""
    return "\n".join(f"- {line}" for line in lines)


def numbered(lines: Sequence[str]) -> str:
    """Lines as a numbered list, so that "the second one" can be pointed at."""
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def dollars(value: Decimal) -> str:
    """An amount in dollars, with cents only where there are any."""
    whole = value == value.to_integral_value()
    return f"${value:,.0f}" if whole else f"${value:,.2f}"


def amount(figure: Figure) -> str:
    """A figure with its qualifier and unit: "approximately $48,780 a year"."""
    prefix = f"{figure.qualifier} " if figure.qualifier else ""
    if figure.unit == "percent":
        return f"{prefix}{figure.value.normalize():f}%"
    return f"{prefix}{dollars(figure.value)}{PER.get(figure.unit, '')}"


def citation(notes: Sequence[SourceNote]) -> str:
    """The line under an answer that names sources and dates, each once."""
    seen = dict.fromkeys(f"{note.title}, {note.as_of}" for note in notes)
    return f"Source: {'; '.join(seen)}." if seen else ""


def cited(figures: Sequence[Figure]) -> tuple[SourceNote, ...]:
    """The sources of figures, each once."""
    return tuple(dict.fromkeys(figure_source(figure) for figure in figures))


def capitalised(text: str) -> str:
    """A text as a sentence begins."""
    return text[:1].upper() + text[1:]


def paragraphs(*parts: str) -> str:
    """Put non-empty parts under each other."""
    return "\n".join(part for part in parts if part)
