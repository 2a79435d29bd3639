"""All in a sheet that can be found, each with its heading, its text, and where it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from harbin_viewer.factsheet import related
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.citation import date_in_words
from harbin_viewer.factsheet.finding.choice_entries import Explored, choices_in
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tables.opened import OpenSheet, row_numbers
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from harbin_viewer.factsheet.tabs.entry import Entry, RowPlace
from harbin_viewer.factsheet.wording import with_unit
from harbin_viewer.factsheet.words.reported_decimals import in_digits

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table

MOST_ROWS = 50_000
"""Tables with more rows are left out, and named."""

MOST_BYTES = 2_000_000
"""Larger tables are not read for the sake of Find alone."""

_NOT_SEARCHED = ("source", "references")
"""Columns whose cells are names; a reader knows a source by its label."""

_METADATA = ("place", "note")
"""Columns that tell of a row's figures and texts, and are none."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def entries(document: Explored, findings: Sequence[Finding], left_out: list[str]) -> Iterator[Entry]:
    """All entries but those of the overview.

    The names of tables that cannot be read or are too long are added to `left_out`.
    """
    for tab in tabs_of(document.sheet):
        yield from tab.entries(document)
    yield from _of_tables(document, left_out)
    yield from (_of_source(source) for source in document.sheet.sources)
    yield from (_of_finding(finding) for finding in findings)


def _of_source(source: Source) -> Entry:
    date = date_in_words(source.date)
    parts = dict.fromkeys([source.short, source.publisher, source.author, date, source.note, source.path])
    text = " · ".join(filter(None, parts))
    return Entry("source", source.title, text, "Sources", source=source.name, also=source.date)


def _of_finding(finding: Finding) -> Entry:
    text = f"{finding.sentence} {finding.known}".strip()
    return Entry("finding", finding.subject, text, finding.title, check=finding.check, cell=finding.cell)


def _of_tables(document: Explored, left_out: list[str]) -> Iterator[Entry]:
    shown = row_places(document.sheet)
    labels = {source.name: source.label for source in document.sheet.sources}
    for resource in document.sheet.resources:
        if not resource.tabular:
            continue
        if document.stopped:
            return
        table = _searched(document, resource.name)
        if table is None:
            left_out.append(resource.name)
        else:
            yield from choices_in(document, resource.name)
            yield from _of_rows(document, table, shown.get(resource.name, RowPlace(resource.label)), labels)


def _searched(document: OpenSheet, name: str) -> Table | None:
    """The table of that name; None where it cannot be read, or is too long to be searched."""
    if not document.has_table(name) and document.size(name) >= MOST_BYTES:
        return None
    try:
        table = document.table(name)
    except SheetError:
        return None
    return None if len(table) > MOST_ROWS else table


def row_places(sheet: FactSheet) -> dict[str, RowPlace]:
    """Where the rows of each table are shown: in the tab that shows them closest to their reader."""
    places: dict[str, RowPlace] = {}
    for tab in sorted(tabs_of(sheet), key=lambda tab: tab.closeness):
        for resource, place in tab.row_places(sheet):
            places.setdefault(resource, place)
    return places


def _of_rows(document: OpenSheet, table: Table, place: RowPlace, labels: dict[str, str]) -> Iterator[Entry]:
    resource = table.resource
    columns, nothing = {name: table.values(name) for name in table.columns}, [related.NO_COLUMN] * len(table)
    heads = _heads(table, place)
    machine = _for_machines(table, place)
    unread = [values for name, values in columns.items() if name in machine and name not in heads]
    rest = {name: values for name, values in columns.items() if name not in (*heads, *_NOT_SEARCHED, *machine)}
    figures = [name for name in rest if table.columns[name].dtype.kind == "f"]
    texts = [place.text] if place.text in rest else [name for name in statements(table) if name in rest]
    named = rest.get(related.COLUMN, nothing) if place.kind == "card" else nothing
    otherwise = next(iter((*figures, *texts, *heads)), "")
    sources = columns.get("source", [None] * len(table))
    title = [] if place.kind == "card" else [resource.label]
    for row in row_numbers(document, table):
        heading = ", ".join([*title, *(_shown(columns[name][row]) for name in heads)])
        parts = [part(table, name, values[row]) for name, values in rest.items() if values is not named]
        parts += [related.in_words(named[row], columns["status"][row] if "status" in columns else None).rstrip(".")]
        text = ". ".join(dict.fromkeys(filter(None, [*parts, labels.get(sources[row] or "", "")])))
        field = next((name for name in figures if columns[name][row] == columns[name][row]), otherwise)
        cell = CellAt(resource.name, row, field)
        also = " ".join(filter(None, [_days(rest.values(), row), *(_shown(values[row]) for values in unread)]))
        yield Entry(
            place.kind, heading, text, place.where, place.tab, place.view, sources[row] or "", cell=cell, also=also
        )


def _days(columns: Iterable[Sequence[Any]], row: int) -> str:
    """The days among the values of a row, as the sheet writes them."""
    values = (column[row] for column in columns)
    return " ".join(day for value in values if not isinstance(value, float) and _DAY.fullmatch(day := _shown(value)))


def _for_machines(table: Table, place: RowPlace) -> set[str]:
    """The columns that no reader reads: statuses, and where a text is shown, names of checks and mere numbers."""
    statuses = {"status", *(table.field(name).status for name in table.columns)}
    if not place.text:
        return statuses
    numbers = {name for name in table.columns if table.field(name).type in ("integer", "year")}
    return statuses | {"check"} | {name for name in numbers if not table.field(name).unit}


def statements(table: Table) -> tuple[str, ...]:
    """The columns of figures and texts that are somebody's word, and neither names nor about others."""
    about = {"status", *_METADATA, *_NOT_SEARCHED}
    for name in table.columns:
        about |= {table.field(name).status, table.field(name).note, table.field(name).references}
    return tuple(name for name in table.columns if name not in about)


def _heads(table: Table, place: RowPlace) -> tuple[str, ...]:
    """The columns that name a row: those of a card's heading, of the key, or the first."""
    if place.heading in table.columns:
        return (place.heading,)
    return table.key or tuple(table.columns)[:1]


def part(table: Table, name: str, value: Any) -> str:
    """A cell in the text of a row: texts as they are, figures with field and unit."""
    shown = _shown(value)
    shown = date_in_words(shown) if _DAY.fullmatch(shown) else shown
    if not shown or isinstance(value, str):
        return shown.rstrip(".")
    field = table.field(name)
    return with_unit(f"{field.label} {shown}", field.unit)


def _shown(value: Any) -> str:
    if value is None or value != value:
        return ""
    return in_digits(value) if isinstance(value, float) else str(value)
