"""The way to what was found, or is still to do: its tab, its place there, and what the panel tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.found_cell import found_cell
from harbin_viewer.factsheet.tabs.entry import Entry
from harbin_viewer.window.dialogs.dialogs import Dialogs
from harbin_viewer.window.shell.panel_host import PanelHost
from harbin_viewer.window.tabs.tab_deck import TabDeck

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.to_do import ToDo


def lead_to(entry: Entry, words: str, document: Document, dialogs: Dialogs, tabs: TabDeck, side: PanelHost) -> None:
    """Go to what was found by these words; the panel, if there is room for it, tells of it too, or closes."""
    if entry.kind == "source":
        dialogs.sources(entry.source)
        return
    if entry.kind == "fact" and not entry.tab:
        dialogs.about_sheet()
        return
    if entry.kind == "finding":
        side.show_findings(entry.check, entry.cell)
        return
    cell = None if entry.cell is None else found_cell(document, entry, words)
    was_open = side.panel is not None
    if cell is None or not side.is_beside:
        side.close()
    if cell is not None and entry.kind in ("row", "card"):
        tabs.go_to(*cell, tab=entry.tab)
    elif entry.view:
        tabs.go_to(entry.view, None, tab=entry.tab)
    else:
        tabs.show_found(entry, words)
    in_a_tab = cell is not None and cell.resource in tabs.shown()
    if cell is not None and (was_open or entry.kind == "row") and (side.is_beside or not in_a_tab):
        side.show_cell(cell)


def lead_to_do(entry: ToDo, dialogs: Dialogs, tabs: TabDeck, side: PanelHost) -> None:
    """Go to where a maker still has something to do."""
    if entry.source:
        dialogs.sources(entry.source)
    elif entry.view:
        tabs.go_to(entry.view, None)
    elif entry.cell is not None:
        tabs.go_to(*entry.cell)
        side.show_cell(entry.cell)
