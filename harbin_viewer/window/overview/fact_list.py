"""What a package says of itself: licence, makers, homepage and dates, one under another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from harbin_viewer.factsheet.overview.overview_words import Fact
from harbin_viewer.window.text.links.address_link import AddressLink
from harbin_viewer.window.text.quiet_label import QuietLabel
from harbin_viewer.window.text.rich_label import RichLabel

_BESIDE = 12
"""Pixels between a label and its fact."""


_AT_ONCE = 40
"""Facts that are shown together."""


class FactList(QWidget):
    """Each fact beside its label; its address under it, to be opened."""

    said = Signal(str, object)
    """What was done, as a sentence, and None."""

    turned = Signal(object)
    """The reader has turned the page; its first fact."""

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        gutter = max(self.fontMetrics().horizontalAdvance(label) for label in {fact.label for fact in facts})
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if len(facts) > _AT_ONCE:
            layout.addWidget(self._in_pages(facts, gutter))
            return
        for fact in facts:
            layout.addLayout(self._line(fact, gutter))

    def _in_pages(self, facts: Sequence[Fact], gutter: int) -> QWidget:
        """Of very many facts (each licence is one) a page at a time."""
        from harbin_viewer.window.tabs.part_pages import column_of

        def made(number: int) -> QWidget:
            part, line = QWidget(), self._line(facts[number], gutter)
            line.setContentsMargins(0, 0, 0, 0)
            part.setLayout(line)
            return part

        pages = column_of(made, len(facts), "facts", 4, _AT_ONCE)
        pages.turned.connect(self.turned)
        return pages

    def _line(self, fact: Fact, gutter: int) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in self._words(fact):
            words.addWidget(part)
        label = QuietLabel(fact.label)
        label.setFixedWidth(gutter)
        beside = QVBoxLayout()
        beside.addWidget(label)
        beside.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(_BESIDE)
        line.addLayout(beside)
        line.addLayout(words, 1)
        return line

    def _words(self, fact: Fact) -> Iterator[QWidget]:
        if fact.text != fact.address:
            yield RichLabel(lambda column: column.text(fact.text), f"{fact.label}: {fact.text}")
        if fact.address:
            link = AddressLink(fact.address, fact.label)
            link.said.connect(self.said)
            yield link
