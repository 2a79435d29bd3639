"""Other texts in some rows of a CSV: written, and read back before they are put in their place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from harbin_viewer.factsheet.authoring.evidence.row_evidence import Evidence, TextOfTable
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.sources.text.csv_cells import CellSpan, changed, records

Rows: TypeAlias = list[tuple[list[CellSpan], dict[str, str]]]
"""Rows of a table that are to change, each with its new texts by column."""


def with_texts(table: TextOfTable, evidence: Evidence, rows: Rows, resource: Resource) -> bytes:
    """The table as it is written then; SheetError where it cannot be, or would be read otherwise."""
    cells = {table.cell(row, column): text for row, told in rows for column, text in told.items()}
    try:
        text = changed(table.text, cells, table.signs)
        written = text.encode(table.encoding)
    except UnicodeEncodeError as error:
        problem = f"The file is encoded in {resource.encoding}, which has no “{error.object[error.start]}”."
        raise SheetError(evidence.file, "", problem, "Write it otherwise, or save the file in UTF-8.") from error
    except ValueError as error:
        raise SheetError(evidence.file, "", f"It cannot be written: {error}.", "Write it otherwise.") from error
    _read_back(text, table, cells, evidence)
    return written


def _read_back(text: str, table: TextOfTable, cells: Mapping[CellSpan, str], evidence: Evidence) -> None:
    """SheetError unless the changed text has the same cells as before but for those that were to change."""
    mark = 1 if table.text.startswith("\ufeff") else 0
    now = [cell.text for record in records(text[mark:], table.signs) for cell in record]
    pairs = [(cell, cell.text) for record in records(table.text[mark:], table.signs) for cell in record]
    by_start = {cell.start - mark: value for cell, value in cells.items()}
    if now != [by_start.get(cell.start, said) for cell, said in pairs]:
        problem = "What would be written could not be read back to the same."
        raise SheetError(evidence.file, "", problem, "Write it otherwise.")
