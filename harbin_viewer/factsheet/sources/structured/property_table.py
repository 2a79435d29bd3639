"""Records of properties, as JSON has them, as a table: a column for each property, inner objects laid out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.structured.json_text import Figure, typed_text
from harbin_viewer.factsheet.sources.structured.json_text import text_of as text
from harbin_viewer.factsheet.sources.workbooks.header_search import unique_labels

MAX_DEPTH = 6
"""How deep objects in a record are laid out as columns; deeper ones stay JSON."""

MAX_COLUMNS = 2_000
"""Columns that records are laid out in at most."""


def property_table(name: str, records: Sequence[Any], whole: Collection[str] | None = None) -> RawTable:
    """The table of records, which are objects or lists; a column for each property that any of them has.

    Where columns are declared, those called so are left `whole`, and all cells but texts are `TypedCell`s.
    """
    rows = [_flat(record, whole or ()) for record in records]
    text_of = text if whole is None else typed_text
    columns: dict[str, None] = {}
    for row in rows:
        columns.update(dict.fromkeys(row))
    kept = list(columns)[:MAX_COLUMNS]
    left_out = len(columns) - len(kept)
    sentence = f"Of the records only the first {MAX_COLUMNS} properties became columns."
    labels = unique_labels(kept)
    if all(isinstance(record, list) for record in records) and rows:
        return _table_of_lists(name, rows, kept, text_of)
    return RawTable(
        name=name,
        labels=labels,
        rows=[[text_of(row.get(column)) for column in kept] for row in rows],
        columns=_types(rows, kept),
        first_row=1,
        notices=(Notice("left out", sentence, count=left_out),) if left_out else (),
    )


def _table_of_lists(name: str, rows: list[dict[str, Any]], kept: list[str], text_of: Callable[[Any], str]) -> RawTable:
    """Rows of values; the first is the header where it has words only and a later row has a figure."""
    texts = [[text_of(row.get(column)) for column in kept] for row in rows]
    words = all(isinstance(value, str) and not isinstance(value, Figure) for value in rows[0].values())
    if words and len(rows) > 1 and len(set(texts[0])) == len(kept):
        return RawTable(name, tuple(texts[0]), texts[1:], header_rows=(tuple(texts[0]),), first_row=2)
    notice = Notice("assumed", "The table has no header; its columns are counted.")
    return RawTable(name, tuple(kept), texts, first_row=1, notices=(notice,))


def _flat(record: Any, whole: Collection[str]) -> dict[str, Any]:
    """A record with the properties of its inner objects as its own, their names joined by dots."""
    if isinstance(record, dict):
        return dict(_flattened(record, "", 0, whole))
    parts = record if isinstance(record, list) else [record]
    return {f"Column {number}": part for number, part in enumerate(parts, start=1)}


def _flattened(record: dict[str, Any], prefix: str, depth: int, whole: Collection[str]) -> Iterable[tuple[str, Any]]:
    for key, value in record.items():
        if isinstance(value, dict) and value and depth < MAX_DEPTH and f"{prefix}{key}" not in whole:
            yield from _flattened(value, f"{prefix}{key}.", depth + 1, whole)
        else:
            yield f"{prefix}{key}", value


def _types(rows: list[dict[str, Any]], columns: list[str]) -> dict[str, ColumnHint]:
    """What JSON itself says of a column: that all its values are truth values."""
    kinds = {column: {type(row[column]) for row in rows if row.get(column) is not None} for column in columns}
    return {column: ColumnHint(type="boolean") for column, kind in kinds.items() if kind == {bool}}
