"""Rows that stand in a descriptor as one text, CSV or JSON, as the list of rows that they write."""

from __future__ import annotations

import csv
import io
import json
from typing import Any


def as_rows(resource: dict[str, Any]) -> None:
    """Bring `data` that is the text of a table into a list of rows, in place; other data stays as it is."""
    text = resource.get("data")
    if not isinstance(text, str) or not text.strip():
        return
    rows = _of_json(text) if text.lstrip()[:1] in ("[", "{") else _of_csv(text, resource)
    if rows:
        resource["data"] = rows


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
