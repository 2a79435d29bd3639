"""What is changed of a sheet that is one workbook: cells of its tables, and entries of the sheets that describe it."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from harbin_viewer.factsheet.authoring.evidence.large_figures import LargeFigure
from harbin_viewer.factsheet.book.cells.cell_places import BookPlaces, places_of
from harbin_viewer.factsheet.book.cells.changed_cells import BookCell, with_cells
from harbin_viewer.factsheet.book.csv_style import Style, bytes_of, rows_of
from harbin_viewer.factsheet.book.from_book import BookPackage
from harbin_viewer.factsheet.book.pages import CHARTS, COLUMNS, HIGHLIGHTS, KNOWN, SOURCES, TABLES, Page
from harbin_viewer.factsheet.book.records import entry_of, row_of
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR

_PAGES: Mapping[str, Page] = {"source": SOURCES, "view": CHARTS, "resource": TABLES}

Expected: TypeAlias = Callable[[BookPackage], BookPackage]
"""Gives the package that a change is to make, of the one before it, which it may change."""


def with_rows(content: bytes, book: Path, path: str, texts: Mapping[tuple[int, int], str]) -> bytes:
    """The workbook with other texts in rows of a table, by row and column from 0; `path` is that of its CSV file."""
    places = places_of(content, book)
    cells = {places.of_table(path, row, column): text for (row, column), text in texts.items()}

    def expected(package: BookPackage) -> BookPackage:
        resource = _resource(package, path)
        rows = rows_of(package.files[path], resource)
        for (row, column), text in texts.items():
            rows[row + 1][column] = text
        package.files[path] = bytes_of(rows, resource, Style())
        return package

    return _changed(content, places, cells, expected)


def with_source(content: bytes, book: Path, source: Mapping[str, Any]) -> bytes:
    """The workbook with another source."""

    def expected(package: BookPackage) -> BookPackage:
        package.descriptor.setdefault("sources", []).append(dict(source))
        return package

    places = places_of(content, book)
    return _changed(content, places, places.of_new_entry(SOURCES, source), expected)


def with_words(content: bytes, book: Path, kind: str, name: str, words: Mapping[str, str]) -> bytes:
    """The workbook with other texts for the sheet itself, or for its source, chart or table of that name."""
    places = places_of(content, book)
    cells: dict[BookCell, str] = {}
    for word, text in words.items():
        if kind == "sheet":
            needed = places.of_property(word)
            cells |= {**needed, list(needed)[-1]: text}
        elif kind == "field":
            table, _, field = name.partition("/")
            number = places.owned(COLUMNS, "table", table)[_number(_fields(places.package.descriptor, table), field)]
            cells[places.of_entry(COLUMNS, number, word)] = text
        else:
            number = _number(places.package.descriptor[_LISTS[kind]], name)
            cells[places.of_entry(_PAGES[kind], number, word)] = text

    def expected(package: BookPackage) -> BookPackage:
        entry = _owner(package.descriptor, kind, name)
        for word, text in words.items():
            if text:
                entry[word] = text
            else:
                entry.pop(word, None)
        return package

    return _changed(content, places, cells, expected)


def with_figures(content: bytes, book: Path, figures: Sequence[LargeFigure]) -> bytes:
    """The workbook in which large figures of its tabs have other words."""
    places = places_of(content, book)
    cells = {
        places.of_entry(
            HIGHLIGHTS, places.owned(HIGHLIGHTS, "tab", figure.tab)[figure.place], f"{figure.part} {word}".strip()
        ): text
        for figure in figures
        for word, text in figure.words.items()
    }

    def expected(package: BookPackage) -> BookPackage:
        tabs = {tab.get("name"): tab for tab in package.descriptor["factsheet"]["tabs"]}
        for figure in figures:
            highlight = tabs[figure.tab]["highlights"][figure.place]
            (highlight[figure.part] if figure.part else highlight).update(figure.words)
        return package

    return _changed(content, places, cells, expected)


def with_known(content: bytes, book: Path, check: str, entry: Mapping[str, Any]) -> bytes:
    """The workbook in which a check knows another difference."""
    places = places_of(content, book)
    told = {"check": check, **entry}
    again = entry_of(
        dict(zip(KNOWN.headings, map(str, row_of(told, KNOWN.columns, {})), strict=True)), KNOWN.columns, {}
    )

    def expected(package: BookPackage) -> BookPackage:
        checks = package.descriptor["factsheet"]["checks"]
        own = next(known for known in checks if known.get("name") == check)
        own.setdefault("known", []).append({key: value for key, value in again.items() if key != "check"})
        return package

    return _changed(content, places, places.of_new_entry(KNOWN, told), expected)


def _changed(content: bytes, places: BookPlaces, cells: Mapping[BookCell, str], expected: Expected) -> bytes:
    """The workbook with these cells; SheetError unless it is read back to the package that is expected."""
    made = with_cells(content, cells, places.file)
    wanted = expected(copy.deepcopy(places.package))
    try:
        again = places_of(made, places.file).package
    except SheetError as mistake:
        raise _otherwise(places.file, mistake.problem) from mistake
    if again.descriptor != wanted.descriptor or not _say_the_same(again, wanted):
        raise _otherwise(places.file, "something else would change with it")
    return made


def _say_the_same(mine: BookPackage, theirs: BookPackage) -> bool:
    """Whether the tables of two packages have the same cells, however their files are written."""
    paths = [path for path in mine.files if path != DESCRIPTOR]
    return mine.files.keys() == theirs.files.keys() and all(
        mine.files[path] == theirs.files[path]
        or rows_of(mine.files[path], _resource(mine, path)) == rows_of(theirs.files[path], _resource(theirs, path))
        for path in paths
    )


def _resource(package: BookPackage, path: str) -> dict[str, Any]:
    entries: list[dict[str, Any]] = package.descriptor["resources"]
    return next(entry for entry in entries if entry.get("path") == path)


def _otherwise(file: Path, problem: str) -> SheetError:
    told = f"What would be written could not be read back to the same: {problem.rstrip('.')}."
    return SheetError(file, "", told, "Write it otherwise, or change it in the workbook.")


_LISTS = {"source": "sources", "view": "views", "resource": "resources"}


def _owner(descriptor: dict[str, Any], kind: str, name: str) -> dict[str, Any]:
    if kind == "sheet":
        return descriptor
    if kind == "field":
        table, _, field = name.partition("/")
        fields = _fields(descriptor, table)
        return fields[_number(fields, field)]
    entries: list[dict[str, Any]] = descriptor[_LISTS[kind]]
    return entries[_number(entries, name)]


def _fields(descriptor: dict[str, Any], table: str) -> list[dict[str, Any]]:
    fields: list[dict[str, Any]] = _owner(descriptor, "resource", table)["schema"]["fields"]
    return fields


def _number(entries: list[dict[str, Any]], name: str) -> int:
    return next(place for place, entry in enumerate(entries) if entry.get("name") == name)
