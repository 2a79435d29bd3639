"""A tab of tables: their list at the side, one of them as it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.tabs.kinds.table import TableTab
from harbin_viewer.window.evidence.figure_copy import figure_choices
from harbin_viewer.window.tables.table_browser import TableBrowser
from harbin_viewer.window.tables.table_columns import table_columns
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.tabs.reading_page import ReadingPage
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.tabs.title_box import TitleBox
from harbin_viewer.window.tabs.title_list import TitleList
from harbin_viewer.window.widgets.context_menu import Choice
from harbin_viewer.window.widgets.focus.page_turn import turn_to
from harbin_viewer.window.widgets.layouts.side_splitter import SideSplitter
from harbin_viewer.window.widgets.own_turn import in_own_turn

_MOST_CELLS = 2000
"""Cells of a column whose scripts are looked at."""

_LIST = 30
"""Average characters of the list of tables, where there are several."""


class TablePage(TabPage):
    """Shows a table when its title is chosen; it is read in a thread."""

    def __init__(self, tab: TableTab, around: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document = around.document
        self._names = tab.resources or tuple(resource.name for resource in document.sheet.resources)
        self._goal: tuple[int, str] | None = None
        self._figure: Callable[[], CellAt | None] | None = None
        self._name = ""
        self._views: dict[str, object] = {}
        self.list = TitleList([document.sheet.resource(name).label for name in self._names])
        self.list.setAccessibleName("Tables")
        self.box = TitleBox([document.sheet.resource(name).label for name in self._names], self.list)
        self.browser = TableBrowser(lambda: around.remembered.folder)
        self.table = self.browser.table
        self.table.more_choices = lambda cell: figure_choices(document, cell, self.said.emit, self.change_asked.emit)
        self.browser.column_changes = self._column_changes
        self._reading = ReadingPage()
        self._stack = QStackedWidget()
        self._build()
        self.list.chosen.connect(self._show)
        self.list.key_entered.connect(lambda _row: self.table.setFocus() if self.table.isVisible() else None)
        self.browser.cell_asked.connect(self.cell_asked)
        self.browser.said.connect(self.said)
        self.browser.failed.connect(self.failed)
        self._reading.done.connect(self._take)
        self._reading.failed.connect(self._fail)
        self.list.choose(0)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, SheetError):  # what is wrong with a table stands on the page
            self.failed.emit(error)

    def place(self) -> CellAt | str | None:
        """The figure in the current cell."""
        return self.table.current_cell

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Show the row of the table of that name."""
        if item not in self._names:
            return False
        self._goal = None if row is None else (row, field)
        number = self._names.index(item)
        if self.list.current_row() == number:
            self._show(number)
        self.list.choose(number)
        return True

    def return_to(self, find: Callable[[], CellAt | None]) -> None:
        """Have the figure in the current cell again, now or when the table is read, where its row is on show."""
        self._figure = find
        self._return()

    def state(self) -> dict[str, object]:
        """The table on show, and how each that was on show is arranged."""
        self._keep_view()
        on_show = self._names[max(self.list.current_row(), 0)] if self._names else ""
        return {"table": on_show, "views": self._views, "listed": self.list.scrolled()}

    def restore(self, state: dict[str, object]) -> None:
        """Show the same table again, each arranged as it was."""
        views = state.get("views")
        self._views = dict(views) if isinstance(views, dict) else {}
        self._name = ""
        if not self.go_to(str(state.get("table", "")), None) and self._names:  # the sheet has it no longer
            self._show(max(self.list.current_row(), 0))
        self.list.scroll_to(int(str(state.get("listed", 0))))

    def leave(self) -> None:
        """End the reading of tables, and what is done with them."""
        self._reading.leave()
        self.browser.leave()

    def _build(self) -> None:
        self._stack.addWidget(self.browser)
        self._stack.addWidget(self._reading)
        splitter = SideSplitter(self.list, self._stack, _LIST)
        self.list.setVisible(len(self._names) > 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.box)
        around.addWidget(splitter, 1)
        self.setFocusProxy(self.list if len(self._names) > 1 else self.browser)

    def _column_changes(self, field: str) -> list[Choice]:
        from harbin_viewer.window.state.asked_change import column_choices

        ask = partial(self.field_asked.emit, self._name, field)
        own: list[Choice] = [] if not self._document.sheet.of_others else [("Its unit and role…", ask)]
        return [*column_choices(self._document, self._name, field, self.change_asked.emit), *own]

    def _show(self, number: int) -> None:
        name = self._names[number]
        self._reading.give_up()
        if name == self._name:
            self._go_on()
            return
        self._keep_view()
        self._name = ""
        if self._document.has_table(name):
            self._take(self._document.table(name))
            return
        turn_to(self._stack, self._reading)
        label = self._document.sheet.resource(name).label
        self._reading.begin(label, lambda progress: self._document.table(name, progress))

    def _take(self, table: Table) -> None:
        resource, self._shown = table.resource, table
        self._name = resource.name
        columns = table_columns(table, self._document.label, self._document.sheet)
        named_by = [column for column in columns if column.name in table.key]
        model = TableModel(columns, len(table), number_of=table.number_of, named_by=named_by)
        self.browser.show_table(model, resource.label, resource.description or resource.label)
        view = self._views.get(resource.name)
        if isinstance(view, dict):
            self.browser.restore(view)
        self._go_on()
        in_own_turn(self, partial(self._say_missing_fonts, table))

    def take_roles(self, table: str) -> None:
        """Show the columns with the units that a reader says."""
        if table == self._name and self._document.table(table) is not self._shown:
            self._keep_view()
            self._take(self._document.table(table))

    def _say_missing_fonts(self, table: Table) -> None:
        """Say which scripts of the table no font can write."""
        from harbin_viewer.charts.text.missing_fonts import not_yet_said

        columns = (column[:_MOST_CELLS].tolist() for column in table.columns.values() if column.dtype.kind == "O")
        cells = (cell for column in columns for cell in column if isinstance(cell, str))
        labels = (table.field(name).label for name in table.columns)
        if said := " ".join(not_yet_said([self._document.sheet.title, table.resource.label, *labels, *cells])):
            self.said.emit(said, None)

    def _go_on(self) -> None:
        """Show the table, and the row that is wanted of it."""
        turn_to(self._stack, self.browser)
        if self._goal is not None:
            self.browser.go_to_row(*self._goal)
            self._goal = None
            self.reached.emit(self.table)
        self._return()

    def _return(self) -> None:
        if not self._name or self._figure is None:
            return
        cell, self._figure = self._figure(), None
        if cell is None:
            return
        names = [column.name for column in self.browser.shown_model().columns]
        number = names.index(cell.field) if cell.field in names and cell.resource == self._name else -1
        if number >= 0 and not self.table.isColumnHidden(number):  # no filter is taken away for it
            self.table.go_to_row(cell.row, number, whole=False)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self._names) > 1:
            self.box.fit(self)

    def _keep_view(self) -> None:
        """Keep how the table on show is arranged."""
        if self._name:
            self._views[self._name] = self.browser.state()
