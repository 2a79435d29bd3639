"""The header of a table against the fields of its schema: the same names in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from harbin_viewer.factsheet.sheet import Field, Resource, Schema, SheetError
from harbin_viewer.factsheet.wording import quoted

_Error: TypeAlias = Callable[[int, str, str, str], SheetError]


def column_order(labels: list[str], schema: Schema) -> list[Field | None]:
    """The field of each column, by its name; None for a column without one, or that stands again."""
    columns = [schema.field(label) for label in labels]
    return [None if field in columns[:at] else field for at, field in enumerate(columns)]


def mistakes(labels: list[str], resource: Resource, error: _Error) -> Iterator[SheetError]:
    """What is wrong with the header."""
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
