"""The figures of a sheet that can be chosen: tables, their columns of figures, and the rows that have one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from harbin_viewer.factsheet.authoring.suggesting.measure_words import GROWS
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import Cell, CellAt
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import amount

_FIGURES = ("number", "integer")


class FigureRow(NamedTuple):
    """A row that has a figure: its number from 0, what names it, and the figure with its unit."""

    number: int
    named: str
    figure: str

    @property
    def sought(self) -> str:
        """What finds it, the figure with and without its commas."""
        return f"{self.named} {self.figure} {self.figure.replace(',', '')}"


def tables_of_figures(document: Document) -> Sequence[Resource]:
    """The tables that have columns of figures."""
    return [resource for resource in document.sheet.resources if figure_columns(resource)]


def figure_columns(resource: Resource) -> Sequence[Field]:
    """The columns of figures of a table: those with a unit first, and none that only names rows."""
    if resource.schema is None or resource.reason or not resource.tabular:
        return ()
    keys = resource.schema.primary_key
    fields = [
        field for field in resource.schema.fields
        if field.type in _FIGURES and field.name not in keys and (field.unit or not _is_time(resource, field))
    ]  # fmt: skip
    return sorted(fields, key=lambda field: not field.unit)


def change_columns(resource: Resource) -> Sequence[Field]:
    """The columns of figures that say how something changed."""
    return [field for field in figure_columns(resource) if field.unit and GROWS.search(f"{field.label} {field.name}")]


def _is_time(resource: Resource, field: Field) -> bool:
    return resource.roles.get(field.name) == "time" or field.name in ("year", "number")


def figure_rows(table: Table, column: str) -> Sequence[FigureRow]:
    """The rows that have a figure in a column, in the order of the table."""
    field = table.field(column)
    values = table.values(column)
    return [
        FigureRow(row, row_name(table, row, column), amount(value, field.unit))
        for row, value in enumerate(values)
        if isinstance(value, int | float) and value == value
    ]


def is_same_figure(before: Document, now: Document, at: CellAt) -> bool:
    """Whether a cell has the figure of the same row as it had in the sheet before it was read anew."""
    if before is now:
        return True
    if not now.has_cell(at):
        return False
    one, other = before.table(at.resource), now.table(at.resource)
    named = [row_name(table, at.row, at.field) for table in (one, other)]
    return named[0] == named[1] and one.value(at.field, at.row) == other.value(at.field, at.row)


def row_name(table: Table, row: int, column: str) -> str:
    """What names a row, in words."""
    names = [name for name in table.row_names if name != column]
    return ", ".join(filter(None, (table.text(name, row) for name in names))) or f"row {row + 1}"


def address(table: Table, at: CellAt) -> Cell | None:
    """The cell as a descriptor names it; None where no columns tell its row from others."""
    others = [name for name in table.columns if name not in {*table.row_names, at.field, "source", "place", "note"}]
    names: list[str] = []
    for name in (*table.row_names, *others):
        if name == at.field or table.value(name, at.row) is None:
            continue
        names.append(name)
        key = {known: _as_key(table, known, at.row) for known in names}
        fits = table.fitting(key)
        if fits is not None and fits.sum() == 1 and fits[at.row]:
            return Cell(resource=at.resource, row=key, field=at.field)
    return None


def _as_key(table: Table, name: str, row: int) -> str | int | float:
    value = table.value(name, row)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else str(value)
