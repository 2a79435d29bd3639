"""A table to work with: sort, filter, hide and keep columns, read long cells, copy and export what is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from shiboken6 import isValid

from harbin_viewer.factsheet.bounds.limits import Bounds
from harbin_viewer.window.tables import browser_words
from harbin_viewer.window.tables.arrangement import (
    ArrangedRows,
    Arrangement,
    arranged_rows,
    arrangement_from,
)  # fmt: skip
from harbin_viewer.window.tables.cell_reader import CellReader
from harbin_viewer.window.tables.columns.column_values import ColumnValues
from harbin_viewer.window.tables.columns.opened_panel import opened_panel
from harbin_viewer.window.tables.data_table import DataTable
from harbin_viewer.window.tables.quick_header import place_below
from harbin_viewer.window.tables.table_bar import TableBar
from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.tables.taking.table_export import TableExport
from harbin_viewer.window.widgets.context_menu import Choice
from harbin_viewer.window.widgets.job import Job

_TAKEN_AWAY = "The filter left this row out, and was taken away."


class TableBrowser(QWidget):
    """Shows one table at a time; what takes long is done in a thread."""

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    said = Signal(str, object)
    """What was done, as a sentence, and the file it went to (a `Path`, or None)."""

    failed = Signal(object)
    """An exception that ended work in a thread."""

    arranged = Signal()
    """The rows are shown as asked for."""

    def __init__(self, folder: Callable[[], Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._title = self._frozen = ""
        self._columns: Mapping[str, ColumnValues] = {}
        self._wanted, self._hidden = Arrangement(), frozenset[str]()
        self._before: ArrangedRows | None = None
        self._goal: tuple[int, int] | None = None
        self._job: Job | None = None
        self.column_changes: Callable[[str], Sequence[Choice]] = lambda _name: ()
        self.bar, self.table, self.reader = TableBar(), DataTable(), CellReader()
        self.table.offer_columns()
        self.export = TableExport(self)
        self.table.show_model(TableModel([], 0, self.table), "")
        self._build()
        self._connect()

    @property
    def arrangement(self) -> Arrangement:
        """Which rows are asked for, in which order."""
        return self._wanted

    def show_table(self, model: TableModel, title: str, described: str) -> None:
        """Show this table, all of it, as it is in its file."""
        self._stop()
        self._title, self._before, self._goal = title, None, None
        self._columns = {column.name: column.values for column in model.columns if column.values is not None}
        self._wanted, self._hidden, self._frozen = Arrangement(), frozenset(), ""
        model.setParent(self.table)
        self.table.show_model(model, described)
        self.bar.setEnabled(True)
        self.reader.setVisible(browser_words.has_long_cells(model.columns, model.count))
        self._show_columns()
        self._tell()

    def go_to_row(self, row: int, field: str = "") -> None:
        """Show a row and select it; what hid it, a filter or its column, is taken away, and that is said."""
        column = self._number(field)
        if field in self._hidden:
            title = self.shown_model().columns[column].title
            self._hidden -= {field}
            self._show_columns()
            self.said.emit(f"The column “{title}” was hidden, and is shown again.", None)
        self._goal = row, column
        if self._job is None:
            self._reach(row, column)

    def _reach(self, row: int, column: int) -> None:
        if self.table.go_to_row(row, max(column, 0), whole=column < 0) or not self._wanted.filters:
            self._goal = None
        else:
            # said when it is so: a panel that opens now would wipe it away
            self.arrange(self._wanted.unfiltered(), lambda: self.said.emit(_TAKEN_AWAY, None))

    def arrange(self, wanted: Arrangement, then: Callable[[], object] | None = None) -> None:
        """Show these rows in this order, as soon as they are known, and do what is to be done `then`."""
        self._stop()
        kept, begin = self._current_row(), not wanted.orders_as(self._wanted)
        self._wanted = wanted
        self._show_marks()
        columns, count, before = self._columns, self.shown_model().count, self._before
        self.bar.tell_waiting()
        job = self._job = Job(lambda job: arranged_rows(columns, wanted, count, job.tell_steps, before), self)
        job.succeeded.connect(lambda arranged: self._take(arranged, kept, begin=begin))
        if then is not None:  # connected before the job begins, which may have ended a moment later
            job.succeeded.connect(lambda _rows: then())
        job.failed.connect(self.failed)
        job.progressed.connect(lambda done, of, _words: self.bar.tell_waiting(done, of))
        job.start()

    def state(self) -> dict[str, object]:
        """How the table is shown, as plain values."""
        return {
            "arrangement": self._wanted.state(),
            "hidden": sorted(self._hidden),
            "frozen": self._frozen,
            "scroll": [self.table.horizontalScrollBar().value(), self.table.verticalScrollBar().value()],
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Show the table so again; columns that are gone are left out."""
        hidden, scroll = state.get("hidden"), state.get("scroll")
        self._hidden = frozenset(map(str, hidden)) & set(self._names()) if isinstance(hidden, list) else frozenset()
        self._frozen = str(state.get("frozen", ""))
        self._show_columns()
        wanted = arrangement_from(state.get("arrangement")).among(self._columns)
        places = scroll if isinstance(scroll, list) and len(scroll) == 2 else []
        across_and_down = [place if isinstance(place, int) else 0 for place in places]
        if wanted != self._wanted or self._job is not None:
            self.arrange(wanted, partial(self._scroll, *across_and_down))
        else:
            self._scroll(*across_and_down)

    def leave(self) -> None:
        """End what still runs."""
        self._stop()
        self.export.leave()

    # columns

    def open_column(self, number: int) -> None:
        """Open what a column holds and what can be done with it."""
        column = self.shown_model().columns[number]
        if column.values is None:
            return
        changes, count = self.column_changes(column.name), self.shown_model().count
        panel = opened_panel(column, self._columns, self._wanted, count, changes, self)
        panel.sorted_asked.connect(lambda way: self._order(self._wanted.sorted_by(column.name, way)))
        panel.values_asked.connect(lambda values: self.arrange(self._wanted.only(column.name, values)))
        if panel.bounds is not None:
            panel.bounds.bounds_asked.connect(partial(self._bound, column.name))
        panel.hide_asked.connect(lambda: self.turn_column(number))
        panel.freeze_asked.connect(lambda stays: self._freeze(column.name if stays else ""))
        self.shown_model().destroyed.connect(panel.close)  # with another table the number means another column
        panel.open_at(place_below(self.table.header, number))

    def _bound(self, column: str, bounds: Bounds) -> None:
        if isValid(self.table):  # a field whose window closes is done with, too
            self.arrange(self._wanted.between(column, bounds))

    def _order(self, wanted: Arrangement) -> None:
        column = self.shown_model().columns[self._number(wanted.sort)]
        self.arrange(wanted, lambda: self.said.emit(browser_words.order_words(column, wanted), None))

    def turn_column(self, number: int) -> None:
        self._hide(self._hidden ^ {self._names()[number]})

    def _hide(self, hidden: frozenset[str]) -> None:
        self._hidden = hidden
        self._show_columns()
        self.said.emit(browser_words.columns_words(len(self._shown_columns()), len(self._names())), None)

    def _freeze(self, name: str) -> None:
        self._frozen = name
        self._show_columns()
        self.said.emit(browser_words.frozen_words(self.shown_model().columns[: self._number(name) + 1]), None)

    def _show_columns(self) -> None:
        columns = self.shown_model().columns
        hidden = [number for number, column in enumerate(columns) if column.name in self._hidden]
        self.table.hide_columns(hidden)
        self.table.freeze(self._number(self._frozen) + 1)
        self.bar.show_columns([column.title for column in columns], hidden)
        self._show_marks()

    def _show_marks(self) -> None:
        """Mark in the headings what is sorted and filtered, and say it in the bar."""
        sort, filtered = self._number(self._wanted.sort), {self._number(name) for name in self._wanted.filtered}
        self.shown_model().headings = browser_words.heading_words(sort, filtered, descending=self._wanted.descending)
        self.table.show_arrangement(sort, filtered, descending=self._wanted.descending)
        self.bar.show_words(self._wanted.words)
        columns = self.shown_model().columns
        self.bar.show_filters(
            [(n, browser_words.filter_words(columns[n], self._wanted)) for n in sorted(filtered) if n >= 0]
        )

    # rows

    def _take(self, arranged: ArrangedRows, row: int | None, *, begin: bool) -> None:
        self._job, self._before = None, arranged
        column = max(self.table.currentIndex().column(), 0)
        self.shown_model().arrange(arranged.rows)
        self.table.freeze(self.table.frozen.count)
        self._tell()
        if self._goal is not None:
            self._reach(*self._goal)
        elif row is None or not self.table.go_to_row(row, column, whole=False) or begin:
            self.table.scrollToTop()
        self.arranged.emit()

    def _tell(self) -> None:
        shown, of = self.shown_model().rowCount(), self.shown_model().count
        self.bar.tell(shown, of, filtered=self._wanted.filters)

    def _export(self) -> None:
        model, left = self.shown_model(), browser_words.left_words(self.shown_model().columns, self._wanted)
        self.export.ask_for_file(model, self._shown_columns(), self._title, self._folder(), left)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.let_go()
            self._job = None

    def _scroll(self, *across_and_down: int) -> None:
        """Scroll there; nowhere else where no place is given."""
        self.table.updateGeometries()
        bars = self.table.horizontalScrollBar(), self.table.verticalScrollBar()
        for bar, place in zip(bars, across_and_down, strict=False):
            bar.setValue(place)

    def _current_row(self) -> int | None:
        return self.shown_model().row_at(at.row()) if (at := self.table.currentIndex()).isValid() else None

    def _read_cell(self) -> None:
        index, model = self.table.currentIndex(), self.shown_model()
        self.bar.tell_cell(self.table.asked, self.shown_model().all_asked)
        if index.isValid():
            self.reader.show_cell(model, model.columns[index.column()], model.row_at(index.row()))
        else:
            self.reader.show_none()

    def shown_model(self) -> TableModel:
        model = self.table.model()
        assert isinstance(model, TableModel)
        return model

    def _names(self) -> list[str]:
        return [column.name for column in self.shown_model().columns]

    def _number(self, name: str) -> int:
        """The number of the column of that name, -1 where there is none."""
        return self._names().index(name) if name and name in self._names() else -1

    def _shown_columns(self) -> list[int]:
        return [number for number, name in enumerate(self._names()) if name not in self._hidden]

    def _build(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.table)
        splitter.addWidget(self.reader)
        splitter.setStretchFactor(0, 1)
        splitter.setCollapsible(0, False)
        splitter.setSizes([10_000, 1])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(splitter, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.cell_asked.connect(self.cell_asked)
        self.table.said.connect(self.said)
        self.table.current_moved.connect(self._read_cell)
        self.table.column_asked.connect(self.open_column)
        self.table.sort_asked.connect(lambda number: self._order(self._wanted.sorted_next(self._names()[number])))
        self.table.filter_asked.connect(
            lambda number, text: self.arrange(self._wanted.only(self._names()[number], frozenset({text})))
        )
        self.bar.evidence_asked.connect(self.table.ask)
        self.bar.words_asked.connect(lambda words: self.arrange(replace(self._wanted, words=words)))
        self.bar.all_asked.connect(lambda: self.arrange(self._wanted.unfiltered()))
        self.bar.value_dropped.connect(lambda number: self.arrange(self._wanted.without(self._names()[number])))
        self.bar.column_turned.connect(self.turn_column)
        self.bar.columns_asked.connect(lambda: self._hide(frozenset()))
        self.bar.copy_asked.connect(lambda: self.export.copy(self.shown_model(), self._shown_columns()))
        self.bar.export_asked.connect(self._export)
        self.export.said.connect(self.said)
        self.export.failed.connect(self.failed)
