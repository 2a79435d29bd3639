"""The colours of what is written: at first those on show, with high contrast too."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from harbin_viewer.charts.theme import THEMES, Theme
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox

_WORDS = {
    "light": "Light", "dark": "Dark",
    "light-contrast": "Light, with high contrast", "dark-contrast": "Dark, with high contrast",
}  # fmt: skip

_LEAST = 8
"""Letters that there is room for: what stands beside it needs the room more than a long name."""


class LookChoice(ChoiceBox):
    """Reads as `theme`."""

    def __init__(self, on_show: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST)
        for name, words in _WORDS.items():
            self.addItem(words, name)
        self.setCurrentIndex([*THEMES.values()].index(on_show))

    @property
    def theme(self) -> Theme:
        """The colours that are chosen."""
        return THEMES[str(self.currentData())]
