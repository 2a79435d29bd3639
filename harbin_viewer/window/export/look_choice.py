"""The colours of what is written: at first those on show, on paper their light ones; with high contrast too."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from harbin_viewer.charts.theme import THEMES, Theme, of_paper
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox

_WORDS = {
    "light": "Light", "dark": "Dark",
    "light-contrast": "Light, with high contrast", "dark-contrast": "Dark, with high contrast",
}  # fmt: skip

_LEAST = 8
"""Letters that there is room for: what stands beside it needs the room more than a long name."""


class LookChoice(ChoiceBox):
    """Reads as `theme`. `on_paper` is the name of the colours that a reader chose for paper before, "" for none."""

    def __init__(self, on_show: Theme, on_paper: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_show, self._on_paper = on_show, THEMES.get(on_paper, of_paper(on_show))
        self._is_suiting = self._stays = self.is_chosen = False
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST)
        for name, words in _WORDS.items():
            self.addItem(words, name)
        self.currentIndexChanged.connect(self._take)
        self.suit(paper=False)

    def suit(self, *, paper: bool) -> None:
        """Show the colours that suit paper or a screen, unless a reader chose some."""
        if not self.is_chosen and not self._stays:
            self._is_suiting = True
            self.setCurrentIndex([*THEMES.values()].index(self._on_paper if paper else self._on_show))
            self._is_suiting = False

    def stay(self) -> None:
        """Whatever is written, the colours stay as they are."""
        self._stays = True

    @property
    def name(self) -> str:
        """What these colours are called in `THEMES`."""
        return str(self.currentData())

    @property
    def theme(self) -> Theme:
        """The colours that are chosen."""
        return THEMES[self.name]

    def _take(self) -> None:
        self.is_chosen = self.is_chosen or not self._is_suiting
