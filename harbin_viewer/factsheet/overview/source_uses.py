"""The figures and texts that rest on a source: those that it says, and those that it bears out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from harbin_viewer.factsheet.checks.row_references import columns_of_references, references
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.row_entries import statements
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.provenance import statement
from harbin_viewer.factsheet.tables.table import Table

MOST = 500
"""Figures that are listed."""

_AT_ONCE = 1000


@dataclass(frozen=True)
class Use:
    """A figure in words, the table it is in, and whether the source says it itself or only bears it out."""

    cell: CellAt
    subject: str
    text: str
    table: str
    says: bool


def uses_of(document: Document, source: str, told: Callable[[int, int], None]) -> tuple[Use, ...]:
    """The first figures on the word of the source of that name; tables that cannot be read are left out."""
    found: list[Use] = []
    for resource in document.sheet.resources:
        try:
            table = document.table(resource.name)
        except SheetError:
            continue
        for use in _in_table(document, table, source, told):
            found.append(use)
            if len(found) >= MOST:
                return tuple(found)
    return tuple(found)


def _in_table(document: Document, table: Table, source: str, told: Callable[[int, int], None]) -> Iterator[Use]:
    if "source" not in table.columns and not columns_of_references(table):
        return
    fields = [name for name in statements(table) if table.field(name).type != "year"]
    figures = [name for name in fields if table.column(name).dtype.kind in "if"]
    for row in range(len(table)):
        if row % _AT_ONCE == 0:
            told(row, len(table))
        says = table.text("source", row) == source
        for name in (figures or fields)[:4]:
            if table.value(name, row) is not None and (says or source in references(table, name, row)):
                said = statement(document.sheet, table, CellAt(table.resource.name, row, name))
                yield Use(said.cell, said.subject, said.text, table.resource.label, says)
