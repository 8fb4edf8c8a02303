"""Certification tables to certifications and their pay."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knowledge.reading.blocks import Row, Table
from knowledge.reading.facts import CertificationFact, FigureFact, Problem, SourceFact
from knowledge.reading.front_matter import Role
from knowledge.reading.markup import clean
from knowledge.reading.names import slug, split_name
from knowledge.reading.numbers import read_quantity
from knowledge.reading.organisations import Organisations
from knowledge.reading.sections import Section
from knowledge.reading.sources import Sources

COLUMNS = {
    "certification": re.compile(r"certifi|credential|licen[cs]e|exam", re.IGNORECASE),
    "organisation": re.compile(r"offered|organi[sz]ation|issue|grant|awarded|body", re.IGNORECASE),
    "pay": re.compile(r"salary|pay|wage|earning|income", re.IGNORECASE),
    "occupation": re.compile(r"^(role|occupation|job)", re.IGNORECASE),
}
STARRED = re.compile(r"\d\s*(\*+)")
REMARK = re.compile(r"\(([^()]+)\)")


@dataclass
class TableReader:
    """Reads tables one after the other; collects facts and what it could not read."""

    organisations: Organisations
    sources: Sources
    roles: tuple[Role, ...]
    certifications: list[CertificationFact] = field(default_factory=list)
    figures: list[FigureFact] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _last: tuple[int, Row] = (-1, Row((), 0))

    def read(self, table: Table, section: Section) -> None:
        """Read one table of a section."""
        columns, rows = _columns(table.header), table.rows
        if {"certification", "organisation"} <= columns.keys():
            self._last = (section.fact.position, table.header)
            self._unread_columns(table.header, columns)
        elif self._goes_on(table, section):
            rows = (table.header, *table.rows)
        else:
            remedy = "head its columns Certification, Offered by, Average salary"
            self._problem(table.header.line, "the table cannot be read", remedy)
            return
        _, header = self._last
        for row in rows:
            self._row(row, header, _columns(header), section)

    def _unread_columns(self, header: Row, columns: dict[str, int]) -> None:
        for index, cell in enumerate(header.cells):
            if index not in columns.values():
                remedy = "name it Certification, Offered by, Average salary or Role"
                self._problem(header.line, f"the column {cell!r} cannot be read", remedy)

    def _goes_on(self, table: Table, section: Section) -> bool:
        """Tell the rest of a table that a line between its rows has cut in two."""
        position, header = self._last
        return section.fact.position == position and len(header.cells) == len(table.header.cells)

    def _row(self, row: Row, header: Row, columns: dict[str, int], section: Section) -> None:
        if len(row.cells) != len(header.cells):
            what = f"the table row has {len(row.cells)} cells, its header {len(header.cells)}"
            self._problem(row.line, what, "give it one cell for each column")
            return
        cells = {name: row.cells[index] for name, index in columns.items()}
        fact = self._certification(cells, section, row.line)
        if fact is None:
            return
        self.certifications.append(fact)
        if "pay" in cells:
            statistic = clean(header.cells[columns["pay"]]).text.lower()
            self._pay(fact, cells["pay"], statistic)

    def _certification(
        self, cells: dict[str, str], section: Section, line: int
    ) -> CertificationFact | None:
        name, acronym = split_name(clean(cells["certification"]).text)
        occupation = self._occupation(cells.get("occupation"), section)
        missing = [
            column
            for column, value in (
                ("certification", name or acronym),
                ("organisation", cells["organisation"]),
                ("occupation", occupation),
            )
            if not value
        ]
        key = slug(acronym or name or "")
        if missing or not occupation:
            remedy = "fill the cell, or name one occupation in the heading or a Role column"
            self._problem(line, f"the table row lacks its {' and '.join(missing)}", remedy)
            return None
        if key in {known.key for known in self.certifications}:
            self._problem(line, f"the certification `{key}` stands twice", "keep one of the rows")
            return None
        body = self.organisations.mention(clean(cells["organisation"]).text)
        position = section.fact.position
        return CertificationFact(
            key, name or acronym or key, acronym, occupation, body.key, position, line
        )

    def _occupation(self, cell: str | None, section: Section) -> str | None:
        if cell:
            named = [r.key for r in self.roles if cell.lower() in map(str.lower, r.names)]
            return named[0] if named else None
        only = self.roles[0].key if len(self.roles) == 1 else None
        return section.fact.occupation or only

    def _pay(self, fact: CertificationFact, cell: str, statistic: str) -> None:
        quantity = read_quantity(clean(cell).text, statistic)
        if quantity is None or quantity.unit is None:
            what = f"the pay of {fact.label} is {cell!r}, which has no amount with a unit"
            self._problem(fact.line, what, "write it as $12,345")
            return
        self.figures.append(
            FigureFact(
                key=f"salary-{fact.key}",
                value=quantity.value,
                unit=quantity.unit,
                statistic=statistic,
                population=f"{fact.label} holders",
                qualifier=None,
                topic="salary",
                section=fact.section,
                line=fact.line,
                source=self._source(cell, fact.line).key,
                certification=fact.key,
            )
        )

    def _source(self, cell: str, line: int) -> SourceFact:
        marks = [mark for _, mark in clean(cell).marks] or STARRED.findall(cell)
        if marks:
            source = self.sources.of_mark(marks[0], line)
            if source:
                return source
            self._problem(line, f"nothing says what the mark {marks[0]} means", "add its note")
        remark = REMARK.search(cell)
        if not marks and not remark:
            remedy = "add a footnote `[^mark]`, or when it was accessed in brackets"
            self._problem(line, f"the pay {cell!r} has no source", remedy)
        return self.sources.add(None, remark[1] if remark else None)

    def _problem(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(Problem(line, what, remedy))


def _columns(header: Row) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, cue in COLUMNS.items():
        for index, cell in enumerate(header.cells):
            if cue.search(cell) and index not in found.values():
                found.setdefault(name, index)
    return found
