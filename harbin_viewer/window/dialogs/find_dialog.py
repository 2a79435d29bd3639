"""Find in everything, as one types: texts, figures, charts, cards, sources, findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from harbin_viewer.factsheet.finding.hits import Hits
from harbin_viewer.factsheet.finding.search import Index, Result
from harbin_viewer.factsheet.tabs.entry import EntryKind
from harbin_viewer.factsheet.wording import either, in_quotes
from harbin_viewer.window.dialogs.meant_words import MeantWords, phrases_meant
from harbin_viewer.window.text.announcement import announce, once_quiet
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
from harbin_viewer.window.widgets.dialog_size import resize_within_screen
from harbin_viewer.window.widgets.job import Job
from harbin_viewer.window.widgets.search_field import label_search

if TYPE_CHECKING:
    from harbin_viewer.window.dialogs.long_tables import LongTables

_KINDS: dict[EntryKind, str] = {
    "tab": "Tab", "highlight": "Highlight", "chart": "Chart", "card": "Card", "row": "Figure", "source": "Source",
    "finding": "Finding", "table": "Table", "field": "Field", "fact": "About", "notice": "Note", "measure": "Measure",
    "entity": "To compare",
}  # fmt: skip
_MOST = 100
_NOTHING = Hits()
_PAUSE = 300
"""Milliseconds without a key after which long tables are searched."""

_FEWEST = 2
"""Letters that long tables are searched for."""


_NONE_MISSING: Mapping[str, Sequence[str]] = {}


class FindDialog(QDialog):
    """Down and Up choose a result while the words are typed, Enter goes there."""

    own_keys = ("In Find:",)
    """Which keys work in it, as `dialogs.dialog_keys` asks for them."""

    chosen = Signal(object)
    """The reader goes to the one of these `Hits` that they are at."""

    left = Signal(object)
    """The dialog ends, with these `Hits` of what was looked for last."""

    def __init__(
        self, index: Index | None, before: Hits = _NOTHING, long_tables: LongTables | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._index = index
        self._long_tables = long_tables
        self.results: tuple[Result, ...] = ()
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self.setWindowTitle("Find")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.list = RichList(self._write, self._spoken)
        self.told = QuietLabel("")
        self.meant = MeantWords()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._there = self._buttons.addButton("&Go there", QDialogButtonBox.ButtonRole.AcceptRole)
        self._quiet = once_quiet(self, self._say_found)
        self._lay_out()
        self._connect()
        resize_within_screen(self, 640, 520)
        self._begin(before)

    @property
    def hits(self) -> Hits:
        """What is found by the words that are typed, and which of it is chosen."""
        entries = tuple(result.entry for result in self.results)
        return Hits(self.field.text(), entries, max(self.list.current_row(), 0))

    def take_index(self, index: Index) -> None:
        """From now on there is something to find."""
        self._index = index
        self._find()

    def _find(self) -> None:
        words = self.field.text()
        self.results = self._index.find(words, _MOST) if self._index is not None else ()
        self._list_results()
        if self.results:
            self.list.choose(0)
        self._stop()
        if self._has_long_tables(words):
            self._pause.start()
        self.told.setText(self._state(words))
        self.meant.offer(())

    def _look_for(self, words: str) -> None:
        """Find other words than those that were typed."""
        self.field.setFocus()
        self.field.setText(words)
        self._say_found()

    def _begin(self, before: Hits) -> None:
        """Look for what was looked for before, which is chosen, so that other words take its place."""
        self.field.setText(before.words)
        self.field.selectAll()
        self.field.setFocus()
        self._find()
        if before.at < len(self.results):
            self.list.choose(before.at)
        if before.words:
            self._quiet.start()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._search_long_tables)
        self.field.textChanged.connect(self._find)
        self.field.textEdited.connect(lambda _words: self._quiet.start())
        self.field.returnPressed.connect(self._go_to_chosen)
        self.list.entered.connect(self.go)
        self.meant.chosen.connect(self._look_for)
        self._buttons.accepted.connect(self._go_to_chosen)
        self._buttons.rejected.connect(self.reject)

    def _go_to_chosen(self) -> None:
        if self.results:
            self.go(max(self.list.current_row(), 0))
        else:
            self._say_found()

    def _lay_out(self) -> None:
        label_search(self.field, "Words, figures, names", "Find")
        self.list.setAccessibleName("Results")
        make_plain(self._buttons)
        for button in self._buttons.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter in the field goes to the result that is chosen
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.addWidget(self.field)
        layout.addWidget(self.meant)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _list_results(self) -> None:
        self.list.show_rows(len(self.results))
        self._there.setEnabled(bool(self.results))
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.results else Qt.FocusPolicy.NoFocus)

    def _has_long_tables(self, words: str) -> bool:
        known = self._index.left_out if self._index is not None and self._long_tables is not None else ()
        return bool(known) and len(words.strip()) >= _FEWEST

    def _search_long_tables(self) -> None:
        """Search the tables that the index has not, in a thread; what is found comes after what it has."""
        tables, index, words = self._long_tables, self._index, self.field.text()
        assert tables is not None
        assert index is not None
        job = self._job = Job(lambda job: tables.find(index.left_out, words, job.tell_steps), self)
        job.succeeded.connect(self._take_more)
        job.start()

    def _take_more(self, results: tuple[Result, ...]) -> None:
        self._job = None
        current = self.list.current_row()
        self.results += results
        self._list_results()
        if self.results:
            self.list.choose(max(current, 0))
        self.told.setText(self._state(self.field.text()))
        self._say_found()

    def _stop(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.let_go()
            self._job = None

    def _state(self, words: str) -> str:
        if self._index is None:
            return "The sheet is still being read …"
        if not words.strip():
            return "Type a word or a figure. Enter goes to the result."
        if self._pause.isActive() or self._job is not None:
            found = f"{len(self.results)} results so far. " if self.results else ""
            return f"{found}The long tables are being searched …"
        if not self.results:
            return nothing_found(words)
        count = len(self.results)
        if count == _MOST:
            return f"The first {count} results."
        if self._has_long_tables(words) and count > 1:
            return f"{count} results; of long tables the first rows that have all of this."
        return f"{count} results." if count != 1 else "One result."

    def go(self, row: int) -> None:
        if 0 <= row < len(self.results):
            self.list.choose(row)
            self.accept()
            self.chosen.emit(self.hits)

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        result = self.results[row]
        column.text(result.entry.heading, 1.0, "ink", QFont.Weight.DemiBold)
        if result.excerpt:
            column.text(result.excerpt, 0.95, bold=result.found)
        column.text(_where(result), 0.86, "muted")

    def _spoken(self, row: int) -> str:
        result = self.results[row]
        return ". ".join(part.rstrip(".") for part in (result.entry.heading, result.excerpt, _where(result)) if part)

    def _spoken_hit(self) -> str:
        """The hit that is chosen, and its place among all: the focus stays in the field."""
        row = max(self.list.current_row(), 0)
        return f"{self._spoken(row)} ({row + 1} of {len(self.results)})"

    def _say_found(self) -> None:
        """Once nobody types: how much was found, and that which is chosen of it."""
        self._quiet.stop()
        words = self.field.text()
        if self._index is not None and not self.results and self.told.text() == nothing_found(words):
            missing = self._index.missing(words)
            self.told.setText(nothing_found(words, missing))
            self.meant.offer(phrases_meant(words, missing))
        said = self.told.text()
        if self.field.text().strip():
            announce(self.field, f"{said} {self._spoken_hit()}" if self.results else said)

    # Qt

    def done(self, result: int) -> None:
        self._quiet.stop()
        self._stop()
        self.left.emit(self.hits)
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif self.results:
            self.list.choose(min(max(self.list.current_row() + step, 0), len(self.results) - 1))
            self._say_found() if self._quiet.isActive() else announce(self.field, self._spoken_hit())


def nothing_found(words: str, missing: Mapping[str, Sequence[str]] = _NONE_MISSING) -> str:
    """That nothing has these words; one word is named, as are those that are `missing` and what may be meant by one."""
    only, *others = words.split() or [words]
    if others and len(missing) != 1:
        return "Nothing in the sheet has all of this."
    word, near = next(iter(missing.items()), (only, ()))
    named = word if others else only
    meant = [f"Do you mean {either(in_quotes(near))}?"] if near else []
    return " ".join([f"Nothing in the sheet has “{named}”.", *meant])


def _where(result: Result) -> str:
    kind, where = _KINDS[result.entry.kind], result.entry.where
    return where if where.startswith(kind) else f"{kind} · {where}"
