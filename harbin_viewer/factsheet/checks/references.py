"""The sources that report a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table


def references(table: Table, row: int) -> list[str]:
    """The names of the sources that report a row."""
    return [name.strip() for name in table.text("references", row).split(";") if name.strip()]
