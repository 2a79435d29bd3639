"""Says in which sheet and cell of a workbook a mistake stands that was found in the package made of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import SheetError

Sheets: TypeAlias = dict[str, list[list[str]]]
"""The texts of the sheets of a workbook, by their names."""

_ENDINGS = (".xlsx", ".xlsm", ".ods", ".xls", ".xlsb")


def may_be_book(path: Path) -> bool:
    """Whether a path is that of a workbook, by its name."""
    return path.suffix.lower() in _ENDINGS


def in_its_cell(mistake: SheetError, path: Path) -> SheetError:
    """The mistake, and its others, with the sheet and the cell where `path` is a workbook and it can be told."""
    first, *others = in_their_cells((mistake, *mistake.others), path)
    first.others = tuple(others)
    return first


def in_their_cells(mistakes: Sequence[SheetError], path: Path) -> tuple[SheetError, ...]:
    """The same of several mistakes; the workbook is read once for all of them."""
    if not may_be_book(path) or all(_names_its_cell(mistake) for mistake in mistakes):
        return tuple(mistakes)
    sheets = _sheets_of(path)
    return tuple(_in_its_cell(mistake, path, sheets) for mistake in mistakes)


def _names_its_cell(mistake: SheetError) -> bool:
    return "cell " in mistake.place


def _sheets_of(path: Path) -> Sheets:
    """The texts of a workbook that is a fact sheet; none of any other, or where it cannot be read."""
    from harbin_viewer.factsheet.book.from_book import is_fact_sheet
    from harbin_viewer.factsheet.sources.files.package_files import opened
    from harbin_viewer.factsheet.sources.reader import head_of
    from harbin_viewer.factsheet.sources.workbooks.workbook import sheets_as_shown

    try:
        file = opened(path)
        file = replace(file, head=head_of(file))
        return sheets_as_shown(file) if is_fact_sheet(file) else {}
    except SheetError:
        return {}


def _in_its_cell(mistake: SheetError, path: Path, sheets: Sheets) -> SheetError:
    if not sheets or _names_its_cell(mistake):
        return mistake
    place = _of_table(mistake, sheets) or _of_page(mistake, sheets)
    if not place:
        return mistake
    return SheetError(
        path, place, mistake.problem, mistake.remedy, row=mistake.row, column=mistake.column, value=mistake.value
    )


def _of_table(mistake: SheetError, sheets: Sheets) -> str:
    """The cell of a mistake in a table, by its row and column; "" where it is none of a table."""
    if not mistake.file_name.endswith(".csv"):
        return ""
    sheet = _sheet_of(mistake.file_name.removesuffix(".csv"), sheets)
    if not sheet or not mistake.row:
        return f"sheet “{sheet}”" if sheet else ""
    header = sheets[sheet][0]
    if mistake.column in header:
        is_second = "more than one column" in mistake.problem
        at = len(header) - 1 - header[::-1].index(mistake.column) if is_second else header.index(mistake.column)
        return _cell(sheet, mistake.row, at)
    if mistake.row == 1 and mistake.column:
        return _cell(sheet, 1, _place_of_missing(mistake.column, header))
    return f"sheet “{sheet}”, row {mistake.row}"


def _place_of_missing(column: str, header: list[str]) -> int:
    """Where a column that a sheet lacks would stand: under the heading that is most like it, or behind the last."""
    from difflib import get_close_matches

    near = get_close_matches(column, header, 1)
    blank = next((at for at, heading in enumerate(header) if not heading.strip()), len(header))
    return header.index(near[0]) if near else blank


def _sheet_of(table: str, sheets: Sheets) -> str:
    """The sheet that holds a table: the one that “tables” names, or the one of its name."""
    from harbin_viewer.factsheet.book.pages import TABLES, sheet_of_page
    from harbin_viewer.factsheet.words.plain_names import plain_name

    told = sheets.get(sheet_of_page(TABLES.name, sheets), [])
    header = told[0] if told else []
    if "name" in header and "sheet" in header:
        for row in told[1:]:
            if row[header.index("name")] == table and row[header.index("sheet")] in sheets:
                return row[header.index("sheet")]
    return next((name for name in sheets if table in (name, plain_name(name))), "")


def _of_page(mistake: SheetError, sheets: Sheets) -> str:
    """The cell of a mistake in an entry of the descriptor: by the names in its place and what the problem quotes."""
    from harbin_viewer.factsheet.book.mistaken_entries import entry_at

    entry = entry_at(mistake, sheets)
    if entry is None:
        return _of_about(mistake, sheets)
    return _cell(entry.sheet, entry.row, entry.column) if entry.row else f"sheet “{entry.sheet}”"


def _of_about(mistake: SheetError, sheets: Sheets) -> str:
    """The cell of what the package says of itself, by the first word of its place; "" for none of these."""
    from harbin_viewer.factsheet.book.pages import ABOUT, sheet_of_page

    word = re.split(r"\W", mistake.place, maxsplit=1)[0]
    sheet = sheet_of_page(ABOUT, sheets)
    for number, row in enumerate(sheets.get(sheet, []), start=1):
        if word and row[:1] == [word]:
            return _cell(sheet, number, 1)
    return ""


def _cell(sheet: str, row: int, column: int) -> str:
    from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import cell_name

    return f"sheet “{sheet}”, cell {cell_name(row - 1, column)}"
