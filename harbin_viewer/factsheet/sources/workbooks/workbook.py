"""Workbooks: XLSX, XLSM, XLSB, XLS and ODS, each table of each sheet as the sheet shows it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.workbooks.facts.book_parts import zipped_book
from harbin_viewer.factsheet.sources.workbooks.facts.compound_file import MAGIC as COMPOUND_FILE
from harbin_viewer.factsheet.sources.workbooks.facts.compound_file import is_sound
from harbin_viewer.factsheet.sources.workbooks.facts.ods_facts import OdsFacts, ods_facts
from harbin_viewer.factsheet.sources.workbooks.facts.part_bounds import part_fault
from harbin_viewer.factsheet.sources.workbooks.facts.shared_texts import tells_true_counts
from harbin_viewer.factsheet.sources.workbooks.facts.sheet_facts import SheetFacts, cell_name
from harbin_viewer.factsheet.sources.workbooks.facts.xls_facts import XlsFacts, xls_facts
from harbin_viewer.factsheet.sources.workbooks.facts.xlsb_facts import XlsbFacts, xlsb_facts
from harbin_viewer.factsheet.sources.workbooks.facts.xlsx_facts import XlsxFacts, xlsx_facts
from harbin_viewer.factsheet.sources.workbooks.figure_texts import columns_of_texts, written_alike
from harbin_viewer.factsheet.sources.workbooks.grid import Grid, Merged, grid_of
from harbin_viewer.factsheet.sources.workbooks.number_formats import GENERAL, CellValue, shown, shown_column
from harbin_viewer.factsheet.sources.workbooks.read_sheet import (
    ReadSheet,
    cell_notices,
    lines_about,
    quoted_names,
    raw_tables,
    sheets_without_tables,
    sources_about,
    title_about,
)
from harbin_viewer.factsheet.sources.workbooks.sheet_tables import sheet_tables
from harbin_viewer.factsheet.sources.workbooks.stated import stated_sources
from harbin_viewer.factsheet.sources.workbooks.typed_rows import CellsOf, as_shown, typed_rows
from harbin_viewer.factsheet.sources.workbooks.workbook_faults import broken, locked, without_panic
from harbin_viewer.factsheet.wording import number

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MAX_FILE = 512 * 1024**2
"""Bytes of a workbook that are read at most."""

MAX_CELLS = 5_000_000
"""Cells of one sheet that are read at most, blank ones between its first and last included."""

MAX_ROWS = 1_048_576
"""Rows of one sheet that are read: as many as a spreadsheet has."""

MAX_SHEETS = 256
"""Sheets that are read at most."""

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""What a locked XLSX has inside the old compound file that it is put into."""

_TO_CSV = "Save its table as CSV."

_FAR_OUT_REMEDY = "Delete the cells far out, and save it anew."

_SWELLING_REMEDY = "Delete the column of these texts, or save the sheet as CSV."

BookFacts: TypeAlias = XlsxFacts | OdsFacts | XlsFacts | XlsbFacts


def read(file: OpenedFile) -> Reading:
    """The tables of all visible sheets; SheetError where the workbook is locked, broken or too large."""
    return _read(file, as_shown)


def read_typed(file: OpenedFile, _columns: Collection[str]) -> Reading:
    """The same, with the values of its cells."""
    return _read(file, typed_rows)


def _read(file: OpenedFile, cells_of: CellsOf) -> Reading:
    _refuse_large(file)
    with file.open() as parts, file.open() as cells:
        facts = _facts(parts, file)
        book = _book(cells, file, facts)
        sheets, notices = _visible_sheets(book)
        read_sheets = [_sheet(book, name, facts, file, cells_of) for name in sheets[:MAX_SHEETS]]
    if len(sheets) > MAX_SHEETS:
        notices.append(Notice("left out", f"Only the first {MAX_SHEETS} of {len(sheets)} sheets were read."))
    tables = raw_tables(read_sheets, file)
    notices += [notice for sheet in read_sheets for notice in sheet.notices]
    notices += sheets_without_tables(read_sheets, tables)
    if not tables:
        _refuse_passed_over(read_sheets, file)
        raise file.error("There is no table in this workbook.", "Look whether its figures stand on a hidden sheet.")
    return Reading(
        tables,
        title=title_about(read_sheets, tables),
        description=lines_about(read_sheets, tables),
        sources=stated_sources(tables) or sources_about(read_sheets),
        notices=tuple(notices),
    )


