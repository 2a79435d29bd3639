"""Rows that stand in a descriptor as one text, CSV or JSON, or as an object, as the list of rows that they write."""

from __future__ import annotations

import csv
import io
import json
from typing import Any


def as_rows(resource: dict[str, Any]) -> None:
    """Bring `data` that is the text of a table, or an object, into a list of rows, in place; other data stays."""
    data = resource.get("data")
    if isinstance(data, str) and data.strip():
        data = _of_json(data) if data.lstrip()[:1] in ("[", "{") else _of_csv(data, resource)
    rows = _of_object(data) if isinstance(data, dict) else data
    if rows and isinstance(rows, list):
        resource["data"] = rows


def _of_object(data: dict[str, Any]) -> list[Any]:
    """The features of a map, the one list of rows in an object, columns side by side, or a figure for each name."""
    values = list(data.values())
    if data.get("type") == "FeatureCollection" and isinstance(data.get("features"), list):
        return [_feature(feature) for feature in data["features"] if isinstance(feature, dict)]
    if values and all(isinstance(value, list) for value in values) and len({len(value) for value in values}) == 1:
        plain = not any(isinstance(cell, list | dict) for column in values for cell in column)
        return [list(data), *map(list, zip(*values, strict=True))] if plain else next(iter(values))
    lists = [value for value in values if isinstance(value, list) and value and isinstance(value[0], dict | list)]
    if len(lists) == 1:
        return lists[0]
    if values and not any(isinstance(value, list | dict) for value in values):
        return [["name", "value"], *([name, value] for name, value in data.items())]
    if values and all(isinstance(value, dict) for value in values):
        return [{"name": name, **value} for name, value in data.items()]
    return []


def _feature(feature: dict[str, Any]) -> dict[str, Any]:
    """What is told of a place, with its longitude and latitude where it is a point."""
    told = dict(feature.get("properties") or {})
    where = feature.get("geometry") or {}
    at = where.get("coordinates") if isinstance(where, dict) and where.get("type") == "Point" else None
    return told | {"longitude": at[0], "latitude": at[1]} if isinstance(at, list) and len(at) > 1 else told


def _of_json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _of_csv(text: str, resource: dict[str, Any]) -> list[list[str]]:
    """The rows; none where it is a text of one line, or of one column that nothing calls CSV."""
    said = f"{resource.get('format')} {resource.get('mediatype')}".lower()
    dialect = resource.get("dialect")
    delimiter = dialect.get("delimiter") if isinstance(dialect, dict) else None
    delimiter = delimiter if isinstance(delimiter, str) and len(delimiter) == 1 else "\t" if "tsv" in said else ","
    try:
        rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if row]
    except csv.Error:
        return []
    called = "csv" in said or "tsv" in said
    return rows if len(rows) > 1 and (called or len(rows[0]) > 1) else []
