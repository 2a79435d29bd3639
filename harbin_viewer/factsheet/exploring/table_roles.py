"""Roles and units of a table that was read: found on a sample of its rows, or said by its reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from msgspec import structs

from harbin_viewer.factsheet.model.package.schema import names_of
from harbin_viewer.factsheet.roles.evidence import MOST_ROWS
from harbin_viewer.factsheet.roles.field_facts import from_field
from harbin_viewer.factsheet.roles.found_roles import Roles
from harbin_viewer.factsheet.roles.role_finding import find_roles
from harbin_viewer.factsheet.sources.as_shown import in_unit, units_in
from harbin_viewer.factsheet.tables.fast.constraint_proof import repeated_rows, together
from harbin_viewer.factsheet.tables.table import Table

_STRETCHES, _ROWS, _FEWEST = 6, 4_000, 1_000
"""Whole stretches of a long table on which roles are found, and the rows of each; of a wide one these are fewer."""

_BY_MISTAKE = 0.01
"""Rows beyond this share that repeat a key show that it is none."""

_A_BLOCK, _FEW_VALUES, _NEARLY_ALL = 10, 200, 0.9
"""Rows on end with one value, values that a column may have, and the share of them that stand in as many rows."""

_CELLS = 600_000
"""Cells that are looked at, where that leaves rows enough."""


def roles_of(table: Table, given: Mapping[str, str] | None = None) -> Roles:
    """The roles of a table's columns; `given` are corrections by the reader, field to kind, beside its maker's."""
    schema = table.resource.schema
    keys = {name for key in (schema.foreign_keys if schema else ()) for name in names_of(key.fields)}
    key = names_of(schema.primary_key) if schema else ()
    fields = [
        from_field(table.field(name), refers=name in keys, alone_is_key=(name,) == tuple(key)) for name in table.columns
    ]
    given = {name: kind for name, kind in table.resource.roles.items() if name in table.resource.said} | dict(
        given or {}
    )
    rows = min(_ROWS, max(_FEWEST, _CELLS // (_STRETCHES * max(len(table.columns), 1))))
    columns = {name: _sampled(column, rows) for name, column in table.columns.items()}
    found = find_roles(fields, columns, given, table.resource.roles, table.columns)
    if len(table) <= _STRETCHES * _ROWS or (found.primary_key and _bears_out(table, found.primary_key)):
        return found
    if key := found.primary_key or tuple(filter(None, (found.entity, found.time))):
        alike = _rows_alike(table, key)
        columns = {name: column[alike] for name, column in table.columns.items()}
    tried = (find_roles(fields, columns, given, hints, table.columns) for hints in _doubted(table, found))
    return next((roles for roles in tried if roles.primary_key and _bears_out(table, roles.primary_key)), found)


def in_said_units(table: Table, given: Mapping[str, str]) -> Table:
    """The table with its columns in the units that are among the corrections of its reader, the others as in its file.

    The figures are the same: a unit that is said converts none.
    """
    units, schema = units_in(given), table.resource.schema
    if schema is None:
        return table
    fields = tuple(in_unit(field, units.get(field.name, "")) for field in schema.fields)
    if all(field is known for field, known in zip(fields, schema.fields, strict=True)):
        return table
    resource = structs.replace(table.resource, schema=structs.replace(schema, fields=fields))
    return replace(table, resource=resource)


def _doubted(table: Table, found: Roles) -> Iterator[Mapping[str, str]]:
    """What is said of the columns, ever less of it: of what goes through all in blocks, a few rows show one value."""
    hints = table.resource.roles
    if found.primary_key:
        yield hints
    blocks = {name for name, hint in hints.items() if hint == "measure" and _in_blocks(table.columns[name])}
    if blocks:
        yield {name: hint for name, hint in hints.items() if name not in blocks}


def _in_blocks(column: npt.NDArray[Any]) -> bool:
    """Whether a few whole numbers, each in about as many rows, stand in many rows on end."""
    if column.dtype.kind not in "iuf" or np.count_nonzero(column[1:] != column[:-1]) > len(column) // _A_BLOCK:
        return False
    values, counts = np.unique(column, return_counts=True)
    if len(values) > _FEW_VALUES or not (values == np.rint(values)).all():  # a missing one is equal to none
        return False
    usual = np.median(counts)
    alike = np.count_nonzero((counts >= usual / 2) & (counts <= usual * 2))
    return len(counts) > 1 and bool(alike >= _NEARLY_ALL * len(counts))


def _bears_out(table: Table, key: tuple[str, ...]) -> bool:
    """Whether a key that was found on a part tells all rows apart, but for a few that stand twice by mistake."""
    return key == table.key or len(repeated_rows(key, table.columns)[0]) <= _BY_MISTAKE * len(table)


def _rows_alike(table: Table, key: tuple[str, ...]) -> npt.NDArray[Any]:
    """As many rows as are compared, in their order: with each all that have its key, of as few values as may be."""
    numbers = together([table.columns[name] for name in key])
    last = np.sort(numbers)[min(MOST_ROWS, len(numbers)) - 1]
    return np.flatnonzero(numbers < last if numbers.min() < last else numbers == last)[:MOST_ROWS]


def _sampled(column: npt.NDArray[Any], each: int) -> npt.NDArray[Any]:
    """All of a column, or stretches of `each` rows of it from the first row to the last."""
    rows = len(column)
    if rows <= _STRETCHES * _ROWS:
        return column
    starts = np.linspace(0, rows - each, _STRETCHES).astype(int).tolist()
    return np.concatenate([column[start : start + each] for start in starts])