def _refuse_large(file: OpenedFile) -> None:
    if file.size() > MAX_FILE:
        raise file.error("It is larger than is read of a workbook (512 MB).", _TO_CSV)
    if file.head.startswith(b"PK"):
        with file.open() as stream:
            fault = part_fault(stream)
        if fault is not None:
            raise file.error(fault.problem, _TO_CSV, fault.part)


def names_of_sheets(file: OpenedFile) -> tuple[str, ...]:
    """The names of all sheets of a workbook; SheetError where it is locked, broken or too large."""
    _refuse_large(file)
    with file.open() as parts, file.open() as cells:
        return tuple(_book(cells, file, _facts(parts, file)).sheet_names)


def sheets_as_shown(file: OpenedFile) -> dict[str, list[list[str]]]:
    """The texts of each sheet from its first cell on, as it shows them; SheetError where one lies too far out."""
    _refuse_large(file)
    with file.open() as parts, file.open() as cells:
        facts = _facts(parts, file)
        book = _book(cells, file, facts)
        return {name: _texts_of(book, name, facts, file) for name in book.sheet_names[:MAX_SHEETS]}


def _texts_of(book: CalamineWorkbook, name: str, book_facts: BookFacts | None, file: OpenedFile) -> list[list[str]]:
    with without_panic(file, name):
        facts = book_facts.sheet(name) if book_facts else SheetFacts()
        if facts.is_passed_over:
            raise file.error(_passed_over(name, facts), _remedy(facts), name)
        sheet = _values(book, name, book_facts, facts, file)
        return [] if sheet.end is None else _rows_as_shown(_first_rows(sheet, sheet.end[0] + 1), facts)


def _facts(stream: BinaryIO, file: OpenedFile) -> BookFacts | None:
    with without_panic(file):
        facts = _facts_of_zip(stream) if file.head.startswith(b"PK") else _facts_of_xls(stream, file)
        for name, sheet in facts.whole if isinstance(facts, XlsFacts | OdsFacts) else ():
            if sheet.is_passed_over:
                raise file.error(_passed_over(name, sheet), _remedy(sheet), name)
        return facts


def _facts_of_zip(stream: BinaryIO) -> XlsxFacts | OdsFacts | XlsbFacts | None:
    archive = zipped_book(stream)
    return xlsx_facts(archive) or ods_facts(archive) or xlsb_facts(archive)


def _facts_of_xls(stream: BinaryIO, file: OpenedFile) -> XlsFacts | None:
    try:
        return xls_facts(stream)
    except ValueError as error:
        raise (locked(file) if ENCRYPTED in file.read(MAX_FILE) else broken(file)) from error


def _book(stream: BinaryIO, file: OpenedFile, facts: BookFacts | None) -> CalamineWorkbook:
    """The reader of the values; it reads the sheets of an ODS all at once, so that those too far out are taken out."""
    near = facts.without_far_sheets() if isinstance(facts, OdsFacts) else None
    return _book_of(near or stream, file)


def _book_of(stream: BinaryIO, file: OpenedFile) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    with without_panic(file):
        try:
            if stream.read(len(COMPOUND_FILE)) == COMPOUND_FILE and not is_sound(_whole(stream)):
                raise broken(file)
            if not tells_true_counts(stream):
                raise broken(file)
            stream.seek(0)
            return CalamineWorkbook.from_filelike(stream)
        except PasswordError as error:
            raise locked(file) from error
        except CalamineError as error:
            raise (locked(file) if ENCRYPTED in file.read(MAX_FILE) else broken(file)) from error


def _whole(stream: BinaryIO) -> bytes:
    stream.seek(0)
    return stream.read(MAX_FILE)


