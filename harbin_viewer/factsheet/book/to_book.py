"""The pages of a workbook from a package: its descriptor in rows, its tables as sheets."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeGuard

from harbin_viewer.factsheet.book import not_in_a_book
from harbin_viewer.factsheet.book.csv_style import found_style, rows_of
from harbin_viewer.factsheet.book.pages import (
    ABOUT,
    CHARTS,
    CHECKS,
    COLUMNS,
    DECKS,
    HIGHLIGHTS,
    KNOWN,
    PAGES,
    RESERVED,
    SERIES,
    SOURCES,
    TABLES,
    TABS,
    Page,
)
from harbin_viewer.factsheet.book.records import NUMBER, Cell, fields_of, is_item, row_of, written
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.words.plain_names import free_name
from harbin_viewer.factsheet.words.xml_text import NOT_IN_XML

_LONGEST_NAME = 31
_LONGEST_CELL = 32_767
_NUMBERS = ("number", "integer", "year")


@dataclass
class Book:
    """The rows of each sheet, the header first; `tables` are the sheets of tables with their resources.

    `anew` are tables whose file cannot be written again to the very same bytes.
    """

    pages: dict[str, list[list[Cell]]] = field(default_factory=dict)
    tables: dict[str, dict[str, Any]] = field(default_factory=dict)
    anew: list[str] = field(default_factory=list)


def book_of(descriptor: Mapping[str, Any], files: Mapping[str, bytes]) -> Book:
    """The workbook of a package (figures of its descriptor as decimals) and its files by their paths.

    SheetError where a table is none that a sheet can hold.
    """
    not_in_a_book.refuse_resources(descriptor)
    rest: dict[str, Any] = copy.deepcopy(dict(descriptor))
    book = Book({ABOUT: [["property", "value", "written as"]]})
    book.pages |= {page.name: [list(page.headings)] for page in PAGES}
    _add_all(book, SOURCES, _pop_entries(rest, "sources"))
    for view in _pop_entries(rest, "views"):
        _add_view(book, view)
    own = rest.get("factsheet") if isinstance(rest.get("factsheet"), dict) else {}
    assert isinstance(own, dict)
    for check in _pop_entries(own, "checks"):
        _add_with(book, CHECKS, check, KNOWN, "known", "check")
    for tab in _pop_entries(own, "tabs"):
        _add_tab(book, tab)
    for resource in _pop_entries(rest, "resources"):
        _add_table(book, resource, files)
    book.pages[ABOUT] += list(_about(rest))
    _refuse_long(book)
    return book


def _pop_entries(owner: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The entries of a list of objects, taken out of their owner; none where it is something else."""
    entries = owner.get(name)
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        return []
    del owner[name]
    return entries


def _add_all(book: Book, page: Page, entries: list[dict[str, Any]]) -> None:
    book.pages[page.name] += [row_of(entry, page.columns, dict(page.defaults)) for entry in entries]


def _add_view(book: Book, view: dict[str, Any]) -> None:
    spec = view.get("spec")
    if isinstance(spec, dict) and isinstance(spec.get("series"), list) and spec["series"]:
        series = spec.pop("series")
        if all(isinstance(entry, dict | str) for entry in series):
            for entry in series:
                told = {"field": entry} if isinstance(entry, str) else {**entry, **_object_mark(entry)}
                _add_all(book, SERIES, [{"chart": view.get("name", ""), **told}])
        else:
            spec["series"] = series
    _add_all(book, CHARTS, [view])


def _object_mark(entry: dict[str, Any]) -> dict[str, Any]:
    """What tells a series that is an object with its field alone from one that is the field's name."""
    return {"object": True} if set(entry) == {"field"} else {}


def _add_with(book: Book, page: Page, entry: dict[str, Any], below: Page, name: str, owner: str) -> None:
    """An entry, and the entries of a list in it on a page of their own, each with the name of its owner."""
    if entry.get("name"):
        _add_all(book, below, [{owner: entry["name"], **part} for part in _pop_entries(entry, name)])
    _add_all(book, page, [entry])


def _add_tab(book: Book, tab: dict[str, Any]) -> None:
    if tab.get("name"):
        _add_all(book, HIGHLIGHTS, [{"tab": tab["name"], **part} for part in _pop_entries(tab, "highlights")])
    _add_with(book, TABS, tab, DECKS, "decks", "tab")


