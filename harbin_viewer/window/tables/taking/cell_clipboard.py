"""Cells on the clipboard: as text that spreadsheets paste into cells, and as a table for documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_MOST_AS_TABLE = 20_000
"""Cells beyond which nobody wants them in a document."""


class Cells(NamedTuple):
    """Lines of cells as text and, where they are not too many, as a table in HTML ("" else)."""

    text: str
    html: str


def as_clipboard(
    lines: Sequence[Sequence[str]], *, headed: bool = True, most_as_table: int = _MOST_AS_TABLE
) -> Cells:  # fmt: skip
    """The lines, of which the first has the headings where it is `headed`; may be called in a thread."""
    from harbin_viewer.charts.formats.data.data_text import as_cells, html_table

    few = sum(map(len, lines)) <= most_as_table
    table = html_table(lines[0] if headed else (), lines[1:] if headed else lines) if few else ""
    return Cells(as_cells(lines), table)


def put_cells(cells: Cells) -> None:
    """Have them on the clipboard."""
    data = QMimeData()
    data.setText(cells.text)
    if cells.html:
        data.setHtml(cells.html)
    QGuiApplication.clipboard().setMimeData(data)
