"""A chart on screen of which one point may be pointed at: it is framed, told in a note, and asked for its source."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import MarkAt
from harbin_viewer.window.charts.access.told_point import tell_left, tell_point
from harbin_viewer.window.charts.painted.painted_view import PaintedView
from harbin_viewer.window.charts.pointing.held_line import HeldLine, stands_out
from harbin_viewer.window.charts.pointing.point_finder import same_point, with_figure
from harbin_viewer.window.charts.pointing.point_note import PointNote, PointWords, ToldAt, words_of
from harbin_viewer.window.widgets.palette import theme_of


class PointedView(PaintedView):
    """`told_at` gives what the rows of a point say; who points, by mouse or keys, is not its business.

    One that is `holding` brings the line forward that is pointed at, and may hold it there.
    """

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    recipe_asked = Signal(object)
    """The reader wants to see how the figure with this `Recipe` was computed."""

    point_changed = Signal(str)
    """The cursor is on another point; the words for it, "" for none."""

    point_reached = Signal(str)
    """The reader went to another point without the mouse; the words for it, "" where the point was left."""

    said = Signal(str)
    """Which line is held from now on, or that a key leads no further, as a sentence."""

    def __init__(self, told_at: ToldAt, parent: QWidget | None = None, *, holding: bool = False) -> None:
        super().__init__(parent, moving=holding)
        self._holding = holding
        self._told_at = told_at
        self._cursor: MarkAt | None = None
        self._answered: tuple[int, int] | None = None
        self._by_mouse = self._is_led_to = False
        self._rested: QPointF | None = None
        self.line = HeldLine(self.item)
        self._named: int | None = None
        self._note = PointNote(self.viewport())

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
            self._is_led_to = True

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

    def point_at(self, mark: MarkAt | None, *, moved: bool = True) -> None:
        noted = mark is not None and (mark.series, mark.point) != self._answered
        if mark == self._cursor and self._note.isVisible() == noted:
            return
        self._cursor, self._is_led_to = mark, False
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

    def _holds(self, mark: MarkAt) -> bool:
        """Whether a click holds the line of a mark, as it stands among others, and asks for nothing."""
        return self._holding and self._chart is not None and stands_out(self._chart, mark.series)
