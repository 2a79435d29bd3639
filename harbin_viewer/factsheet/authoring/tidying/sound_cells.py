"""Cells of a draft that its types do not allow: told as missing among figures or times, or their column has texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from harbin_viewer.factsheet.authoring.describing import package_of
from harbin_viewer.factsheet.authoring.draft import Draft, DraftTable
from harbin_viewer.factsheet.descriptor.package import open_package_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR
from harbin_viewer.factsheet.sources.files.package_files import MemoryFiles
from harbin_viewer.factsheet.wording import by_number, in_quotes

_MOST_OF = {"number": 20, "integer": 20, "year": 1, "yearmonth": 1, "date": 1}
"""Different texts in a column of a type that are declared as marks for missing values; a time may be mistyped once."""


def document_of(draft: Draft) -> Document:
    """The document that a draft would be, read from memory."""
    return document_in(package_of(draft, date.today()))


def document_in(package: Mapping[str, bytes]) -> Document:
    """The document of a package in memory, by the paths of its files."""
    files = MemoryFiles(package)
    return Document(open_package_of(files, DESCRIPTOR).sound(), Path(), files)


def sound(draft: Draft) -> Draft:
    """The draft, of tables alone, with every cell allowed by its column, and a notice for each that had others."""
    document = document_of(draft)
    notices: list[Notice] = []
    tables = []
    for table in draft.tables:
        odd = odd_cells(document, table.name)
        tables.append(_allowing(table, odd))
        notices += _told(table, odd)
    return replace(draft, tables=tuple(tables), notices=(*draft.notices, *notices))


def odd_cells(document: Document, table: str) -> dict[str, list[str]]:
    """The texts of a table that could not be read, by their columns."""
    found: dict[str, list[str]] = {}
    try:
        texts = document.table(table).texts
    except SheetError:
        return {}  # no cell is to blame; what it is, is told when the sheet is read back
    for (_, column), text in texts.items():
        if text not in found.setdefault(column, []):
            found[column].append(text)
    return found


def _allowing(table: DraftTable, odd: dict[str, list[str]]) -> DraftTable:
    fields = tuple(allowing(field, odd.get(field["name"], [])) for field in table.fields)
    texts = {field["name"] for field in fields if field.get("type") == "string"}
    measures = tuple(name for name in table.measures if name not in texts)
    if not odd:
        return table
    is_time = table.is_time and table.key not in texts
    return replace(table, fields=fields, measures=measures, is_time=is_time)


def allowing(field: dict[str, Any], odd: list[str]) -> dict[str, Any]:
    """A field as it allows these texts too: as marks for what is missing where they are few, else as texts."""
    if not odd:
        return field
    if len(odd) <= _MOST_OF.get(str(field.get("type")), 0):
        return {**field, "missingValues": [*dict.fromkeys(["", *field.get("missingValues", ()), *odd])]}
    kept = {key: value for key, value in field.items() if key in ("name", "title", "description")}
    return {**kept, "type": "string"}


def _told(table: DraftTable, odd: dict[str, list[str]]) -> Iterator[Notice]:
    for column, texts in odd.items():
        sentence = what_is_allowed(table.label(column), allowing(table.field(column), texts), texts)
        yield Notice("assumed", sentence, resource=table.name, field=column, count=len(texts))


def what_is_allowed(label: str, field: dict[str, Any], odd: list[str]) -> str:
    """What a column that was made to allow these texts makes of them."""
    shown = ", ".join(in_quotes(odd[:3])) + (" …" if len(odd) > 3 else "")
    if field.get("type") == "string":
        return f"{shown} in “{label}” {by_number(len(odd), 'keeps', 'keep')} the column from being figures or times."
    return f"{shown} in “{label}” {by_number(len(odd), 'is', 'are')} told as missing."
