"""The sources that report a figure, or anything of its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.package.source import named_in

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table

ROW = "references"
"""The column of the sources that report a row, where a figure has none of its own."""


def references(table: Table, field: str, row: int) -> list[str]:
    """The names of the sources that report the figure of a field."""
    return list(named_in(table.references(field, row)))


def columns_of_references(table: Table) -> list[str]:
    """The columns that name sources that report rows or single figures of them."""
    named = dict.fromkeys([ROW, *(table.field(name).references for name in table.columns)])
    return [name for name in named if name in table.columns]
