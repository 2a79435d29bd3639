"""A key that nobody stated: a part of the rows gave it, and all of them say whether the table has it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from msgspec.structs import replace

from harbin_viewer.factsheet.model.package.schema import names_of
from harbin_viewer.factsheet.tables.fast.constraint_proof import all_apart
from harbin_viewer.factsheet.tables.fast.unproven import UnprovenError

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.package.resource import Resource
    from harbin_viewer.factsheet.tables.table import Table


def with_key_that_holds(table: Table, resource: Resource) -> Table:
    """The table with the key that was assumed of its resource, where that tells all rows apart; else without one."""
    names = names_of(resource.schema.primary_key) if "key" in resource.assumed and resource.schema else ()
    schema = table.resource.schema
    if not names or schema is None or not tells_apart(table, names):
        return table
    return dataclasses.replace(table, resource=replace(table.resource, schema=replace(schema, primary_key=names)))


def tells_apart(table: Table, names: tuple[str, ...]) -> bool:
    """Whether these columns tell all rows of a table apart, and none of their cells is missing."""
    try:
        return all(name in table.columns for name in names) and all_apart(names, table.columns, identifies=True)
    except UnprovenError:
        return False
