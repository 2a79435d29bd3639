"""A source with what can be done with it: open or copy its address, copy its citation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from harbin_viewer.factsheet.citation import FORMATS, Format, address, cite, date_in_words
from harbin_viewer.factsheet.model.source import Source
from harbin_viewer.window.evidence.cite_link import CiteLink
from harbin_viewer.window.text.rich_label import RichLabel
from harbin_viewer.window.text.text_column import TextColumn
from harbin_viewer.window.text.text_link import TextLink
from harbin_viewer.window.widgets.wrap_row import WrapRow


class SourceEntry(QWidget):
    """`place` is where in the source; "" where that is not known."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    def __init__(self, source: Source, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._place = source, place
        self._address = address(source)
        row = WrapRow()
        row.setSpacing(2)
        if self._address:
            row.addWidget(self._link("Open", f"Open {self._address}", self._open))
            row.addWidget(self._link("Copy address", f"Copy {self._address}", self._copy_address))
        self.cite = CiteLink(source.label)
        self.cite.chosen.connect(self._cite)
        row.addWidget(self.cite)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        words = RichLabel(self._write, self._spoken())
        words.link_asked.connect(self._open)
        layout.addWidget(words)
        layout.addLayout(row)

    def _link(self, text: str, tip: str, action: Callable[[], None]) -> TextLink:
        link = TextLink(text)
        link.setToolTip(tip)
        link.setAccessibleName(f"{text}: {self._source.label}")
        link.clicked.connect(lambda: action())
        return link

    def _facts(self) -> str:
        source = self._source
        accessed = f"accessed {date_in_words(source.accessed)}" if source.accessed else ""
        publisher = source.publisher if source.publisher != source.title else ""
        parts = (publisher, source.author, date_in_words(source.date) if source.date else "", accessed)
        return " · ".join(dict.fromkeys(part for part in parts if part))

    def _write(self, column: TextColumn) -> None:
        column.text(self._source.title, 1.0, "ink", QFont.Weight.DemiBold)
        if self._facts():
            column.text(self._facts(), 0.92, "muted")
        if self._place:
            column.text(f"Place: {self._place}", 0.92, "muted")
        if self._source.note not in ("", self._source.title, self._source.publisher):
            column.text(self._source.note, 0.92)
        if self._address:
            column.link(self._address, 0.92)

    def _spoken(self) -> str:
        place = f" Place: {self._place}." if self._place else ""
        facts = f" {self._facts()}." if self._facts() else ""
        return " ".join(filter(None, [f"{self._source.title}.{facts}{place}", self._source.note, self._address]))

    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl(self._address)):
            self.said.emit(f"No program here opens {self._address}.", None)

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.said.emit(f"The address of “{self._source.label}” was copied.", None)

    def _cite(self, form: Format) -> None:
        QGuiApplication.clipboard().setText(cite(self._source, form, self._place))
        self.said.emit(f"The citation of “{self._source.label}” was copied as {FORMATS[form]}.", None)
