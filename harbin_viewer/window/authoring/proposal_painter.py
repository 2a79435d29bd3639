"""Paints what a new sheet would have: its title, and below it, quieter, why it suggests itself; both wrapped."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from harbin_viewer.window.widgets.palette import theme_of

_GAP = 4
"""Pixels above and below the words of a row."""

_CHECK = 26
"""Pixels left of the words, for the tick of a row that has one."""

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class ProposalPainter(QStyledItemDelegate):
    """The text of a row is its title, a line break, and what is told below it."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def _fonts(self, index: QModelIndex | QPersistentModelIndex) -> tuple[QFont, QFont]:
        """That of the title, in bold for a group, and that of what is told below it."""
        title, below = QFont(self._view.font()), QFont(self._view.font())
        title.setBold(not index.parent().isValid())
        below.setPointSizeF(below.pointSizeF() * 0.92)
        return title, below

    def _heights(self, index: QModelIndex | QPersistentModelIndex, width: int) -> tuple[int, int]:
        title, _, below = str(index.data()).partition("\n")
        fonts = self._fonts(index)
        return _height(title, fonts[0], width, self._view), _height(below, fonts[1], width, self._view)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, self._view)
        words = option.rect.adjusted(_indent(index), _GAP, -_GAP, 0)
        title, _, below = str(index.data()).partition("\n")
        fonts, heights = self._fonts(index), self._heights(index, words.width())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = self._view.palette()
        ink = palette.highlightedText().color() if chosen else palette.text().color()
        quiet = ink if chosen else QColor(theme_of(QApplication.palette()).muted)  # the view has an edge of its own
        painter.save()
        for text, font, height, colour, top in (
            (title, fonts[0], heights[0], ink, words.top()),
            (below, fonts[1], heights[1], quiet, words.top() + heights[0]),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QRect(words.left(), top, words.width(), height), _WRAPPED, text)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        left = self._view.indentation() * depth + _indent(index) + _GAP
        width = max(80, self._view.viewport().width() - left)
        return QSize(width, sum(self._heights(index, width)) + 2 * _GAP)


def _indent(index: QModelIndex | QPersistentModelIndex) -> int:
    return _CHECK if index.data(Qt.ItemDataRole.CheckStateRole) is not None else _GAP


def _height(text: str, font: QFont, width: int, view: QTreeView) -> int:
    if not text:
        return 0
    return QFontMetrics(font, view).boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, text).height()
