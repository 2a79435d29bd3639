"""Who says a figure, where, on what word, what other sources in the sheet say, and which checks touched it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from harbin_viewer.factsheet import related
from harbin_viewer.factsheet.checks import arithmetic
from harbin_viewer.factsheet.checks.borne_out import doubted_at
from harbin_viewer.factsheet.checks.cell_subject import subject_of
from harbin_viewer.factsheet.checks.comparable_units import unit_of, why_unlike
from harbin_viewer.factsheet.checks.comparison import figure, key_of, label, mention, number_of
from harbin_viewer.factsheet.checks.declaration import declared_in
from harbin_viewer.factsheet.checks.findings import Finding, findings_at
from harbin_viewer.factsheet.checks.row_references import ROW, references
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.package.source import Source, named_in
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import (
    ALSO_READ_AT,
    NOT_BORNE_OUT,
    OF_ROW,
    READ_AT,
    ROW_READ_AT,
    STATUSES,
    StatusName,
)
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.tables.values.amounts import holds_amounts, is_told_as_amount, unit_of_row
from harbin_viewer.factsheet.wording import amount, apart, as_sentence, in_points
from harbin_viewer.factsheet.words.scales import why_no_change_in_per_cent


@dataclass(frozen=True)
class Statement:
    """A figure (or a text) as its source has it.

    `text` has the unit; `status`, `note` and `place` are "" where the table does not say. `source` is None where the
    row names none that the sheet knows: `label` then names the table, `unknown_source` what the row has ("": nothing),
    `divided_by` what a column called so says where it tells rows apart.
    `is_of_row`: it names its row, or tells of it, and is not what the row says. `is_doubted`: a check finds its status
    not borne out.
    """

    cell: CellAt
    subject: str
    value: Any
    unit: str
    text: str
    status: StatusName
    note: str
    place: str
    label: str
    source: Source | None
    is_of_row: bool
    unknown_source: str = ""
    divided_by: str = ""
    sheet_has_sources: bool = True
    is_doubted: bool = False

    @property
    def of_nobody(self) -> str:
        """In place of a source: that none is stated, and in which table, or a name that is none of the sheet's."""
        if self.unknown_source and not self.sheet_has_sources:
            return f"“{self.unknown_source}”, as its row in the table “{self.label}” says"
        if self.unknown_source:
            return f"“{self.unknown_source}”, which is not among the sources of the sheet"
        if self.divided_by:
            return f"Its row in the table “{self.label}” has “{self.divided_by}”"
        return f"Not stated; in the table “{self.label}”"

    @property
    def own_note(self) -> str:
        """The note, where it says more than what its status means."""
        return "" if self.note == self.meaning else self.note

    @property
    def word(self) -> str:
        """Its status as a reader sees it; "" without one."""
        known = STATUSES.known(self._shown)
        return known.word if known else ""

    @property
    def meaning(self) -> str:
        """What its status means, which is that of its row where it only names or describes what the row says."""
        meaning = STATUSES.meaning(self._shown, self.note)
        return f"of its row: {meaning[:1].lower()}{meaning[1:]}" if self.is_of_row and meaning else meaning

    @property
    def _shown(self) -> StatusName:
        return NOT_BORNE_OUT if self.is_doubted else self.status


@dataclass(frozen=True)
class OtherWord:
    """What another source says of the same figure, and in words how far the figure asked for is from it.

    `checks` are the names of the checks that declare the two to be the same figure, several where one leads over a
    third source.
    """

    statement: Statement
    words: str
    checks: tuple[str, ...]


