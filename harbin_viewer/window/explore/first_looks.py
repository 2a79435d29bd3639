"""What exploring begins with, found once for each table, also before its tab is looked at."""

from __future__ import annotations

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import first_table
from harbin_viewer.factsheet.exploring.first_look.known_looks import first_look
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab

_LARGEST = 8_000_000
"""Bytes of a table that is read before anybody asked for it."""


def prepare(tab: ExploreTab, document: Document, progress: Progress) -> None:
    """Find it for the first table of a tab, unless that is a large one that is not read."""
    first = first_table([table for table in tab.shown_resources(document.sheet) if table.tabular])
    if first is not None and (document.has_table(first.name) or document.size(first.name) < _LARGEST):
        first_look(document.cube(first.name, progress))
