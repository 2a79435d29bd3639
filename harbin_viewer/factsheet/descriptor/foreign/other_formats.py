"""Tables of a package that stand in files of another format than delimited text: workbooks, JSON, Parquet and more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from harbin_viewer.factsheet.descriptor.foreign.whereabouts import REASON
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import NO_TABLE, Resource
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile, PackageFiles
from harbin_viewer.factsheet.words.whole_numbers import whole_number

PART = "harbin:part"
"""The property that says which table of such a file a resource is: by name or number, "" for the only or first."""

_BOOKS = ("xlsx", "xlsm", "xls", "ods")
_ALWAYS = (*_BOOKS, "parquet", "jsonl", "ndjson", "ldjson", "geojson")
_OF_RECORDS = ("json",)
_SELDOM = ("sqlite", "sqlite3", "db", "html", "px")
"""Formats that are tables, that may hold records, and that are read where a schema says they are tables."""

_RECORDS = re.compile(rb"\s*\[\s*\{")
_NAMED_PARTS = ("sheetName", "sheetNumber", "sheet", "table", "property")
_TEXT = ("text", "markdown")


def settle(resources: Sequence[dict[str, Any]], files: PackageFiles) -> None:
    """Mark the tables in such files, in place; what the descriptor says of delimited text is none of theirs."""
    for resource in resources:
        part = _part(resource)
        resource.pop(PART, None)
        if _may_be_one(resource) and _is_one(resource, files):
            resource[PART] = _sheet_of_number(resource, part, files)
            resource["dialect"] = _of_layout(resource.get("dialect"))
            resource.pop("encoding", None)


def with_parts(sheet: FactSheet, files: PackageFiles) -> FactSheet:
    """A fact sheet of our own whose tables in such files are marked, each the first of its file."""
    return replace(sheet, resources=tuple(_with_part(resource, files) for resource in sheet.resources))


def _with_part(resource: Resource, files: PackageFiles) -> Resource:
    told = {
        "path": resource.path, "format": resource.format, "schema": resource.schema, "data": resource.data,
        "morePaths": resource.more_paths,
    }  # fmt: skip
    is_one = resource.part is None and _may_be_one(told) and _is_one(told, files)
    return replace(resource, part="") if is_one else resource


def _may_be_one(resource: dict[str, Any]) -> bool:
    if resource.get("format") == NO_TABLE:
        return False  # the original beside the tables that were made of it
    alone = resource.get("data") is None and not resource.get("morePaths") and REASON not in resource
    return alone and isinstance(resource.get("path"), str) and bool(_format(resource))


def _format(resource: dict[str, Any]) -> str:
    """The format of its file, by its ending or else as it is said; "" for delimited text and what is no table."""
    ending = str(resource["path"]).lower().rpartition(".")[2]
    said = str(resource.get("format") or "").lower().lstrip(".")
    return next((name for name in (ending, said) if name in (*_ALWAYS, *_OF_RECORDS, *_SELDOM)), "")


def _is_one(resource: dict[str, Any], files: PackageFiles) -> bool:
    """Whether the file's bytes are of such a format, and are meant to be a table."""
    from harbin_viewer.factsheet.sources.reader import head_of
    from harbin_viewer.factsheet.sources.recognition import recognise

    try:
        head = head_of(OpenedFile(files, resource["path"]))
    except (SheetError, OSError):
        return False
    reader, name = recognise(head, str(resource["path"])), _format(resource)
    if reader is None or reader.name in _TEXT:
        return name in ("jsonl", "ndjson", "ldjson")
    return _says_table(resource) or name in _ALWAYS or (name in _OF_RECORDS and bool(_RECORDS.match(head)))


def _says_table(resource: dict[str, Any]) -> bool:
    return bool(resource.get("schema")) or resource.get("type") == "table" or "tabular" in str(resource.get("profile"))


_OF_LAYOUT = ("header", "headerRows", "itemKeys")
"""What a dialect says that is not of delimited text alone."""


def _of_layout(dialect: object) -> dict[str, Any]:
    said = dialect if isinstance(dialect, dict) else {}
    return {name: said[name] for name in _OF_LAYOUT if name in said}


def _sheet_of_number(resource: dict[str, Any], part: str, files: PackageFiles) -> str:
    """The name of the worksheet of this number, which counts all sheets, also those without a table; else the part."""
    from harbin_viewer.factsheet.sources.workbooks.workbook import names_of_sheets

    number = whole_number(part) or 0
    if _format(resource) not in _BOOKS or number < 1:
        return part
    try:
        names = names_of_sheets(OpenedFile(files, resource["path"]))
    except (SheetError, OSError):
        return part
    return names[number - 1] if part not in names and number <= len(names) else part


def _part(resource: dict[str, Any]) -> str:
    """Which worksheet, table or property of the file it is, as the standard or frictionless has it."""
    dialect = resource.get("dialect")
    said = dialect if isinstance(dialect, dict) else {}
    inner = (value for value in said.values() if isinstance(value, dict))
    for known in (said, *inner, resource):
        for name in _NAMED_PARTS:
            if isinstance(part := known.get(name), str | int) and not isinstance(part, bool):
                return str(part)
    return ""
