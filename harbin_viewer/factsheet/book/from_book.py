"""A workbook with the sheets of a fact sheet becomes a package: its descriptor and its CSV files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from harbin_viewer.factsheet.book.csv_style import Style, bytes_of, style_of
from harbin_viewer.factsheet.book.pages import (
    ABOUT,
    CHARTS,
    CHECKS,
    COLUMNS,
    DECKS,
    HIGHLIGHTS,
    KNOWN,
    RESERVED,
    SERIES,
    SOURCES,
    TABLES,
    TABS,
    Page,
)
from harbin_viewer.factsheet.book.records import entry_of, parsed, written
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.sources.workbooks.sheet_facts import cell_name
from harbin_viewer.factsheet.sources.workbooks.workbook import names_of_sheets, recognises, sheets_as_shown
from harbin_viewer.factsheet.words.plain_names import plain_name

_ENOUGH = frozenset({"sources", "charts", "checks", "tabs"})

Rows = list[list[str]]


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
    reading = _Reading(file, {name.strip(): rows for name, rows in shown.items()})
    made = BookPackage(reading.about())
    _add_pages(made, reading)
    _add_tables(made, reading)
    made.descriptor.setdefault("name", plain_name(str(made.descriptor.get("title", ""))) or plain_name(file.stem))
    made.files[DESCRIPTOR] = written(made.descriptor).encode()
    return made


class _Reading:
    """The sheets of a workbook, by their names in small letters where they describe."""

    def __init__(self, file: OpenedFile, sheets: Mapping[str, Rows]) -> None:
        self.file = file
        if ABOUT not in {name.lower() for name in sheets}:
            problem = "It is no fact sheet: it has no sheet “about”."
            raise file.error(problem, "Make a sheet of it (File ▸ New fact sheet…).")
        self.described = {name.lower(): rows for name, rows in sheets.items() if name.lower() in RESERVED}
        self.tables = {name: rows for name, rows in sheets.items() if name.lower() not in RESERVED}
        self.rows: dict[str, list[int]] = {}

    def about(self) -> dict[str, Any]:
        """The properties of the package, and what it is about."""
        found: dict[str, Any] = {}
        for number, row in enumerate(self.described[ABOUT], start=1):
            key, value, kind = (*row, "", "", "")[:3]
            if not key.strip() or not value or (number == 1 and key.strip().lower() == "property"):
                continue
            said = self._said(value, kind.strip(), number)
            if key.strip() == "about":
                found.setdefault("factsheet", {})["about"] = said
            elif key.strip() == "factsheet" and isinstance(said, dict):
                found.setdefault("factsheet", {}).update(said)
            else:
                found[key.strip()] = said
        return found

    def entries(self, page: Page, defaults: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """The entries of a page, in order; SheetError for a cell that says nothing."""
        rows = self.described.get(page.name, [])
        header = [heading.strip().lower() for heading in rows[0]] if rows else []
        found = []
        self.rows[page.name] = []
        for number, row in enumerate(rows[1:], start=2):
            cells = {heading: text for heading, text in zip(header, row, strict=False) if text}
            if any(text.strip() for text in cells.values()):
                found.append(self._entry(page, cells, header, number, defaults))
                self.rows[page.name].append(number)
        return found

    def mistake(self, sheet: str, row: int, column: int, problem: str) -> SheetError:
        """The error of a cell, counted from 1 and 0."""
        place = f"sheet “{sheet}”, cell {cell_name(row - 1, column)}"
        return SheetError(self.file.label, place, problem, "Correct the cell.", row=row)

    def _entry(
        self, page: Page, cells: dict[str, str], header: list[str], number: int, defaults: Mapping[str, Any] | None
    ) -> dict[str, Any]:
        try:
            known = dict(page.defaults) if defaults is None else dict(defaults)
            if page is TABLES:
                known["path"] = f"{cells.get('name', '')}.csv"
            return entry_of(cells, page.columns, known)
        except ValueError as error:
            heading, problem = error.args
            raise self.mistake(page.name, number, header.index(heading), problem) from error

    def _said(self, value: str, kind: str, number: int) -> Any:
        if kind == "list":
            return [item.strip() for item in value.split(";") if item.strip()]
        if kind != "JSON":
            return value
        try:
            return parsed(value)
        except ValueError as error:
            raise self.mistake(ABOUT, number, 1, "It is no JSON.") from error


def _add_pages(made: BookPackage, reading: _Reading) -> None:
    views, checks, tabs = reading.entries(CHARTS), reading.entries(CHECKS), reading.entries(TABS)
    for view, series in _below(reading, SERIES, "chart", views):
        view.setdefault("spec", {}).setdefault("series", []).append(_series(series))
    for check, known in _below(reading, KNOWN, "check", checks):
        check.setdefault("known", []).append(known)
    for tab, deck in _below(reading, DECKS, "tab", tabs):
        tab.setdefault("decks", []).append(deck)
    for tab, highlight in _below(reading, HIGHLIGHTS, "tab", tabs):
        tab.setdefault("highlights", []).append(highlight)
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


def _below(
    reading: _Reading, page: Page, owner: str, owners: Sequence[dict[str, Any]]
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Each entry of a page with the one it belongs to; SheetError where there is none of that name."""
    named = {entry.get("name"): entry for entry in owners}
    for place, entry in enumerate(reading.entries(page)):
        name = entry.pop(owner, "")
        if name not in named:
            column = [column.heading for column in page.columns].index(owner)
            problem = f"There is no {owner} “{name}”."
            raise reading.mistake(page.name, reading.rows[page.name][place], column, problem)
        yield named[name], entry


