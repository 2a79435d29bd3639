"""What the reader is at stays in view where type grows, or where there is less room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QPoint, QTimer
from PySide6.QtWidgets import QAbstractItemView, QScrollArea
from shiboken6 import isValid

from harbin_viewer.window.widgets.focus.into_view import bring_into_view

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget


class _KeptInView(QObject):
    """Notes whenever the view is painted what the reader is at, if that is seen; what was scrolled away stays there."""

    def __init__(self, view: QAbstractScrollArea, painted: QWidget) -> None:
        super().__init__(view)
        self._bars = view.verticalScrollBar(), view.horizontalScrollBar()
        self._scrolled = (0, 0)
        self._is_owed = False
        painted.installEventFilter(self)
        for bar in self._bars:
            bar.rangeChanged.connect(self._follow)

    def _is_at_seen(self) -> bool:
        """Whether the reader still is at what was noted."""
        raise NotImplementedError

    def _is_seen(self) -> bool:
        """Whether what the reader is at is in view."""
        raise NotImplementedError

    def _note(self) -> None:
        """Note what the reader is at, if it is seen."""
        raise NotImplementedError

    def _bring(self) -> None:
        """Bring what was noted into view."""
        raise NotImplementedError

    def _keep(self) -> None:
        self._is_owed = False
        if self._is_at_seen():
            self._bring()

    def _follow(self) -> None:
        """There is more or less to scroll: parts of a page are moved in a moment only, those of a list at once."""
        self._keep()
        self._keep_soon()

    def _keep_soon(self) -> None:
        if not self._is_owed:
            self._is_owed = True
            QTimer.singleShot(0, self, self._keep)

    def _look(self) -> None:
        scrolled = self._bars[0].value(), self._bars[1].value()
        is_moving = scrolled == self._scrolled and self._is_at_seen()
        if is_moving and not self._is_seen():
            self._keep_soon()  # it was moved, and not by scrolling
        elif not (is_moving and self._is_owed):
            self._scrolled = scrolled
            self._note()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._look()
        return super().eventFilter(watched, event)


class FocusInView(_KeptInView):
    """Follows the part of a page that has the focus; the scroll area, whose `page` it is, owns it."""

    def __init__(self, area: QScrollArea, page: QWidget) -> None:
        super().__init__(area, page)
        self._area, self._page = area, page
        self._seen: QWidget | None = None

    def _focus(self) -> QWidget | None:
        focus = self._page.window().focusWidget()
        return focus if focus is not None and focus.hasFocus() and self._page.isAncestorOf(focus) else None

    def _is_at_seen(self) -> bool:
        return self._seen is not None and isValid(self._seen) and self._seen is self._focus()

    def _is_seen(self) -> bool:
        focus, view = self._focus(), self._area.viewport()
        if focus is None:
            return False
        there = focus.rect().translated(focus.mapTo(view, QPoint(0, 0)))
        is_tall = there.height() > view.height()
        return view.rect().intersects(there) if is_tall else view.rect().contains(there.center())

    def _note(self) -> None:
        self._seen = self._focus() if self._is_seen() else None

    def _bring(self) -> None:
        assert self._seen is not None
        bring_into_view(self._area, self._seen, 0, 0)


class CurrentInView(_KeptInView):
    """Follows the current entry of a list, or the current cell of a table; the view owns it."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view, view.viewport())
        self._view = view
        self._seen = QPersistentModelIndex()

    def _is_at_seen(self) -> bool:
        return self._seen.isValid() and self._seen == self._view.currentIndex()

    def _is_seen(self) -> bool:
        return self._view.viewport().rect().contains(self._view.visualRect(self._view.currentIndex()).center())

    def _note(self) -> None:
        self._seen = QPersistentModelIndex(self._view.currentIndex()) if self._is_seen() else QPersistentModelIndex()

    def _bring(self) -> None:
        self._view.scrollTo(self._view.currentIndex())
