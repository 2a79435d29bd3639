"""Whether all that rows name is in the sheet (sources, references, related rows), and figures have a source at all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from harbin_viewer.factsheet import related
from harbin_viewer.factsheet.checks.comparison import found
from harbin_viewer.factsheet.checks.declaration import Check, declared
from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.checks.row_references import columns_of_references
from harbin_viewer.factsheet.checks.whole_sheet import all_well, rows_wrong, tables, tables_with
from harbin_viewer.factsheet.model.package.source import named_in
from harbin_viewer.factsheet.tables.opened import OpenSheet
from harbin_viewer.factsheet.wording import in_quotes, listed

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


@declared
class SourcesCheck(Check, frozen=True, kw_only=True, tag="sources"):
    """Every row's `source` and each of its `references` is one of the sheet's; tables of figures have a `source`.

    What rows name as `related` is there.
    """

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """Each row that names an unknown source or none, each table of figures that names none, and each in order."""
        known = {source.name for source in document.sheet.sources}
        for table in tables_with(document, "source"):
            wrong = list(rows_wrong(self, document, table, partial(_unknown_source, table, known), _columns(table)))
            yield from wrong or [all_well(self, table, "every source and reference is one of the sheet’s")]
        for table in tables_with(document, related.COLUMN):
            yield from rows_wrong(self, document, table, partial(_unknown_row, document, table), (related.COLUMN,))
        for table in tables(document):
            if "source" not in table.columns and any(table.field(name).unit for name in table.columns):
                told = f"{table.resource.label}: it has figures, and no column “source” that says whose word they are."
                yield found(self, table.resource.label, {"resource": table.resource.name}, "differs", told)


def _unknown_row(document: OpenSheet, table: Table, row: int) -> tuple[str, str]:
    """The column of related rows, and which of those that it names are not there ("" for none)."""
    lost = [known.written for known in related.named_by(document, table.resource.name, row) if known.cell is None]
    return related.COLUMN, f"there is no row {listed(in_quotes(lost))}" if lost else ""


def _unknown_source(table: Table, known: set[str], row: int) -> tuple[str, str]:
    """The column of a name that is none of the sheet's sources, and what is wrong with it ("" for nothing)."""
    source = table.text("source", row)
    if not source:
        return "source", "it names no source"
    named = {column: named_in(table.text(column, row)) for column in columns_of_references(table)}
    named = {"source": (source,), **named}
    lost = {name: column for column, names in named.items() for name in names if name not in known}
    column = next(iter(lost.values()), "source")
    return column, f"the sheet has no source {listed(in_quotes(lost))}" if lost else ""


def _columns(table: Table) -> tuple[str, ...]:
    """The columns that name sources."""
    return ("source", *columns_of_references(table))
