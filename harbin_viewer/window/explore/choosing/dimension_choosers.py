"""The other things that tell rows of a table apart: for each the value at which figures are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.explore.choosing.labelled import Labelled
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.layouts.laid_out import taken_out
from harbin_viewer.window.widgets.told.unseen_label import name_box


class DimensionChoosers(QWidget):
    """A list of values for each dimension."""

    chosen = Signal(str, str)
    """The field of a dimension, and the value that the reader wants."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QComboBox] = {}
        self._parts: dict[str, Labelled] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def offer(self, dimensions: Mapping[str, tuple[str, Sequence[str]]]) -> None:
        """Offer for each field its title and its values."""
        for part in taken_out(self._layout):
            part.deleteLater()
        self.boxes, self._parts = {}, {}
        for field, (title, values) in dimensions.items():
            box = self.boxes[field] = ChoiceBox()
            for value in values:
                box.addItem(orderly(value), value)
            name_box(box, title)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.activated.connect(lambda row, field=field, box=box: self.chosen.emit(field, box.itemData(row)))
            part = self._parts[field] = Labelled(title, box)
            self._layout.addWidget(part)
        self.setVisible(bool(dimensions))

    def show_chosen(self, fixed: Mapping[str, str]) -> None:
        """Show the value of each that holds the rows; the others, as the units of another measure, are not offered."""
        for field, box in self.boxes.items():
            self._parts[field].setVisible(field in fixed)
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(fixed.get(field, "")))
