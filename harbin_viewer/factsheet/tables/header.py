"""The header of a table against the fields of its schema: the same names in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.resource import Resource
from harbin_viewer.factsheet.model.schema import Field, Schema
from harbin_viewer.factsheet.wording import quoted

_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "upright strokes", ",": "commas"}

_Error: TypeAlias = Callable[[int, str, str, str], SheetError]


def column_order(labels: list[str], schema: Schema) -> list[Field | None]:
    """The field of each column, by its name; None for a column without one, or that stands again."""
    columns = [schema.field(label) for label in labels]
    return [None if field in columns[:at] else field for at, field in enumerate(columns)]


def other_delimiter(labels: list[str], resource: Resource) -> str:
    """What parts the names of the fields in a header that is one cell, as it is not the delimiter; "" for nothing."""
    names = [field.name for field in resource.schema.fields] if resource.schema else []
    if len(labels) != 1 or len(names) < 2:
        return ""
    return next((one for one in _DELIMITERS if [name.strip(' "') for name in labels[0].split(one)] == names), "")


def mistakes(labels: list[str], resource: Resource, error: _Error) -> Iterator[SheetError]:
    """What is wrong with the header."""
    if other := other_delimiter(labels, resource):
        written = other.replace("\t", "\\t")
        remedy = f'Say so in the resource: "dialect": {{"delimiter": "{written}"}}.'
        yield error(1, "", f"The cells are parted by {_DELIMITERS[other]}.", remedy)
        return
    yield from _blank_or_twice(labels, error)
    if resource.schema is None:
        return
    names = [field.name for field in resource.schema.fields]
    missing = [name for name in names if name not in labels]
    extra = [label for label in labels if label and label not in names]
    for name in missing:
        yield error(1, name, "The column is missing.", _missing_remedy(name, extra))
    for label in extra:
        remedy = "Remove the column, or add a field for it to the schema."
        yield error(1, label, "The schema has no field of this name.", remedy)
    if not missing and not extra and labels != names and len(labels) == len(names):
        order = ", ".join(names)
        yield error(
            1, "", "The columns stand in another order than the fields.", f"The order of the schema is {order}."
        )


def _missing_remedy(name: str, extra: list[str]) -> str:
    import difflib  # 6 ms, only where something is wrong

    near = difflib.get_close_matches(name, extra, n=1)
    return f"Is it the one named {quoted(near[0])}?" if near else "Add the column, or remove the field from the schema."


def _blank_or_twice(labels: list[str], error: _Error) -> Iterator[SheetError]:
    for number, label in enumerate(labels, 1):
        if not label.strip():
            yield error(1, "", f"Column {number} has no name.", "Give it one.")
        elif label in labels[: number - 1]:
            yield error(1, label, "There is more than one column of this name.", "Give each its own name.")
