"""The way back to where the reader was before a file of the sheet was gone for a while, or lost rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_KEYS_BESIDE = (Qt.Key.Key_Alt, Qt.Key.Key_Control, Qt.Key.Key_Meta, Qt.Key.Key_Shift, Qt.Key.Key_Super_L)
"""Keys that do nothing by themselves: with them one goes to another program, and comes back."""


class _Kept(NamedTuple):
    """Where the reader was, in a sheet that had these tables."""

    state: dict[str, object]
    tables: frozenset[str]

    def is_whole_in(self, document: Document) -> bool:
        """Whether a sheet that is on show has all that it had then."""
        from harbin_viewer.window.state.kept_figure import figure_kept

        figures = [self.state.get(name) for name in ("figure", "cell")]
        is_there = all(kept is None or figure_kept(document, kept) is not None for kept in figures)
        return is_there and self.tables <= _tables(document)


class WayBack(QObject):
    """Keeps it until the reader presses anything: from then on they are where they have gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: _Kept | None = None

    def from_place(self, document: Document, state: dict[str, object]) -> dict[str, object]:
        """The state to show a sheet in as it is now, where this document and this state of the window are on show."""
        if self._kept is None or self._kept.is_whole_in(document):
            self._kept = _Kept(state, _tables(document))
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)  # once, however often it is asked for
        return self._kept.state

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress
        by_key = is_press and isinstance(event, QKeyEvent) and event.key() not in _KEYS_BESIDE
        if by_key or event.type() == QEvent.Type.MouseButtonPress:
            self._kept = None
            application = QApplication.instance()
            if application is not None:
                application.removeEventFilter(self)
        return super().eventFilter(watched, event)


def _tables(document: Document) -> frozenset[str]:
    return frozenset(resource.name for resource in document.sheet.resources)
