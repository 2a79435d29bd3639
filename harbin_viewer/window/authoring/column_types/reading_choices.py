"""The ways in which a column can be read, to choose from: what its cells are, and the signs of figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from harbin_viewer.factsheet.authoring.column_types.column_reading import ColumnReading, OfferedReading, is_figure
from harbin_viewer.window.tables.number_signs import DECIMALS, GROUPS
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox


class ReadingChoices(QWidget):
    """The signs of figures can be chosen where figures are."""

    changed = Signal()
    """Another way was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: Sequence[OfferedReading] = ()
        self.kind, self.decimal, self.group = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.with_words = QCheckBox("&Words or signs stand at the figures (12 kg, €5)")
        self._form = QFormLayout(self)
        self._build()
        for box in (self.kind, self.decimal, self.group):
            box.currentIndexChanged.connect(self._tell)
        self.with_words.toggled.connect(self._tell)

    def offer(self, offered: Sequence[OfferedReading], now: ColumnReading) -> None:
        """Offer these; that in which the column is read `now` is chosen."""
        self._offered = offered
        with QSignalBlocker(self):
            self.kind.clear()
            for one in offered:
                self.kind.addItem(one.words)
            figures = next(one.reading for one in offered if is_figure(one.reading))
            _fill(self.decimal, DECIMALS, figures.decimal_char)
            _fill(self.group, GROUPS, figures.group_char)
            self.with_words.setChecked(not figures.bare_number)
            self.kind.setCurrentIndex(next(at for at, one in enumerate(offered) if one.reading == now))
        self._allow()

    @property
    def reading(self) -> ColumnReading:
        """The way that is chosen."""
        reading = self._offered[max(self.kind.currentIndex(), 0)].reading
        if not is_figure(reading):
            return reading
        decimal, group = str(self.decimal.currentData()), str(self.group.currentData())
        kind = reading.type if decimal == reading.decimal_char else "number"  # whole numbers have no decimals
        return reading._replace(
            type=kind, decimal_char=decimal, group_char=group, bare_number=not self.with_words.isChecked()
        )  # fmt: skip

    def _build(self) -> None:
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, box in (("&The cells are", self.kind), ("&Decimal sign", self.decimal), ("T&housands", self.group)):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
            box.setAccessibleName(words.replace("&", ""))
            self._form.addRow(words, box)
        self._form.addRow("", self.with_words)

    def _allow(self) -> None:
        on = bool(self._offered) and is_figure(self._offered[max(self.kind.currentIndex(), 0)].reading)
        for box in (self.decimal, self.group, self.with_words):
            self._form.setRowVisible(box, on)

    def _tell(self) -> None:
        self._allow()
        self.changed.emit()


def _fill(box: ChoiceBox, choices: Mapping[str, str], chosen: str) -> None:
    box.clear()
    for value, words in choices.items():
        box.addItem(words, value)
    if chosen not in choices:
        box.addItem(f"“{chosen}”", chosen)
    box.setCurrentIndex(box.findData(chosen))
