"""Whether the tables of a package are named on its overview, and the tab that each of them leads to."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.tabs.declaration import tabs_of
from harbin_viewer.factsheet.tabs.kinds.table import TableTab


def are_titled(sheet: FactSheet, tables: Sequence[str]) -> bool:
    """Whether tables have their titles: the only one not, where the window has it."""
    return len(tables) > 1 or any(sheet.resource(name).label != sheet.title for name in tables)


def tab_of(sheet: FactSheet, table: str) -> str:
    """The tab that shows a table as it is, "" where none does."""
    of_tables = (tab for tab in tabs_of(sheet) if isinstance(tab, TableTab))
    return next((tab.name for tab in of_tables if sheet.resource(table) in tab.shown_resources(sheet)), "")
