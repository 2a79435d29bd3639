"""A scrolling page whose content keeps to a readable width in a wide window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

_SIDE, _TOP, _FOOT = 24, 16, 24
_ROOM = 80
"""px above and below a part that is led to."""


class PageScroll(QScrollArea):
    """Put what the page shows into `content`, a column at most `ems` average characters wide.

    The page is laid out for one width, with room for a scroll bar whether there is one or not. (A page that is resized
    with the view measures its texts for four widths before it is first painted.)
    """

    painted = Signal()
    """The page was painted; sent each time."""

    told_role = "Grouping"

    is_tab_stop = False
    """It scrolls by the keys of what is on it."""

    def __init__(self, ems: int, parent: QWidget | None = None, *, side: int = _SIDE) -> None:
        super().__init__(parent)
        self._ems = ems
        self._side = side
        self._goal: QWidget | None = None
        self._place: Callable[[], QRect] | None = None
        self._held: tuple[QWidget, int] | None = None
        self._wanted: tuple[int, int] | None = None
        self._is_fitting = False
        self._seen: QWidget | None = None
        self._ring: QWidget | None = None
        self._page = _Page()
        self.content = _Content(self._page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._page.hide()
        self.setWidget(self._page)
        self.content.laid_out.connect(self._fit_anew)
        self._page.painted.connect(self._note_seen)
        self._page.painted.connect(self.painted)
        self.verticalScrollBar().actionTriggered.connect(self._forget_goal)
        self.verticalScrollBar().valueChanged.connect(self._let_go)

    def lead_to(self, part: QWidget, place: Callable[[], QRect] | None = None) -> None:
        """Bring a part of the page into view and give it the focus; of a long one the `place` in it, as it is by then.

        It is kept there while the page is laid out anew (a filter was taken away, the panel opens), until the reader
        scrolls.
        """
        self._goal, self._place, self._wanted = part, place, None
        self._keep_goal()
        part.setFocus()

    def place(self) -> list[int]:
        """How far down it is scrolled, or is to be, and how wide the page is then, in px."""
        if self._wanted is not None:
            return [*self._wanted]
        return [self.verticalScrollBar().value(), self._page.width()]

    def return_to(self, place: object) -> None:
        """Scroll to a `place()` of before, as soon as the page is as long and as wide as it was then."""
        match place:
            case [int(down), int(width)]:
                self._wanted = down, width
                self._bring_wanted()

    def _bring_wanted(self) -> None:
        assert self._wanted is not None
        down, width = self._wanted
        bar, self._held = self.verticalScrollBar(), None
        bar.setValue(down)
        if bar.value() == down and width == self._page.width():
            self._wanted = None

    def _forget_goal(self) -> None:
        self._goal = self._wanted = None

    def _keep_goal(self) -> None:
        if self._goal is not None and isValid(self._goal):
            self._bring(self._goal)

    def _bring(self, part: QWidget) -> None:
        if self._place is None:
            self._bring_whole(part, _ROOM)
            return
        place = self._place()
        middle = part.mapTo(self._page, place.center())
        self.ensureVisible(middle.x(), middle.y(), 0, _ROOM + place.height() // 2)

    def _bring_whole(self, part: QWidget, room: int) -> None:
        from harbin_viewer.window.widgets.focus.into_view import bring_into_view

        bring_into_view(self, part, 0, room)

    def _fit(self) -> None:
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        rest = max(self._side, width - self._side - self.fontMetrics().averageCharWidth() * self._ems)
        self.content.setContentsMargins(self._side, _TOP, rest, _FOOT)
        if width != self._page.width():
            self._hold()
        self._is_fitting = True
        self._page.resize(width, max(self.content.totalHeightForWidth(width), self.height()))
        self._page.show()
        self._bring_held() if self._wanted is None else self._bring_wanted()
        self._keep_seen()
        self._is_fitting = False
        if self._goal is not None:
            QTimer.singleShot(0, self._keep_goal)

    def _fit_anew(self) -> None:
        """What is on the page wanted more room, or less."""
        if not self._is_fitting:
            self._fit()

    def _hold(self) -> None:
        """What the reader looks at is to stay where it is in the view: what has the focus, else what is at the top."""
        top = self.verticalScrollBar().value()
        if self._held is not None or top == 0:
            return
        focus = self._page.focusWidget()
        at_top = self._page.childAt(self._side + 1, top + _TOP)
        seen = [part for part in (focus, at_top) if part is not None and not part.visibleRegion().isEmpty()]
        if seen and seen[0] is not self._page:
            self._held = seen[0], seen[0].mapTo(self._page, QPoint(0, 0)).y() - top

    def _bring_held(self) -> None:
        if self._held is not None and isValid(self._held[0]) and self._goal is None:
            part, below_top = self._held
            self.verticalScrollBar().setValue(part.mapTo(self._page, QPoint(0, 0)).y() - below_top)

    def _note_seen(self) -> None:
        """What has the focus now, if all of it is in view."""
        focus = self._page.focusWidget()
        has_it = focus is not None and focus.hasFocus()
        self._seen = focus if focus is not None and has_it and self._is_in_view(focus) else None

    def _is_in_view(self, part: QWidget) -> bool:
        top = part.mapTo(self._page, QPoint(0, 0)).y() - self.verticalScrollBar().value()
        return 0 <= top <= self.viewport().height() - part.height()

    def _keep_seen(self) -> None:
        """What has the focus stays in view where type grows, or the page gets narrower."""
        if self._seen is not None and isValid(self._seen) and self._seen.hasFocus() and self._goal is None:
            self._bring_whole(self._seen, 0)

    def _let_go(self) -> None:
        """The page was scrolled, by the reader or to a place."""
        if not self._is_fitting:
            self._held = None

    def _show_ring(self) -> None:
        """Show that the page has the focus: its keys are used."""
        if self._ring is None:
            from harbin_viewer.window.widgets.focus.page_ring import PageRing

            self._ring = PageRing(self)
        self._ring.show()
        self._ring.raise_()

    # Qt

    def focusInEvent(self, event: QFocusEvent) -> None:
        """After a click the first key shows the ring."""
        from harbin_viewer.window.widgets.focus.last_input import keys_were_used_last

        super().focusInEvent(event)
        if keys_were_used_last():
            self._show_ring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt  # its enums are built then: not before the first paint
        from PySide6.QtWidgets import QAbstractSlider

        if self.hasFocus():
            self._show_ring()
        ends = {Qt.Key.Key_Home: "SliderToMinimum", Qt.Key.Key_End: "SliderToMaximum"}  # Qt's own knows pages and lines
        if event.key() in ends:
            self.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction[ends[Qt.Key(event.key())]])
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 as Qt calls it
        """The window brings what comes next into view; Qt's own scroll area would show the middle of a tall part."""
        return QWidget.focusNextPrevChild(self, forward)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._forget_goal()
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not event.size().isEmpty():
            self._fit()
        super().resizeEvent(event)


class _Content(QVBoxLayout):
    """(The page would notice it in its `event`, for which PySide makes the classes of all kinds of events.)"""

    laid_out = Signal()
    """What is on the page was laid out."""

    # Qt

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.laid_out.emit()


class _Page(QWidget):
    painted = Signal()
    """It was painted."""

    def sizeHint(self) -> QSize:
        return self.size()

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()
