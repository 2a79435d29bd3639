"""A source with what can be done with it: open or copy its address, copy its citation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.citation import FORMATS, Format, address, cite, date_in_words, dated
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.window.evidence.cite_link import CiteLink
from harbin_viewer.window.text.links.address_link import AddressLink
from harbin_viewer.window.text.links.leaving import follow
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.plain_tip import give_tip
from harbin_viewer.window.text.text_column import Ink
from harbin_viewer.window.widgets.layouts.wrap_row import WrapRow


class SourceEntry(QWidget):
    """`place` is where in the source, `tables` a sentence on whose source it is; "" where that is not known."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    uses_asked = Signal(str)
    """The reader wants the figures that rest on the source of this name."""

    edit_asked = Signal(str)
    """The maker wants to change what the source of this name says of itself."""

    def __init__(
        self, source: Source, place: str, parent: QWidget | None = None, *, tables: str = "", editable: bool = False
    ) -> None:
        super().__init__(parent)
        self._source, self._place, self._tables = source, place, tables
        self.address: AddressLink | None = None
        self._address = address(source)
        row = WrapRow()
        row.setSpacing(5)
        if self._address:
            row.addWidget(self._link("Open", f"Open {self._address}", self._open))
            row.addWidget(self._link("Copy address", f"Copy {self._address}", self._copy_address))
        self.cite = CiteLink(source.label)
        self.cite.begin_at_edge()
        self.cite.chosen.connect(self._cite)
        row.addWidget(self.cite)
        if source.name:
            row.addWidget(self._link("What rests on it", "List the figures that name this source", self._ask_uses))
        if source.name and editable:
            row.addWidget(self._link("Edit…", "Change its name, its address, …", self._ask_editing))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in self._passages():
            layout.addWidget(part)
        layout.addLayout(row)

    def _link(self, text: str, tip: str, action: Callable[[], None]) -> TextLink:
        link = TextLink(text)
        link.begin_at_edge()
        give_tip(link, tip)
        link.setAccessibleName(f"{text}: {self._source.label}")
        link.clicked.connect(lambda: action())
        return link

    def _facts(self) -> str:
        source = self._source
        accessed = f"accessed {date_in_words(source.accessed)}" if source.accessed else ""
        publisher = source.publisher if source.publisher != source.title else ""
        parts = (publisher, source.author, dated(source), accessed)
        return " · ".join(dict.fromkeys(part for part in parts if part))

    def _note(self) -> str:
        source = self._source
        return "" if source.note and source.note in (source.title, source.publisher) else source.remark

    def _passages(self) -> list[QWidget]:
        """What is known of the source, line under line; the address is a link."""
        source = self._source
        texts: list[tuple[str, float, QFont.Weight, Ink]] = [
            (source.full_name, 1.0, QFont.Weight.DemiBold, "ink"),
            (self._facts(), 0.92, QFont.Weight.Normal, "muted"),
            (self._tables, 0.92, QFont.Weight.Normal, "muted"),
            (f"Place: {self._place}" if self._place else "", 0.92, QFont.Weight.Normal, "muted"),
            (self._note(), 0.92, QFont.Weight.Normal, "ink"),
        ]
        found: list[QWidget] = [passage(text, size, ink, weight) for text, size, weight, ink in texts if text]
        if self._address:
            self.address = AddressLink(self._address)
            self.address.said.connect(self.said)
            found.append(self.address)
        return found

    def _open(self) -> None:
        problem = follow(self._address, self)
        if problem:
            self.said.emit(problem, None)

    def _ask_uses(self) -> None:
        self.uses_asked.emit(self._source.name)

    def _ask_editing(self) -> None:
        self.edit_asked.emit(self._source.name)

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.said.emit(f"The address of “{self._source.label}” was copied.", None)

    def _cite(self, form: Format) -> None:
        QGuiApplication.clipboard().setText(cite(self._source, form, self._place))
        self.said.emit(f"The citation of “{self._source.label}” was copied as {FORMATS[form]}.", None)
