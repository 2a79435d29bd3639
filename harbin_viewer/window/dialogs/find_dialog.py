"""Find in everything, as one types: texts, figures, charts, cards, sources, findings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from harbin_viewer.factsheet.finding.search import Index, Result
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn

_KINDS = {
    "tab": "Tab", "highlight": "Highlight", "chart": "Chart", "card": "Card", "row": "Figure", "source": "Source",
    "finding": "Finding",
}  # fmt: skip
_MOST = 100


class FindDialog(QDialog):
    """Down and Up choose a result while the words are typed, Enter goes there."""

    chosen = Signal(object, str)
    """The reader goes to this `Entry`, which was found by these words."""

    def __init__(self, index: Index | None, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._results: tuple[Result, ...] = ()
        self.setWindowTitle("Find")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Words, figures, names")
        self.field.setAccessibleName("Find")
        self.field.setClearButtonEnabled(True)
        self.list = RichList(self._write, self._spoken)
        self.list.setAccessibleName("Results")
        self._told = QuietLabel("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._told)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(lambda: self._go(max(self.list.current_row(), 0)))
        self.list.entered.connect(self._go)
        room = self.screen().availableGeometry()
        self.resize(min(640, room.width() - 40), min(520, room.height() - 80))
        self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus()
        self._find()

    def take_index(self, index: Index) -> None:
        """From now on there is something to find."""
        self._index = index
        self._find()

    def _find(self) -> None:
        words = self.field.text()
        self._results = self._index.find(words, _MOST) if self._index is not None else ()
        self.list.show_rows(len(self._results))
        if self._results:
            self.list.choose(0)
        self._told.setText(self._state(words))

    def _state(self, words: str) -> str:
        if self._index is None:
            return "The sheet is still being read …"
        if not words.strip():
            return "Type a word or a figure. Enter goes to the result."
        if not self._results:
            return "Nothing has all of this. Texts, figures, charts, sources and findings were searched."
        count = len(self._results)
        if count == _MOST:
            return f"The first {count} results."
        return f"{count} results." if count != 1 else "One result."

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._results):
            entry = self._results[row].entry
            self.accept()
            self.chosen.emit(entry, self.field.text())

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        result = self._results[row]
        column.text(result.entry.heading, 1.0, "ink", QFont.Weight.DemiBold)
        if result.excerpt:
            column.text(result.excerpt, 0.95, bold=result.found)
        column.text(_where(result), 0.86, "muted")

    def _spoken(self, row: int) -> str:
        result = self._results[row]
        return f"{result.entry.heading}. {result.excerpt}. {_where(result)}"

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif self._results:
            self.list.choose(min(max(self.list.current_row() + step, 0), len(self._results) - 1))


def _where(result: Result) -> str:
    kind, where = _KINDS[result.entry.kind], result.entry.where
    return where if where.startswith(kind) else f"{kind} · {where}"
