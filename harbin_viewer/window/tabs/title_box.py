"""What a tab holds as a box that drops down: in the place of the list where there is no width for that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from harbin_viewer.window.tabs.title_list import TitleList
from harbin_viewer.window.widgets.bounded import in_a_line
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.told.unseen_label import name_box

_NARROW = 110
"""Average characters of a page that has no width for a list beside what it shows."""

_LEAST = 10
"""Characters of a title that are seen."""


class TitleBox(ChoiceBox):
    """Goes with a list of the same titles: what is chosen in the one is chosen in the other."""

    def __init__(self, titles: Sequence[str], titled: TitleList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = titled
        self._titles = list(titles)
        name_box(self, titled.accessibleName())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST)
        self.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view().selectionModel().selectionChanged.connect(self._take_choice_of_reader)
        self.activated.connect(titled.choose)
        titled.chosen.connect(self.setCurrentIndex)
        self.hide()

    def _take_choice_of_reader(self) -> None:
        """A screen reader chooses in the list of the box without opening it, which Qt takes for nothing."""
        chosen = self.view().selectionModel().selectedIndexes()
        if chosen and not self.view().isVisible() and chosen[0].row() != self.currentIndex():
            self.setCurrentIndex(chosen[0].row())
            self.activated.emit(chosen[0].row())

    def fit(self, page: QWidget) -> None:
        """Take the place of the list on a narrow page, and give it back on a wide one; the focus goes along."""
        narrow = page.width() < page.fontMetrics().averageCharWidth() * _NARROW
        if self.isHidden() != narrow:
            return
        had_focus = self.hasFocus() or self._list.hasFocus()
        self.clear()  # a screen reader would find the titles of a box that is hidden
        if narrow:
            self.addItems([in_a_line(title) for title in self._titles])
            self.setCurrentIndex(self._list.current_row())
        self._list.setVisible(not narrow)
        self.setVisible(narrow)
        page.setFocusProxy(self if narrow else self._list)
        if had_focus:
            page.setFocus()
        else:
            (self._list if narrow else self).clearFocus()  # else Qt offers it to what is hidden when the reader is back
