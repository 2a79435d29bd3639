"""Where one is in a list or table that gets the focus again: Qt tells its name alone, and who hears it is nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QTreeView


def tell_current(view: QAbstractItemView) -> None:
    """Have a screen reader led to the current entry, where one is there."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent
    from PySide6.QtWidgets import QListView, QTableView, QTreeView

    current = view.currentIndex()
    if not QAccessible.isActive() or not current.isValid() or not view.hasFocus():
        return
    if isinstance(view, QTableView):  # its headings are a row and a column to Qt
        child = (current.row() + 1) * (current.model().columnCount() + 1) + current.column() + 1
    elif isinstance(view, QListView):
        child = current.row()
    elif isinstance(view, QTreeView):  # its headings are a row to Qt, seen or not
        child = (_rows_above(view) + 1) * current.model().columnCount() + current.column()
    else:
        return
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(child)
    QAccessible.updateAccessibility(event)


def _rows_above(tree: QTreeView) -> int:
    """How many entries are unfolded above the current one."""
    above, count = tree.indexAbove(tree.currentIndex()), 0
    while above.isValid():
        above, count = tree.indexAbove(above), count + 1
    return count
