"""Workbooks that are fact sheets: opened like any other, written from a folder, and made into one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from harbin_viewer.atomic_write import ExportError, Ready, write_whole
from harbin_viewer.factsheet.authoring.describing import SCHEMA, files_of, schema_of_sheets
from harbin_viewer.factsheet.authoring.draft import Draft
from harbin_viewer.factsheet.authoring.own_descriptor import own_descriptor
from harbin_viewer.factsheet.authoring.whole_files import alone_in
from harbin_viewer.factsheet.authoring.writing import refuse_existing, write_draft, write_folder
from harbin_viewer.factsheet.book.cells_of_mistakes import in_its_cell, may_be_book
from harbin_viewer.factsheet.book.csv_style import rows_of
from harbin_viewer.factsheet.book.from_book import BookPackage, package_of
from harbin_viewer.factsheet.book.ods_file import ods_bytes
from harbin_viewer.factsheet.book.records import parsed, written
from harbin_viewer.factsheet.book.to_book import Book, book_of
from harbin_viewer.factsheet.book.xlsx_file import xlsx_bytes
from harbin_viewer.factsheet.descriptor.foreign.plain_values import decoded_text, plain_json
from harbin_viewer.factsheet.descriptor.json_faults import too_deep
from harbin_viewer.factsheet.model.error import SheetError, UnwrittenError
from harbin_viewer.factsheet.model.package.resource import NO_TABLE, ORIGINAL
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile, in_memory
from harbin_viewer.factsheet.sources.files.path_rules import writing_problem
from harbin_viewer.factsheet.sources.structured.json_text import whole_letters
from harbin_viewer.factsheet.words.file_names import as_compared

_ORDER = (
    "$schema", "kind", "name", "type", "path", "title", "subtitle", "description", "keywords", "languages", "version",
    "created",
    "licenses", "contributors", "sources", "about", "resources", "views", "tabs", "checks", "factsheet", "unit",
    "format", "mediatype", "encoding", "specType", "spec", "schema", "fields", "primaryKey", "constraints",
)  # fmt: skip

_WRITTEN: Mapping[str, Callable[[Book], bytes]] = {".xlsx": xlsx_bytes, ".ods": ods_bytes}
"""What writes a workbook, by the ending of its name."""

MAX_BOOK_TABLE = 256 * 1024**2
"""Bytes of a table that is written into a workbook."""


def write_book(files: Mapping[str, bytes], book: Path, ready: Ready = int) -> tuple[str, ...]:
    """Write a package, by its files, as a workbook that is not there yet.

    The names of the tables whose CSV file would not come back to the same bytes. SheetError where it cannot be; it is
    read back before it counts.
    """
    refuse_existing(book)
    if book.suffix.lower() not in _WRITTEN:
        problem = "A workbook is written as XLSX or ODS."
        raise SheetError(book, "", problem, "Give it a name that ends in .xlsx or .ods.")
    descriptor = _without_originals(_values_of(files[DESCRIPTOR]))
    try:
        made = book_of(descriptor, files)
    except RecursionError:
        raise too_deep(Path(DESCRIPTOR), files[DESCRIPTOR].decode("utf-8", "replace")) from None
    except SheetError as error:  # of a package that may be in memory alone: what a person asked for is the workbook
        place = ", ".join(filter(None, (error.file, error.place)))
        raise SheetError(book, place, error.problem, error.remedy) from error
    content = _WRITTEN[book.suffix.lower()](made)
    _read_back(content, book, descriptor, files, made.anew)
    try:
        with alone_in(book.parent):
            refuse_existing(book)  # another process may have made it meanwhile
            write_whole(book, content, ready)
    except ExportError as error:
        raise UnwrittenError(error.file, "", error.problem, error.remedy) from error
    return tuple(made.anew)


def originals_in(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """The names of the files that a package was made of and has beside it, which are no tables and in no workbook."""
    entries = filter(_is_original, _resources_of(_values_of(files[DESCRIPTOR])))
    return tuple(str(entry["title"]).removeprefix(ORIGINAL) for entry in entries)


def _without_originals(descriptor: Any) -> Any:
    listed = _resources_of(descriptor)
    if not any(map(_is_original, listed)):
        return descriptor
    return {**descriptor, "resources": [entry for entry in listed if not _is_original(entry)]}


def _resources_of(descriptor: Any) -> list[Any]:
    listed = descriptor.get("resources")
    return listed if isinstance(listed, list) else []


def _is_original(entry: Any) -> bool:
    if not isinstance(entry, dict) or entry.get("format") != NO_TABLE:
        return False
    return str(entry.get("title", "")).startswith(ORIGINAL)


def _values_of(descriptor: bytes) -> Any:
    """What a descriptor says, with its numbers as they stand; one that is no strict JSON as it was understood."""
    try:
        return parsed(whole_letters(decoded_text(descriptor)))
    except ValueError:
        return plain_json(descriptor)


def write_sheet(draft: Draft, target: Path, day: date, ready: Ready = int) -> Path:
    """Write the sheet of a draft into a new folder, or as a workbook where the name ends like one's; that, or it."""
    if not may_be_book(target):
        return write_draft(draft, target, day, ready)
    write_book(files_of(draft, day), target, ready)
    return target


