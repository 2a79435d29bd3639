"""The row of buttons above a chart: what can be done with it, in plain sight."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.buttons.action_button import ActionButton
from harbin_viewer.window.widgets.buttons.on_off import show_on

_COPY_IMAGE = "Copy the chart as an image. It can also be dragged into a folder or another program"

_SWITCH = "Switch series off and on"
_ALONE = "The chart has one series, so there is none to switch off."
_TOGETHER = "This form shows its series together: none is switched off by itself."


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
        self.table = self._on_off("table", "Table", "table", "Show the chart’s data as a table")
        self.series = self._on_off("series", "Series", "series", _SWITCH)
        self.whole = self._button("whole", "Whole chart", "whole", "Show the whole chart again")
        self._layout.addStretch(1)
        self._copy_data = self._button("copy_data", "Copy data", "copy-data", "Copy the data for a spreadsheet")
        self._copy_image = self._button("copy_image", "Copy image", "copy-image", _COPY_IMAGE)
        self._button("export", "Export…", "export", "Save the chart as a picture, or its data")
        self.tell_zoomed(zoomed=False)

    def _fit(self) -> None:
        """Leave out the words that there is no room for, of the lesser buttons first: their hints have them."""
        lesser = (self.whole, self._copy_data, self._copy_image)
        for without in ((), lesser, tuple(self._tips)):
            for button in self._tips:
                button.show_word(shown=button not in without)
            self._layout.invalidate()
            if self._layout.sizeHint().width() <= self.width():
                return

    def tell_ready(self, why_not: str = "") -> None:
        """Whether there is a chart; without one the buttons say why they can do nothing."""
        for button, tip in self._tips.items():
            button.setEnabled(not why_not)
            button.setToolTip(plain_tip(why_not or tip))
            button.setStatusTip(why_not or tip)

    def tell_zoomed(self, *, zoomed: bool) -> None:
        """Whether only a part of the chart is on show, so that there is a way back."""
        self.whole.setEnabled(zoomed)
        tip = (
            "Show the whole chart again"
            if zoomed
            else "The whole chart is on show. Zoom in, or turn the wheel over it, to see a part."
        )
        self.whole.setToolTip(plain_tip(tip))
        self.whole.setStatusTip(tip)

    def tell_table(self, shown: object) -> None:
        """Whether the data are on show in place of the chart."""
        show_on(self.table, shown)

    def tell_row(self, shown: object) -> None:
        """Whether the series can be seen to be switched."""
        show_on(self.series, shown)

    def tell_series(self, count: int, hidden: int, drawn: int) -> None:
        """How many series could be switched off (0: none, of those that are `drawn`), and how many are."""
        if not count:
            self.tell_row(shown=False)
        self.series.setEnabled(count > 0)
        self.series.setText(f"Series: {count - hidden} of {count}" if hidden else "Series")
        self.series.setAccessibleName(self.series.text())
        tip = _SWITCH if count else _TOGETHER if drawn > 1 else _ALONE
        self.series.setToolTip(plain_tip(tip))
        self.series.setStatusTip(tip)
        self._fit()

    def _button(self, command: str, word: str, icon: str, tip: str) -> ActionButton:
        button = self._placed(word, icon, tip)
        button.clicked.connect(lambda: self.asked.emit(command))
        return button

    def _on_off(self, command: str, word: str, icon: str, tip: str) -> ActionButton:
        button = self._placed(word, icon, tip)
        button.setCheckable(True)
        button.toggled.connect(lambda _on: self.asked.emit(command))
        return button

    def _placed(self, word: str, icon: str, tip: str) -> ActionButton:
        button = ActionButton(word, self._icons / f"{icon}.svg", tip)
        self._layout.addWidget(button)
        self._tips[button] = tip
        return button

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_copy_image"):
            self._fit()
