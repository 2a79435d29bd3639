"""The chart on screen: its points are pointed at by mouse and keys, and its series switched by their names."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.window.charts.access.told_point import tell_point_again
from harbin_viewer.window.charts.pointing.arrow_steps import STEPS, said_at_end
from harbin_viewer.window.charts.pointing.drag_start import DragStart
from harbin_viewer.window.charts.pointing.menu_place import place_of_menu
from harbin_viewer.window.charts.pointing.point_finder import (
    column_of,
    named_at,
    nearest,
    neighbour,
    same_point,
    stacks_of,
)
from harbin_viewer.window.charts.pointing.point_note import ToldAt
from harbin_viewer.window.charts.pointing.pointed_view import PointedView
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.pointing_cursor import show_hand

_REACH = 40.0
"""How far from a mark, in px, the mouse still means it."""

_ON = 6.0
"""How far from a mark, in px, a click still means it."""

_UNDER = 0.5
"""How far from a mark, in px, it is what is pointed at, whatever name is there too."""

_ZOOMS = {Qt.Key.Key_Plus: "zoom_in", Qt.Key.Key_Minus: "zoom_out", Qt.Key.Key_Home: "whole"}


class ChartView(PointedView):
    """One chart, and what is told of its points.

    One that is `holding` brings the line forward that is pointed at, or its name; a click or Space holds it, also in
    other charts that have it, until another, Escape or a click on nothing; two ask for the source, as one does of bars.
    A click on a `switchable` name asks for it. `tip` is said where the mouse rests on nothing of it.
    """

    series_asked = Signal(str)
    """The reader wants the series of this label switched off."""

    menu_asked = Signal(object, str, object)
    """What to do is to be chosen: with this `MarkAt` or None, the series of this label or "", at this `QPoint`."""

    zoom_asked = Signal(str)
    """The reader wants by a key what the command of this name does: "zoom_in", "zoom_out" or "whole"."""

    drag_asked = Signal()
    """The reader begins to drag the chart out of the window."""

    def __init__(self, told_at: ToldAt, parent: QWidget | None = None, *, holding: bool = False) -> None:
        super().__init__(told_at, parent, holding=holding)
        self._drag = DragStart()
        self.switchable: frozenset[str] = frozenset()
        self.tip = ""
        self._hover = pg.SignalProxy(self.scene().sigMouseMoved, rateLimit=60, slot=self.hovered)

    def hovered(self, event: tuple[QPointF]) -> None:
        where = event[0]
        if self._picture is None or where == self._rested:  # a chart that is laid out anew slips under a mouse at rest
            return
        self._rested = QPointF(where)
        inside = self.viewport().rect().contains(self.mapFromScene(where))
        self._by_mouse = True
        self.point_at(nearest(self._picture, where.x(), where.y(), _REACH) if inside else None)
        on = self._mark_at(where) if inside else None
        if (named := named_at(self._picture, where.x(), where.y()) if inside else None) != self._named:
            self._named = named
            self._bring_forward()
        label = self._label_at(where) if inside else ""
        tip = f"Click to switch “{label}” off" if label else self.tip if self._cursor is None else ""
        self.viewport().setToolTip(plain_tip(tip) if tip else "")
        show_hand(self.viewport(), leads=bool(label) or (on is not None and self.leads(on)))

    def _label_at(self, where: QPointF) -> str:
        """The label of the series whose name is there, if it can be switched off; "" where a mark or a note is too."""
        picture, chart, (x, y) = self._picture, self._chart, where.toTuple()
        if picture is None or chart is None or self._is_noted(where) or nearest(picture, x, y, _UNDER) is not None:
            return ""
        number = named_at(picture, x, y)
        label = chart.series[number].label if number is not None else ""
        return label if label in self.switchable else ""

    def _mark_at(self, where: QPointF, reach: float = _ON) -> MarkAt | None:
        """The mark that a click there means: on the note that of the note, whatever this covers."""
        if self._is_noted(where):
            return self._cursor
        return nearest(self._picture, *where.toTuple(), reach) if self._picture is not None else None

    def _is_noted(self, where: QPointF) -> bool:
        return self._note.isVisible() and self._note.geometry().contains(self.mapFromScene(where))

    def _take_click(self, mark: MarkAt) -> None:
        """Hold its line, or let it go; of a mark whose line cannot be held ask for its source."""
        self._by_mouse = True
        holds = self._holds(mark)
        if holds:
            self.hold(self.line.other_than(mark.series))
        self.point_at(mark)
        if not holds:
            self.ask(mark)

    def _step(self, key: Qt.Key) -> None:
        """Go to the point that an arrow key leads to, or say that it leads no further."""
        marks, stacks = self.marks_in_order(), stacks_of(self._chart) if self._chart is not None else ()
        mark = neighbour(marks, self._cursor, *STEPS[key], stacks)
        if mark is not None and mark != self._cursor:
            self.go_to(mark)
        elif mark is not None:
            stacked = bool(column_of(marks, mark, stacks))
            self.said.emit(said_at_end(key, self.shown_window(), stacked=stacked))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self._step(key)
        elif key == Qt.Key.Key_Space and self._cursor is not None and self._holds(self._cursor):
            self.hold(self.line.other_than(self._cursor.series))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._cursor is not None:
            self.ask(self._cursor)
        elif key in _ZOOMS:
            self.zoom_asked.emit(_ZOOMS[key])
        elif key == Qt.Key.Key_Escape and (self._cursor is not None or self.line.held is not None):
            self.hold(None)
            self.point_at(None)
        else:
            QWidget.keyPressEvent(self, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.mapToScene(event.position().toPoint())
        self._drag.press(event, self._picture, place, whole=self.shown_window() is None)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag.begins(event):
            self.point_at(None)  # the pointer leaves, of which nobody is told while it drags
            self.drag_asked.emit()
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._drag.pressed).manhattanLength()
        if event.button() != Qt.MouseButton.LeftButton or moved > 4 or self._picture is None:
            return
        place = self.mapToScene(event.position().toPoint())
        label, mark = self._label_at(place), self._mark_at(place)
        if label:
            self.series_asked.emit(label)
        elif mark is not None:
            self._take_click(mark)
        else:
            self.hold(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.mapToScene(event.position().toPoint())
        if (mark := self._mark_at(place)) is None:
            self.show_whole()
        elif self._holds(mark):  # its second release is no click that lets the line go
            self._drag.pressed = QPointF(-_REACH, -_REACH)
            self.ask(mark)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._picture is None:
            return
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self._cursor, "", place_of_menu(self, self._cursor))
            return
        where = self.mapToScene(self.viewport().mapFromGlobal(event.globalPos()))
        reach = _REACH if self._note.isVisible() else _ON  # what is framed and told is meant from farther off
        self.menu_asked.emit(self._mark_at(where, reach), self._label_at(where), event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes back is where they were, in the picture as it is now."""
        super().focusInEvent(event)
        if self._cursor is not None and self._picture is not None and not self._by_mouse:
            if not self._note.isVisible():
                self.point_at(same_point(self._picture, self._cursor), moved=False)
            if event.reason() != Qt.FocusReason.PopupFocusReason:  # a menu leads back by itself
                tell_point_again(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring round a point goes too, unless one was led there, a menu is open or the panel answers for it."""
        super().focusOutEvent(event)
        if not self._by_mouse and self._answered is None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._note.hide()
            if not self._is_led_to:
                self.item.hide_cursor()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._by_mouse:
            self.point_at(None)
