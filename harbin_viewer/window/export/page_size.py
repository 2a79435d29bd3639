"""The choice of a page: a preset, or a free size in pixels, millimetres or inches."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from harbin_viewer.charts.formats.page_sizes import LARGEST, PRESET_WORDS, PRESETS, SMALLEST, UNITS, parse_size
from harbin_viewer.charts.scene import Size
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.number_box import NumberBox
from harbin_viewer.window.widgets.told.unseen_label import name_box

_UNIT_WORDS = {"px": ("pixels", 0), "mm": ("millimetres", 1), "in": ("inches", 2)}
_FREE = "free"


class PageSize(QWidget):
    """Reads as `size_in_px`; `text` is the choice as `export.parse_size` and the command line take it."""

    changed = Signal()
    """Another page is chosen."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = ChoiceBox()
        for name, word in (PRESET_WORDS | {_FREE: "Free size"}).items():
            self.preset.addItem(word, name)
        self.width_field, self.height_field, self.unit = NumberBox(), NumberBox(), ChoiceBox()
        for unit, (word, _decimals) in _UNIT_WORDS.items():
            self.unit.addItem(word, unit)
        self._free = QWidget()
        self._px = UNITS["px"]
        self._lay_out()
        self._name()
        self._take(text)
        self._connect()

    @property
    def size_in_px(self) -> Size:
        """The page, in px of 1/96 inch."""
        return parse_size(self.text)

    @property
    def text(self) -> str:
        """A preset's name, or a size such as "160x90mm"."""
        chosen = str(self.preset.currentData())
        if chosen != _FREE:
            return chosen
        return f"{self.width_field.value():g}x{self.height_field.value():g}{self._unit}"

    @property
    def _unit(self) -> str:
        return str(self.unit.currentData())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._free)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.width_field, 1)
        row.addWidget(QLabel("×"))
        row.addWidget(self.height_field, 1)
        row.addWidget(self.unit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.preset)
        layout.addWidget(self._free)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # else Qt gives it no focus by the letter of its label
        self.setFocusProxy(self.preset)  # after the policy, which Qt would hand on: Tab passed the box over

    def _name(self) -> None:
        name_box(self.preset, "Page")
        for field, name in ((self.width_field, "Width"), (self.height_field, "Height"), (self.unit, "Unit")):
            field.setAccessibleName(f"{name} of the page")
        name_box(self.unit, "Unit of the page")

    def _connect(self) -> None:
        self.preset.currentIndexChanged.connect(self._change_preset)
        self.unit.currentIndexChanged.connect(self._change_unit)
        self.width_field.valueChanged.connect(self.changed)
        self.height_field.valueChanged.connect(self.changed)

    def _take(self, text: str) -> None:
        """Choose what was chosen another time; the first preset where that cannot be read."""
        free = re.fullmatch(r"([\d.]+)x([\d.]+)(px|mm|in)", text)
        known = next(iter(PRESETS))
        if free is not None:
            self.unit.setCurrentIndex(self.unit.findData(free[3]))
            known = _FREE
        elif text in PRESETS:
            known = text
        self.preset.setCurrentIndex(self.preset.findData(known))
        width, height = (float(free[1]), float(free[2])) if free else self._in_unit(PRESETS["article"])
        self._limit()
        self._px = UNITS[self._unit]
        self.width_field.setValue(width)
        self.height_field.setValue(height)
        self._free.setVisible(known == _FREE)

    def _in_unit(self, size: Size) -> tuple[float, float]:
        return size.width / UNITS[self._unit], size.height / UNITS[self._unit]

    def _limit(self) -> None:
        _word, decimals = _UNIT_WORDS[self._unit]
        grain, px = 10.0**decimals, UNITS[self._unit]
        for field in (self.width_field, self.height_field):
            field.setDecimals(decimals)
            field.setRange(math.ceil(SMALLEST / px * grain) / grain, math.floor(LARGEST / px * grain) / grain)

    def _change_preset(self) -> None:
        chosen = str(self.preset.currentData())
        self._free.setVisible(chosen == _FREE)
        if chosen != _FREE:
            self._show(PRESETS[chosen])
        self.changed.emit()

    def _change_unit(self) -> None:
        """The same page in the other unit."""
        before, self._px = self._px, UNITS[self._unit]
        self._show(Size(self.width_field.value() * before, self.height_field.value() * before))
        self.changed.emit()

    def _show(self, size: Size) -> None:
        for field in (self.width_field, self.height_field):
            field.blockSignals(True)
        self._limit()
        width, height = self._in_unit(size)
        self.width_field.setValue(width)
        self.height_field.setValue(height)
        for field in (self.width_field, self.height_field):
            field.blockSignals(False)
