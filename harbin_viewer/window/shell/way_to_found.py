"""The way to what was found: its tab, its place there, and what the panel tells of it."""

from __future__ import annotations

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.found_cell import found_cell
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.window.shell.panel_host import PanelHost
from harbin_viewer.window.tabs.tab_deck import TabDeck


def lead_to(entry: Entry, words: str, document: Document, tabs: TabDeck, side: PanelHost) -> None:
    """Go to what was found by these words; the panel, if there is room for it, tells of it too, or closes."""
    if entry.kind == "finding":
        side.show_findings(entry.check, entry.cell)
        return
    cell = None if entry.cell is None else found_cell(document, entry, words)
    was_open = side.panel is not None
    if cell is None or not side.is_beside:
        side.close()
    if cell is not None and entry.kind in ("row", "card"):
        tabs.go_to(*cell)
    elif entry.view:
        tabs.go_to(entry.view, None)
    else:
        tabs.show_named(entry.tab)
    in_a_tab = cell is not None and cell.resource in tabs.shown()
    if cell is not None and (was_open or entry.kind == "row") and (side.is_beside or not in_a_tab):
        side.show_cell(cell)
