"""The summary: the sheet in a minute, drawn at once from the descriptor, then from two small tables below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.model.cell import Cell
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.window.summary.health_line import HealthLine
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.tabs.tab_kinds import PageContext
from harbin_viewer.window.tabs.tab_page import TabPage
from harbin_viewer.window.text.links.fact_button import ask_doubts
from harbin_viewer.window.text.prose import Prose
from harbin_viewer.window.widgets.layouts.flow_grid import FlowGrid
from harbin_viewer.window.widgets.layouts.part_by_width import PartByWidth
from harbin_viewer.window.widgets.layouts.side_by_side import SideBySide
from harbin_viewer.window.widgets.own_turn import in_own_turn
from harbin_viewer.window.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from harbin_viewer.factsheet.checks.checking import Checking
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.tables.rows import Row
    from harbin_viewer.window.summary.note_entry import NoteEntry
    from harbin_viewer.window.summary.timeline_entry import TimelineEntry
    from harbin_viewer.window.tabs.part_pages import PartPages
    from harbin_viewer.window.widgets.context_menu import Choice

_WIDEST = 640
_WIDE = 320
"""Average characters: in a wider page the tables stand beside the text and the large figures, not under them."""

_NARROW = 110
"""Average characters: in a narrower column, what stands side by side stands one under the other."""

_SPACING = 18

_AT_ONCE = 60
"""Highlights that are shown together."""

_TEXT_NAME = "text"


class SummaryPage(TabPage):
    """Text and health line, highlights, then the timeline beside the notes on the source."""

    def __init__(self, tab: SummaryTab, around: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = around.document
        self._tab, self._tables = tab, PartByWidth()
        self._pages: dict[str, PartPages] = {}
        self._health: HealthLine | None = None
        self._checking: Checking | None = None
        self._is_told = self._is_checked = False
        self._was_painted = self._is_whole = False
        self._known_rows: Mapping[str, Sequence[Row]] = {}
        self.page_scroll = PageScroll(_WIDEST)
        first = QVBoxLayout()
        first.setSpacing(_SPACING)
        first.addLayout(SideBySide(self._about(), self._health_part(around), (3, 2), _NARROW))
        self._add_highlights(first, tab.highlights)
        content = self.page_scroll.content
        content.addLayout(SideBySide(first, self._tables, (1, 1), _WIDE, under=_SPACING))
        content.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page_scroll)
        self.setFocusProxy(self.page_scroll)
        self.page_scroll.painted.connect(self._after_paint)

    @property
    def is_filled(self) -> bool:
        """Whether what comes after the first paint is there, too: beside a thread that works it takes twice as long."""
        return self._is_whole or not self._was_painted

    def sees_rest(self) -> bool:
        """Whether the timeline or the notes would begin in the part of the page that is on show.

        Where it is known how the checks came out, all else stands still after the first paint, and the scroll bar too.
        (To ask the scroll area for its viewport builds enums, 8 ms at the start.)
        """
        return self._is_told or 0 < self._tables.y() < self.page_scroll.height()

    def complete(self) -> None:
        """Read the two tables and write them down."""
        try:
            timeline, notes = self._timeline(self._tab.timeline), self._notes(self._tab.notes)
            self._tables.hide()  # what is shown alone is laid out for a width that it never has
            self._tables.setLayout(SideBySide(timeline, notes, (3, 2), _NARROW))
            self._tables.show()
        finally:
            self._is_whole = True
            self.filled.emit()

    def take_findings(self, findings: tuple[Finding, ...] | None) -> None:
        """Tell the sheet's health, and of each figure and text where its status is not borne out."""
        if self._known_rows:
            QTimer.singleShot(0, self, self._read_known_rows)  # after the health is seen
        self._is_checked = True
        ask_doubts(self, self._document, findings or ())
        if self._health is None:
            return
        if findings is None:
            self._health.give_up()
            return
        from harbin_viewer.factsheet.checks.findings import health

        self._health.tell(health(findings), self._checking.left if self._checking is not None else "")

    def go_to(self, item: str, row: int | None, field: str = "") -> bool:
        """Scroll to the entry made from that row."""
        pages = self._pages.get(item)
        entry = pages.bring(row or 0) if pages is not None else None
        if entry is None:
            return False
        self._mark(entry)
        return True

    def state(self) -> dict[str, object]:
        """How far the page is scrolled."""
        return {"scroll": self.page_scroll.place()}

    def restore(self, state: dict[str, object]) -> None:
        """Scroll there again."""
        self.page_scroll.return_to(state.get("scroll"))

    def _after_paint(self) -> None:
        self.page_scroll.painted.disconnect(self._after_paint)
        self._was_painted = True
        in_own_turn(self, self.rest_wanted.emit)

    def _about(self) -> QWidget | None:
        text = self._document.sheet.description
        return Prose(text, self._document.files) if text else None

    def _health_part(self, around: PageContext) -> QWidget | None:
        if not self._document.sheet.factsheet.checks:
            return None
        self._checking = around.checking
        self._health = HealthLine(around.checking)
        self._health.findings_asked.connect(lambda: self.findings_asked.emit(""))
        known = None if around.findings or around.known is None else around.known.health()
        if around.known is not None and known is not None:
            self._health.tell(known)
            self._is_told = True
            self._known_rows = around.known.rows()
            self.knows_rows = all(use.resource in self._known_rows for use in self._tab.uses())
        part = PartByWidth()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._health)
        layout.addStretch(1)
        return part

    def _add_highlights(self, column: QVBoxLayout, highlights: Sequence[Highlight]) -> None:
        """Put them into a grid; of very many a page at a time."""
        grid = FlowGrid(28, even=True)
        grid.setSpacing(12)
        if len(highlights) > _AT_ONCE:
            from harbin_viewer.window.tabs.part_pages import PartPages

            pages = PartPages(grid, lambda at: self._highlight(highlights[at], at), "highlights", most=_AT_ONCE)
            pages.turned.connect(self.page_scroll.lead_to)
            pages.show_only(range(len(highlights)))
            column.addWidget(pages)
            return
        for number, highlight in enumerate(highlights):
            grid.addWidget(self._highlight(highlight, number))
        column.addLayout(grid)

    def _highlight(self, highlight: Highlight, number: int) -> HighlightView:
        view = HighlightView(highlight, self._document.label(highlight.source))
        view.clicked.connect(lambda: self._ask(highlight.cell))
        view.more_choices = partial(self._choices_of, highlight.cell, number)
        view.cell = partial(self._document.find, highlight.cell)
        return view.ask_doubt(self._document, self._document.findings_so_far) if self._is_checked else view

    def _ask(self, cell: Cell) -> None:
        address = self._document.find(cell)
        if address is not None:
            self.cell_asked.emit(address)
        else:
            self.said.emit("The table has no such cell as this figure names.", None)

    def _timeline(self, name: str) -> QWidget | None:
        return self._section(name, lambda number: self._timeline_entry(name, number)) if name else None

    def _timeline_entry(self, name: str, number: int) -> TimelineEntry:
        from harbin_viewer.window.summary.timeline_entry import TimelineEntry

        row = self._rows(name)[number]
        status = self._document.status(self._document.sheet.resource(name), row, _TEXT_NAME)
        source = self._document.label(row.get("source"))
        entry = TimelineEntry(str(row["period"]), str(row[_TEXT_NAME]), status, source)
        entry.clicked.connect(lambda: self._ask_row(name, number))
        entry.more_choices = partial(self._choices_in, name, number)
        entry.cell = partial(_text_at, name, number)
        return entry.ask_doubt(self._document, self._document.findings_so_far)

    def _ask_row(self, name: str, number: int) -> None:
        self.cell_asked.emit(_text_at(name, number))

    def _choices_of(self, cell: Cell, number: int) -> list[Choice]:
        from harbin_viewer.window.state.asked_change import figure_changes

        own = figure_changes(self._document, self._tab.name, number, self.change_asked.emit)
        return [*self._choices(self._document.find(cell)), *own]

    def _choices_in(self, name: str, number: int) -> list[Choice]:
        return self._choices(_text_at(name, number))

    def _choices(self, cell: CellAt | None) -> list[Choice]:
        from harbin_viewer.window.evidence.figure_copy import figure_choices

        return figure_choices(self._document, cell, self.said.emit, self.change_asked.emit) if cell is not None else []

    def _rows(self, name: str) -> Sequence[Row]:
        known = self._known_rows.get(name)
        return self._document.rows(name) if known is None else known

    def _read_known_rows(self) -> None:
        """Read the tables whose rows were known, and write them down anew where they have others: they are right."""
        known, self._known_rows = self._known_rows, {}
        if self._document.stopped:  # the window was closed meanwhile
            return
        with suppress(SheetError):  # what became of a file is told by who watches it
            written = self._tables.layout()
            other = any([*map(dict, self._document.rows(name))] != rows for name, rows in known.items())
            if written is not None and other:
                before = QWidget()
                before.setLayout(written)  # takes all entries with it
                before.deleteLater()
                self.complete()

    def _notes(self, name: str) -> QWidget | None:
        return self._section(name, lambda number: self._note(name, number)) if name else None

    def _note(self, name: str, number: int) -> NoteEntry:
        from harbin_viewer.window.summary.note_entry import NoteEntry

        row = self._rows(name)[number]
        check = str(row.get("check") or "")
        entry = NoteEntry(number + 1, str(row[_TEXT_NAME]), "See the check" if check else "See the source")
        entry.more_choices = partial(self._choices_in, name, number)
        entry.cell = partial(_text_at, name, number)
        if check:
            entry.clicked.connect(lambda: self.findings_asked.emit(check))
        else:
            entry.clicked.connect(lambda: self._ask_row(name, number))
        return entry

    def _section(self, name: str, make: Callable[[int], QWidget]) -> QWidget:
        """The rows of a table, each as `make` makes it, under its name."""
        from harbin_viewer.window.tabs.part_pages import PartPages
        from harbin_viewer.window.text.headings.section_title import SectionTitle

        section, entries = PartByWidth(), QVBoxLayout()
        entries.setSpacing(2)
        pages = self._pages[name] = PartPages(entries, make, "entries")
        pages.turned.connect(self.page_scroll.lead_to)
        pages.show_only(range(len(self._rows(name))))
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(SectionTitle(self._document.sheet.resource(name).label))
        layout.addWidget(pages)
        layout.addStretch(1)
        return section

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sees_rest():
            self.rest_wanted.emit()


def _text_at(name: str, number: int) -> CellAt:
    from harbin_viewer.factsheet.model.cell import CellAt

    return CellAt(name, number, _TEXT_NAME)