def _add_table(book: Book, resource: dict[str, Any], files: Mapping[str, bytes]) -> None:
    if "data" not in resource:
        not_in_a_book.refuse(resource, files)
        _add_rows(book, resource, files)
    schema = resource.get("schema")
    if isinstance(schema, dict):
        fields = _pop_entries(schema, "fields")
        _add_all(book, COLUMNS, [{"table": resource.get("name", ""), **entry} for entry in fields])
        if not schema:
            del resource["schema"]
    _add_resource(book, resource)


def _add_rows(book: Book, resource: dict[str, Any], files: Mapping[str, bytes]) -> None:
    """The sheet with the rows of a table."""
    content = files[resource["path"]]
    rows = _rows(resource, content)
    style = found_style(content, rows, resource)
    if style is None:
        book.anew.append(str(resource.get("name")))
    if style is not None and style.words:
        resource["written as"] = style.words
    sheet = _sheet_name(str(resource.get("name", "")), {name.lower() for name in (*book.tables, *RESERVED)})
    resource["sheet"] = sheet
    book.tables[sheet] = copy.deepcopy(resource)
    typed = ([_typed(text, kind) for text, kind in _pairs(row, rows[0], resource)] for row in rows[1:])
    book.pages[sheet] = [list(rows[0]), *typed]


def _add_resource(book: Book, resource: dict[str, Any]) -> None:
    defaults = {**dict(TABLES.defaults), "path": f"{resource.get('name')}.csv"}
    book.pages[TABLES.name].append(row_of(resource, TABLES.columns, defaults))


def _rows(resource: dict[str, Any], content: bytes) -> list[list[str]]:
    try:
        rows = rows_of(content, resource)
    except (UnicodeError, LookupError) as error:
        problem = "The file is encoded otherwise than the descriptor says."
        raise SheetError(DESCRIPTOR, f"resource “{resource.get('name')}”, encoding", problem, "Correct it.") from error
    if not rows:
        raise SheetError(str(resource["path"]), "", "The file is empty.", "Give it a header.")
    return rows


def _pairs(row: list[str], header: list[str], resource: dict[str, Any]) -> Iterator[tuple[str, str]]:
    kinds = {name: str(entry.get("type", "")) for name, entry in fields_of(resource).items()}
    for place, text in enumerate(row):
        yield text, kinds.get(header[place] if place < len(header) else "", "")


def _typed(text: str, kind: str) -> Cell:
    """A cell of a column of figures as a number where a spreadsheet shows it with the same digits again."""
    if kind not in _NUMBERS or not NUMBER.fullmatch(text) or len(text.replace("-", "")) > 15:
        return text
    figure = Decimal(text) if "." in text else int(text)
    return figure if figure or not text.startswith("-") else text  # a spreadsheet has no -0.0


def _sheet_name(name: str, taken: set[str]) -> str:
    bare = "".join("-" if sign in "[]:*?/\\" else sign for sign in name).strip("'")[:_LONGEST_NAME] or "table"
    free = bare
    while free.lower() in taken:
        free = free_name(bare[: _LONGEST_NAME - 4], {*taken, bare[: _LONGEST_NAME - 4]})
    return free


def _about(rest: dict[str, Any]) -> Iterator[list[Cell]]:
    """The properties of the package, and that of the sheet itself."""
    own = rest.get("factsheet")
    if isinstance(own, dict) and _is_plain(own.get("about")):
        yield ["about", own.pop("about"), ""]
    if own == {}:
        rest.pop("factsheet")
    for key, value in rest.items():
        if _is_plain(value):
            yield [key, value, ""]
        elif isinstance(value, list) and value and all(map(is_item, value)):
            yield [key, "; ".join(value), "list"]
        else:
            yield [key, written(value), "JSON"]


def _is_plain(value: object) -> TypeGuard[str]:
    """Whether it is a text that a cell can say as it is."""
    return isinstance(value, str) and bool(value) and not NOT_IN_XML.search(value)


def _refuse_long(book: Book) -> None:
    for name, rows in book.pages.items():
        for number, row in enumerate(rows, start=1):
            for cell in row:
                if isinstance(cell, str) and len(cell) > _LONGEST_CELL:
                    problem = "A text is longer than a cell of a workbook holds (32,767 characters)."
                    file = str(book.tables.get(name, {}).get("path", f"sheet “{name}”"))
                    raise SheetError(file, f"row {number}", problem, "Keep this sheet as a folder.")