@dataclass(frozen=True)
class Provenance:
    """All that the sheet knows of one figure. `unknown_references` are names that are none of the sheet's sources.

    `documented` are facts that its row names as bearing on it (None: its table names none), `claims` the rows that
    name it so. `are_of_row`: the references have its row, and none contradicts it.
    """

    statement: Statement
    references: tuple[Source, ...]
    unknown_references: tuple[str, ...]
    others: tuple[OtherWord, ...]
    findings: tuple[Finding, ...]
    documented: tuple[Statement, ...] | None = None
    claims: tuple[Statement, ...] = ()
    are_of_row: bool = False

    @property
    def other_references(self) -> tuple[Source, ...]:
        """Its references but for the source that says it."""
        return tuple(source for source in self.references if source != self.statement.source)

    @property
    def head_of_references(self) -> str:
        """What the other references are to the figure, in words that can head them."""
        if self.are_of_row:
            return ROW_READ_AT
        if self.statement.is_of_row:
            return OF_ROW
        head = STATUSES.references(self.statement.status)
        only = len(self.other_references) == len(self.references)
        return head if only or head != READ_AT else ALSO_READ_AT


def provenance(document: OpenSheet, cell: CellAt, findings: Sequence[Finding] = ()) -> Provenance:
    """The provenance of a cell; `findings` are those of the whole sheet."""
    table, sheet = document.table(cell.resource), document.sheet
    named = references(table, cell.field, cell.row)
    are_of_row = not named and table.status(cell.field, cell.row) == "contradicted"
    named = list(named_in(table.text(ROW, cell.row))) if are_of_row else named
    sources = [source for source in map(sheet.source, named) if source is not None]
    known = {source.name for source in sources}
    touching = (*findings_at(findings, cell), *(one for one in findings if _is_of_row(one, cell, table)))
    return Provenance(
        statement=statement(sheet, table, cell),
        references=tuple(sources),
        unknown_references=tuple(name for name in named if name not in known),
        others=tuple(_others(document, cell)),
        findings=touching,
        documented=_documented(document, cell),
        claims=tuple(_said_at(document, claim) for claim in related.naming(document, cell.resource, cell.row)),
        are_of_row=are_of_row,
    )


def _documented(document: OpenSheet, cell: CellAt) -> tuple[Statement, ...] | None:
    if not related.has_column(document, cell.resource):
        return None
    named = related.named_by(document, cell.resource, cell.row)
    return tuple(_said_at(document, known.cell) for known in named if known.cell is not None)


def _said_at(document: OpenSheet, cell: CellAt) -> Statement:
    return statement(document.sheet, document.table(cell.resource), cell)


def _is_of_row(finding: Finding, cell: CellAt, table: Table) -> bool:
    """Whether a finding is of the whole row: of its source, its name, or the status that the cell has too."""
    found = finding.cell
    if found is None or (found.resource, found.row) != (cell.resource, cell.row) or finding.touches(cell):
        return False
    own = table.field(cell.field)
    if own.status == found.field or found.field == "status":
        return table.text(found.field, cell.row) == table.status(cell.field, cell.row)
    return found.field in ("source", own.references) or (
        found.field in table.key and isinstance(table.value(found.field, cell.row), str)
    )


def statement(sheet: FactSheet, table: Table, cell: CellAt) -> Statement:
    """A cell in words, with its source."""
    value, source = table.value(cell.field, cell.row), _source(sheet, table, cell.row)
    unit, credits_rows = unit_of_row(table, cell.field, cell.row), table.credits("source") is not None
    return Statement(
        cell=cell,
        subject=subject_of(table, cell),
        value=value,
        unit=unit,
        text="no figure" if value is None else _text(value, unit, is_amount=holds_amounts(table, cell.field)),
        status=table.status(cell.field, cell.row),
        note=table.note(cell.field, cell.row),
        place=table.text("place", cell.row),
        label=label(sheet, table, cell.row),
        source=source,
        is_of_row=_tells_of_row(table, cell.field),
        unknown_source=table.source(cell.row) if credits_rows and source is None else "",
        divided_by="" if credits_rows else divided_by_sources(table, cell.row),
        sheet_has_sources=bool(sheet.sources),
        is_doubted=doubted_at(sheet, table, cell),
    )


def divided_by_sources(table: Table, row: int) -> str:
    """What a row has in a column called as one of sources that divides the rows, with its name: “Source: IMF”."""
    from harbin_viewer.factsheet.roles.names.column_names import names_source

    name = next((name for name in table.columns if names_source(name) and table.credits(name) is None), "")
    said = table.text(name, row) if name else ""
    return f"{table.field(name).label}: {said}" if said else ""


