"""The descriptor of a draft, and the bytes of its files."""

from __future__ import annotations

from datetime import date
from typing import Any

from harbin_viewer.factsheet.authoring.draft import Draft, DraftTable
from harbin_viewer.factsheet.authoring.tabs import tabs_of
from harbin_viewer.factsheet.model.notice import lasting
from harbin_viewer.factsheet.model.package.resource import SAID
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, TOLD
from harbin_viewer.factsheet.words.csv_written import csv_written
from harbin_viewer.factsheet.words.file_names import table_file

STANDARD = "https://datapackage.org/profiles/2.0/"
SCHEMA = "fact-sheet.schema.json"
"""The JSON Schema beside the descriptor, by which editors complete and check it, also without a network."""


def files_of(draft: Draft, day: date) -> dict[str, bytes]:
    """The files of a draft by their names, the descriptor first; `day` is when it was made."""
    return {**package_of(draft, day), SCHEMA: schema_of_sheets()}


def package_of(draft: Draft, day: date) -> dict[str, bytes]:
    """The same without the schema that is for editors: what a program needs to open it."""
    tables = {table_file(table.name): csv_of(table) for table in draft.tables}
    return {DESCRIPTOR: json_of(descriptor_of(draft, day)), **tables}


def schema_of_sheets() -> bytes:
    """The JSON Schema of all fact sheets, as it lies beside the descriptor of one."""
    from harbin_viewer.factsheet.descriptor.json_schema.schema_making import as_text, json_schema

    return as_text(json_schema())


def descriptor_of(draft: Draft, day: date) -> dict[str, Any]:
    """The descriptor of a draft as plain values; figures are decimals, as they are written."""
    figures = [_unnamed(figure.entry) for figure in draft.figures]
    factsheet: dict[str, Any] = {"about": draft.about, "tabs": tabs_of(draft, figures)}
    checks = [check.entry for check in draft.sensible_checks]
    tables = {"", *(table.name for table in draft.tables)}
    found = {
        "$schema": SCHEMA, "name": draft.name, "title": draft.title, "description": draft.description,
        "languages": list(draft.languages), "created": f"{day.isoformat()}T00:00:00Z", "sources": list(draft.sources),
        "resources": [_resource(table) for table in draft.tables], "views": [view.entry for view in draft.views],
        TOLD: lasting((notice for notice in draft.notices if notice.resource in tables), ""),
        "factsheet": {key: value for key, value in {**factsheet, "checks": checks}.items() if value},
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def _unnamed(entry: dict[str, Any]) -> dict[str, Any]:
    """A large figure as the descriptor has it: its name is for those who leave it out."""
    return {key: value for key, value in entry.items() if key != "name"}


def json_of(descriptor: dict[str, Any]) -> bytes:
    """A descriptor as JSON, indented, with figures as they are written."""
    from msgspec import json

    return json.format(json.Encoder(decimal_format="number").encode(descriptor), indent=2) + b"\n"


def csv_of(table: DraftTable) -> bytes:
    """A table as CSV in UTF-8."""
    return csv_written([field["name"] for field in table.fields], table.rows)


def _resource(table: DraftTable) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{STANDARD}tableschema.json",
        "fields": [dict(field) for field in table.fields],
    }
    if table.key:
        schema["primaryKey"] = [table.key]
    found = {
        "$schema": f"{STANDARD}dataresource.json", "name": table.name, "type": "table", "path": table_file(table.name),
        "title": table.title, "description": table.description, "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "headnotes": list(table.headnotes), "footnotes": list(table.footnotes),
        "roles": dict(table.roles) or _amounts(table), SAID: list(table.said), "schema": schema,
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def _amounts(table: DraftTable) -> dict[str, str]:
    """What is measured without a unit: whole numbers from 1000 to 2200 may be years otherwise, or codes."""
    return {name: "measure" for name in table.measures if not table.unit(name)}
