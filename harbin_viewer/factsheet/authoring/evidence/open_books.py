"""Whether a workbook may be written to: its format, its rights, and whether another program has it open."""

from __future__ import annotations

import os
from pathlib import Path

from harbin_viewer.factsheet.sources.files.on_disk import is_there

WRITTEN = (".xlsx", ".xlsm", ".ods")
"""The workbooks in which cells are changed here, by the endings of their names."""


def why_not_in(book: Path) -> str:
    """Why nothing can be changed in a workbook here, as a sentence; "" where it can."""
    if book.suffix.lower() not in WRITTEN:
        return "A workbook is changed here as XLSX or ODS only: save it as one of these."
    if not os.access(book, os.W_OK) or not os.access(book.parent, os.W_OK):
        return "This workbook may only be read."
    marks = (book.parent / f".~lock.{book.name}#", book.parent / f"~${book.name}")
    open_in = next((mark for mark in marks if is_there(mark)), None)
    if open_in is not None:
        return (
            "This workbook is open in another program, which would write over the change: close it there first, "
            f"or, if it is not open, delete “{open_in.name}”."
        )
    return ""
