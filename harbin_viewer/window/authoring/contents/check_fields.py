"""Asks for what a kind of check compares: tables, those of their columns that fit, how far figures may be apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from harbin_viewer.factsheet.authoring.arranging.check_columns import (
    apart_in,
    columns,
    fitting_tables,
    likely,
    other_table,
    tables,
)
from harbin_viewer.factsheet.authoring.arranging.check_forms import CHECK_FORMS, MEASURES, USUAL, Slot
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.number_box import WholeNumberBox
from harbin_viewer.window.widgets.focus.view_edge import ViewEdge
from harbin_viewer.window.widgets.told.pressed_selection import take_presses, tick

_LINES = 4
"""Lines of the list of parts."""

BESIDE = 8
"""Px between a label and its field."""

_ROLE = Qt.ItemDataRole.UserRole


class CheckFields(QWidget):
    """A field for each thing that the kind asks for; columns follow the table that is chosen."""

    changed = Signal()
    """Something else is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = FactSheet()
        self._kind = ""
        self.fields: dict[str, QWidget] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(BESIDE)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    @property
    def entry(self) -> dict[str, Any]:
        """The check as a descriptor has it, without a title; None for a number that is none."""
        slots = (slot for slot in CHECK_FORMS[self._kind].slots if slot.word in self.fields)
        return {"type": self._kind} | {slot.word: _value(slot, self.fields[slot.word]) for slot in slots}

    def show_kind(self, sheet: FactSheet, entry: Mapping[str, Any]) -> None:
        """Ask for what a kind of check compares; what the entry says is chosen."""
        self._sheet, self._kind = sheet, str(entry["type"])
        while self._form.rowCount():
            self._form.removeRow(0)
        self.fields = {}
        for slot in CHECK_FORMS[self._kind].slots:
            self._add(slot, entry)
        self._choose(entry)

    def labels(self) -> list[QWidget]:
        """What stands before its fields."""
        found = (self._form.labelForField(field) for field in self.fields.values())
        return [label for label in found if label is not None]

    def _add(self, slot: Slot, wanted: Mapping[str, Any]) -> None:
        make: dict[str, Callable[[Slot], QWidget]] = {
            "figures": self._parts, "day": self._line, "amount": self._line, "step": self._step,
        }  # fmt: skip
        field = self.fields[slot.word] = make.get(slot.holds, self._box)(slot)
        self._form.addRow(slot.label, field)
        field.setAccessibleName(slot.label.replace("&", ""))
        if slot.holds == "table":
            self._tables(slot, field, wanted)
        elif slot.holds == "measure":
            _fill(field, [(words, name) for name, words in MEASURES.items()])

    def _tables(self, slot: Slot, field: QWidget, wanted: Mapping[str, Any]) -> None:
        """The tables that fit, and the one that the check looks at already."""
        fitting = {table.name for table in fitting_tables(self._sheet, self._kind, slot.word)} | {wanted.get(slot.word)}
        _fill(field, [(table.label, table.name) for table in tables(self._sheet) if table.name in fitting])

    def _box(self, _slot: Slot) -> QWidget:
        box = ChoiceBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(20)
        box.currentIndexChanged.connect(self._follow)
        return box

    def _parts(self, _slot: Slot) -> QWidget:
        listed = QListWidget()
        ViewEdge(listed)
        take_presses(listed, tick)
        listed.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 12)
        listed.itemChanged.connect(lambda _item: self.changed.emit())
        return listed

    def _line(self, slot: Slot) -> QWidget:
        line = QLineEdit()
        line.setPlaceholderText(slot.hint)
        line.textChanged.connect(lambda _text: self.changed.emit())
        return line

    def _step(self, _slot: Slot) -> QWidget:
        box = WholeNumberBox()
        box.setRange(1, 1000)
        box.valueChanged.connect(lambda _value: self.changed.emit())
        return box

    def _follow(self) -> None:
        """Another table, or column: what is offered beside it follows, and what still fits stays chosen."""
        self._choose(self.entry)

    def _choose(self, entry: Mapping[str, Any]) -> None:
        wanted = {word: value for word, value in entry.items() if value is not None}
        for slot in CHECK_FORMS[self._kind].slots:
            field = self.fields[slot.word]
            with QSignalBlocker(field):
                self._set(slot, field, wanted)
        self._tell_units()
        self.changed.emit()

    def _set(self, slot: Slot, field: QWidget, wanted: Mapping[str, Any]) -> None:
        known = self.entry
        if isinstance(field, QLineEdit):
            value = wanted.get(slot.word, USUAL.get(self._kind, "") if slot.holds == "amount" else "")
            if slot.word in wanted or not field.text():
                field.setText(f"{value:g}" if isinstance(value, float | int) else str(value))
        elif isinstance(field, WholeNumberBox):
            field.setValue(int(wanted.get(slot.word, 1)))
        elif isinstance(field, QListWidget):
            fitting = columns(self._sheet, slot, known)
            ticked = wanted.get(slot.word) or likely(slot, fitting, known, apart_in(self._sheet, known))
            _list(field, fitting, ticked)
        elif isinstance(field, QComboBox):
            if slot.holds not in ("table", "measure"):
                fitting = columns(self._sheet, slot, known)
                _fill(field, [(_named(column), column.name) for column in fitting])
                usual = next(iter(likely(slot, fitting, known, apart_in(self._sheet, known))), "")
                self._take(field, wanted.get(slot.word, ""), usual)
            else:
                is_other = slot.word == "referenceResource"
                usual = other_table(self._sheet, self._kind, str(known["resource"])) if is_other else ""
                self._take(field, wanted.get(slot.word, ""), usual)

    @staticmethod
    def _take(box: QComboBox, wanted: object, usual: str) -> None:
        at = box.findData(wanted)
        box.setCurrentIndex(at if at >= 0 else max(box.findData(usual), 0 if box.count() else -1))

    def _tell_units(self) -> None:
        """Say behind “May differ by” in what that is."""
        if (field := self.fields.get("tolerance")) is not None:
            label = self._form.labelForField(field)
            unit = apart_in(self._sheet, self.entry)
            told = f"May &differ by, in {unit}" if unit else "May &differ by"
            if label is not None:
                label.setText(told)  # type: ignore[attr-defined]
            field.setAccessibleName(told.replace("&", ""))


