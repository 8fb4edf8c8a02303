"""The provider that takes the requests: its name, phone number and programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actions.enrollment.words.programs import Program, programs_of

if TYPE_CHECKING:
    from knowledge.queries import KnowledgeBase


@dataclass(frozen=True)
class Provider:
    """Who takes the requests, as the knowledge base tells it."""

    name: str
    phone: str
    """As the article writes it."""
    programs: tuple[Program, ...] = ()


def provider_of(knowledge: KnowledgeBase) -> Provider:
    """The provider, its phone number and programs as the knowledge base has them."""
    phones = knowledge.contacts("phone")
    aliases: dict[str, list[str]] = {}
    for alias in knowledge.aliases():
        if alias.entity == "occupation":
            aliases.setdefault(alias.key, []).append(alias.text)
    return Provider(
        name=knowledge.build().provider,
        phone=phones[0].value if phones else "",
        programs=programs_of(knowledge.occupations(), aliases),
    )
