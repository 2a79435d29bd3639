"""A figure in the state of a window, kept by the key of its row: in a file that was changed it is the same figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.cell import CellAt


def kept_figure(document: Document, cell: CellAt | None) -> dict[str, object] | None:
    """The figure as a state has it; None for none. Nothing is read or sought for it: the window may be closing."""
    if cell is None:
        return None
    table = document.table(cell.resource) if document.has_table(cell.resource) else None
    key = {name: table.text(name, cell.row) for name in table.key} if table is not None else {}
    return {"cell": [*cell], "key": key if all(key.values()) else {}}


def figure_kept(document: Document, kept: object) -> CellAt | None:
    """The figure of a state where the document has it; earlier versions kept the number of its row alone."""
    cell, key = (kept.get("cell"), kept.get("key")) if isinstance(kept, dict) else (kept, {})
    if not isinstance(cell, list | tuple) or len(cell) != 3 or not isinstance(key, dict):
        return None
    resource, row, field = cell
    if not (isinstance(resource, str) and isinstance(row, int) and row >= 0 and isinstance(field, str)):
        return None
    return _found(document, resource, row, field, key)


def _found(document: Document, resource: str, row: int, field: str, key: dict[str, Any]) -> CellAt | None:
    """The figure in the row of this key: mostly the one of this number, and no other is looked for."""
    from harbin_viewer.factsheet.model.cell import CellAt

    if key and document.has_resource(resource):
        table = document.table(resource)
        if not (row < len(table) and all(_has(table, name, row, value) for name, value in key.items())):
            row = -1 if (place := table.find(key)) is None else place
    return cell if row >= 0 and document.has_cell(cell := CellAt(resource, row, field)) else None


def _has(table: Any, name: str, row: int, value: object) -> bool:
    return name in table.columns and table.text(name, row) == value
