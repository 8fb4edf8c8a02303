"""The article as plain text off a web page gives the same facts as article.md, row by row."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.reading.article import read_article
from knowledge.reading.facts import Article, FigureFact
from knowledge.reading.front_matter import read_vocabulary
from tests.knowledge.articles import RAW, default_article

pytestmark = pytest.mark.skipif(not RAW.exists(), reason="../shared is not mounted here")


@pytest.fixture(scope="module")
def written() -> Article:
    """The article in Markdown."""
    return read_article(default_article())


@pytest.fixture(scope="module")
def raw() -> Article:
    """The article without markup."""
    return read_article(RAW.read_text(encoding="utf-8"), read_vocabulary(default_article()))


def origin(article: Article, figure: FigureFact) -> tuple[Any, ...]:
    """Who published a figure, when, and where; words of one's own do not count."""
    source = next(source for source in article.sources if source.key == figure.source)
    published = [body.key for body in article.organisations if body.name in source.title]
    return published, source.as_of, source.as_of_date, source.url


def salaries(article: Article) -> list[tuple[Any, ...]]:
    """Pay of certifications, in table order."""
    return [
        (f.certification, f.value, f.unit, f.statistic, f.population, *origin(article, f))
        for f in article.figures
        if f.certification
    ]


def statistics(article: Article) -> list[tuple[Any, ...]]:
    """Figures of the prose, in reading order."""
    return [
        (f.value, f.unit, f.statistic, f.population, f.qualifier, *origin(article, f))
        for f in article.figures
        if f.statement
    ]


def labels(article: Article, topic: str) -> list[tuple[str, str | None]]:
    """The list items of a topic, with their occupations."""
    return [
        (fact.label, fact.occupation)
        for fact in article.statements
        if fact.label and fact.topic == topic
    ]


def test_nothing_is_left_unread(written: Article, raw: Article) -> None:
    assert (written.problems, raw.problems) == ((), ())


def test_certifications_are_the_same(written: Article, raw: Article) -> None:
    assert len(raw.certifications) == 16
    for ours, theirs in zip(written.certifications, raw.certifications, strict=True):
        assert (ours.key, ours.name, ours.acronym) == (theirs.key, theirs.name, theirs.acronym)
        assert (ours.occupation, ours.organisation) == (theirs.occupation, theirs.organisation)


def test_organisations_are_the_same(written: Article, raw: Article) -> None:
    assert len(raw.organisations) == 8
    assert set(written.organisations) == set(raw.organisations)


def test_salaries_are_the_same(written: Article, raw: Article) -> None:
    assert len(salaries(raw)) == 16
    for ours, theirs in zip(salaries(written), salaries(raw), strict=True):
        assert ours == theirs


def test_statistics_are_the_same(written: Article, raw: Article) -> None:
    assert len(statistics(raw)) == 8
    for ours, theirs in zip(statistics(written), statistics(raw), strict=True):
        assert ours == theirs


@pytest.mark.parametrize(
    ("topic", "count"), [("duties", 18), ("skills", 12), ("qualifications", 3)]
)
def test_lists_are_the_same(written: Article, raw: Article, topic: str, count: int) -> None:
    assert len(labels(raw, topic)) == count
    for ours, theirs in zip(labels(written, topic), labels(raw, topic), strict=True):
        assert ours == theirs


def test_the_contact_is_the_same(written: Article, raw: Article) -> None:
    assert [(c.kind, c.value, c.uri) for c in raw.contacts] == [
        (c.kind, c.value, c.uri) for c in written.contacts
    ]
    assert len(raw.contacts) == 1


def test_code_sets_and_terms_are_the_same(written: Article, raw: Article) -> None:
    assert raw.coding_systems == written.coding_systems
    assert raw.terms == written.terms
