"""Something that can be found in a sheet, and where it is."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from harbin_viewer.factsheet.model.cell import CellAt

EntryKind: TypeAlias = Literal[
    "tab", "highlight", "chart", "card", "row", "source", "finding",
    "table", "field", "fact", "notice", "measure", "entity",
]  # fmt: skip
"""What can be found. The last six are of tabs that tell of tables, or explore them, and show no rows."""


class Entry(Struct, frozen=True):
    """Something that can be found, and where it is: the tab (by name) that shows it, and what to go to in it.

    `cell` is the address of a row's first figure, or else of its text, and of a highlight's figure; `view`, `source`
    and `check` are names, and so are `resource` and `field` of what is told of a table or explored in it. All are "" or
    None where they do not apply. `also` has words that find it and are not shown:
    days as the sheet writes them, statuses, names of checks, keys of sorting.
    """

    kind: EntryKind
    heading: str
    text: str
    where: str
    tab: str = ""
    view: str = ""
    source: str = ""
    check: str = ""
    cell: CellAt | None = None
    also: str = ""
    resource: str = ""
    field: str = ""


class RowPlace(Struct, frozen=True):
    """Where the rows of a table are shown, which field heads one, and which is its text ("" where all are shown)."""

    where: str
    tab: str = ""
    view: str = ""
    heading: str = ""
    text: str = ""
    kind: EntryKind = "row"
