"""The findings of the checks as a list: what was compared, what was found, how far apart it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from harbin_viewer.factsheet.findings import Finding, health
from harbin_viewer.window.chip import Chip
from harbin_viewer.window.column import Column
from harbin_viewer.window.nothing_found import NothingFound
from harbin_viewer.window.palette import theme_of
from harbin_viewer.window.verdicts import spoken, verdict_word
from harbin_viewer.window.wrap_row import WrapRow
from harbin_viewer.window.written import Written
from harbin_viewer.window.written_list import WrittenList

_WORDS = {"differs": "Differs", "holds": "Holds", "unchecked": "Cannot be checked"}


class FindingsDialog(QDialog):
    """Stays beside the window. `check` "" lists all findings, a check's name those of that check."""

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    def __init__(self, findings: Sequence[Finding], check: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = [one for one in findings if check in ("", one.check)]
        self._shown: list[Finding] = []
        self.setWindowTitle("Findings of the checks")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.chips = {verdict: Chip(word, self._count(verdict)) for verdict, word in _WORDS.items()}
        self.list = WrittenList(self._write, lambda row: spoken(self._shown[row]))
        self.list.setAccessibleName("Findings")
        self._nothing = NothingFound("There is no such finding.")
        self._lay_out(self._all[0].title if check and self._all else health(findings).sentence)
        if not check and self._count("differs"):
            self.chips["differs"].setChecked(True)
        self._show_wanted()

    def _lay_out(self, title: str) -> None:
        row = WrapRow()
        for chip in self.chips.values():
            chip.toggled.connect(self._show_wanted)
            row.addWidget(chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(Written(lambda column: column.text(title, 1.2, "ink", QFont.Weight.DemiBold), title))
        layout.addLayout(row)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        self._nothing.clear_asked.connect(self._clear)
        self.list.entered.connect(self._ask)
        self.resize(720, 560)
        self.list.setFocus()

    def _count(self, verdict: str) -> int:
        return sum(one.verdict == verdict for one in self._all)

    def _clear(self) -> None:
        for chip in self.chips.values():
            chip.setChecked(False)

    def _show_wanted(self) -> None:
        wanted = {verdict for verdict, chip in self.chips.items() if chip.isChecked()} or set(_WORDS)
        self._shown = [one for one in self._all if one.verdict in wanted]
        self._nothing.setVisible(not self._shown)
        self.list.setVisible(bool(self._shown))
        self.list.show_rows(len(self._shown))

    def _ask(self, row: int) -> None:
        cell = self._shown[row].cell
        if cell is not None:
            self.cell_asked.emit(cell)

    def _write(self, column: Column, row: int, _chosen: bool) -> None:  # noqa: FBT001
        finding = self._shown[row]
        verdict = verdict_word(finding, theme_of(self.palette()))
        column.marked(verdict.sign, verdict.word, verdict.colour, finding.title)
        column.text(finding.sentence)
        if finding.known:
            column.text(f"Known to the maker of the sheet: {finding.known}", 0.9, "muted")
