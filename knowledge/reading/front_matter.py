"""The vocabulary of an article: the YAML between `---` lines at its head."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from knowledge.reading.names import slug

FENCE = "---"


class ArticleError(ValueError):
    """The article cannot be read at all; the message says which key to write where."""

    for_operators = True


@dataclass(frozen=True)
class Named:
    """An entity as the front matter declares it."""

    key: str
    name: str
    acronym: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Role:
    """An occupation as the front matter declares it."""

    key: str
    name: str
    plural: str
    activity: str
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every way in which the role is written."""
        return tuple(dict.fromkeys((self.name, self.plural, self.activity, *self.aliases)))


@dataclass(frozen=True)
class Vocabulary:
    """What the article is about, in names; the text itself holds the facts."""

    title: str
    field: str
    field_aliases: tuple[str, ...]
    provider: str
    country: str
    occupations: tuple[Role, ...]
    organisations: tuple[Named, ...]
    certification_aliases: Mapping[str, tuple[str, ...]]
    coding_systems: tuple[Named, ...]
    terms: tuple[Named, ...]
    populations: tuple[Named, ...]
    contact_purpose: str
    topics: tuple[Mapping[str, Any], ...]


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """Return the YAML (None without front matter), the body and the body's first line number."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].strip() != FENCE:
        return None, text.removeprefix("\ufeff"), 1
    for index, line in enumerate(lines[1:], start=1):
        if line.strip() == FENCE:
            return "\n".join(lines[1:index]), "\n".join(lines[index + 1 :]), index + 2
    raise ArticleError("line 1: the front matter has no end; add a line `---` after it")


def read_vocabulary(text: str) -> Vocabulary:
    """Read the front matter of an article; raises ArticleError where it lacks what is needed."""
    source, _, _ = split_front_matter(text)
    if source is None:
        raise ArticleError(
            "line 1: the article has no front matter; begin it with `---`, title, field, "
            "provider, occupations, `---`"
        )
    try:
        data = yaml.safe_load(source)
    except yaml.YAMLError as error:
        raise ArticleError(f"the front matter is not YAML: {error}; correct it") from error
    if not isinstance(data, dict):
        raise ArticleError("line 2: the front matter is not a mapping; write `title: …` and so on")
    return _vocabulary(data)


def _vocabulary(data: dict[str, Any]) -> Vocabulary:
    field = _required(data, "field")
    return Vocabulary(
        title=_required(data, "title"),
        field=field,
        field_aliases=tuple(map(str, data.get("field_aliases") or ())),
        provider=_required(data, "provider"),
        country=str(data.get("country") or "US"),
        occupations=_roles(data),
        organisations=_named(data, "organisations"),
        certification_aliases=_certification_aliases(data.get("certifications")),
        coding_systems=_named(data, "coding_systems"),
        terms=_terms(data.get("terms")),
        populations=_named(data, "populations") or (Named(slug(field), f"people in {field}"),),
        contact_purpose=str(data.get("contact_purpose") or "to learn more"),
        topics=tuple(data.get("topics") or ()),
    )


def _required(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    if not value:
        raise ArticleError(f"the front matter lacks `{key}`; add a line `{key}: …`")
    return str(value)


def _roles(data: Mapping[str, Any]) -> tuple[Role, ...]:
    entries = data.get("occupations")
    if not entries or not isinstance(entries, list):
        raise ArticleError(
            "the front matter lacks `occupations`; list them, each with key and name"
        )
    return tuple(_role(entry) for entry in entries)


def _role(entry: Mapping[str, Any]) -> Role:
    name = _required(entry, "name")
    return Role(
        key=str(entry.get("key") or slug(name)),
        name=name,
        plural=str(entry.get("plural") or f"{name}s"),
        activity=str(entry.get("activity") or name),
        aliases=tuple(map(str, entry.get("aliases") or ())),
    )


def _named(data: Mapping[str, Any], key: str) -> tuple[Named, ...]:
    return tuple(_one_named(entry) for entry in data.get(key) or ())


def _one_named(entry: str | Mapping[str, Any]) -> Named:
    if isinstance(entry, str):
        return Named(slug(entry), entry)
    name = _required(entry, "name")
    acronym = entry.get("acronym")
    key = str(entry.get("key") or slug(acronym or name))
    return Named(key, name, acronym, tuple(map(str, entry.get("aliases") or ())))


def _certification_aliases(
    entries: Mapping[str, Iterable[str]] | None,
) -> dict[str, tuple[str, ...]]:
    return {str(key): tuple(map(str, texts or ())) for key, texts in (entries or {}).items()}


def _terms(entries: Iterable[Mapping[str, Any]] | None) -> tuple[Named, ...]:
    return tuple(
        Named(
            key=slug(_required(entry, "short")),
            name=str(entry.get("long") or entry["short"]),
            acronym=str(entry["short"]),
            aliases=tuple(map(str, entry.get("aliases") or ())),
        )
        for entry in entries or ()
    )