def _tells_of_row(table: Table, name: str) -> bool:
    """Whether a column names rows or tells of them, where others have what they say."""
    said = [field for field in table.statements if field not in table.row_names]
    return bool(said) and name not in said


def _source(sheet: FactSheet, table: Table, row: int) -> Source | None:
    """The source that a row names; where its table has no column for that, the one source of the table, if any."""
    if table.credits("source") is not None:
        return sheet.source(table.source(row))
    known = sheet.sources_of(table.resource)
    return known[0] if len(known) == 1 else None


def sources_of_table(document: OpenSheet, name: str) -> tuple[Source, ...]:
    """The sources stated for a whole table, where its rows cannot name theirs: its own, or the sheet's."""
    table = document.table(name)
    return () if table.credits("source") is not None else table.resource.sources or document.sheet.sources


def _text(value: Any, unit: str, *, is_amount: bool) -> str:
    """A value with its unit."""
    return amount(value, unit) if is_told_as_amount(value, is_amount=is_amount) else number_of(value)


def _others(document: OpenSheet, cell: CellAt) -> Iterator[OtherWord]:
    """The same figure in other tables: those that a check names beside it, and those named beside these in turn."""
    table, sheet = document.table(cell.resource), document.sheet
    asked, ours = figure(table, cell.field, cell.row), mention(sheet, table, cell.row)
    ways: dict[CellAt, tuple[str, ...]] = {cell: ()}
    reached = [cell]
    for here in reached:
        for check, there in _neighbours(document, here):
            if there not in ways:
                ways[there] = (*ways[here], check)
                reached.append(there)
    for there in reached[1:]:
        other = document.table(there.resource)
        figures = asked, figure(other, there.field, there.row)
        words = _apart(ours, figures, (unit_of(table, cell.field), unit_of(other, there.field)))
        yield OtherWord(statement(sheet, other, there), words, ways[there])


def _apart(ours: str, figures: tuple[float | None, float | None], units: tuple[str, str]) -> str:
    """How far the figure asked for is from another: in per cent of it; rates and degrees in points and degrees.

    Of figures in unlike units it is said that they are so.
    """
    if unlike := why_unlike(*units):
        return as_sentence(f"{unlike[:1].upper()}{unlike[1:]}")
    asked, other = figures
    unit = units[0] or units[1]
    own_unit = bool(why_no_change_in_per_cent(unit)) or asked == other == 0
    difference = arithmetic.difference(asked, other) if own_unit else arithmetic.relative(asked, other)
    if difference is None or asked is None or other is None:
        return ""
    sign = " The sign differs." if arithmetic.signs_differ(asked, other) else ""
    far = apart(difference, in_points(unit) if own_unit else "%")
    return f"{ours[:1].upper()}{ours[1:]} has {far}.{sign}"


def _neighbours(document: OpenSheet, cell: CellAt) -> Iterator[tuple[str, CellAt]]:
    """The checks that hold this figure against another's, in either direction, each with that figure."""
    for check in declared_in(document.sheet):
        for same in check.same_figures():
            ours, theirs = (same.resource, same.field), (same.reference_resource, same.reference_field)
            for here, other in ((ours, theirs), (theirs, ours)):
                if here == (cell.resource, cell.field):
                    yield from ((check.name, there) for there in _same_key(document, same.on, cell, other))


def _same_key(document: OpenSheet, on: str, cell: CellAt, other: tuple[str, str]) -> Iterator[CellAt]:
    """The cell of the other table in the row of the same key; none where rows of it have unlike figures."""
    resource, field = other
    key = key_of(document.table(cell.resource), on, cell.row)
    table = document.table(resource)
    fitting = None if key is None else table.fitting({on: key})
    rows = [] if fitting is None else [int(row) for row in fitting.nonzero()[0]]
    if len({figure(table, field, row) for row in rows}) == 1 and table.value(field, rows[0]) is not None:
        yield CellAt(resource, rows[0], field)
