"""Charts and tables of figures."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answer import Bar, Chart, Table
from actions.answers.wording import amount
from knowledge.model import YEARLY, Certification, Figure


def salary_chart(title: str, figures: Sequence[Figure]) -> Chart:
    """Salaries as bars, in the order given."""
    bars = tuple(
        Bar(label(figure), float(figure.value), figure.source.title, figure.source.as_of)
        for figure in figures
    )
    return Chart(title, YEARLY, bars)


def certification_table(title: str, figures: Sequence[Figure]) -> Table:
    """Certifications with who offers them, the average salary, its source and date."""
    rows = tuple(
        (
            figure.certification.label,
            figure.certification.organisation.label,
            amount(figure),
            figure.source.title,
            figure.source.as_of,
        )
        for figure in figures
        if figure.certification
    )
    return Table(
        title,
        ("Certification", "Offered by", "Average salary", "Source", "As of"),
        rows,
    )


def label(figure: Figure) -> str:
    """What a bar is called: the certification, else the people that the figure is about."""
    return figure.certification.short if figure.certification else figure.population


def pay_line(figure: Figure) -> str:
    """A line of a ranking: "CPC: $58,895 a year"."""
    return f"{label(figure)}: {amount(figure)}"


def offered_line(certification: Certification, figure: Figure | None) -> str:
    """A line of a list of certifications: name, organisation and pay."""
    by = certification.organisation.acronym or certification.organisation.name
    pay = f", {amount(figure)}" if figure else ""
    return f"{certification.label}, {by}{pay}"
