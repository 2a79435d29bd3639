"""All in a sheet that can be found, each with its heading, its text, and where it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.citation import dated
from harbin_viewer.factsheet.finding.choice_entries import Explored, choices_in
from harbin_viewer.factsheet.finding.row_entries import row_entries
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from harbin_viewer.factsheet.tabs.entry import Entry, RowPlace

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table

MOST_ROWS = 50_000
"""Tables with more rows are left out, and named."""

MOST_BYTES = 2_000_000
"""Larger tables are not read for the sake of Find alone."""


def entries(document: Explored, findings: Sequence[Finding], left_out: list[str]) -> Iterator[Entry]:
    """All entries but those of the overview.

    The names of tables that cannot be read or are too long are added to `left_out`.
    """
    for tab in tabs_of(document.sheet):
        yield from tab.entries(document)
    yield from _of_tables(document, left_out)
    yield from (_of_source(source) for source in document.sheet.every_source)
    yield from (_of_finding(finding) for finding in findings)


def _of_source(source: Source) -> Entry:
    date = dated(source)
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
            yield from row_entries(document, table, shown.get(resource.name, RowPlace(resource.label)), labels)


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
