"""The filter above the cards: a field for words, chips for groups and statuses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from harbin_viewer.charts.theme import STATUS_WORDS
from harbin_viewer.factsheet.sheet import StatusName
from harbin_viewer.window.card import Card
from harbin_viewer.window.chip import Chip
from harbin_viewer.window.wrap_row import WrapRow


class CardFilter(QWidget):
    """Decides which cards are shown: all words, any of the groups, any of the statuses."""

    changed = Signal()
    """Another choice of cards is wanted."""

    def __init__(self, groups: Sequence[str], statuses: Sequence[StatusName], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Filter the cards")
        self.field.setAccessibleName("Filter the cards by words")
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumHeight(round(self.fontMetrics().height() * 1.9))
        self.field.setMaximumWidth(self.fontMetrics().averageCharWidth() * 60)
        self.field.textChanged.connect(self.changed)
        self._groups = {group: Chip(group) for group in groups} if len(groups) > 1 else {}
        self._statuses = {one: Chip(STATUS_WORDS[one], one) for one in statuses} if len(statuses) > 1 else {}
        row = WrapRow()
        for chip in (*self._groups.values(), *self._statuses.values()):
            chip.toggled.connect(self.changed)
            row.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        layout.addLayout(row)

    def wants(self, card: Card) -> bool:
        """Whether the card is one of those asked for."""
        groups = {group for group, chip in self._groups.items() if chip.isChecked()}
        statuses = {status for status, chip in self._statuses.items() if chip.isChecked()}
        return (
            card.has(self.field.text().casefold().split())
            and (not groups or card.words.group in groups)
            and (not statuses or card.words.status in statuses)
        )

    def clear(self) -> None:
        """Ask for all cards again."""
        for chip in (*self._groups.values(), *self._statuses.values()):
            chip.setChecked(False)
        self.field.clear()
