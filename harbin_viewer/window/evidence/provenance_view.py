"""All that the sheet knows of one figure, written down: who says it, where, what others say, how checks came out."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.checks.findings import Finding
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.overview.notice_groups import assumed_of
from harbin_viewer.factsheet.provenance import OtherWord, Provenance, Statement, provenance, sources_of_table
from harbin_viewer.window.evidence.finding_button import FindingButton
from harbin_viewer.window.evidence.other_source import OtherWordButton
from harbin_viewer.window.evidence.panel_head import LEFT
from harbin_viewer.window.evidence.related_button import RelatedButton
from harbin_viewer.window.evidence.source_entry import SourceEntry
from harbin_viewer.window.state.asked_change import AskedChange, Changeable, changeable, of_column
from harbin_viewer.window.tabs.part_pages import column_of
from harbin_viewer.window.text.headings.section_title import SectionTitle
from harbin_viewer.window.text.links.text_link import TextLink, beginning_with_text
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.status_label import StatusLabel
from harbin_viewer.window.widgets.layouts.laid_out import laid_out, taken_out
from harbin_viewer.window.widgets.page_scroll import PageScroll

_Part = TypeVar("_Part")

_WIDEST = 120
"""Average characters."""

_AT_ONCE = 40
"""Sources, facts or findings that are shown together; of more a page at a time is made."""

_SPACING = 8

_SHORT = 24
"""A figure; a longer text is written smaller."""


class ProvenanceView(PageScroll):
    """Made anew for each figure. `in_a_tab`: there is a tab that can show it. `editable`: what may be changed.

    `of_table` are the sources of the whole table, where its rows cannot name any. `unchecked` says why nothing is known
    of what checks find; "" where they were run. `read_as` says what was assumed when the cells of its column were read.
    """

    cell_asked = Signal(object)
    """The reader wants the source of another figure (a `CellAt`)."""

    change_asked = Signal(object)
    """The maker wants what this `AskedChange` names changed."""

    check_asked = Signal(str)
    """The reader wants all findings of the check of this name."""

    uses_asked = Signal(str)
    """The reader wants the figures that rest on the source of this name."""

    taking_asked = Signal(object)
    """The reader wants to take the figure at this `CellAt` along, with its source and a link."""

    place_asked = Signal(object)
    """The reader wants to see the figure at this `CellAt` in its tab."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(
        self, known: Provenance, of_table: Sequence[Source] = (), parent: QWidget | None = None,
        *, in_a_tab: bool = True, editable: Set[Changeable] = frozenset(), unchecked: str = "",
        read_as: Sequence[str] = (),
    ) -> None:  # fmt: skip
        super().__init__(_WIDEST, parent, side=LEFT)
        self._known, self._editable, self.unchecked = known, editable, unchecked
        self._of_table = of_table
        self.content.setSpacing(_SPACING)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(_SPACING)
        self._add_statement(known.statement)
        if in_a_tab:
            self._add_way(known.statement.cell)
        self._add_taking(known.statement.cell)
        self._add_editing(known.statement.cell)  # before what may be long
        self._add_source(known.statement)
        self._add_reading(read_as)
        self._add_others()
        self._add_related()
        self._add_findings()
        self._add_references()
        self.content.addStretch(1)

    @property
    def cell(self) -> CellAt:
        """The address of the figure."""
        return self._known.statement.cell

    @property
    def heard(self) -> str:
        """The figure and what it is of, in a line."""
        return f"{self._known.statement.subject}: {self._known.statement.text}"

    def _add_statement(self, said: Statement) -> None:
        self.content.addWidget(passage(said.subject, 0.92, "muted"))
        is_short = len(said.text) <= _SHORT
        weight = QFont.Weight.Normal if is_short else QFont.Weight.DemiBold
        self.content.addWidget(passage(said.text, 1.7 if is_short else 1.08, "ink", weight))
        status = STATUSES.shown(said.status)
        if status is not None:
            self.content.addWidget(StatusLabel(status, said.meaning, doubted=said.is_doubted))
        if said.own_note:
            self.content.addWidget(passage(said.own_note))

    def _add_taking(self, cell: CellAt) -> None:
        link = TextLink("Copy with source and link")
        link.setToolTip("Copy the figure with its unit, status and source, and a link that leads back to it")
        link.clicked.connect(lambda: self.taking_asked.emit(cell))
        self.content.addLayout(beginning_with_text(link))

    def _add_way(self, cell: CellAt) -> None:
        link = TextLink("Show it in its tab")
        link.clicked.connect(lambda: self.place_asked.emit(cell))
        self.content.addLayout(beginning_with_text(link))

    def _add_editing(self, cell: CellAt) -> None:
        choices = (
            ("evidence", "Edit evidence…", AskedChange("evidence", cell)),
            ("column", "Title and unit of the column…", of_column(cell)),
        )
        for what, words, asked in choices:
            if what in self._editable:
                link = TextLink(words)
                link.clicked.connect(lambda _checked=False, asked=asked: self.change_asked.emit(asked))
                self.content.addLayout(beginning_with_text(link))

    def _add_source(self, said: Statement) -> None:
        self._add_title(STATUSES.source(said.status))
        if said.source is not None:
            self.content.addWidget(self._entry(said.source, said.place))
        else:
            self.content.addWidget(passage(", ".join(filter(None, [said.of_nobody, said.place]))))
            self._add_sources_of_table()

    def _add_sources_of_table(self) -> None:
        """A table whose rows name no source still has those that are stated for all of it."""
        if self._of_table:
            self.content.addWidget(passage("What is stated for the whole table, not for each figure:", 0.92, "muted"))
        self._add_each(self._of_table, self._entry, "sources")

    def _add_reading(self, told: Sequence[str]) -> None:
        if told:
            self._add_title("How its column was read")
        for sentence in told:
            self.content.addWidget(passage(sentence, 1.0, "muted"))

    def _add_others(self) -> None:
        if self._known.others:
            self._add_title("What others say")
        self._add_each(self._known.others, self._other, "figures")

    def _other(self, other: OtherWord) -> QWidget:
        button = OtherWordButton(other)
        button.clicked.connect(lambda: self.cell_asked.emit(other.statement.cell))
        return button

    def _add_related(self) -> None:
        documented, claims = self._known.documented, self._known.claims
        if documented is not None:
            self._add_title("What is documented about it")
            if not documented:
                self.content.addWidget(passage("No documented fact is named that bears on it.", 1.0, "muted"))
        self._add_each(documented or (), self._row, "facts")
        if claims:
            self._add_title("Claims that it bears on")
        self._add_each(claims, self._row, "claims")

    def _row(self, said: Statement) -> QWidget:
        button = RelatedButton(said)
        button.clicked.connect(lambda: self.cell_asked.emit(said.cell))
        return button

    def _add_findings(self) -> None:
        self._add_title("Checks")
        self.content.addLayout(self._findings)
        self._fill_findings(self._known.findings)

    def take_findings(self, findings: Sequence[Finding], unchecked: str) -> None:
        """Show what the checks found of it, in place of what was told before; the focus stays where it is."""
        had_focus = any(part.hasFocus() for part in laid_out(self._findings))
        for part in taken_out(self._findings):
            part.hide()
            part.deleteLater()
        self.unchecked = unchecked
        self._fill_findings(findings)
        if had_focus:
            self.setFocus()

    def _fill_findings(self, findings: Sequence[Finding]) -> None:
        if not findings:
            words = self.unchecked or "No check of this sheet compares it with another figure."
            self._findings.addWidget(passage(words, 1.0, "muted"))
        self._add_each(findings, self._finding, "findings", self._findings)

    def _finding(self, finding: Finding) -> QWidget:
        button = FindingButton(finding)
        button.clicked.connect(lambda: self.check_asked.emit(finding.check))
        return button

    def _add_references(self) -> None:
        others = self._known.other_references
        if others or self._known.unknown_references:
            self._add_title(self._known.head_of_references)
        self._add_each(others, self._entry, "sources")
        self._add_each(self._known.unknown_references, _unknown, "names")

    def _add_title(self, title: str) -> None:
        self.content.addSpacing(10)
        self.content.addWidget(SectionTitle(title))

    def _entry(self, source: Source, place: str = "") -> QWidget:
        entry = SourceEntry(source, place, editable="source" in self._editable)
        entry.edit_asked.connect(lambda name: self.change_asked.emit(AskedChange("words", kind="source", name=name)))
        entry.said.connect(self.said)
        entry.uses_asked.connect(self.uses_asked)
        return entry

    def _add_each(
        self, parts: Sequence[_Part], make: Callable[[_Part], QWidget], noun: str, layout: QVBoxLayout | None = None
    ) -> None:
        """Put them under each other, each as it is made; of very many a page at a time."""
        content = self.content if layout is None else layout
        if len(parts) <= _AT_ONCE:
            for part in parts:
                content.addWidget(make(part))
            return
        pages = column_of(lambda number: make(parts[number]), len(parts), noun, _SPACING, _AT_ONCE)
        pages.turned.connect(self.lead_to)
        content.addWidget(pages)


def _unknown(name: str) -> QWidget:
    return passage(f"{name} (not among the sources of the sheet)")


def view_of(
    document: Document, cell: CellAt, findings: Sequence[Finding], *, in_a_tab: bool, unchecked: str
) -> ProvenanceView:  # fmt: skip
    """All that a document knows of a figure."""
    return ProvenanceView(
        provenance(document, cell, findings),
        sources_of_table(document, cell.resource),
        in_a_tab=in_a_tab,
        editable=changeable(document, cell),
        unchecked=unchecked,
        read_as=assumed_of(document.notices, document.table(cell.resource), cell.field),
    )
