"""From–to of a column: two fields in which limits are typed, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from harbin_viewer.factsheet.bounds.limits import Bounds, Limit
from harbin_viewer.factsheet.bounds.mistyped import MistypedError
from harbin_viewer.factsheet.bounds.typed_days import TypedDays
from harbin_viewer.factsheet.bounds.typed_figures import TypedFigures
from harbin_viewer.window.text.refusal import Refusal

Typed: TypeAlias = TypedFigures | TypedDays
"""How limits of a column are typed."""

_PAUSE = 400
"""Milliseconds without a key after which what was typed is taken."""


class BoundsRow(QWidget):
    """Begins with these `bounds`; `say` writes a limit."""

    bounds_asked = Signal(object)
    """The reader wants what lies between these `Bounds` alone."""

    def __init__(self, typed: Typed, bounds: Bounds, say: Callable[[Any], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed, self._bounds, self._say = typed, bounds, say
        self.least, self.most, self.said = QLineEdit(), QLineEdit(), Refusal()
        self._limits: dict[QLineEdit, Limit] = {self.least: bounds.least, self.most: bounds.most}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._take)
        self._build()

    def show_ends(self, least: str, largest: str) -> None:
        """Say in the empty fields which the least and the largest value are."""
        self.least.setPlaceholderText(least)
        self.most.setPlaceholderText(largest)

    @property
    def bounds(self) -> Bounds:
        """Those that were taken last."""
        return self._bounds

    def finish(self) -> None:
        """Take what was typed a moment ago."""
        if self._pause.isActive():
            self._take()

    def _build(self) -> None:
        row = QHBoxLayout()
        for words, name, field in (
            ("&From", "From, this included", self.least),
            ("&to", "To, this included", self.most),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(name)
            row.addWidget(label)
            row.addWidget(field, 1)
            field.textEdited.connect(lambda _text: self._pause.start())
            field.editingFinished.connect(self._finish)
            self._write(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.said)

    def _finish(self) -> None:
        """Take what was typed, and write it as figures of the column are: what was understood is seen so."""
        self._take()
        if not self.said.text():
            for field in self._limits:
                self._write(field)

    def _write(self, field: QLineEdit) -> None:
        limit = self._limits[field]
        field.setText("" if limit is None else limit if isinstance(limit, str) else self._say(limit))
        field.setModified(False)

    def _take(self) -> None:
        self._pause.stop()
        limits, wrong = dict(self._limits), ""
        for field in self._limits:
            if field.isModified():
                try:
                    limits[field] = self._typed.limit(field.text())
                except MistypedError as error:
                    self.said.say(str(error), field)
                    return
        bounds = Bounds(limits[self.least], limits[self.most])
        if bounds.is_backwards:
            wrong = f"Nothing lies {bounds.words(self._say)}: the first is above the second."
        self.said.say(wrong, *(self._limits if wrong else ()))
        if wrong:
            return
        self._limits = limits
        if bounds != self._bounds:
            self._bounds = bounds
            self.bounds_asked.emit(bounds)