def write_folder_of(
    book: OpenedFile, folder: Path, ready: Ready = int, *, beside: Mapping[str, bytes] = MappingProxyType({})
) -> Path:  # fmt: skip
    """Write the package that a workbook is into a new folder, with what lies `beside` its tables, by name."""
    from msgspec import json

    refuse_existing(folder)
    made = package_of(book)
    _refuse_names(made, book)
    text = json.format(written(_ordered(made.descriptor)).encode(), indent=2) + b"\n"
    try:
        return write_folder({**beside, **made.files, DESCRIPTOR: text, **_schema(made)}, folder, ready)
    except SheetError as mistake:
        raise in_its_cell(mistake, Path(book.label)) from mistake


def _refuse_names(made: BookPackage, book: OpenedFile) -> None:
    """SheetError for the first file of a table that not every system takes, or takes for another one."""
    taken = {as_compared(name) for name in (DESCRIPTOR, SCHEMA)}
    for name in (name for name in made.files if name not in (DESCRIPTOR, SCHEMA)):
        problem = writing_problem(name)
        if not problem and as_compared(name) in taken:
            problem = "Another file has this name, or one that some systems take for it."
        if problem:
            raise book.error(problem, "Give the table another path.", f"sheet “tables”, path {name!r}")
        taken.add(as_compared(name))


def _schema(made: BookPackage) -> dict[str, bytes]:
    """The schema that the descriptor names where it is ours."""
    return {SCHEMA: schema_of_sheets()} if made.descriptor.get("$schema") == SCHEMA else {}


def _ordered(value: Any) -> Any:
    """The same with properties in the order in which a person looks for them; others stay behind those as they are."""
    if isinstance(value, list):
        return [_ordered(item) for item in value]
    if not isinstance(value, dict):
        return value
    keys = sorted(value, key=lambda key: _ORDER.index(key) if key in _ORDER else len(_ORDER))
    return {key: _ordered(value[key]) for key in keys}


def files_of_folder(folder: Path) -> dict[str, bytes]:
    """The descriptor of a folder and the files that it names; SheetError where they cannot be read."""
    from harbin_viewer.factsheet.opening import open_document

    document = open_document(folder)
    declared = own_descriptor(document)
    if declared is None:
        if document.is_package:
            problem = "Its descriptor is packed, or no JSON."
            raise SheetError(folder, "", problem, "Unpack it, or write the descriptor as JSON.")
        problem = "It has no datapackage.json that a workbook could be made from."
        raise SheetError(folder, "", problem, "Make a package of it first.")
    names = [path for resource in document.sheet.resources for path in resource.paths]
    found = {DESCRIPTOR: document.files.read(declared.name, MAX_BOOK_TABLE)}
    return found | {name: document.files.read(name, MAX_BOOK_TABLE) for name in names}


def _read_back(
    content: bytes, book: Path, descriptor: dict[str, Any], files: Mapping[str, bytes], anew: list[str]
) -> None:
    """SheetError unless the workbook says the same as the package it was made from."""
    again = package_of(
        replace(in_memory(content, book.name, str(book.parent)), head=content[:65536] + content[-65536:])
    )
    entries = [entry for entry in _resources_of(descriptor) if isinstance(entry, dict)]
    kept = {str(entry.get("path")): entry for entry in entries if str(entry.get("name")) not in anew}
    if again.descriptor != descriptor:
        problem = f"The workbook would not say the same as the sheet: {_first(again, descriptor)} differs."
        raise SheetError(book, "", problem, "Keep this sheet as a folder.")
    for path in sorted(kept.keys() & files.keys()):
        if again.files.get(path) != files[path]:
            row = _first_row(again.files.get(path, b""), files[path], kept[path])
            problem = "The workbook would not say the same as the file of the table."
            place = f"{path}, {row}" if row else path
            raise SheetError(book, place, problem, "Correct the row, or keep this sheet as a folder.")


def _first_row(again: bytes, content: bytes, resource: dict[str, Any]) -> str:
    """The first row in which two files of a table differ, "" where they differ only in how they are written."""
    pairs = zip_longest(rows_of(again, resource), rows_of(content, resource))
    return next((f"row {number}" for number, (new, old) in enumerate(pairs, start=1) if new != old), "")


def _first(again: BookPackage, descriptor: dict[str, Any]) -> str:
    """The first property in which they differ."""
    keys = (key for key in (*descriptor, *again.descriptor) if again.descriptor.get(key) != descriptor.get(key))
    return f"“{next(keys)}”"
