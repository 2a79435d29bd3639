"""A workbook with the sheets of a fact sheet becomes a package: its descriptor and its CSV files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from harbin_viewer.factsheet.book.csv_style import Style, bytes_of, style_of
from harbin_viewer.factsheet.book.page_reading import BookReading, Rows, below, part_of
from harbin_viewer.factsheet.book.pages import (
    ABOUT,
    CHARTS,
    CHECKS,
    COLUMNS,
    DECKS,
    HIGHLIGHTS,
    KNOWN,
    SERIES,
    SOURCES,
    TABLES,
    TABS,
)
from harbin_viewer.factsheet.book.records import fields_of, written
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.sources.workbooks.workbook import names_of_sheets, sheets_as_shown
from harbin_viewer.factsheet.sources.workbooks.workbook_reader import recognises
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.factsheet.words.file_names import table_file
from harbin_viewer.factsheet.words.plain_names import plain_name

_ENOUGH = frozenset({"sources", "charts", "checks", "tabs"})


@dataclass
class BookPackage:
    """The files of a package made of a workbook; `rows` says in which row of its sheet each entry of a page stands.

    `sheets` are the sheets of tables by the paths of their files.
    """

    descriptor: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    rows: dict[str, list[int]] = field(default_factory=dict)
    sheets: dict[str, str] = field(default_factory=dict)


def is_fact_sheet(file: OpenedFile) -> bool:
    """Whether a file is a workbook with a sheet “about” and one that describes a fact sheet."""
    if not recognises(file.head, file.name):
        return False
    try:
        names = {name.lower().strip() for name in names_of_sheets(file)}
    except SheetError:
        return False
    return ABOUT in names and bool(names & _ENOUGH)


def package_of(file: OpenedFile, sheets: Mapping[str, Rows] | None = None) -> BookPackage:
    """The package of a workbook; SheetError names the sheet and the cell of a mistake.

    `sheets` are the texts of its sheets, where they were read already.
    """
    shown = sheets_as_shown(file) if sheets is None else sheets
    reading = BookReading(file, {name.strip(): rows for name, rows in shown.items()})
    made = BookPackage(reading.about())
    _add_pages(made, reading)
    _add_tables(made, reading)
    made.descriptor.setdefault("name", plain_name(str(made.descriptor.get("title", ""))) or plain_name(file.stem))
    made.files[DESCRIPTOR] = written(made.descriptor).encode()
    return made


def _add_pages(made: BookPackage, reading: BookReading) -> None:
    views, checks, tabs = reading.entries(CHARTS), reading.entries(CHECKS), reading.entries(TABS)
    for view, series in below(reading, SERIES, "chart", (CHARTS, views)):
        part_of(reading, (CHARTS, views), view, ("spec", "series"), []).append(_series(series))
    for check, known in below(reading, KNOWN, "check", (CHECKS, checks)):
        part_of(reading, (CHECKS, checks), check, ("known",), []).append(known)
    for tab, deck in below(reading, DECKS, "tab", (TABS, tabs)):
        part_of(reading, (TABS, tabs), tab, ("decks",), []).append(deck)
    for tab, highlight in below(reading, HIGHLIGHTS, "tab", (TABS, tabs)):
        part_of(reading, (TABS, tabs), tab, ("highlights",), []).append(highlight)
    own = made.descriptor.get("factsheet", {})
    found = (
        (made.descriptor, "sources", reading.entries(SOURCES)), (made.descriptor, "views", views),
        (own, "tabs", tabs), (own, "checks", checks),
    )  # fmt: skip
    for owner, name, entries in found:
        if entries:
            owner[name] = entries
    if own:
        made.descriptor["factsheet"] = own
    made.rows = reading.rows


def _series(entry: dict[str, Any]) -> dict[str, Any] | str:
    if entry.pop("object", False):
        return entry
    return str(entry["field"]) if set(entry) == {"field"} else entry


def _add_tables(made: BookPackage, reading: BookReading) -> None:
    resources = reading.entries(TABLES)
    columns = _columns_by_table(reading, resources)
    for resource in resources:
        sheet = str(resource.pop("sheet", "") or ("" if "data" in resource else resource.get("name", "")))
        style = style_of(str(resource.pop("written as", "")))
        if fields := columns.get(repr(resource.get("name")), []):
            part_of(reading, (TABLES, resources), resource, ("schema",), {})["fields"] = fields
        if sheet:
            path = part_of(reading, (TABLES, resources), resource, ("path",), "")
            rows = _rows_of_sheet(sheet, resource, reading)
            rows += [[""] * len(rows[0])] * style.blank
            made.files[path] = _encoded(sheet, rows, resource, style, reading)
            made.sheets[path] = sheet
    listed = set(made.sheets.values())
    for sheet, rows in reading.tables.items():
        if sheet not in listed and any(any(row) for row in rows):
            resources += _untold(made, sheet, rows)
    if resources:
        made.descriptor["resources"] = resources


def _columns_by_table(reading: BookReading, resources: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The fields of each table, by its name as Python shows it: in a cell of JSON a name may be anything.

    SheetError for a column of a table that the workbook does not name.
    """
    found: dict[str, list[dict[str, Any]]] = {repr(resource.get("name")): [] for resource in resources}
    for place, entry in enumerate(reading.entries(COLUMNS)):
        table = entry.pop("table", None)
        if repr(table) not in found:
            problem = f"The sheet “{TABLES.name}” has no table {quoted(table or '')}."
            row = reading.rows[COLUMNS.name][place]
            raise reading.mistake(COLUMNS.name, row, reading.column(COLUMNS, "table"), problem)
        found[repr(table)].append(entry)
    return found


