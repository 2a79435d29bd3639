"""What a workbook offers to choose from, for tests of kinds that are added."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from harbin_viewer.factsheet.authoring.books import files_of_folder, write_book


def offered_in_a_book(folder: Path, page: str, heading: str) -> list[str]:
    """The words that a column of a describing sheet offers, where the sheet in `folder` is written as a workbook."""
    file = folder / "offered.xlsx"
    file.unlink(missing_ok=True)
    assert write_book(files_of_folder(folder), file) == ()
    sheet = openpyxl.load_workbook(file)[page]
    letter = next(cell.column_letter for cell in sheet[1] if cell.value == heading)
    lists = [entry.formula1 for entry in sheet.data_validations.dataValidation if f"{letter}2:" in str(entry.sqref)]
    return str(lists[0]).strip('"').split(",")
