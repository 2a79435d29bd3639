"""From–to: which rows are shown by the least and the most of a column, one column at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from harbin_viewer.charts.exploring.bounded import said_limit
from harbin_viewer.charts.figure_and_unit import readers_locale
from harbin_viewer.factsheet.bounds.bounded_columns import bounded_column, may_be_bounded, typed_in
from harbin_viewer.factsheet.bounds.limits import Bounds
from harbin_viewer.factsheet.roles.unit_finding.said_units import label_with_unit
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.tables.columns.bounds_row import BoundsRow
from harbin_viewer.window.text.links.text_link import TextLink, beginning_with_text
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.told.unseen_label import name_box

if TYPE_CHECKING:
    from harbin_viewer.factsheet.exploring.cube import Cube
    from harbin_viewer.window.explore.explorer import Explorer

_NONE = "Only rows with …"

_MOST = 1_000
"""Columns that are offered; those of a table with more stand in its own tab."""


class BoundsChooser(QWidget):
    """A list of the columns of figures and days, the two limits of the one that is chosen, and the way back to all."""

    bounded = Signal(str, object)
    """Only rows are wanted of which this column lies between these `Bounds`."""

    all_wanted = Signal()
    """Rows are wanted whatever their columns hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = ChoiceBox()
        self.row: BoundsRow | None = None
        self.all_rows = TextLink("Show all rows")
        self._cube: Cube | None = None
        self._now: dict[str, Bounds] = {}
        self._rows = QVBoxLayout()
        self._build()
        self.all_rows.hide()
        self.column.activated.connect(lambda _row: self._show_column())
        self.all_rows.clicked.connect(self.all_wanted)

    def offer(self, cube: Cube) -> None:
        """Offer the columns of a table, but for that of its time, which has its own bar below the chart."""
        self._cube, self._now = cube, {}
        fields = [name for name in cube.table.columns if may_be_bounded(cube.table, name) and name != cube.roles.time]
        with QSignalBlocker(self.column):
            self.column.clear()
            self.column.addItem(_NONE, "")
            for name in fields[:_MOST]:
                self.column.addItem(in_a_line(orderly(label_with_unit(cube.table.field(name)))), name)
        self.setVisible(bool(fields))
        self._show_column()

    def show_choice(self, explorer: Explorer) -> None:
        """Show which columns are bounded; the limits of the one that is chosen are on show."""
        now = {name: Bounds(*limits) for name, limits in explorer.history.now.bounds.items()}
        self.all_rows.setVisible(bool(now))
        if now == self._now:
            return
        self._now = now
        if now and self._chosen not in now:
            self.column.setCurrentIndex(self.column.findData(next(reversed(now))))
        self._show_column()

    @property
    def _chosen(self) -> str:
        return str(self.column.currentData() or "")

    def _show_column(self) -> None:
        """The limits of the column that is chosen, where others are not on show already."""
        bounds = self._now.get(self._chosen, Bounds())
        if self.row is not None and self.row.objectName() == self._chosen and self.row.bounds == bounds:
            return
        if self.row is not None:
            self.row.deleteLater()
            self.row = None
        if self._cube is not None and self._chosen:
            self._show_row(self._cube, self._chosen, bounds)

    def _show_row(self, cube: Cube, name: str, bounds: Bounds) -> None:
        say = said_limit(cube.table, name, readers_locale())
        self.row = BoundsRow(typed_in(cube.table, name, (QLocale().decimalPoint(),)), bounds, say)
        self.row.setObjectName(name)
        self.row.show_ends(*_ends(cube, name))
        self.row.bounds_asked.connect(lambda asked: self._ask(name, asked))
        self._rows.addWidget(self.row)

    def _ask(self, name: str, bounds: Bounds) -> None:
        self._now = {field: known for field, known in {**self._now, name: bounds}.items() if known}
        self.bounded.emit(name, bounds)

    def _build(self) -> None:
        name_box(self.column, "Only rows with")
        self.column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._rows.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.column)
        layout.addLayout(self._rows)
        layout.addLayout(beginning_with_text(self.all_rows))


def _ends(cube: Cube, name: str) -> tuple[str, str]:
    """The least and the largest value of a column in words."""
    column, say = bounded_column(cube.table, name), said_limit(cube.table, name, readers_locale())
    known = column[~np.isnat(column) if column.dtype.kind == "M" else np.isfinite(column)]
    if not len(known):
        return "", ""
    ends = known.min(), known.max()
    if column.dtype.kind == "M":
        return str(ends[0].astype("datetime64[D]")), str(ends[1].astype("datetime64[D]"))
    return say(float(ends[0])), say(float(ends[1]))
