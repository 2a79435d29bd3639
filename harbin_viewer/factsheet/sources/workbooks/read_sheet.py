"""A sheet of a workbook as it was read, and what sheets say beside their tables: title, lines, what was left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import keyed, title_of
from harbin_viewer.factsheet.sources.delimited.bounds.surroundings import surroundings
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint
from harbin_viewer.factsheet.sources.row_places import unless_one_by_one
from harbin_viewer.factsheet.sources.text.number_style import NumberStyle, find_number_style, style_notices
from harbin_viewer.factsheet.sources.text.texts_beside_numbers import read_texts
from harbin_viewer.factsheet.sources.text.written_figures import STYLED_ROWS
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import SheetFacts, cell_name
from harbin_viewer.factsheet.sources.workbooks.figure_texts import is_figure
from harbin_viewer.factsheet.sources.workbooks.sheet_roles import minor_tables, says_nothing
from harbin_viewer.factsheet.sources.workbooks.sheet_tables import SheetTable
from harbin_viewer.factsheet.sources.workbooks.sheets_of_years import with_sheets_of_years_joined
from harbin_viewer.factsheet.sources.workbooks.signed_cells import with_signs_in_cells
from harbin_viewer.factsheet.sources.workbooks.stated import is_title, stated_title
from harbin_viewer.factsheet.wording import by_number, counted, first_of, in_quotes, listed, number

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
    ] + [*hidden_notices(name, facts), *_comment_notices(name, facts)]


def hidden_notices(name: str, facts: SheetFacts) -> list[Notice]:
    """That rows or columns of the sheet of that name are hidden from who opens it elsewhere, though they are read."""
    rows, columns = facts.hidden
    letters = [cell_name(0, place).rstrip("1") for place in columns]
    named = f"{by_number(len(columns), 'the column', 'the columns')} {first_of(letters, NAMED_CELLS, ' others')}"
    hidden = ([counted(rows, "row")] if rows else []) + ([named] if columns else [])
    if not hidden:
        return []
    verb = by_number(rows + len(columns), "is hidden; it is read too", "are hidden; they are read too")
    sentence = f"On the sheet “{name}” {listed(hidden)} {verb}."
    return [Notice("assumed", sentence, count=rows + len(columns))]


def _comment_notices(name: str, facts: SheetFacts) -> list[Notice]:
    """What people say in comments on cells, which the table does not have; each words once, with its cells."""
    cells: dict[str, list[str]] = {}
    for cell, words in facts.comments:
        cells.setdefault(words, []).append(cell)
    told = [f"“{words}” on {first_of(places, NAMED_CELLS, ' more')}" for words, places in cells.items()]
    if not told:
        return []
    which = by_number(len(facts.comments), "a comment is", "comments are")
    sentence = f"On the sheet “{name}” {which} no part of the table: {first_of(told, NAMED_CELLS, ' more')}."
    return [Notice("left out", sentence, count=len(facts.comments))]


def _first_few(cells: tuple[str, ...]) -> str:
    return ", ".join(cells[:NAMED_CELLS]) + (" …" if len(cells) > NAMED_CELLS else "")


def lines_about(sheets: list[ReadSheet], tables: tuple[RawTable, ...]) -> str:
    """What the sheets about the data say in words, as far as there is room."""
    return _all_lines(sheets, tables)[:MAX_DESCRIPTION]


def _all_lines(sheets: list[ReadSheet], tables: tuple[RawTable, ...]) -> str:
    said = [line for sheet in sheets if not sheet.tables for line in sheet.lines]
    said += [line for table in tables if table.minor for line in table.above]
    return "\n".join(dict.fromkeys(said))


def title_about(sheets: list[ReadSheet], tables: tuple[RawTable, ...]) -> str:
    """The title that a sheet of contents or notes has before those of data, where none of these has its own.

    What stands behind them is a note.
    """
    if any(table.title for table in tables if not table.minor):
        return ""
    if stated := stated_title(tables):
        return stated
    said = [line for table in takewhile(lambda table: table.minor, tables) for line in table.above]
    said += [line for sheet in takewhile(lambda sheet: not sheet.tables, sheets) for line in sheet.lines]
    return next((line for line in said if is_title(line)), "")


def sources_about(sheets: list[ReadSheet]) -> tuple[SourceHint, ...]:
    """The source that the sheets of words state for all tables; () where none does, or several name different ones."""
    said = [surroundings(sheet.lines, ()).sources for sheet in sheets if not sheet.tables]
    found = list(dict.fromkeys(hint for hints in said for hint in hints if hint.title))
    return tuple(found) if len(found) == 1 else ()


def sheets_without_tables(sheets: list[ReadSheet], tables: tuple[RawTable, ...]) -> list[Notice]:
    """The sheets that have no table, by name, and how much of their words is kept."""
    words = [sheet.name for sheet in sheets if not sheet.tables and sheet.lines]
    empty = [sheet.name for sheet in sheets if not sheet.tables and not sheet.lines and not sheet.notices]
    found = []
    if words:
        sentence = f"Sheets with words and no table were taken for the description: {quoted_names(words)}."
        found.append(Notice("assumed", sentence, count=len(words)))
    if len(_all_lines(sheets, tables)) > MAX_DESCRIPTION:
        found.append(Notice("left out", f"The description is cut after {number(MAX_DESCRIPTION)} letters."))
    if empty:
        found.append(Notice("left out", f"Empty sheets were left out: {quoted_names(empty)}.", count=len(empty)))
    return found


def quoted_names(names: list[str]) -> str:
    """The names in quotes, the first few of many."""
    few = ", ".join(in_quotes(names[:8]))
    return few if len(names) <= 8 else f"{few} and {len(names) - 8} more"


def raw_tables(sheets: list[ReadSheet], file: OpenedFile) -> tuple[RawTable, ...]:
    """The tables of all sheets, as every reader gives them."""
    found = [(sheet, table) for sheet in sheets for table in sheet.tables]
    minor = minor_tables([(sheet.name, table) for sheet, table in found])
    main = {sheet.name for (sheet, _), less in zip(found, minor, strict=True) if not less}
    tables = tuple(
        _raw_table(sheet, table, file.stem if len(main) == 1 and not less else "", minor=less)
        for (sheet, table), less in zip(found, minor, strict=True)
    )
    return with_sheets_of_years_joined(tables, file.stem)


def _raw_table(sheet: ReadSheet, table: SheetTable, file_name: str, *, minor: bool) -> RawTable:
    alone = len(sheet.tables) == 1
    title = _title(table.above)
    if table.headless and len(table.labels) == 2 and title:
        table = replace(table, labels=("", title), headless=False)  # one series: its times, and what the lines call it
    table = with_signs_in_cells(table, sheet.facts)
    place = sheet.name if alone else f"{sheet.name}, {cell_name(table.top, table.left)}"
    name = file_name if file_name and says_nothing(sheet.name) else sheet.name
    notices = (
        [Notice("assumed", "The table has no header; its columns are counted.", place=place)] if table.headless else []
    )
    style = find_number_style(zip(*table.rows[:STYLED_ROWS], strict=True))
    columns, of_texts = read_texts(table.columns, table.labels, table.rows, table.of_texts)
    return RawTable(
        name=name if alone or not title else f"{name} – {title}",
        labels=table.labels,
        rows=table.rows,
        title=title,
        header_rows=table.header_rows,
        above=table.above,
        below=(*table.below, *(line for line in sheet.facts.page if line not in (*table.above, *table.below))),
        columns=columns,
        first_row=table.row_numbers[0] + 1,
        row_numbers=unless_one_by_one([row + 1 for row in table.row_numbers]),
        group_char=_group_sign(style),
        place=place,
        notices=(*notices, *style_notices(of_texts if of_texts != NumberStyle() else _where_seen(style, table))),
        minor=minor,
    )


def _title(above: tuple[str, ...]) -> str:
    """The title that lines call so, else their first text."""
    stated = title_of(above)
    first = above[0].split("\t")[0] if above and keyed(above[0]) is None else ""
    return first if not stated or is_unit(stated) else stated


def _where_seen(style: NumberStyle, table: SheetTable) -> NumberStyle:
    """The style where cells that stand among numbers show that it is not that of the sheet; else the plain one."""
    cells = (cell for row in table.rows[:STYLED_ROWS] for cell in row)
    return style if any("," in cell and is_figure(cell) for cell in cells) else NumberStyle()


def _group_sign(style: NumberStyle) -> str:
    """What groups thousands in all columns; never the point, which sheets show decimals with."""
    return style.group_char if style.decimal_char == "." and style.group_char != "." else ""
