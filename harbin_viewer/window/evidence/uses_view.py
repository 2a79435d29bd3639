"""What rests on a source, as a list; each entry leads to its figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.overview.source_uses import MOST, Use, uses_of
from harbin_viewer.factsheet.wording import by_number, listed
from harbin_viewer.window.evidence.panel_head import LEFT
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.job import Job

_NOUNS = {True: ("figure", "figures"), False: ("statement", "statements")}

_ITS_WORD = "on its word"


class UsesView(QWidget):
    """Found in a thread, as there may be many; `in_tabs` are the tables that a tab shows."""

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    def __init__(
        self, document: Document, source: str, in_tabs: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._in_tabs = in_tabs
        self._uses: tuple[Use, ...] = ()
        self._told = passage("The figures are being looked for …", 1.0, "muted")
        self.list = RichList(self._write, self._spoken)
        self.list.setAccessibleName("Figures")
        self.list.entered.connect(lambda row: self.cell_asked.emit(self._uses[row].cell))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LEFT, 8, 0, 0)
        layout.addWidget(passage(document.label(source), 1.1, "ink", QFont.Weight.DemiBold))
        layout.addWidget(self._told)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self._job = Job(lambda job: uses_of(document, source, job.tell_steps), self)
        self._job.succeeded.connect(self._take)
        self._job.start()

    def _take(self, uses: tuple[Use, ...]) -> None:
        self._uses = uses
        self.list.show_rows(len(uses))
        self._told.setText(_in_words(uses))

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        use = self._uses[row]
        column.text(f"{use.subject}: {use.text}")
        column.text(f"{use.table} · {use.by_it}" if use.by_it else use.table, 0.86, "muted")

    def _spoken(self, row: int) -> str:
        use = self._uses[row]
        return f"{use.subject}: {use.text}. {use.table}. {use.by_it.capitalize() or 'Says it'}."


def _in_words(uses: tuple[Use, ...]) -> str:
    """How many figures are what by the source: “48 figures are on its word, 7 more are contradicted by it.”"""
    if not uses:
        return "Nothing in this sheet names it."
    if len(uses) >= MOST:
        return f"The first {MOST} {_noun(uses, MOST)} that name it."
    (first, count), *others = sorted(Counter(use.by_it for use in uses).items())
    named = [use for use in uses if use.by_it == first]
    number, verb = by_number(count, "One", str(count)), by_number(count, "is", "are")
    start = f"{number} {_noun(named, count)} {verb} {first or _ITS_WORD}"
    return f"{', '.join([start, *(_more(count, by_it) for by_it, count in others)])}."


def _more(count: int, by_it: str) -> str:
    number, verb = by_number(count, "one", str(count)), by_number(count, "is", "are")
    return f"{number} more {verb} {by_it}"


def _noun(uses: Sequence[Use], count: int) -> str:
    """What they are: figures, statements, or both."""
    kinds = {use.is_figure for use in uses}
    nouns = [by_number(count, *forms) for is_figure, forms in _NOUNS.items() if is_figure in kinds]
    return listed(nouns)
