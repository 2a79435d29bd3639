"""Runs all kinds of oddities on a table: what is odd in it, what spoils a chart first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.oddities.declaration import ODDITIES
from harbin_viewer.factsheet.oddities.examined import ExaminedTable
from harbin_viewer.factsheet.roles.found_roles import Roles
from harbin_viewer.factsheet.tables.table import Table


def odd_in_table(
    table: Table, roles: Roles, *, go_on: Callable[[], None] | None = None, this_year: int = 0
) -> tuple[Notice, ...]:
    """What is odd in a table, each kind in one notice that names its resource.

    `go_on` is called between steps (some ms apart) and may raise to end the search. `this_year`: 0 is the year it is.
    """
    examined = ExaminedTable(table, roles)
    if go_on is not None:
        examined.go_on = go_on
    if this_year:
        examined.this_year = this_year
    return tuple(_found(examined))


def _found(examined: ExaminedTable) -> Iterator[Notice]:
    if not len(examined):
        sentence = "No row of the table could be read." if examined.table.mistakes else "The table has no rows."
        yield Notice("odd", sentence, resource=examined.name)
        return
    for kind in sorted(ODDITIES.kinds(), key=lambda kind: kind.rank):
        examined.go_on()
        for notice in kind.find(examined):
            yield replace(notice, resource=examined.name)
