"""A figure in the state of a window, kept by the key of its row: in a file that was changed it is the same figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.model.cell import CellAt


def kept_figure(document: Document, cell: CellAt | None) -> str | CellAt | None:
    """The figure as a state has it; None for none. No table is read for it, as the window may be closing."""
    from harbin_viewer.factsheet.link import place_of

    return cell if cell is None or not document.has_table(cell.resource) else place_of(document, cell)


def figure_kept(document: Document, kept: object) -> CellAt | None:
    """The figure of a state where the document has it; the number of its row is all that there may be."""
    from harbin_viewer.factsheet.link import cell_of, read
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.model.error import SheetError

    if isinstance(kept, list | tuple) and len(kept) == 3:
        resource, row, field = kept
        is_one = isinstance(resource, str) and isinstance(row, int) and row >= 0 and isinstance(field, str)
        return cell if is_one and document.has_cell(cell := CellAt(resource, row, field)) else None
    link = read(kept) if isinstance(kept, str) else None
    if link is None or link.kind != "row":
        return None
    try:
        return cell_of(document, link)
    except SheetError:
        return None
