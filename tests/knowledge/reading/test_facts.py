"""From an article's text to its facts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from knowledge.reading.article import read_article
from knowledge.reading.facts import Article
from knowledge.reading.front_matter import ArticleError, read_vocabulary
from tests.knowledge.articles import HEAD, default_article, pharmacy_article


@pytest.fixture(scope="module")
def article() -> Article:
    """The made-up article."""
    return read_article(pharmacy_article())


def test_an_article_on_another_career_is_read_without_problems(article: Article) -> None:
    assert article.problems == ()


def test_the_project_article_is_read_without_problems() -> None:
    assert read_article(default_article()).problems == ()


def test_topic_and_occupation_come_from_the_heading(article: Article) -> None:
    statements = {fact.key: fact for fact in article.statements}
    assert statements["retail-counter"].topics == ("duties",)
    assert statements["retail-counter"].occupation == "retail"
    assert statements["hospital-rounds"].occupation == "hospital"
    assert statements["skill-arithmetic"].occupation is None


def test_a_list_item_gives_label_and_text(article: Article) -> None:
    (fact,) = (fact for fact in article.statements if fact.key == "hospital-rounds")
    assert fact.label == "Ward Rounds"
    assert fact.text == "They bring medicines to the wards twice a day."


def test_a_figure_has_all_that_makes_it_quotable(article: Article) -> None:
    figure = next(figure for figure in article.figures if figure.statement == "salary-average")
    source = next(source for source in article.sources if source.key == figure.source)
    assert (figure.key, figure.value) == ("salary-average-usd-year", Decimal(40120))
    assert (figure.statistic, figure.qualifier) == ("average annual salary", "about")
    assert figure.population == "pharmacy technicians"
    assert (source.as_of, source.as_of_date) == ("June 2024", date(2024, 6, 30))


def test_certifications_are_kept_with_occupation_and_organisation(article: Article) -> None:
    assert [(c.key, c.occupation, c.organisation) for c in article.certifications] == [
        ("crpt", "retail", "gdt"),
        ("shop-medicines-diploma", "retail", "sterile-practice-council"),
        ("chpt-s", "hospital", "sterile-practice-council"),
    ]


def test_rows_of_one_table_keep_their_own_sources(article: Article) -> None:
    sources = {figure.certification: figure.source for figure in article.figures}
    assert sources["crpt"] == "gdt-survey"
    assert sources["shop-medicines-diploma"] == "unnamed"


def test_contacts_are_links(article: Article) -> None:
    assert [(contact.kind, contact.uri) for contact in article.contacts] == [
        ("phone", "tel:+15035550142"),
        ("email", "mailto:hello@fernhill.example"),
    ]


def test_a_paragraph_without_a_key_gives_a_statement_a_sentence() -> None:
    text = HEAD + "## Duties of a sower\n\nSowers work in the U.S. every day. They dig.\n"
    facts = read_article(text).statements
    assert [fact.text for fact in facts] == ["Sowers work in the U.S. every day.", "They dig."]
    assert [fact.key for fact in facts] == ["sower-sowers-work-in-the-u-s", "sower-they-dig"]


def test_a_subheading_inherits_the_occupation_above_it() -> None:
    text = HEAD + "## Sowing\n\nIt is old.\n\n### Skills\n\nStrong hands.\n"
    assert [fact.occupation for fact in read_article(text).statements] == ["sower", "sower"]


def test_plain_text_needs_a_vocabulary() -> None:
    with pytest.raises(ArticleError, match="vocabulary"):
        read_article("Duties\nThey dig.")


def test_plain_text_is_read_with_the_vocabulary_of_another_article() -> None:
    text = (
        "What Sowers Do: Daily Tasks\n"
        "- Digging: They dig.\n"
        "Sower Certifications\n"
        "Certification | Offered by | Average Salary |\n"
        "---|---|---|\n"
        "Certified Sower (CSO) | RGA (Royal Gardening Association) | $31,000* |\n"
        "Sources, accessed May 1, 2024: * https://rga.example/pay-survey/\n"
        "Pay\n"
        "According to the RGA, the average hourly wage for gardening is about $15.20.\n"
    )
    article = read_article(text, read_vocabulary(HEAD))
    assert article.problems == ()
    assert [(f.value, f.unit) for f in article.figures] == [
        (Decimal("15.20"), "USD/hour"),
        (Decimal(31000), "USD/year"),
    ]
    sources = {source.key: source for source in article.sources}
    assert sources[article.figures[0].source].title == "Royal Gardening Association (RGA)"
    assert sources[article.figures[1].source].url == "https://rga.example/pay-survey/"
    assert article.statements[0].label == "Digging"
