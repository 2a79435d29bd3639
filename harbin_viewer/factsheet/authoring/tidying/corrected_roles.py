"""What the columns of a plain file mean where its reader corrected that, for the sheet or package made of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.roles.role_finding import as_hints
from harbin_viewer.factsheet.sources.as_shown import AsShown, units_in


class TableRoles(NamedTuple):
    """The `roles` of all fields of a table, and those that its reader `said`, the others being found around them.

    `units` are those that the reader said of fields.
    """

    roles: Mapping[str, str] = MappingProxyType({})
    said: tuple[str, ...] = ()
    units: Mapping[str, str] = MappingProxyType({})


def corrected_roles(file: Path, shown: AsShown) -> Mapping[str, TableRoles]:
    """Those of each table with corrections, by its name."""
    if not shown.roles:
        return {}
    document = open_document(file, shown.form)
    names = {resource.name for resource in document.sheet.resources if not resource.reason}
    found: dict[str, TableRoles] = {}
    for name, given in shown.roles.items():
        if given and name in names:
            document.correct_roles(name, given)
            said = {field: kind for field, kind in given.items() if field in document.table(name).columns}
            roles = as_hints(document.roles(name)) | said if said else {}
            found[name] = TableRoles(roles, tuple(said), units_in(given))
    return found
