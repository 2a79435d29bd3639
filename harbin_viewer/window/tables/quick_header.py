"""Headers that ask the model for text and alignment alone: selecting a million rows then takes no time.

That of the columns sorts by a click and has a button in each section that opens what can be done with the column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set

from PySide6.QtCore import QAbstractItemModel, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from harbin_viewer.window.tables.table_model import TableModel
from harbin_viewer.window.widgets.palette import theme_of

BUTTON = 20
"""The width of the button of a column in px; figures below keep as far from the edge as their heading."""

GAP = 10
"""What figures keep from the edge, in px, where there are no buttons."""

_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_EDGE = 4
"""What the style leaves free at a side of a title, in px."""

_ARROW, _ARROW_AT = 16, 7
"""The room for the arrow of a sorted column, which stands apart from its title, and where in it, from the right; px."""

_AT_ONCE = 120
"""Sections that are fitted when a table is shown; to measure tens of thousands would keep the window for seconds."""

_NEAR = 40
"""Sections at each side of one that is sought, as many as a wide screen has."""

_ENDS = 100
"""Rows at each end of a table whose numbers give the header its width, as in Qt's own."""


class QuickHeader(QHeaderView):
    """Qt's own asks for every cell of a column to see whether all are selected."""

    sort_asked = Signal(int)
    """The reader clicked the heading of this column."""

    column_asked = Signal(int)
    """The reader wants to see what can be done with this column."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.has_buttons = False
        self._sorted, self._descending, self._widened = -1, False, -1
        self._filtered: Set[int] = frozenset()
        self._measure: Callable[[int], int] = self.sectionSize
        self._fitting: dict[int, int] = {}
        self._pressed = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def show_arrangement(self, column: int, filtered: Set[int], *, descending: bool) -> None:
        """Mark the column that is sorted (-1 for none), and those of which some values are left out."""
        self._sorted, self._descending, self._filtered = column, descending, filtered
        self._make_room_for_arrow()
        self.viewport().update()

    def _make_room_for_arrow(self) -> None:
        """Widen the column that is sorted, once, where its title would lose letters to the arrow."""
        column = self._sorted
        was_widened, is_seen = column == self._widened, 0 <= column < self.count() and not self.isSectionHidden(column)
        self._widened = column if is_seen else -1
        if was_widened or not is_seen:
            return
        size = self.sectionSize(column)
        is_fitted, lacking = size == self._fitting.get(column), self._lacking(column, size)
        if lacking <= _ARROW or is_fitted:  # else it was made narrow
            self.resizeSection(column, size + min(lacking, _ARROW))
        if is_fitted:
            self._fitting[column] = self.sectionSize(column)

    def _lacking(self, section: int, width: int) -> int:
        """How many px are too few for the title and the marks of a section."""
        title = self.fontMetrics().horizontalAdvance(self._title(section)) + 1  # it is rounded
        return max(_EDGE + title + self.right_room(section) - width, 0)

    def _fitted(self, section: int) -> int:
        """The width in which what stands in a section can be read, its marks beside its title."""
        width = self._measure(section)
        return width + (min(self._lacking(section, width), _ARROW) if section == self._sorted else 0)

    def button_area(self, section: int) -> QRect:
        """Where the button of a column is, in the viewport."""
        left = self.sectionViewportPosition(section) + self.sectionSize(section) - BUTTON
        return QRect(left, 0, BUTTON, self.height())

    def shown_title(self, section: int) -> str:
        """As much of a title as there is room for: its two ends."""
        room = self.sectionSize(section) - _EDGE - self.right_room(section)
        return self.fontMetrics().elidedText(self._title(section), Qt.TextElideMode.ElideMiddle, room)

    def _title(self, section: int) -> str:
        model = self.model()
        return str(model.headerData(section, self.orientation())) if model is not None else ""

    def right_room(self, section: int) -> int:
        """What a title keeps free at its right, in px."""
        arrow = _ARROW if section == self._sorted else 0
        return (BUTTON if self.has_buttons else GAP) + arrow

    def fit(self, fitting: Callable[[int], int]) -> None:
        """Give the sections the widths that fit what stands in them; of very many the first, the others by `fit_seen`.

        `fitting` measures a section, in px.
        """
        self._measure, self._fitting = fitting, {}
        self._fit_those(range(min(self.count(), _AT_ONCE)))

    def fit_seen(self) -> bool:
        """Fit the sections that came into view; whether there were any."""
        fitted = False
        while self._fit_those(self._seen()):
            fitted = True
        return fitted

    def fit_near(self, section: int) -> None:
        """Fit the sections that are in view where this one is."""
        self._fit_those(range(max(section - _NEAR, 0), min(section + _NEAR, self.count())))

    def scale(self, factor: float) -> None:
        """The type is so many times as large: give sections that fitted the widths that fit now, all others as much.

        Those that are hidden come back with the widths that fit.
        """
        for section, fitted in self._fitting.items() if factor != 1 else ():
            size, fitting = self.sectionSize(section), self._fitted(section)
            self._fitting[section] = fitting
            fits = size == fitted or self.isSectionHidden(section)
            self.resizeSection(section, fitting if fits else round(size * factor))

    def _seen(self) -> range:
        first, last = self.visualIndexAt(0), self.visualIndexAt(self.width() - 1)
        return range(max(first, 0), last + 1 if last >= 0 else self.count())

    def _fit_those(self, sections: Iterable[int]) -> bool:
        """Fit those that are not fitted yet; whether there were any."""
        new = [section for section in sections if section not in self._fitting]
        for section in new:
            self._fitting[section] = self._fitted(section)
            self.resizeSection(section, self._fitting[section])
        return bool(new)

    def _over_figures(self, section: int) -> bool:
        model = self.model()
        return model is not None and model.headerData(section, self.orientation(), _ALIGNMENT) is not None

    def _is_resizing(self) -> bool:
        return self.cursor().shape() == Qt.CursorShape.SplitHCursor

    def _paint_marks(self, painter: QPainter, area: QRect, section: int) -> None:
        theme = theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = area.center().y() + 1.0
        if section in self._filtered:
            _triangle(painter, area.right() - BUTTON / 2, middle, theme.accent, filled=True)
        elif self.has_buttons:
            _triangle(painter, area.right() - BUTTON / 2, middle, theme.muted, filled=False)
        if section == self._sorted:
            right = area.right() - (BUTTON if self.has_buttons else GAP)
            _arrow(painter, right - _ARROW_AT, middle, theme.accent, down=self._descending)

    # Qt

    def sizeHint(self) -> QSize:
        """Room for the longest number of a row: Qt asks the model four times for each of those at both ends."""
        model, count = self.model(), self.count()
        if self.orientation() == Qt.Orientation.Horizontal or not isinstance(model, TableModel) or not count:
            return super().sizeHint()
        ends = (*range(min(count, _ENDS)), *range(max(count - _ENDS, 0), count))
        return self.sectionSizeFromContents(max(ends, key=model.row_at))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Its sections stay as they are until it is told how they fit: the columns are others, in number too."""
        self._measure, self._fitting = self.sectionSize, {}
        self._sorted = self._widened = -1
        super().setModel(model)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        option.section = section
        if self.orientation() == Qt.Orientation.Vertical:
            option.text = self._title(section)
            option.textAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            return
        option.text = ""  # drawn by `paintSection`, with room for its marks

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        model = self.model()
        if self.orientation() == Qt.Orientation.Vertical or model is None:
            return
        painter.save()
        area = rect.adjusted(_EDGE, 0, -self.right_room(logicalIndex), 0)
        text = self.shown_title(logicalIndex)
        side = Qt.AlignmentFlag.AlignRight if self._over_figures(logicalIndex) else Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(theme_of(self.palette()).ink))
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        self._paint_marks(painter, rect, logicalIndex)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        section = self.logicalIndexAt(event.position().toPoint())
        takes = self.has_buttons and event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = section if takes and not self._is_resizing() else -1
        if self._pressed < 0:
            super().mousePressEvent(event)
        elif self.button_area(section).contains(event.position().toPoint()):
            self._pressed = -1
            self.column_asked.emit(section)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.has_buttons and (section := self.logicalIndexAt(event.pos())) >= 0:
            self.column_asked.emit(section)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, -1
        if pressed < 0:
            super().mouseReleaseEvent(event)
        elif self.logicalIndexAt(event.position().toPoint()) == pressed:
            self.sort_asked.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed < 0:
            super().mouseMoveEvent(event)


def _triangle(painter: QPainter, x: float, y: float, colour: str, *, filled: bool) -> None:
    """The sign of a button that opens something; filled where it leaves something out."""
    path = QPainterPath(QPointF(x - 4, y - 2.5))
    path.lineTo(x, y + 2)
    path.lineTo(x + 4, y - 2.5)
    painter.setPen(QColor(colour))
    painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _arrow(painter: QPainter, x: float, y: float, colour: str, *, down: bool) -> None:
    """An arrow that says which way a column is sorted."""
    pen = painter.pen()
    pen.setColor(QColor(colour))
    pen.setWidthF(1.6)
    painter.setPen(pen)
    tip, end = (y + 4, y - 5) if down else (y - 5, y + 4)
    back = tip - 3.5 if down else tip + 3.5
    painter.drawLine(QPointF(x, tip), QPointF(x, end))
    painter.drawPolyline([QPointF(x - 3.5, back), QPointF(x, tip), QPointF(x + 3.5, back)])


def place_below(header: QHeaderView, section: int) -> QPoint:
    """Where something that opens from a column begins, on the screen."""
    left = header.sectionViewportPosition(section)
    return header.viewport().mapToGlobal(QPoint(max(left, 0), header.height()))
