"""The sources that report a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.source import named_in

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


def references(table: Table, row: int) -> list[str]:
    """The names of the sources that report a row."""
    return list(named_in(table.text("references", row)))
