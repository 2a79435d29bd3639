"""A quiet bar above the tabs: the first mistake of the sheet, and the way to all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.window.text.announcement import announce
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.wrapped_text import WrappedText


class MistakeBar(QFrame):
    """Hidden while there are no mistakes; it stays while there are, as a figure is missing because of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mistakes: tuple[SheetError, ...] = ()
        self.label = WrappedText(1.0, "ink")
        self.link = TextLink("Show all")
        self.link.clicked.connect(self._show_all)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 6, 24, 6)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.link)
        self.setAutoFillBackground(True)
        self.setAccessibleName("Mistakes in the sheet")
        self.hide()

    def show_mistakes(self, mistakes: Sequence[SheetError], lead: str) -> None:
        """Name the first of these after a sentence on what they are to the reader ("" of none); hide where none are."""
        self._mistakes = tuple(mistakes)
        if not mistakes:
            self.hide()
            return
        first = mistakes[0]
        more = f" And {len(mistakes) - 1} more." if len(mistakes) > 1 else ""
        self.label.setText(f"{lead} {first.told_place}: {first.problem} {first.remedy}{more}".lstrip())
        self.link.setVisible(len(mistakes) > 1)
        self.show()
        announce(self.label, self.label.text())

    def _show_all(self) -> None:
        from harbin_viewer.window.authoring.mistakes_dialog import MistakesDialog

        MistakesDialog(self._mistakes, self.window()).exec()
