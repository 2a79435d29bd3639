"""The chart on screen with its points: pointed at by mouse and keys, told in a note, and asked for their source."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.window.charts.access.told_point import tell_left, tell_point, tell_point_again
from harbin_viewer.window.charts.painted.painted_view import PaintedView
from harbin_viewer.window.charts.pointing.arrow_steps import STEPS, said_at_end
from harbin_viewer.window.charts.pointing.drag_start import DragStart
from harbin_viewer.window.charts.pointing.held_line import HeldLine, stands_out
from harbin_viewer.window.charts.pointing.menu_place import place_of_menu
from harbin_viewer.window.charts.pointing.point_finder import named_at, nearest, neighbour, same_point, with_figure
from harbin_viewer.window.charts.pointing.point_note import PointNote, PointWords, ToldAt, words_of
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.palette import theme_of
from harbin_viewer.window.widgets.pointing_cursor import show_hand

_REACH = 40.0
"""How far from a mark, in px, the mouse still means it."""

_ON = 6.0
"""How far from a mark, in px, a click still means it."""

_ZOOMS = {Qt.Key.Key_Plus: "zoom_in", Qt.Key.Key_Minus: "zoom_out", Qt.Key.Key_Home: "whole"}


class ChartView(PaintedView):
    """One chart, and what is told of its points. `told_at` gives what the rows of a point say.

    One that is `holding` brings the line forward that is pointed at, or its name; a click or Space holds it, also in
    other charts that have it, until another, Escape or a click on nothing; two ask for the source, as one does of bars.
    A click on a `switchable` name asks for it.
    """

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    recipe_asked = Signal(object)
    """The reader wants to see how the figure with this `Recipe` was computed."""

    series_asked = Signal(str)
    """The reader wants the series of this label switched off."""

    point_changed = Signal(str)
    """The cursor is on another point; the words for it, "" for none."""

    point_reached = Signal(str)
    """The reader went to another point without the mouse; the words for it, "" where the point was left."""

    said = Signal(str)
    """Which line is held from now on, or that a key leads no further, as a sentence."""

    menu_asked = Signal(object, str, object)
    """What to do is to be chosen: with this `MarkAt` or None, the series of this label or "", at this `QPoint`."""

    zoom_asked = Signal(str)
    """The reader wants by a key what the command of this name does: "zoom_in", "zoom_out" or "whole"."""

    drag_asked = Signal()
    """The reader begins to drag the chart out of the window."""

    def __init__(self, told_at: ToldAt, parent: QWidget | None = None, *, holding: bool = False) -> None:
        super().__init__(parent, moving=holding)
        self._holding = holding
        self._told_at = told_at
        self._cursor: MarkAt | None = None
        self._answered: tuple[int, int] | None = None
        self._by_mouse = False
        self._rested: QPointF | None = None
        self._drag = DragStart()
        self.line = HeldLine(self.item)
        self._named: int | None = None
        self.switchable: frozenset[str] = frozenset()
        self._note = PointNote(self.viewport())
        self._hover = pg.SignalProxy(self.scene().sigMouseMoved, rateLimit=60, slot=self.hovered)

    # what others may ask

    def show_chart(self, chart: Chart, described: str | None) -> None:
        """Show this chart, all of it; `described` says in words what it shows, None: when somebody asks for it."""
        self._cursor = self._answered = self._named = self._rested = None
        self.line.follow(self._chart, chart)
        self._note.hide()
        super().show_chart(chart, described)

    def point_at_row(self, resource: str, row: int, field: str = "", *, noted: bool = True) -> None:
        """Point at the figure in a row, or the first of it, `noted` beside it; all is shown where it is on no part."""
        if with_figure(self._picture, resource, row, field) is None:
            self.show_whole()
        if (mark := with_figure(self._picture, resource, row, field)) is not None:
            self._answered = None if noted else (mark.series, mark.point)
            self.go_to(mark)

    @property
    def current_mark(self) -> MarkAt | None:
        """The mark that is pointed at, by mouse or keys."""
        return self._cursor

    def go_to(self, mark: MarkAt, *, again: bool = False) -> None:
        """Point at this mark, as the arrow keys do; `again`: tell it also where it is pointed at already."""
        self._by_mouse = False
        if again and mark == self._cursor:
            self._tell(self.point_words(mark).spoken())
        self.point_at(mark)

    def tell_where_one_is(self) -> None:
        """Tell a screen reader which follows the focus on which point it is."""
        tell_point(self)

    def pass_over(self, series: int, point: int) -> None:
        """Frame a point in passing, as the mouse does: it is not said aloud."""
        marks = self._picture.marks if self._picture is not None else ()
        if mark := next((mark for mark in marks if (mark.series, mark.point) == (series, point)), None):
            self._by_mouse = True
            self.point_at(mark)

    def ask(self, mark: MarkAt) -> None:
        """Ask for the source of the figure of this mark; of one that was computed, for how it was."""
        if not self.leads(mark):
            return
        self._answered = (mark.series, mark.point)
        self._note.hide()  # what is asked for says all of it, and more
        recipe = self.recipe(mark)
        (self.cell_asked if recipe is None else self.recipe_asked).emit(recipe or mark.cell)

    def point_words(self, mark: MarkAt) -> PointWords:
        """What is said of the point of a mark of the picture on show."""
        assert self._chart is not None
        return words_of(self._chart, mark, self._told_at, leads=self.leads(mark), holding=self._holds(mark))

    def hovered(self, event: tuple[QPointF]) -> None:
        where = event[0]
        if self._picture is None or where == self._rested:  # a chart that is laid out anew slips under a mouse at rest
            return
        self._rested = QPointF(where)
        inside = self.viewport().rect().contains(self.mapFromScene(where))
        self._by_mouse = True
        self.point_at(nearest(self._picture, where.x(), where.y(), _REACH) if inside else None)
        on = nearest(self._picture, where.x(), where.y(), _ON) if inside else None
        if (named := named_at(self._picture, where.x(), where.y()) if inside else None) != self._named:
            self._named = named
            self._bring_forward()
        label = self._label_at(where.x(), where.y()) if inside else ""
        self.viewport().setToolTip(plain_tip(f"Click to switch “{label}” off") if label else "")
        show_hand(self.viewport(), leads=bool(label) or (on is not None and self.leads(on)))

    def _label_at(self, x: float, y: float) -> str:
        """The label of the series whose name is there, if it can be switched off; else ""."""
        number = named_at(self._picture, x, y) if self._picture is not None else None
        label = self._chart.series[number].label if number is not None and self._chart is not None else ""
        return label if label in self.switchable else ""

    def point_at(self, mark: MarkAt | None, *, moved: bool = True) -> None:
        noted = mark is not None and (mark.series, mark.point) != self._answered
        if mark == self._cursor and self._note.isVisible() == noted:
            return
        self._cursor = mark
        self._answered = None if noted or mark is None else self._answered
        self._bring_forward()
        if mark is None or self._chart is None or self._picture is None:
            self.item.hide_cursor()
            self._note.hide()
            self._tell("")
            return
        self.item.show_cursor(mark.box, QColor(theme_of(self.palette()).accent))
        words = self.point_words(mark)
        if noted:
            self._note.show_words(words, mark.box, self._picture, self.magnified)
        self._tell(words.spoken(), moved=moved)

    def _tell(self, words: str, *, moved: bool = True) -> None:
        self.point_changed.emit(words)
        if moved and not self._by_mouse:  # who heard of the point is not told again where it was drawn anew
            tell_point(self) if words else tell_left(self)
            self.point_reached.emit(words)

    def _bring_forward(self) -> None:
        """Let the line that is held or pointed at stand out, where this view does so."""
        if self._holding and self._picture is not None and self._chart is not None:
            pointed = self._cursor.series if self._cursor is not None else self._named
            self.line.show(self._chart, self._picture, pointed, theme_of(self.palette()))

    def hold(self, number: int | None) -> None:
        """Keep the line of that number in front until another is held, or none."""
        if words := self.line.hold(number, self._chart):
            self.said.emit(words)
        self._bring_forward()

    def _was_laid_out(self) -> None:
        if self.line.held is not None:
            self._bring_forward()
        if self._cursor is not None and self._picture is not None and self.item.is_framing:
            self._note.hide()
            self.point_at(same_point(self._picture, self._cursor), moved=False)

    def _take_click(self, mark: MarkAt) -> None:
        """Hold its line, or let it go; of a mark whose line cannot be held ask for its source."""
        self._by_mouse = True
        holds = self._holds(mark)
        if holds:
            self.hold(self.line.other_than(mark.series))
        self.point_at(mark)
        if not holds:
            self.ask(mark)

    def _holds(self, mark: MarkAt) -> bool:
        """Whether a click holds the line of a mark, as it stands among others, and asks for nothing."""
        return self._holding and self._chart is not None and stands_out(self._chart, mark.series)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            mark = neighbour(self.marks_in_order(), self._cursor, *STEPS[key])
            if mark is not None:
                self.go_to(mark) if mark != self._cursor else self.said.emit(said_at_end(key, self.shown_window()))
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
        label, mark = self._label_at(place.x(), place.y()), nearest(self._picture, place.x(), place.y(), _ON)
        if label:
            self.series_asked.emit(label)
        elif mark is not None:
            self._take_click(mark)
        else:
            self.hold(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.mapToScene(event.position().toPoint())
        if (mark := None if self._picture is None else nearest(self._picture, place.x(), place.y(), _ON)) is None:
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
        mark, label = nearest(self._picture, where.x(), where.y(), reach), self._label_at(where.x(), where.y())
        self.menu_asked.emit(mark, label, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes back is where they were, in the picture as it is now."""
        super().focusInEvent(event)
        if self._cursor is not None and self._picture is not None and not self._by_mouse:
            if not self._note.isVisible():
                self.point_at(same_point(self._picture, self._cursor), moved=False)
            if event.reason() != Qt.FocusReason.PopupFocusReason:  # a menu leads back by itself
                tell_point_again(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring round a point goes too, unless a menu is open over it or the panel answers for it."""
        super().focusOutEvent(event)
        if not self._by_mouse and self._answered is None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._note.hide()
            self.item.hide_cursor()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._by_mouse:
            self.point_at(None)
