"""Who knows the roles of tables: the document, or what finds them for one that does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from harbin_viewer.factsheet.roles.field_facts import from_field

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.roles.found import Roles
    from harbin_viewer.factsheet.tables.table import Table

_STRETCHES, _ROWS = 6, 4_000
"""Whole stretches of a long table on which roles are found, and the rows of each."""


@runtime_checkable
class RolesOfTables(Protocol):
    """Tells and corrects the roles of tables by their names."""

    def roles(self, name: str) -> Roles:
        """What is what in a table; SheetError where it cannot be read."""

    def correct_roles(self, name: str, given: Mapping[str, str]) -> None:
        """From now on these fields have these roles (`RoleKind`); the others are found around them."""


def roles_of_tables(document: Document) -> RolesOfTables:
    """The document itself where it knows the roles."""
    return document if isinstance(document, RolesOfTables) else _FoundRoles(document)


class _FoundRoles:
    """The roles of a document's tables, found once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._given: dict[str, Mapping[str, str]] = {}
        self._found: dict[str, Roles] = {}

    def roles(self, name: str) -> Roles:
        if name not in self._found:
            self._found[name] = _find(self._document.table(name), self._given.get(name, {}))
        return self._found[name]

    def correct_roles(self, name: str, given: Mapping[str, str]) -> None:
        self._given[name] = dict(given)
        self._found.pop(name, None)


def _find(table: Table, given: Mapping[str, str]) -> Roles:
    from harbin_viewer.factsheet.roles.finding import find_roles

    facts = [from_field(table.field(name)) for name in table.columns]
    return find_roles(facts, {name: _sampled(column) for name, column in table.columns.items()}, given)


def _sampled(column: Any) -> Any:
    """All of a column, or stretches of it from the first row to the last."""
    rows = len(column)
    if rows <= _STRETCHES * _ROWS:
        return column
    import numpy as np

    starts = np.linspace(0, rows - _ROWS, _STRETCHES).astype(int).tolist()
    return np.concatenate([column[start : start + _ROWS] for start in starts])
