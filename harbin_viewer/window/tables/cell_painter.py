"""How a cell is drawn: figures with their points one under the other, a mark before a status, a sign at a mistake."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from harbin_viewer.charts.status_badge import paint_status
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.window.tables.table_model import TableColumn, TableModel
from harbin_viewer.window.widgets.palette import theme_of

_EDGE = 4
"""px."""

_MARK, _SIGN = 0.8, 0.95
"""How wide the mark of a status and the sign at a mistake are, in heights of the type beside them."""

_VISIBLE = 400
"""Letters of a text that one line can show."""


def even_digits(font: QFont) -> QFont:
    """The font with digits of one width, where it has them."""
    result = QFont(font)
    if hasattr(result, "setFeature"):
        result.setFeature(QFont.Tag("tnum"), 1)
    return result


class CellPainter(QStyledItemDelegate):
    """Draws the cells of a `TableModel`; `room` is what figures keep from the right edge, in px."""

    def __init__(self, room: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room

    def _column(self, index: QModelIndex | QPersistentModelIndex) -> tuple[TableColumn, int] | None:
        model = index.model()
        return (model.columns[index.column()], model.row_at(index.row())) if isinstance(model, TableModel) else None

    def _ink(self, option: QStyleOptionViewItem) -> QColor:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        return option.palette.color(role)

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, text: str, column: TableColumn) -> None:
        area = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        if column.is_number and _is_figure(text):
            painter.drawText(QPointF(*self._figure_place(option, text, column)), text)
            return
        side = Qt.AlignmentFlag.AlignLeft
        if column.is_number:
            area, side = area.adjusted(0, 0, _EDGE - self._room(), 0), Qt.AlignmentFlag.AlignRight
        else:  # words in Arabic or Hebrew run from the right, in their order
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        text = option.fontMetrics.elidedText(_in_a_line(text), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)

    def _figure_place(self, option: QStyleOptionViewItem, text: str, column: TableColumn) -> tuple[float, float]:
        """Where a figure begins, so that its point stands under those of the others, but never beyond the cell."""
        metrics: QFontMetrics = option.fontMetrics
        whole, point, decimals = text.partition(column.point)
        most = column.most_decimals
        behind = metrics.horizontalAdvance(f"{column.point}{'0' * most}") if most else 0
        right = option.rect.right() - self._room() - behind
        start = right - metrics.horizontalAdvance(whole)
        over = start + metrics.horizontalAdvance(f"{whole}{point}{decimals}") - option.rect.right() + _EDGE
        y = option.rect.y() + (option.rect.height() + metrics.ascent() - metrics.descent()) / 2
        return max(start - max(over, 0), option.rect.x() + 1), y

    def _paint_status(self, painter: QPainter, option: QStyleOptionViewItem, status: StatusName) -> None:
        mark = _sized(option, _MARK)
        top = option.rect.y() + (option.rect.height() - mark) / 2
        theme = theme_of(option.palette)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.page))
            painter.drawEllipse(option.rect.x() + _EDGE - 1, round(top) - 1, mark + 2, mark + 2)
        paint_status(painter, status, option.rect.x() + _EDGE, top, mark, theme)

    def _paint_sign(self, painter: QPainter, option: QStyleOptionViewItem, colour: str) -> None:
        """A triangle with a “!”, and a line under the cell: both are seen without colour."""
        rect, unit = option.rect, _sized(option, _SIGN) / 14
        x, y = rect.x() + _EDGE, rect.center().y() + 5.0 * unit
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        middle = x + 5.5 * unit
        painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(middle, y - 10 * unit), QPointF(x + 11 * unit, y)]))
        painter.drawLine(QPointF(middle, y - 6.5 * unit), QPointF(middle, y - 3.5 * unit))
        painter.drawPoint(QPointF(middle, y - 1.8 * unit))
        painter.setPen(QPen(QColor(colour), 1, Qt.PenStyle.DashLine))
        painter.drawLine(rect.x() + 1, rect.bottom(), rect.right() - 1, rect.bottom())

    # Qt

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # drawn by `paint`

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus and not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(theme_of(option.palette).accent), 2))  # the style only tints it
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        known = self._column(index)
        if known is None:
            return
        column, row = known
        inner = QStyleOptionViewItem(option)
        painter.save()
        if column.mistake(row):
            self._paint_sign(painter, option, theme_of(option.palette).status["contradicted"])
            inner.rect = option.rect.adjusted(_sized(option, _SIGN), 0, 0, 0)
        status = column.status(row)
        if status is not None:
            self._paint_status(painter, option, status)
            inner.rect = inner.rect.adjusted(_sized(option, _MARK) + 6, 0, 0, 0)
        painter.setPen(self._ink(option))
        painter.setFont(option.font)
        self._paint_text(painter, inner, column.text(row), column)
        painter.restore()


def _sized(option: QStyleOptionViewItem, share: float) -> int:
    metrics: QFontMetrics = option.fontMetrics
    return round(metrics.height() * share)


def _is_figure(text: str) -> bool:
    return text[-1:].isdigit()


def _in_a_line(text: str) -> str:
    """As much of a text as one line can show."""
    return " ".join(text[:_VISIBLE].split())
