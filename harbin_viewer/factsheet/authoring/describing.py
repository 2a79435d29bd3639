"""The descriptor of a draft, and the bytes of its files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from harbin_viewer.factsheet.authoring.draft import Draft, DraftTable, Suggested
from harbin_viewer.factsheet.authoring.tabs import tabs_of
from harbin_viewer.factsheet.model.notice import lasting
from harbin_viewer.factsheet.model.sheet import DESCRIPTOR, TOLD
from harbin_viewer.factsheet.words.csv_written import csv_written
from harbin_viewer.factsheet.words.file_names import table_file

STANDARD = "https://datapackage.org/profiles/2.0/"
SCHEMA = "fact-sheet.schema.json"
"""The JSON Schema beside the descriptor, by which editors complete and check it, also without a network."""

_MOST_HIGHLIGHTS = 4


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
    factsheet: dict[str, Any] = {"about": draft.about, "tabs": tabs_of(draft, list(_highlights(draft)))}
    checks = [check.entry for check in sensible_checks(draft)]
    tables = {"", *(table.name for table in draft.tables)}
    found = {
        "$schema": SCHEMA, "name": draft.name, "title": draft.title, "description": draft.description,
        "languages": list(draft.languages), "created": f"{day.isoformat()}T00:00:00Z", "sources": list(draft.sources),
        "resources": [_resource(table) for table in draft.tables], "views": [view.entry for view in draft.views],
        TOLD: lasting((notice for notice in draft.notices if notice.resource in tables), ""),
        "factsheet": {key: value for key, value in {**factsheet, "checks": checks}.items() if value},
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def sensible_checks(draft: Draft) -> tuple[Suggested, ...]:
    """The checks of a draft; large figures are held against their cells only where there are some."""
    has_highlights = any(_highlights(draft))
    return tuple(check for check in draft.checks if check.entry["type"] != "highlights" or has_highlights)


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
        "encoding": "utf-8", "footnotes": list(table.footnotes),
        "roles": dict(table.roles) or _amounts(table), "schema": schema,
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def _amounts(table: DraftTable) -> dict[str, str]:
    """What is measured without a unit: whole numbers from 1000 to 2200 may be years otherwise, or codes."""
    return {name: "measure" for name in table.measures if not table.unit(name)}


def _highlights(draft: Draft) -> Iterator[dict[str, Any]]:
    """The last figure of the first measure of each charted table of years, with its growth where that is known."""
    charted = {name for view in draft.views for name in view.tables}
    tables = [table for table in draft.tables if table.name in charted and table.is_time]
    for table in tables[:_MOST_HIGHLIGHTS]:
        made = _highlight(table, draft)
        if made is not None:
            yield made


def _highlight(table: DraftTable, draft: Draft) -> dict[str, Any] | None:
    measure = _first_amount(table)
    rows = [number for number, figure in enumerate(table.figures(measure)) if figure is not None] if measure else []
    if not rows or not table.unit(measure):
        return None
    row = max(rows, key=lambda number: table.texts(table.key)[number])
    figure, period = table.figures(measure)[row], table.texts(table.key)[row]
    cell = {"resource": table.name, "row": {table.key: _key_value(table, period)}, "field": measure}
    found = {
        "title": _title(table, measure),
        "figure": figure, "unit": table.unit(measure), "period": period,
        "status": table.texts("status")[row], "source": table.texts("source")[row], "cell": cell,
    }  # fmt: skip
    change = _change(table, measure, row, draft)
    return found | ({"change": change} if change else {})


def _title(table: DraftTable, measure: str) -> str:
    """What a large figure is: the measure, and its table where the one does not name the other."""
    label = table.label(measure)
    if label.lower() in table.title.lower():
        return label
    return f"{table.title}, {label[0].lower()}{label[1:]}" if ":" in table.title else f"{label}: {table.title}"


def _first_amount(table: DraftTable) -> str:
    """The first measure that is no rate, or the first."""
    amounts = [name for name in table.measures if not table.unit(name).startswith("%")]
    return next(iter(amounts or table.measures), "")


def _change(table: DraftTable, measure: str, row: int, draft: Draft) -> dict[str, Any] | None:
    growths = [check.entry for check in draft.checks if check.entry["type"] == "growth"]
    named = {"resource": table.name, "value": measure}
    growth = next((entry for entry in growths if named.items() <= entry.items()), None)
    figure = table.figures(growth["rate"])[row] if growth else None
    if growth is None or figure is None:
        return None
    period = table.texts(table.key)[row]
    cell = {"resource": table.name, "row": {table.key: _key_value(table, period)}, "field": growth["rate"]}
    return {"figure": figure, "unit": "%", "label": "on the year before, as stated", "cell": cell}


def _key_value(table: DraftTable, text: str) -> int | str:
    return int(text) if table.field(table.key).get("type") in ("year", "integer") and text.isdigit() else text
