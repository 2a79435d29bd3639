"""The choices of a format: encoding, signs, and which rows are header and data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, FIXED, DelimitedFormat
from harbin_viewer.factsheet.sources.text.encoding import NAMES, label
from harbin_viewer.window.tables.number_signs import DECIMALS, GROUPS
from harbin_viewer.window.widgets.buttons.choice_box import ChoiceBox
from harbin_viewer.window.widgets.buttons.number_box import WholeNumberBox

_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "upright bar", " ": "blanks", ":": "colon"}
_QUOTES = {'"': "\u0022 (double)", "'": "\u0027 (single)", "": "none"}
_MOST_ROWS = 2_000_000_000


class FormatChoices(QWidget):
    """Begins with the format that was found; what it has besides stays as it was found."""

    changed = Signal(object)
    """The reader chose another `DelimitedFormat`."""

    def __init__(self, form: DelimitedFormat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = form
        self.encoding, self.separator, self.quote = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.decimal, self.group = ChoiceBox(), ChoiceBox()
        self.first_header, self.last_header = _rows("none"), _rows("none")
        self.first_row, self.last_row = _rows(""), _rows("the last")
        self._build()
        self.show_format(form)
        self._connect()

    def form(self) -> DelimitedFormat:
        """The format that is chosen."""
        first, last = self.first_header.value(), self.last_header.value()
        header = tuple(range(first, max(first, last) + 1)) if first else ()
        separator = str(self.separator.currentData())
        last_row = self.last_row.value() or None
        return replace(
            self._found,
            encoding=str(self.encoding.currentData()),
            delimiter=separator,
            column_starts=self._found.column_starts if separator == FIXED else (),
            figures_behind=self._found.figures_behind if separator == BLANKS else 0,
            quote_char=str(self.quote.currentData()),
            decimal_char=str(self.decimal.currentData()),
            group_char=str(self.group.currentData()),
            header_rows=self._found.header_rows if self._is_header(first, last) else header,
            first_row=max(1, self.first_row.value()),
            last_row=last_row,
            rows_below=self._found.rows_below if last_row is None else 0,
        )

    def show_format(self, form: DelimitedFormat) -> None:
        """Show this format, without telling of a change."""
        self._found = form
        self.blockSignals(True)
        _fill(self.encoding, NAMES, form.encoding, label(form.encoding))
        _fill(self.separator, _SEPARATORS, form.delimiter, form.separator_label)
        _fill(self.quote, _QUOTES, form.quote_char, form.quote_char)
        _fill(self.decimal, DECIMALS, form.decimal_char, form.decimal_char)
        _fill(self.group, GROUPS, form.group_char, f"“{form.group_char}”")
        self.first_header.setValue(min(form.header_rows, default=0))
        self.last_header.setValue(max(form.header_rows, default=0))
        self.first_row.setValue(form.first_row)
        self.last_row.setValue(form.last_row or 0)
        self.blockSignals(False)

    def _is_header(self, first: int, last: int) -> bool:
        """Whether the header is the one that was found: its rows may have others between them."""
        rows = self._found.header_rows
        return (first, last) == (min(rows, default=0), max(rows, default=0))

    def _build(self) -> None:
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        parts: Mapping[str, QWidget] = {
            "&Encoding": self.encoding, "&Separator": self.separator, "&Quotation mark": self.quote,
            "&Decimal sign": self.decimal, "&Thousands": self.group, "&Header from row": self.first_header,
            "Header to ro&w": self.last_header, "&First row of data": self.first_row,
            "&Last row of data": self.last_row,
        }  # fmt: skip
        for words, part in parts.items():
            part.setAccessibleName(words.replace("&", ""))
            layout.addRow(words, part)

    def _connect(self) -> None:
        for combo in (self.encoding, self.separator, self.quote, self.decimal, self.group):
            combo.currentIndexChanged.connect(self._tell)
        for spin in (self.first_header, self.last_header):
            spin.valueChanged.connect(self._keep_in_order)
        for spin in (self.first_header, self.last_header, self.first_row, self.last_row):
            spin.valueChanged.connect(self._tell)

    def _keep_in_order(self) -> None:
        """The header ends no row before it begins, and the data begin below it."""
        self.blockSignals(True)
        self.last_header.setValue(max(self.last_header.value(), self.first_header.value()))
        self.first_row.setValue(max(self.first_row.value(), self.last_header.value() + 1))
        self.blockSignals(False)

    def _tell(self) -> None:
        self.changed.emit(self.form())


def _rows(none: str) -> WholeNumberBox:
    """A row by its number; 0 is shown as `none`, where that is allowed."""
    spin = WholeNumberBox()
    spin.setRange(0 if none else 1, _MOST_ROWS)
    spin.setSpecialValueText(none)
    return spin


def _fill(combo: ChoiceBox, choices: Mapping[str, str], chosen: str, other: str) -> None:
    """The choices, and the one that was found where it is none of them."""
    combo.clear()
    for value, words in choices.items():
        combo.addItem(words, value)
    if chosen not in choices:
        combo.addItem(other, chosen)
    combo.setCurrentIndex(combo.findData(chosen))
