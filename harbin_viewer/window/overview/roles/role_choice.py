"""The role of a field, as it was found or as the reader corrects it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from harbin_viewer.factsheet.overview.fields import ROLES
from harbin_viewer.factsheet.overview.overview_words import FieldWords
from harbin_viewer.window.text.plain_tip import plain_tip
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.told.unseen_label import name_box

_FOUND = ""

_LEAST = 14
"""Average characters of the box on a narrow page."""


class RoleChoice(ChoiceBox):
    """The first entry is what was found."""

    corrected = Signal(str)
    """The reader chose this kind of role; "" takes the correction back."""

    def __init__(self, field: FieldWords, given: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("", _FOUND)
        for kind, words in ROLES.items():
            self.addItem(words, kind)
        name_box(self, f"Role of {field.title}")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.tell(field, given)
        self.activated.connect(lambda number: self.corrected.emit(str(self.itemData(number))))

    def tell(self, field: FieldWords, given: str) -> None:
        """Show the role of the field; `given` is the reader's correction, "" for none."""
        self.setItemText(0, "As found" if given else f"Found: {field.role_words}")
        self.setCurrentIndex(max(self.findData(given), 0) if given else 0)
        self.setToolTip(plain_tip(field.reason))

    # Qt

    def sizeHint(self) -> QSize:
        """As wide in each row, and in each size of the type, as the longest of them asks for."""
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(f"Found: {words}") for words in ROLES.values())
        return QSize(longest + metrics.averageCharWidth() * 6, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """On a narrow page its words are cut rather than its arrow."""
        return QSize(self.fontMetrics().averageCharWidth() * _LEAST, super().minimumSizeHint().height())
