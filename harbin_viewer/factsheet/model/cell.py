"""The address of a figure: as a descriptor writes it, and where it stands in a table."""

from typing import NamedTuple

from harbin_viewer.factsheet.model.parts import Name, OwnPart, Text


class Cell(OwnPart, frozen=True, kw_only=True):
    """One figure of the sheet: the `field` of that row of `resource` whose columns have the values in `row`."""

    resource: Name
    row: dict[str, str | int | float]
    field: Text


class CellAt(NamedTuple):
    """The address of a figure: resource, row (0-based) and field."""

    resource: str
    row: int
    field: str
