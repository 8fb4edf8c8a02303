"""What a question is about: names of certifications, roles and bodies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """What a question is about, by itself or with what the conversation lends it: keys."""

    certifications: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()

    @property
    def says_of_what(self) -> bool:
        """Whether a certification or a role is among them."""
        return bool(self.certifications or self.occupations)
