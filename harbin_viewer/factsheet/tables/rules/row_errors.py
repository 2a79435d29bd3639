"""The error of a row in a table: its file, the place within, the row as a person counts there, and the column."""

from __future__ import annotations

from typing import Any

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.sources.row_places import Standing
from harbin_viewer.factsheet.tables.rules import keys
from harbin_viewer.factsheet.wording import quoted, shortened

_LONGEST_VALUE = 1000
"""Characters of a wrong value that are told to programs."""


_OF_ASSUMED = "Correct the value, if it is wrong: the column was taken for what most of its cells are."


def unreadable(standing: Standing, resource: Resource, row: int, column: str, cell: Any, expected: str) -> SheetError:
    """The error for a cell that is not what its field expects."""
    problem = f"{quoted(cell)} is not {expected}."
    remedy = _OF_ASSUMED if "types" in resource.assumed else "Correct the value, or the type of the field."
    return error_at(standing, resource, row, column, problem, remedy, cell)


def key_error(standing: Standing, resource: Resource, row: int, complaint: keys.Complaint) -> SheetError:
    """The error for a row whose key is complained of."""
    return error_at(standing, resource, row, *complaint)


def error_at(
    standing: Standing, resource: Resource, row: int, column: str, problem: str, remedy: str, cell: Any = ""
) -> SheetError:
    """The error at a record of a table's text (the header is 1; 0: at none), told where this stands."""
    number = standing.number_of(row) if row else 0
    parts = [f"resource “{resource.name}”"] if resource.data is not None else []
    parts += [place] if (place := standing.place_of(row)) else []
    parts += [f"{standing.counted} {number}"] if row else []
    parts += [f"column {quoted(standing.head_of(row, column))}"] if column else []
    value = shortened(str(cell), _LONGEST_VALUE)
    return SheetError(standing.file, ", ".join(parts), problem, remedy, row=number, column=column, value=value)