def _named(field: Field) -> str:
    return f"{field.label}, {field.unit}" if field.unit else field.label


def _fill(field: QWidget, words: list[tuple[str, str]]) -> None:
    assert isinstance(field, QComboBox)  # all that has choices is one
    if [(field.itemText(at), field.itemData(at)) for at in range(field.count())] != words:
        with QSignalBlocker(field):
            field.clear()
            for text, name in words:
                field.addItem(text, name)


def _list(field: QListWidget, columns: tuple[Field, ...], ticked: list[str]) -> None:
    field.clear()
    for column in columns:
        item = QListWidgetItem(_named(column))
        item.setData(_ROLE, column.name)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if column.name in ticked else Qt.CheckState.Unchecked)
        field.addItem(item)


def _ticked(field: QListWidget) -> list[str]:
    items = [field.item(row) for row in range(field.count())]
    return [str(item.data(_ROLE)) for item in items if item.checkState() == Qt.CheckState.Checked]


def _value(slot: Slot, field: QWidget) -> Any:
    """What a field says, as a descriptor has it; None for a number that is none."""
    if isinstance(field, QComboBox):
        return field.currentData()
    if isinstance(field, QListWidget):
        return _ticked(field)
    if isinstance(field, WholeNumberBox):
        return field.value()
    assert isinstance(field, QLineEdit)  # there are no others
    return _number(field.text()) if slot.holds == "amount" else field.text().strip()


def _number(text: str) -> float | None:
    """A number, which may be written with a comma."""
    with suppress(ValueError):
        found = float(text.strip().replace(",", "."))
        return int(found) if found.is_integer() else found
    return None