def _visible_sheets(book: CalamineWorkbook) -> tuple[list[str], list[Notice]]:
    """The sheets that a person sees, and a notice of the hidden ones; all where all are hidden."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    visible = [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
    hidden = [sheet.name for sheet in sheets if sheet.name not in visible]
    if not visible or not hidden:
        return visible or hidden, []
    sentence = f"Hidden sheets were not read: {quoted_names(hidden)}."
    return visible, [Notice("left out", sentence, count=len(hidden))]


def _sheet(
    book: CalamineWorkbook, name: str, book_facts: BookFacts | None, file: OpenedFile, cells_of: CellsOf
) -> ReadSheet:
    with without_panic(file, name):
        facts = book_facts.sheet(name) if book_facts else SheetFacts()
        if facts.is_passed_over:
            return ReadSheet(name, [], (), facts, (Notice("left out", _passed_over(name, facts)),))
        grid, cut = _grid(_values(book, name, book_facts, facts, file), facts, cells_of)
    tables, lines = sheet_tables(grid)
    return ReadSheet(name, tables, lines, facts, (*cell_notices(name, facts), *_of_far_cells(name, facts), *cut))


def _values(
    book: CalamineWorkbook, name: str, book_facts: BookFacts | None, facts: SheetFacts, file: OpenedFile
) -> CalamineSheet:
    """The values of a sheet, without cells far from all others: the reader would make room for all between."""
    if (facts.far or facts.far_column) and isinstance(book_facts, XlsxFacts):
        return _book_of(book_facts.without_far_cells(name, facts.far_column), file).get_sheet_by_name(name)
    return book.get_sheet_by_name(name)


def _of_far_cells(name: str, facts: SheetFacts) -> Iterator[Notice]:
    column = cell_name(0, facts.far_column).rstrip("1")
    told = (
        (facts.far, f"from row {number(facts.far)} on lies far below all else"),
        (facts.far_column, f"from column {column} on lies far to the right of all else"),
    )
    for found, where in told:
        if found:
            yield Notice("left out", f"On the sheet “{name}” what stands {where}, and was left out.")


def _refuse_passed_over(sheets: Sequence[ReadSheet], file: OpenedFile) -> None:
    far = next((sheet for sheet in sheets if sheet.facts.is_passed_over), None)
    if far is not None:
        raise file.error(_passed_over(far.name, far.facts), _remedy(far.facts), far.name)


def _remedy(facts: SheetFacts) -> str:
    return _SWELLING_REMEDY if facts.swells else _FAR_OUT_REMEDY


def _passed_over(name: str, facts: SheetFacts) -> str:
    why = "long texts stand in too many of its cells" if facts.swells else ""
    return f"The sheet “{name}” was not read: {why or f'its last cell, {cell_name(*facts.last)}, lies too far out'}."


def _grid(sheet: CalamineSheet, facts: SheetFacts, cells_of: CellsOf) -> tuple[Grid, tuple[Notice, ...]]:
    """The shown texts of a sheet, as many rows as are read, and a notice where there are more."""
    if sheet.start is None or sheet.end is None:
        return Grid([]), ()
    count = sheet.end[0] + 1
    most = max(1, min(MAX_ROWS, MAX_CELLS // (sheet.end[1] + 1)))
    values = _first_rows(sheet, min(most, count))
    of_texts, mixed = columns_of_texts(values)
    rows = written_alike(_rows_as_shown(values, facts, cells_of), values, mixed)
    merged = tuple(Merged(*first, *last) for first, last in sheet.merged_cell_ranges or facts.merged)
    if count <= most:
        return grid_of(rows, merged, of_texts), ()
    sentence = f"Of the sheet “{sheet.name}” the first {number(most)} rows were read, of {number(count)}."
    return grid_of(rows, merged, of_texts), (Notice("left out", sentence),)


def _first_rows(sheet: CalamineSheet, count: int) -> Sequence[Sequence[CellValue]]:
    return sheet.to_python(skip_empty_area=False, nrows=count)


def _rows_as_shown(
    rows: Sequence[Sequence[CellValue]], facts: SheetFacts, cells_of: CellsOf = as_shown
) -> list[list[str]]:
    plain = facts.looked_up if not facts.texts else len(rows)
    looked_up = [_row_as_shown(row, number, facts) for number, row in enumerate(rows[:plain])]
    return cells_of(rows, looked_up + _by_columns(rows[plain:], facts, plain))


def _by_columns(rows: Sequence[Sequence[CellValue]], facts: SheetFacts, first: int) -> list[list[str]]:
    """Rows from the `first` on, of which nearly all cells have the format of their column, as they are shown."""
    if not rows:
        return []
    columns = (
        shown_column(cells, facts.column_formats.get(at, GENERAL)) for at, cells in enumerate(zip(*rows, strict=True))
    )
    texts = list(map(list, zip(*columns, strict=True)))
    for (row, column), form in facts.formats.items():
        if 0 <= row - first < len(rows) and column < len(rows[0]):
            texts[row - first][column] = shown(rows[row - first][column], form)
    return texts


def _row_as_shown(row: Sequence[CellValue], number: int, facts: SheetFacts) -> list[str]:
    return [
        facts.texts.get((number, column), value)
        if isinstance(value, str)
        else shown(value, facts.format(number, column))
        for column, value in enumerate(row)
    ]