def _encoded(sheet: str, rows: Rows, resource: dict[str, Any], style: Style, reading: BookReading) -> bytes:
    """The file of a table; SheetError where its encoding is none, or has no such letter as a cell has."""
    try:
        return bytes_of(rows, resource, style)
    except UnicodeError:
        row, column = _first_without(rows, resource)
        problem = f"The encoding of the table, {quoted(resource.get('encoding'))}, has not all letters of this cell."
        raise reading.mistake(sheet, row, column, problem) from None
    except (LookupError, ValueError):  # a null letter is in no name, and is told as a wrong value
        problem = f"There is no text encoding {quoted(resource.get('encoding'))}."
        row, column = _row_of_table(resource, reading), reading.column(TABLES, "more")
        raise reading.mistake(TABLES.name, row, column, problem) from None


def _first_without(rows: Rows, resource: dict[str, Any]) -> tuple[int, int]:
    """Row and column, from 1 and 0, of the first cell that the encoding of a table cannot write."""
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            try:
                cell.encode(str(resource["encoding"]))
            except UnicodeError:
                return number, place
    return 1, 0


def _row_of_table(resource: dict[str, Any], reading: BookReading) -> int:
    """The row of the page of tables that tells of one."""
    names = [str(row[0]) for row in reading.described[TABLES.name]]
    return next((n for n in reading.rows[TABLES.name] if names[n - 1] == resource.get("name")), 1)


def _rows_of_sheet(sheet: str, resource: dict[str, Any], reading: BookReading) -> Rows:
    """The rows of a table as its file has them: as many cells as the header, figures without the sign of per cent."""
    if sheet not in reading.tables:
        number = _row_of_table(resource, reading)
        raise reading.mistake(TABLES.name, number, 1, f"There is no sheet “{sheet}”.")
    rows = reading.tables[sheet] or [[]]
    width = next((at for at in range(len(rows[0]), 0, -1) if rows[0][at - 1]), 0)
    last = max((number for number, row in enumerate(rows) if any(row)), default=0)
    kinds = fields_of(resource)
    header = [heading if heading in kinds else heading.strip() for heading in rows[0][:width]]
    return [
        header,
        *(
            [_figure(row[at] if at < len(row) else "", kinds.get(header[at], {})) for at in range(width)]
            for row in rows[1 : last + 1]
        ),
    ]


def _figure(text: str, entry: Mapping[str, Any]) -> str:
    """A cell of figures that the sheet shows in per cent, as a CSV file has it whose figures stand without signs."""
    if entry.get("type") not in ("number", "integer") or not text:
        return text
    if text.endswith("%") and str(entry.get("unit", "")).startswith("%") and entry.get("bareNumber") is not False:
        text = text[:-1].strip()
    return text


def _untold(made: BookPackage, sheet: str, rows: Rows) -> Iterator[dict[str, Any]]:
    """The tables of a sheet that no page tells of, understood like any other."""
    labels = tuple(label.strip() or f"column {number}" for number, label in enumerate(rows[0], start=1))
    body = [[*row, *[""] * len(labels)][: len(labels)] for row in rows[1:] if any(row)]
    raw = RawTable(name=plain_name(sheet) or "table", labels=labels, rows=body, title=sheet, place=sheet)
    for tidy in understand(raw):
        kept = {key: value for key, value in tidy.resource.items() if key not in ("name", "path", "roles", "frequency")}
        path = table_file(tidy.name)
        resource = {"name": tidy.name, "path": path, "format": "csv", "mediatype": "text/csv", **kept}
        names = [entry["name"] for entry in tidy.fields]
        made.files[path] = bytes_of([names, *map(list, tidy.rows)], {}, Style())
        made.sheets[path] = sheet
        yield resource
