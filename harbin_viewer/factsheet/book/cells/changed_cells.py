"""Texts are put into cells of a workbook, XLSX or ODS; every other part of the file stays as it is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from harbin_viewer.factsheet.book.cells import ods_cells, xlsx_cells
from harbin_viewer.factsheet.book.cells.xlsx_cells import FormulaError
from harbin_viewer.factsheet.book.cells.zip_parts import ArchiveError, with_part
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.workbooks.facts.book_parts import zipped_book
from harbin_viewer.factsheet.sources.workbooks.facts.xlsx_facts import xlsx_facts


class BookCell(NamedTuple):
    """A cell of a workbook: the name of its sheet, its row and its column, counted from 0."""

    sheet: str
    row: int
    column: int


def with_cells(content: bytes, texts: Mapping[BookCell, str], file: Path) -> bytes:
    """The workbook with these texts in its cells; SheetError names the cell, or says why it cannot be written."""
    by_sheet: dict[str, dict[tuple[int, int], str]] = {}
    for cell, text in texts.items():
        by_sheet.setdefault(cell.sheet, {})[cell.row, cell.column] = text
    for sheet, cells in by_sheet.items():
        content = _with_texts(content, sheet, cells, file)
    return content


def _with_texts(content: bytes, sheet: str, texts: Mapping[tuple[int, int], str], file: Path) -> bytes:
    place = f"sheet “{sheet}”"
    try:
        part, xml = _part_of(content, sheet)
        text = xml.decode("utf-8")
        changed = ods_cells.with_texts(text, sheet, texts) if _is_ods(part) else xlsx_cells.with_texts(text, texts)
        return with_part(content, part, changed.encode("utf-8"))
    except FormulaError as error:
        problem = "The cell is computed by a formula, or covered by another, so that no text can be put into it."
        raise SheetError(file, f"{place}, cell {error}", problem, "Change it in the workbook.") from error
    except (ArchiveError, zipfile.BadZipFile, KeyError, ValueError) as error:
        problem = f"The workbook is built in a way that cannot be changed here: {error}."
        raise SheetError(file, place, problem, "Change it in a spreadsheet program.") from error


def _part_of(content: bytes, sheet: str) -> tuple[str, bytes]:
    """The part of the archive that has a sheet, and what stands in it."""
    with zipped_book(io.BytesIO(content)) as archive:
        facts = xlsx_facts(archive)
        part = facts.parts[sheet] if facts else "content.xml"
        return part, archive.read(part)


def _is_ods(part: str) -> bool:
    return part == "content.xml"
