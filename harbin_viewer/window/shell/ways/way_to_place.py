"""The way to a place of the sheet: what was found, what is still to do, what a link means, what was in the panel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.factsheet.authoring.to_do import ToDo
    from harbin_viewer.factsheet.document import Document
    from harbin_viewer.factsheet.link import Link
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.tabs.entry import Entry
    from harbin_viewer.window.dialogs.dialogs import Dialogs
    from harbin_viewer.window.shell.panel_host import PanelHost
    from harbin_viewer.window.tabs.tab_deck import TabDeck
    from harbin_viewer.window.tabs.tab_page import TabPage

_NO_LINK = "This is no link of Harbin Viewer. One ends with the table, the row and the field, as harbin#places/1/text."


class WayToPlace(QObject):
    """Leads the reader through tabs, panel and dialogs; says why where there is no such place."""

    elsewhere = Signal(str, str)
    """A link leads into another sheet: the path or address of that, and the link within it."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    failed = Signal(object)
    """An exception that ended it."""

    def __init__(
        self, document: Document, dialogs: Callable[[], Dialogs], tabs: TabDeck, side: PanelHost, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document, self._dialogs = document, dialogs
        self._tabs, self._side, self._window = tabs, side, window
        tabs.link_asked.connect(lambda name: self._copy_link_to("tab", name))
        tabs.said.connect(self.say)
        self._kept_cell: object = None
        self._kept_recipe: object = None
        self._kept_list: object = None
        self._kept_tab = ""
        self._was_in_panel = True
        self._kept_link = ""

    def commands(self) -> dict[str, Callable[[], object]]:
        """What can be done, by the names of the window's commands."""
        return {"go_to_link": self.ask_for_link, "copy_link": self.copy_link}

    def state(self) -> dict[str, object]:
        """The figures that the reader is at: in the tab on show, in the panel, and in the list there."""
        from harbin_viewer.window.state.kept_figure import kept_figure

        page, panel = self._tabs.current().page, self._side.panel
        place = page.place() if page is not None else None
        cells = {"figure": None if isinstance(place, str) else place, "cell": self._side.cell}
        listed = panel.listed if panel is not None else None
        return {
            **{name: kept_figure(self._document, cell) for name, cell in cells.items()},
            "listed": listed and (*listed[:2], kept_figure(self._document, listed[2])),
        }

    def keep(self, state: dict[str, object]) -> None:
        """Be at the figure again that a state of the window has, as soon as its page is there.

        When the window is ready, lead to the figure that was in the panel, to how that was computed, or to the list.
        """
        from harbin_viewer.window.state.kept_figure import figure_kept

        self._kept_cell, self._kept_recipe = state.get("cell"), state.get("recipe")
        self._kept_list, self._kept_tab = state.get("listed"), str(state.get("of_tab") or "")
        self._was_in_panel = bool(state.get("in_panel", True))
        if (figure := state.get("figure")) is not None:
            self._tabs.current().return_to(lambda: figure_kept(self._document, figure))

    def keep_link(self, text: str) -> None:
        """Lead, when the window is ready, where a link leads."""
        self._kept_link = text

    def arrive(self) -> None:
        """Show what was kept for when the window is ready, if it is still there."""
        from harbin_viewer.window.state.kept_figure import figure_kept

        kept, self._kept_cell = self._kept_cell, None
        cell = figure_kept(self._document, kept)
        if cell is not None:
            if self._was_in_panel:
                self._tabs.current().return_to(lambda: cell)
            self._side.show_cell(cell)
            self._side.come_from(self._kept_tab)
            self._on_page_if_it_was()
        elif kept is not None:
            self.say("The figure that was in the panel is not in the sheet any more, so that the panel was closed.")
        self._arrive_at_recipe()
        self._arrive_at_list()
        link, self._kept_link = self._kept_link, ""
        if link:
            self.to_link(link)

    def _arrive_at_recipe(self) -> None:
        """Tell again how a figure was computed, as soon as its chart is on show; say where it is not any more."""
        page, kept = self._tabs.current().page, self._kept_recipe
        if not isinstance(kept, list | tuple) or len(kept) != 3:
            return
        tab, chart, subject = map(str, kept)
        is_elsewhere = self._tabs.tabText(self._tabs.currentIndex()) != tab
        if not is_elsewhere and (page is None or "export" not in page.commands()):
            self._wait_for_chart(page)
            return
        self._kept_recipe = None
        recipe = page.recipe_again(chart, subject) if page is not None else None
        if recipe is not None:
            self._side.show_recipe(recipe)
            self._on_page_if_it_was()
        elif is_elsewhere:
            self.say(f"How “{subject}” was computed is told in the tab “{tab}”.")
        else:
            self.say(f"“{subject}” is not computed any more, so that the panel was closed.")

    def _arrive_at_list(self) -> None:
        """List the findings of a check or what rests on a source again, where the sheet still has it."""
        from harbin_viewer.window.state.kept_figure import figure_kept

        kept, self._kept_list = self._kept_list, None
        if not isinstance(kept, list | tuple) or len(kept) != 3:
            return
        kind, name, sheet = kept[0], str(kept[1]), self._document.sheet
        if kind == "findings" and name in {check.name for check in sheet.factsheet.checks} | {""}:
            self._side.show_findings(name, figure_kept(self._document, kept[2]))
        elif kind == "uses" and name in {source.name for source in sheet.sources}:
            self._side.show_uses(name)
        else:
            return
        self._on_page_if_it_was()

    def _wait_for_chart(self, page: TabPage | None) -> None:
        """Look again when the page is made (in a turn of its own, as it goes to its place first) or has a chart."""
        from PySide6.QtCore import Qt, QTimer

        once = Qt.ConnectionType.SingleShotConnection
        if page is None:
            self._tabs.page_made.connect(lambda _page: QTimer.singleShot(0, self, self._arrive_at_recipe), once)
        else:
            page.commands_changed.connect(self._arrive_at_recipe, once)

    def _on_page_if_it_was(self) -> None:
        if not self._was_in_panel:
            self._side.leave_focus_on_page()

    def to_entry(self, entry: Entry, words: str) -> None:
        """Go to what was found by these words."""
        from harbin_viewer.window.shell.ways.way_to_found import lead_to

        lead_to(entry, words, self._document, self._dialogs(), self._tabs, self._side)

    def to_do(self, entry: ToDo) -> None:
        """Go to where a maker still has something to do."""
        from harbin_viewer.window.shell.ways.way_to_found import lead_to_do

        lead_to_do(entry, self._dialogs(), self._tabs, self._side)

    def ask_for_link(self) -> None:
        """Ask for a link, beginning with the one that was copied, and go where it leads."""
        from PySide6.QtGui import QGuiApplication

        from harbin_viewer.factsheet import link
        from harbin_viewer.window.dialogs.line_dialog import ask_for_line

        copied = QGuiApplication.clipboard().text()
        begin = copied.strip().splitlines()[-1].strip() if link.read(copied) is not None else ""
        asked = "The link to a figure, a chart or a tab:"
        window = self._window

        def lead(given: str) -> None:
            ways = window.findChildren(WayToPlace)  # another than this where the sheet was read anew meanwhile
            ways[-1].to_link(given)

        ask_for_line(
            window, "Go to a copied link", asked, begin, lead, lambda text: "" if link.read(text) else _NO_LINK
        )  # fmt: skip

    def to_link(self, text: str) -> None:
        """Go where a link leads: in this sheet, or in another, which the application opens."""
        from harbin_viewer.factsheet import link
        from harbin_viewer.factsheet.model.error import SheetError, left_undone

        known = link.read(text)
        if known is None:
            self.said.emit(_NO_LINK, None)
        elif not link.is_of(known, self._document):
            self.elsewhere.emit(link.sheet_path(known), known.inside)
        else:
            try:
                self._follow(known)
            except SheetError as error:
                self.failed.emit(left_undone(error, "The link leads nowhere"))

    def copy_link(self) -> None:
        """Copy a link to the figure that is pointed at or in the panel, else to the chart on show, else to the tab."""
        from harbin_viewer.window.evidence.figure_copy import copy_link

        page, in_panel = self._tabs.current().page, self._side.cell
        place = page.place() if page is not None else None
        if in_panel is not None and (place is None or isinstance(place, str) or self._side.has_focus):
            place = in_panel
        if place is None or isinstance(place, str):
            self._copy_link_to("chart" if place else "tab", place or self._tabs.current().name)
        else:
            copy_link(self._document, place, self.say)

    def _copy_link_to(self, kind: Literal["chart", "tab"], name: str) -> None:
        from harbin_viewer.window.evidence.figure_copy import copy_link_to

        copy_link_to(self._document, kind, name, self.say)

    def say(self, sentence: str, _file: object = None) -> None:
        """Say what was done."""
        self.said.emit(sentence, None)

    def _follow(self, known: Link) -> None:
        from harbin_viewer.factsheet import link

        if known.kind != "row":
            link.check_part(self._document, known)
            self._side.close()
            if known.kind == "chart":
                self._tabs.go_to(known.name, None)
            else:
                self._tabs.show_named(known.name)
            return
        cell = link.cell_of(self._document, known)
        self._go_to_cell(cell)

    def _go_to_cell(self, cell: CellAt) -> None:
        """Show a figure in its tab, and beside it, or where no tab has it, in the panel."""
        in_a_tab = cell.resource in self._tabs.shown()
        if in_a_tab and not self._side.is_beside:
            self._side.close()
        self._tabs.go_to(*cell)
        if self._side.is_beside or not in_a_tab:
            self._side.show_cell(cell)