def _series(entry: dict[str, Any]) -> dict[str, Any] | str:
    if entry.pop("object", False):
        return entry
    return str(entry["field"]) if set(entry) == {"field"} else entry


def _add_tables(made: BookPackage, reading: _Reading) -> None:
    resources = reading.entries(TABLES)
    columns = reading.entries(COLUMNS)
    for resource in resources:
        sheet = str(resource.pop("sheet", "") or ("" if "data" in resource else resource.get("name", "")))
        style = style_of(str(resource.pop("written as", "")))
        fields = [
            {key: value for key, value in entry.items() if key != "table"}
            for entry in columns
            if entry.get("table") == resource.get("name")
        ]
        if fields:
            resource["schema"] = {**resource.get("schema", {}), "fields": fields}
        if sheet:
            rows = _rows_of_sheet(sheet, resource, reading)
            rows += [[""] * len(rows[0])] * style.blank
            made.files[resource["path"]] = bytes_of(rows, resource, style)
            made.sheets[resource["path"]] = sheet
    listed = set(made.sheets.values())
    for sheet, rows in reading.tables.items():
        if sheet not in listed and any(any(row) for row in rows):
            resources += _untold(made, sheet, rows)
    if resources:
        made.descriptor["resources"] = resources


def _rows_of_sheet(sheet: str, resource: dict[str, Any], reading: _Reading) -> Rows:
    """The rows of a table as its file has them: as many cells as the header, figures without the sign of per cent."""
    if sheet not in reading.tables:
        numbers = reading.rows[TABLES.name]
        names = [str(row[0]) for row in reading.described[TABLES.name]]
        number = next((n for n in numbers if names[n - 1] == resource.get("name")), 1)
        raise reading.mistake(TABLES.name, number, 1, f"There is no sheet “{sheet}”.")
    rows = reading.tables[sheet]
    width = next((at for at in range(len(rows[0]), 0, -1) if rows[0][at - 1]), 0) if rows else 0
    last = max((number for number, row in enumerate(rows) if any(row)), default=0)
    kinds = {entry["name"]: entry for entry in resource.get("schema", {}).get("fields", []) if "name" in entry}
    header = [heading if heading in kinds else heading.strip() for heading in rows[0][:width]]
    return [
        header,
        *(
            [_figure(row[at] if at < len(row) else "", kinds.get(header[at], {})) for at in range(width)]
            for row in rows[1 : last + 1]
        ),
    ]


def _figure(text: str, entry: Mapping[str, Any]) -> str:
    """A cell of figures that the sheet shows in per cent or with thousands parted, as a CSV file has it."""
    if entry.get("type") not in ("number", "integer") or not text:
        return text
    if text.endswith("%") and str(entry.get("unit", "")).startswith("%"):
        text = text[:-1].strip()
    return text


def _untold(made: BookPackage, sheet: str, rows: Rows) -> Iterator[dict[str, Any]]:
    """The tables of a sheet that no page tells of, understood like any other."""
    labels = tuple(label.strip() or f"column {number}" for number, label in enumerate(rows[0], start=1))
    body = [[*row, *[""] * len(labels)][: len(labels)] for row in rows[1:] if any(row)]
    raw = RawTable(name=plain_name(sheet) or "table", labels=labels, rows=body, title=sheet, place=sheet)
    for tidy in understand(raw):
        kept = {key: value for key, value in tidy.resource.items() if key not in ("name", "path", "roles", "frequency")}
        path = f"{tidy.name}.csv"
        resource = {"name": tidy.name, "path": path, "format": "csv", "mediatype": "text/csv", **kept}
        names = [entry["name"] for entry in tidy.fields]
        made.files[path] = bytes_of([names, *map(list, tidy.rows)], {}, Style())
        made.sheets[path] = sheet
        yield resource
