"""How large the type of the window is, in sizes of the system's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont

from harbin_viewer.window.text.scaled_font import scale_anew
from harbin_viewer.window.text.text_column import sized

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class TextZoom(QObject):
    """Gives the application its type; widgets learn of it as of any change of the font."""

    def __init__(self, application: QApplication, size: float) -> None:
        super().__init__(application)
        self._application = application
        self._own = QFont(application.font())
        self.size = min(STEPS, key=lambda step: abs(step - size))
        if self.size != 1.0:
            self._show()

    def step(self, by: int) -> str:
        """Make it larger (1), smaller (-1) or the system's (0); what it is now, in words."""
        at = STEPS.index(self.size)
        self.size = 1.0 if by == 0 else STEPS[min(max(at + by, 0), len(STEPS) - 1)]
        self._show()
        self.grow_boxes()
        return f"The text is shown at {self.size * 100:.0f} %."

    def grow_boxes(self) -> None:
        """Show boxes to tick as large as the type. Asks for enums, so it waits for the first paint."""
        from harbin_viewer.window.state.system.box_style import show_boxes

        show_boxes(self._application, self.size)

    def _show(self) -> None:
        self._application.setFont(sized(self._own, self.size, self._own.weight()))
        scale_anew()
