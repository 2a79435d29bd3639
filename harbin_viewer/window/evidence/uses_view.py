"""What rests on a source, as a list; each entry leads to its figure."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.overview.source_uses import MOST, Use, stated_for, uses_of
from harbin_viewer.factsheet.wording import as_sentence, by_number, first_of, in_quotes, listed
from harbin_viewer.window.evidence.panel_head import LEFT
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.widgets.job import Job

_NOUNS = {True: ("figure", "figures"), False: ("statement", "statements")}

_ITS_WORD = "on its word"

_TABLES = 3
"""Tables that are named."""


class UsesView(QWidget):
    """Found in a thread, as there may be many; `in_tabs` are the tables that a tab shows."""

    cell_asked = Signal(object)
    """The reader wants the source of the figure at this `CellAt`."""

    def __init__(
        self, document: Document, source: str, in_tabs: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.listed = "uses", source, None
        """That it lists what rests on a source, and on which."""
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
        self._job = Job(lambda job: (uses_of(document, source, job.tell_steps), stated_for(document, source)), self)
        self._job.succeeded.connect(self._take)
        self._job.start()

    def _take(self, found: tuple[tuple[Use, ...], tuple[str, ...]]) -> None:
        uses, whole = found
        self._uses = uses
        self.list.show_rows(len(uses))
        self._told.setText(_in_words(uses, whole))

    def _write(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        use = self._uses[row]
        column.text(f"{use.subject}: {use.text}")
        column.text(f"{use.table} · {use.by_it}" if use.by_it else use.table, 0.86, "muted")

    def _spoken(self, row: int) -> str:
        use = self._uses[row]
        return f"{use.subject}: {as_sentence(use.text)} {use.table}. {use.by_it.capitalize() or 'Says it'}."


def _in_words(uses: tuple[Use, ...], whole: tuple[str, ...]) -> str:
    """How many figures are what by the source: “48 figures are on its word, 7 more are contradicted by it.”

    `whole` are the tables that it is stated for, where no row names it.
    """
    if not uses and whole:
        return f"It is stated for the whole of {first_of(in_quotes(whole), _TABLES, ' others')}, not for each figure."
    if not uses:
        return "Nothing in this sheet names it."
    if len(uses) >= MOST:
        return f"The first {MOST} {_noun(uses)} that name it."
    by_kind = [[use for use in uses if use.by_it == by_it] for by_it in sorted({use.by_it for use in uses})]
    first, *others = by_kind
    alike = len({use.is_figure for use in uses}) == 1
    told = [_are(first, _noun(first)), *(_are(more, "more" if alike else _noun(more)) for more in others)]
    sentence = ", ".join(told)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _are(uses: Sequence[Use], noun: str) -> str:
    """How many are what: “one statement is derived from it”."""
    count = len(uses)
    number, verb = by_number(count, "one", str(count)), by_number(count, "is", "are")
    return f"{number} {noun} {verb} {uses[0].by_it or _ITS_WORD}"


def _noun(uses: Sequence[Use]) -> str:
    """What they are: figures, statements, or both."""
    kinds = {use.is_figure for use in uses}
    nouns = [by_number(len(uses), *forms) for is_figure, forms in _NOUNS.items() if is_figure in kinds]
    return listed(nouns)
