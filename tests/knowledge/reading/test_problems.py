"""What cannot be read is reported with its line, and what to do."""

from __future__ import annotations

import pytest

from knowledge.reading.article import read_article
from knowledge.reading.front_matter import ArticleError, read_vocabulary
from tests.knowledge.articles import HEAD

FIRST = len(HEAD.splitlines()) + 1
TABLE = """## Pruner certifications

| Certification | Offered by | Average salary |
|---|---|---|
"""


@pytest.mark.parametrize(
    ("body", "line", "what"),
    [
        (TABLE + "| Certified Pruner (CP) | Guild |", 5, "the table row has 2 cells, its header 3"),
        (TABLE + "| Certified Pruner (CP) | | $1,000[^a] |", 5, "lacks its organisation"),
        (TABLE + "| Certified Pruner (CP) | Guild | 1,000 |", 5, "no amount with a unit"),
        (TABLE + "| Certified Pruner (CP) | Guild | $1,000 |", 5, "has no source"),
        (TABLE + "| Certified Pruner (CP) | Guild | $1,000[^x] |", 5, "what the mark x means"),
        ("## Duties\n\n| Tool | Price |\n|---|---|\n| Saw | $9 |", 3, "the table cannot be read"),
        (TABLE.replace("Average salary", "Colour"), 3, "the column 'Colour' cannot be read"),
        ("## Zebras\n", 1, "announces no known topic"),
        ("## Zebras\n\nThey have stripes.", 1, "announces no known topic"),
        ("## Duties\n\nA rise of 7% is seen. {#a}", 3, "7% stands outside brackets"),
        ("## Duties\n\nThey work 24/7. {#a}", 3, "the number 24/7 has no unit"),
        ("## Duties\n\nThey have 7 tools. {#a}", 3, "the number 7 has no unit"),
        ("## Duties\n\nPay is [$7]{unit=USD/hour}. {#a}", 3, "lacks statistic, population"),
        ('## Duties\n\nIt is [7]{statistic="x" population="y"}. {#a}', 3, "population or unit"),
        ('## Duties\n\nIt is [7%]{statistic="x" population="y"}. {#a}', 3, "has no source"),
        ("## Duties\n\nThey cut.[^gone] {#a}", 3, "the footnote [^gone] is not explained"),
        ("## Duties\n\nThey cut. {#a topic=cutting}", 3, "there is no topic `cutting`"),
        ("## Duties\n\nThey cut. {#a occupation=cutter}", 3, "there is no occupation `cutter`"),
        ("## Duties\n\nThey cut. {#a}\n\nThey saw. {#a}", 5, "the key #a stands twice"),
        ("## Duties\n\nThey cut. {#a ???}", 3, "'???' in the attributes cannot be read"),
    ],
)
def test_a_problem_names_its_line(body: str, line: int, what: str) -> None:
    problems = read_article(HEAD + body).problems
    assert [problem.line - FIRST + 1 for problem in problems] == [line]
    assert what in problems[0].what
    assert problems[0].remedy


def test_a_figure_of_plain_text_without_a_period_is_reported() -> None:
    text = "Duties\nThey have a shortage of 7 and a fee of $50."
    problems = read_article(text, read_vocabulary(HEAD)).problems
    assert {problem.line for problem in problems} == {2}
    assert len(problems) == 2


def test_a_row_without_a_role_is_reported_where_the_heading_names_both() -> None:
    body = TABLE.replace("Pruner certifications", "Certifications")
    problems = read_article(HEAD + body + "| Certified Digger (CD) | Guild | $1,000 |").problems
    assert "lacks its occupation" in problems[0].what


def test_a_certification_twice_is_reported() -> None:
    row = "| Certified Pruner (CP) | Guild | $1,000 (2024) |\n"
    article = read_article(HEAD + TABLE + row + row)
    assert [fact.key for fact in article.certifications] == ["cp"]
    assert "stands twice" in article.problems[0].what


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("no front matter", "front matter"),
        ("---\ntitle: x\n", "has no end"),
        ("---\ntitle: x\n---\n", "lacks `field`"),
        ("---\ntitle: x\nfield: y\nprovider: z\n---\n", "lacks `occupations`"),
        ("---\ntitle: [\n---\n", "is not YAML"),
        ("---\n- x\n---\n", "not a mapping"),
    ],
)
def test_an_article_without_what_is_needed_is_refused(text: str, message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        read_vocabulary(text)


RAW = """Pruner Certifications
Certification | Offered by | Average Salary |
---|---|---|
Certified Pruner (CP) | Guild | $1,000 (accessed May 2024) |
{row}
Certified Pruner of Trees (CPT) | Guild | $3,000 (accessed May 2024) |
"""


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("Certified Pruner of Roses (CPR) | Guild $2,000 |", "the table row has 2 cells"),
        ("Certified Pruner of Roses (CPR) Guild | $2,000", "the table row has 2 cells"),
        ("Certified Pruner of Roses (CPR) Guild $2,000", "nothing near $2,000 says"),
        ("Certified Pruner of Roses (CPR) | Guild | 2,000 |", "no amount with a unit"),
    ],
)
def test_a_broken_row_is_reported_and_the_others_are_read(row: str, what: str) -> None:
    article = read_article(RAW.format(row=row), read_vocabulary(HEAD))
    assert [(problem.line, what in problem.what) for problem in article.problems] == [(5, True)]
    assert {"cp", "cpt"} <= {fact.key for fact in article.certifications}
    assert len([figure for figure in article.figures if figure.certification]) == 2
