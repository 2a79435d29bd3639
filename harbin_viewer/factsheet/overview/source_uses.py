"""The figures and texts that name a source: those that it says, and those that it reports or speaks of otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from harbin_viewer.factsheet.checks.row_references import columns_of_references, references
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.row_entries import statements
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.provenance import statement
from harbin_viewer.factsheet.tables.table import Table

MOST = 500
"""Figures that are listed."""

_AT_ONCE = 1000

_COLUMNS = 4
"""Columns of figures of a table that are listed."""

_LOOKED_AT = 100
"""Rows of which the length of texts is looked at."""


@dataclass(frozen=True)
class Use:
    """A figure, or text, in words, and the table it is in.

    `by_it` is what it is by the source ("contradicted by it"), "" on its own word.
    """

    cell: CellAt
    subject: str
    text: str
    table: str
    by_it: str
    is_figure: bool


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
    names, are_figures = _figures(table)
    for row in range(len(table)):
        if row % _AT_ONCE == 0:
            told(row, len(table))
        says = table.text("source", row) == source
        for name in names:
            if table.value(name, row) is not None and (says or source in references(table, name, row)):
                said = statement(document.sheet, table, CellAt(table.resource.name, row, name))
                by_it = "" if says else STATUSES.by_reference(table.status(name, row))
                yield Use(said.cell, said.subject, said.text, table.resource.label, by_it, are_figures)


def _figures(table: Table) -> tuple[list[str], bool]:
    """The first columns of figures, or else the one with the longest texts; whether they are figures.

    What names a row is neither, where there is anything else.
    """
    fields = [name for name in statements(table) if table.field(name).type != "year"]
    fields = [name for name in fields if name not in table.row_names] or fields
    figures = [name for name in fields if table.column(name).dtype.kind in "if"]
    if figures or not fields:
        return figures[:_COLUMNS], True
    rows = range(min(len(table), _LOOKED_AT))
    return [max(fields, key=lambda name: sum(len(table.text(name, row)) for row in rows))], False
