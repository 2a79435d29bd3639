"""The table that stands in the place of a chart: it is made the first time that somebody asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.window.tabs.tab_kinds import PageContext

if TYPE_CHECKING:
    from harbin_viewer.window.charts.chart_table import ChartTable


class TableFace(QObject):
    """A page of `stack`; its signals are those of the `ChartTable`."""

    cell_asked = Signal(object)
    recipe_asked = Signal(object)
    said = Signal(str, object)

    failed = Signal(object)
    """An exception that ended work in a thread."""

    def __init__(self, around: PageContext, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._around = around
        self._stack = stack
        self._views: dict[str, object] = {}
        self._made: ChartTable | None = None

    @property
    def page(self) -> ChartTable:
        """The table with the words round it."""
        if self._made is None:
            from harbin_viewer.window.charts.chart_table import ChartTable

            page = self._made = ChartTable(self._around, self._views)
            page.cell_asked.connect(self.cell_asked)
            page.recipe_asked.connect(self.recipe_asked)
            page.said.connect(self.said)
            page.browser.failed.connect(self.failed)
            self._stack.addWidget(page)
        return self._made

    @property
    def is_shown(self) -> bool:
        """Whether it stands there, and not the chart."""
        return self._made is not None and self._stack.currentWidget() is self._made

    def places(self) -> Floats | None:
        """The places on the axis that its rows have, in their order; None where it is not shown, or not arranged."""
        return self.page.places() if self.is_shown else None

    def views(self) -> dict[str, object]:
        """How the tables of the charts are arranged, for `restore`."""
        if self._made is not None:
            self._made.keep_view()
        return dict(self._views)

    def restore(self, views: object) -> None:
        """Have the tables arranged so from the next chart on."""
        self._views.clear()
        self._views.update(views if isinstance(views, dict) else {})
        if self._made is not None:
            self._made.forget()

    def leave(self) -> None:
        """End what still runs."""
        if self._made is not None:
            self._made.browser.leave()
