"""A sheet of a workbook as it was read, and what sheets say beside their tables: title, lines, what was left out."""

from __future__ import annotations

from dataclasses import dataclass

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.workbooks.sheet_facts import SheetFacts
from harbin_viewer.factsheet.sources.workbooks.sheet_tables import SheetTable
from harbin_viewer.factsheet.sources.workbooks.stated import is_title, stated_title

NAMED_CELLS = 3
"""How many cells a notice names before it only counts."""

MAX_DESCRIPTION = 4_000
"""Letters of the lines about the data that are kept."""


@dataclass(frozen=True)
class ReadSheet:
    """A sheet with its tables, and what is to be told of it."""

    name: str
    tables: list[SheetTable]
    lines: tuple[str, ...]
    facts: SheetFacts
    notices: tuple[Notice, ...]


def cell_notices(name: str, facts: SheetFacts) -> list[Notice]:
    """What is odd in the cells of the sheet of that name."""
    told = (
        (facts.errors, "hold an error such as #N/A; they are taken as missing"),
        (facts.uncomputed, "hold a formula without its result; they are taken as missing"),
    )
    return [
        Notice("odd", f"On the sheet “{name}” cells {what}.", place=_first_few(cells), count=len(cells))
        for cells, what in told
        if cells
    ]


def _first_few(cells: tuple[str, ...]) -> str:
    return ", ".join(cells[:NAMED_CELLS]) + (" …" if len(cells) > NAMED_CELLS else "")


def lines_about(sheets: list[ReadSheet], tables: tuple[RawTable, ...]) -> str:
    """What the sheets about the data say in words."""
    said = [line for sheet in sheets if not sheet.tables for line in sheet.lines]
    said += [line for table in tables if table.minor for line in table.above]
    return "\n".join(dict.fromkeys(said))[:MAX_DESCRIPTION]


def title_about(sheets: list[ReadSheet], tables: tuple[RawTable, ...]) -> str:
    """The title that a sheet of contents or notes has, where no table of data has its own."""
    if any(table.title for table in tables if not table.minor):
        return ""
    if stated := stated_title(tables):
        return stated
    said = [line for table in tables if table.minor for line in table.above]
    said += [line for sheet in sheets if not sheet.tables for line in sheet.lines]
    return next((line for line in said if is_title(line)), "")


def left_out_sheets(sheets: list[ReadSheet]) -> list[Notice]:
    """The sheets that have no table, by name."""
    words = [sheet.name for sheet in sheets if not sheet.tables and sheet.lines]
    empty = [sheet.name for sheet in sheets if not sheet.tables and not sheet.lines and not sheet.notices]
    told = ((words, "Sheets with words and no table were left out"), (empty, "Empty sheets were left out"))
    return [Notice("left out", f"{what}: {quoted_names(names)}.", count=len(names)) for names, what in told if names]


def quoted_names(names: list[str]) -> str:
    """The names in quotes, the first few of many."""
    few = ", ".join(f"“{name}”" for name in names[:8])
    return few if len(names) <= 8 else f"{few} and {len(names) - 8} more"
