"""The records of a table whose rows stand in the descriptor itself, as lists or as objects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.tables.raw_rows import Record, Told


def of_inline(resource: Resource, label: str, told: Told) -> Iterator[Record]:
    """The records of inline data; SheetError where it is no list of rows."""
    data = resource.data
    if not isinstance(data, list) or not all(isinstance(row, dict | list) for row in data):
        problem = "Inline data must be a list of rows, each an object or a list."
        raise SheetError(label, f"resource “{resource.name}”, data", problem, "Write it so, or put it into a CSV file.")
    if data and isinstance(data[0], dict):
        yield from _objects(resource, label, data, told)
    else:
        yield from ((number, row) for number, row in enumerate(data, 1) if _is_list(row, number, resource, label, told))


def _is_list(row: object, number: int, resource: Resource, label: str, told: Told) -> bool:
    if isinstance(row, list):
        return True
    place = f"resource “{resource.name}”, row {number}"
    told(SheetError(label, place, "The row is an object, and the first one is a list.", "Write all rows alike."))
    return False


def _objects(resource: Resource, label: str, data: list[Any], told: Told) -> Iterator[Record]:
    """Rows given as objects: a property that none has is a missing column, one that some lack is a missing value."""
    rows = []
    for number, row in enumerate(data, 2):
        if isinstance(row, dict):
            rows.append((number, row))
        else:
            place = f"resource “{resource.name}”, row {number}"
            told(
                SheetError(label, place, "The row is a list, and the first one is an object.", "Write all rows alike.")
            )
    present = dict.fromkeys(key for _, row in rows for key in row)
    fields = [field.name for field in resource.schema.fields] if resource.schema else []
    names = [name for name in fields if name in present] + [name for name in present if name not in fields]
    yield 1, list(names)
    for number, row in rows:
        yield number, [row.get(name) for name in names]
