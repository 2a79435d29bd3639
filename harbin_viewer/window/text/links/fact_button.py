"""A fact that leads to its source: drawn as text, clicked with the mouse, reached and entered by keyboard."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from harbin_viewer.charts.solid_paint import fill, rectangle, stroke
from harbin_viewer.window.text.links.asked_of_figure import WHO, choice_of
from harbin_viewer.window.text.links.text_button import TextButton
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.palette import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.charts.theme import Theme
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.tables.opened import OpenSheet
    from harbin_viewer.window.widgets.context_menu import Choice


class FactButton(TextButton):
    """Draws what `write` puts into a column, as tall as that needs; `margin` around it in pixels.

    `more_choices` gives what its menu offers beside going there and copying its words, `cell` where the fact stands
    (None: in no cell). Where it `is_doubted`, a check finds that its status is not borne out. Pressed it has the focus,
    by whatever it was pressed: who comes back from where it leads is there again.
    """

    leads = choice_of(WHO)
    """Where a click leads, in words."""

    def __init__(self, parent: QWidget | None = None, margin: int = 10) -> None:
        super().__init__(parent)
        self._margin = margin
        self.more_choices: Callable[[], Sequence[Choice]] = tuple
        self.cell: Callable[[], CellAt | None] = lambda: None
        self._heights: dict[tuple[int, str], int] = {}
        """By width and type."""
        self.is_found = self.is_doubted = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._take_focus)

    def set_found(self, *, found: bool) -> None:
        """Whether this is what the reader looked for."""
        self.is_found = found
        self.update()

    def ask_doubt(self, document: OpenSheet, findings: Sequence[Finding]) -> Self:
        """Say of its status whether it is borne out, by what the checks have found; itself again."""
        if not findings:  # as at each start
            return self
        from harbin_viewer.factsheet.checks.borne_out import is_doubted
        from harbin_viewer.factsheet.model.error import SheetError

        try:
            doubted = is_doubted(document, self.cell())
        except SheetError:  # a table that cannot be read: which is told where it would be seen
            return self
        if doubted != self.is_doubted:
            self.is_doubted = doubted
            self._say_anew()
        return self

    def _say_anew(self) -> None:
        """Write and speak what it says now, which may need another height."""
        self._heights.clear()
        self.setAccessibleName(self.spoken())
        self.updateGeometry()
        self.update()

    def spoken(self) -> str:
        """All of it in words, as it is read out."""
        return self.accessibleName()

    @abstractmethod
    def write(self, column: TextColumn) -> None:
        """Put the fact's words and status into the column."""

    def background(self) -> str:
        """The colour behind the fact, "#rrggbb"; "" for none."""
        return ""

    def _take_focus(self) -> None:
        self.setFocus()

    def _column(self, painter: QPainter | None, width: int) -> TextColumn:
        margin = self._margin
        area = QRectF(margin, margin, width - 2 * margin, 0)
        return TextColumn(painter, area, self.font(), theme_of(self.palette()))

    def _paint_ground(self, painter: QPainter) -> None:
        theme = theme_of(self.palette())
        ground = theme.grid if self.isDown() else theme.panel if self.underMouse() else self.background()
        edge = self._quiet_edge(theme)
        shape = rectangle(1.5, 1.5, self.width() - 3, self.height() - 3, 6)
        if ground:
            fill(painter, shape, ground)
        if self.hasFocus():  # whole pixels, one of them beside the edge: the pointer may have made that one as dark
            stroke(painter, rectangle(1, 1, self.width() - 2, self.height() - 2, 6.5), theme.accent, 2)
        elif edge:
            stroke(painter, shape, edge)
        if self.is_found:
            fill(painter, rectangle(1.5, 6, 4, self.height() - 12, 2), theme.accent)

    def _quiet_edge(self, theme: Theme) -> str:
        """The edge without focus; with high contrast no ground tells that the pointer is here, so it does."""
        if self.underMouse() and theme.panel == theme.page:
            return theme.axis
        return theme.grid if self.background() else ""

    # Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        key = width, self.font().key()
        if key not in self._heights:
            column = self._column(None, width)
            self.write(column)
            self._heights[key] = round(column.y + self._margin + 0.5)
        return self._heights[key]

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 36, metrics.height() + 2 * self._margin)

    def minimumSizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * 16
        return QSize(width, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self.write(self._column(painter, self.width()))
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from harbin_viewer.window.widgets.context_menu import context_menu, copy_text

        choices: list[Choice] = [
            (self.leads, self.click),
            ("Copy", partial(copy_text, self.accessibleName())),
            *self.more_choices(),
        ]
        context_menu(choices, self).popup(event.globalPos())


def ask_doubts(page: QWidget, document: OpenSheet, findings: Sequence[Finding]) -> None:
    """Say of each fact on a page whether its status is borne out."""
    from PySide6.QtWidgets import QWidget

    for fact in page.findChildren(QWidget):
        if isinstance(fact, FactButton):
            fact.ask_doubt(document, findings)
