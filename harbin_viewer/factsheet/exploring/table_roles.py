"""Roles and cube of a table that was read: found on a sample of its rows, made of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.package.schema import names_of
from harbin_viewer.factsheet.roles.field_facts import from_field
from harbin_viewer.factsheet.roles.found_roles import Roles
from harbin_viewer.factsheet.roles.role_finding import find_roles
from harbin_viewer.factsheet.tables.table import Table

_STRETCHES, _ROWS, _FEWEST = 6, 4_000, 1_000
"""Whole stretches of a long table on which roles are found, and the rows of each; of a wide one these are fewer."""

_CELLS = 600_000
"""Cells that are looked at, where that leaves rows enough."""


def roles_of(table: Table, given: Mapping[str, str] | None = None) -> Roles:
    """The roles of a table's columns; `given` are corrections by the reader, field to kind."""
    schema = table.resource.schema
    keys = {name for key in (schema.foreign_keys if schema else ()) for name in names_of(key.fields)}
    fields = [from_field(table.field(name), refers=name in keys) for name in table.columns]
    rows = min(_ROWS, max(_FEWEST, _CELLS // (_STRETCHES * max(len(table.columns), 1))))
    columns = {name: _sampled(column, rows) for name, column in table.columns.items()}
    return find_roles(fields, columns, given, table.resource.roles, table.columns)


def _sampled(column: npt.NDArray[Any], each: int) -> npt.NDArray[Any]:
    """All of a column, or stretches of `each` rows of it from the first row to the last."""
    rows = len(column)
    if rows <= _STRETCHES * _ROWS:
        return column
    starts = np.linspace(0, rows - each, _STRETCHES).astype(int).tolist()
    return np.concatenate([column[start : start + each] for start in starts])
