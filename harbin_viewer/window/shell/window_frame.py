"""The window whatever it shows: it tells its first paint, takes what is dropped, and leads from stop to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPaintEvent, QResizeEvent


class WindowFrame(QMainWindow):
    """A main window that knows no sheet."""

    painted = Signal()
    """The first screen has been painted, once."""

    dropped = Signal(object)
    """Files and folders of this machine (a list of `Path`, each once) were dropped on the window."""

    text_dropped = Signal(str)
    """An address on the web, or the cells of a table, were dropped on the window as text."""

    theme_chosen = Signal(str)
    """A `Choice` of theme."""

    text_zoomed = Signal(int)
    """The reader wants larger text (1), smaller text (-1) or text in its usual size (0)."""

    troubled = Signal(object)
    """An exception that ended work in a thread."""

    def __init__(self) -> None:
        super().__init__()
        self.was_painted = False
        """Whether the first screen has been painted."""
        self.was_closed = False
        """Whether it was closed: nothing begins in it any more."""
        self._may_drop = False
        self.painted.connect(self._watch_type)

    def own_commands(self) -> dict[str, Callable[[], object]]:
        """What can be done with any window, by the names of its commands."""
        return {
            "close_window": self.close,
            "quit": QApplication.closeAllWindows,
            "text_larger": lambda: self.text_zoomed.emit(1),
            "text_smaller": lambda: self.text_zoomed.emit(-1),
            "text_usual": lambda: self.text_zoomed.emit(0),
        }

    def _fit(self) -> None:
        """The size of the window, or of its type, has changed."""

    def _watch_type(self) -> None:
        """Fit also when the type has changed: from the first paint on, until then it is made for the type it has."""
        from harbin_viewer.window.widgets.look_watch import LookWatch

        LookWatch(self).type_changed.connect(self._fit)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        """Tab stops where there is something to do, in the order in which it is seen."""
        from harbin_viewer.window.widgets.focus.tab_stops import go_to_next_stop

        return go_to_next_stop(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from harbin_viewer.window.widgets.menu_key import is_menu_key, open_menu

        if not (is_menu_key(event) and open_menu(self.focusWidget())):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._may_drop = any(_taken(event))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """It is what has entered: whoever drags cells is not asked for all of them again with each pixel."""
        if self._may_drop:
            from harbin_viewer.window.shell.ways.drops import take_as_copy

            take_as_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths, text = _taken(event)
        if paths:
            QTimer.singleShot(0, lambda: self.dropped.emit(paths))
        elif text:
            QTimer.singleShot(0, lambda: self.text_dropped.emit(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self.painted.emit)


def _taken(event: QDropEvent) -> tuple[list[Path], str]:
    """The files and folders that are dragged, or else the text that can be opened, taken as copies.

    What comes from this program, as a chart that is let go before it is out of the window, is nothing to open.
    """
    if event.source() is not None:
        return [], ""
    from harbin_viewer.window.shell.ways.drops import dropped_paths, dropped_text, take_as_copy

    paths = dropped_paths(event)
    text = "" if paths else dropped_text(event)
    if paths or text:
        take_as_copy(event)
    return paths, text
