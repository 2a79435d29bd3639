"""The row of buttons above a chart: what can be done with it, in plain sight."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from harbin_viewer.window.widgets.action_button import ActionButton


class ChartTools(QWidget):
    """Each button asks for a command of `commands.COMMANDS` by its name."""

    asked = Signal(str)
    """The name of the command."""

    def __init__(self, resources: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = resources / "icons"
        self._tips: dict[ActionButton, str] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 6, 12, 6)
        self._layout.setSpacing(4)
        self.table = self._button("table", "Table", "table", "Show the chart's data as a table")
        self.table.setCheckable(True)
        self.whole = self._button("whole", "Whole chart", "whole", "Show the whole chart again")
        self._layout.addStretch(1)
        self._button("copy_data", "Copy data", "copy-data", "Copy the data for a spreadsheet")
        self._button("copy_image", "Copy image", "copy-image", "Copy the chart as an image")
        self._button("export", "Export…", "export", "Save the chart as a picture, or its data")
        self.tell_zoomed(zoomed=False)

    def tell_ready(self, why_not: str = "") -> None:
        """Whether there is a chart; without one the buttons say why they can do nothing."""
        for button, tip in self._tips.items():
            button.setEnabled(not why_not)
            button.setToolTip(why_not or tip)
            button.setStatusTip(why_not or tip)

    def tell_zoomed(self, *, zoomed: bool) -> None:
        """Whether only a part of the chart is on show, so that there is a way back."""
        self.whole.setEnabled(zoomed)
        tip = "Show the whole chart again" if zoomed else "The whole chart is on show. Turn the wheel to see a part."
        self.whole.setToolTip(tip)
        self.whole.setStatusTip(tip)

    def _button(self, command: str, word: str, icon: str, tip: str) -> ActionButton:
        button = ActionButton(word, self._icons / f"{icon}.svg", tip)
        button.clicked.connect(lambda: self.asked.emit(command))
        self._layout.addWidget(button)
        self._tips[button] = tip
        return button
