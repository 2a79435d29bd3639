"""Tells when the type or the colours of a widget have changed.

What `changeEvent` is handed may be any event: PySide makes the classes of all fifty kinds before the first one that it
hands to an override. Where nothing can change before the first paint, or hardly ever, one is watched instead.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class LookWatch(QObject):
    """Belongs to the widget that it watches, and tells what the widget is about to be told itself."""

    type_changed = Signal()
    """The widget has another font now."""

    colours_changed = Signal()
    """The widget has another palette now."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self.type_changed.emit()
        elif event.type() == QEvent.Type.PaletteChange:
            self.colours_changed.emit()
        return False
