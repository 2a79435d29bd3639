"""What is still to do on a sheet: a list for its maker, each entry with the place that it leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from harbin_viewer.factsheet.authoring.evidence.unit_of_chart import bare_series
from harbin_viewer.factsheet.authoring.suggesting.told_elsewhere import told_elsewhere
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.checks.kinds.statuses import too_few
from harbin_viewer.factsheet.checks.row_references import ROW
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import FORMS
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.source import Source, named_in
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.provenance import divided_by_sources
from harbin_viewer.factsheet.roles.unit_finding.said_units import tells_a_unit
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import by_number, first_of, in_quotes

Kind: TypeAlias = Literal[
    "no source", "bare source", "too few publishers", "chart without unit", "difference",
    "no unit", "no note", "told elsewhere"
]  # fmt: skip

_SHOWN_ROWS = 3


class ToDo(Struct, frozen=True):
    """Something that its maker may want to do, in a sentence, and what it is about; "" and None where that is nothing.

    `count` says of how many rows it holds. A `difference` can be declared as known: see `known.declare`.
    """

    kind: Kind
    sentence: str
    cell: CellAt | None = None
    source: str = ""
    view: str = ""
    finding: Finding | None = None
    count: int = 1


def to_do(document: Document) -> list[ToDo]:
    """All that is still to do, what touches the truth of figures first; SheetError where the checks cannot be run."""
    found = list(_differences(document.findings))
    for resource in document.sheet.resources:
        if resource.tabular and not resource.reason:
            found += _of_table(document, resource)
    found += (ToDo("told elsewhere", one.sentence, cell=one.cell) for one in told_elsewhere(document))
    found += _of_sources(document.sheet.sources)
    found += _of_charts(document.sheet)
    return found


def _of_charts(sheet: FactSheet) -> Iterator[ToDo]:
    """Charts of which neither the fields nor the maker's words tell a unit: the chart itself says the rest."""
    for view in sheet.views:
        if _has_its_unit(view) or tells_a_unit(view.label) or tells_a_unit(view.subtitle):
            continue
        if bare := bare_series(sheet, view):
            fields = first_of(in_quotes(bare), _SHOWN_ROWS, " others")
            sentence = (
                f"The chart “{view.label}” does not say in which unit {fields} {by_number(len(bare), 'is', 'are')}."
            )
            first = next(iter(bare.values()))
            yield ToDo("chart without unit", sentence, CellAt(first.resource, 0, first.field), view=view.name)


def _has_its_unit(view: View) -> bool:
    """Whether an explored chart shows no measure, or one in a unit of the program: per cent, or against a base."""
    explored = view.spec.explore
    return explored is not None and (
        FORMS[explored.form].of_words or explored.transform in ("index", "share", "growth")
    )


def _differences(findings: Sequence[Finding]) -> Iterator[ToDo]:
    for finding in findings:
        if finding.verdict == "differs" and not finding.known:
            yield ToDo("difference", finding.sentence, cell=finding.cell, finding=finding)


def _of_table(document: Document, resource: Resource) -> Iterator[ToDo]:
    try:
        table = document.table(resource.name)
    except SheetError:
        return  # a mistake, which is told as one
    yield from _without_source(document, table)
    yield from _with_few(document, table)
    yield from _without_note(table)
    yield from _without_unit(table)


def _without_source(document: Document, table: Table) -> Iterator[ToDo]:
    name, roles = table.resource.name, table.resource.roles
    figures = [column for column in table.columns if table.field(column).unit or roles.get(column) == "measure"]
    if table.credits("source") is None:
        if figures and not (roles and _says_of_all(document, table)):
            sentence = f"{table.resource.label}: it has figures, and no column “source” that says whose word they are."
            yield ToDo("no source", sentence, cell=CellAt(name, 0, figures[0]), count=len(table))
        return
    rows = [row for row in range(len(table)) if not table.source(row)]
    if rows:
        sentence = f"{table.resource.label}: {_rows(rows)} without a source."
        field = next(column for column in ("source", *figures, *table.columns) if column in table.columns)
        yield ToDo("no source", sentence, cell=CellAt(name, rows[0], field), count=len(rows))


def _says_of_all(document: Document, table: Table) -> bool:
    """Whether a plain table is told the source of otherwise: of all of it, or by a column that divides its rows."""
    return bool(document.sheet.sources_of(table.resource)) or bool(len(table) and divided_by_sources(table, 0))


def _with_few(document: Document, table: Table) -> Iterator[ToDo]:
    """Rows that are confirmed by too few, those of a table together."""
    if "status" not in table.columns:
        return
    rows = []
    for row in range(len(table)):
        if table.text("status", row) == "confirmed":
            named = [source for source in map(document.sheet.source, named_in(table.text(ROW, row))) if source]
            rows += [row] if too_few(named) else []
    if rows:
        sentence = f"{table.resource.label}: {_rows(rows)} “confirmed” by less than two publishers or the body itself."
        yield ToDo("too few publishers", sentence, cell=CellAt(table.resource.name, rows[0], "status"), count=len(rows))


def _without_note(table: Table) -> Iterator[ToDo]:
    """Rows whose status promises that the note says more, and that have none."""
    if "status" not in table.columns:
        return
    for name, status in STATUSES.items():
        if not status.in_note:
            continue
        rows = [row for row in range(len(table)) if table.text("status", row) == name and not table.text("note", row)]
        if rows:
            sentence = f"{table.resource.label}: {_rows(rows)} “{name}” without a note that says {status.in_note}."
            yield ToDo("no note", sentence, cell=CellAt(table.resource.name, rows[0], "status"), count=len(rows))


def _without_unit(table: Table) -> Iterator[ToDo]:
    """Columns of figures beside columns with units, that have none."""
    kinds = Counter(bool(table.field(name).unit) for name in table.columns if table.field(name).type == "number")
    for name in table.columns:
        field = table.field(name)
        if field.type == "number" and not field.unit and kinds[True]:
            sentence = f"{table.resource.label}: “{field.label}” has no unit."
            yield ToDo("no unit", sentence, cell=CellAt(table.resource.name, 0, name))


def _rows(rows: Sequence[int]) -> str:
    """Rows as a person counts them, the header being the first."""
    few = ", ".join(str(row + 2) for row in rows[:_SHOWN_ROWS])
    more = " …" if len(rows) > _SHOWN_ROWS else ""
    return f"row {few} is" if len(rows) == 1 else f"{len(rows)} rows ({few}{more}) are"


def _of_sources(sources: Sequence[Source]) -> Iterator[ToDo]:
    for source in sources:
        if source.names_nobody:
            sentence = f"Where the figures come from is not stated: {source.in_a_sentence} names no source."
            yield ToDo("bare source", sentence, source=source.name)
            continue
        lacks = [word for word, text in (("address", source.path), ("date", source.date)) if not text]
        if lacks and source.kind != "body":
            full = "" if source.label == source.full_name else f" ({source.full_name})"
            sentence = f"The source “{source.label}”{full} has no {' and no '.join(lacks)}."
            yield ToDo("bare source", sentence, source=source.name)
