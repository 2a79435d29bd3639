"""A highlight of the summary as a large figure: unit, period, change, how sure, and on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from harbin_viewer.charts.status import told
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.window.evidence.written_figures import amount, change_words, plain
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LARGE = 2.5
"""The size of the figure, in sizes of the window's type."""

_SMALL = 0.85
"""That of a note which is no warning."""


class HighlightView(FactButton):
    """One large figure; clicked, it leads to its source, named `source`."""

    def __init__(self, highlight: Highlight, source: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=14)
        self._highlight = highlight
        self._source = source
        self.setAccessibleName(self.spoken())
        self.setAccessibleDescription("Press Enter to see who says it, and what others say.")

    def write(self, column: TextColumn) -> None:
        """Figure, unit and period, title, change, status, note. The figure comes first: so it is level with its like.

        One that is contradicted bears the mark itself, and the note, which says by what, is as large as the rest.
        """
        highlight = self._highlight
        if self._is_contradicted:
            column.doubted(plain(highlight.figure), highlight.status, _LARGE)
        else:
            column.text(plain(highlight.figure), _LARGE)
        column.text(f"{highlight.unit}, {highlight.period}", 1.0, "muted")
        column.gap(0.35)
        column.text(highlight.title, 1.0, "ink", QFont.Weight.DemiBold)
        if highlight.change is not None:
            column.text(change_words(highlight.change), 1.0, "ink")
        column.gap(0.35)
        if self._is_contradicted:
            column.status(highlight.status, self._source, 1.0)
        else:
            column.status(highlight.status, self._source, doubted=self.is_doubted)
        if highlight.note and self._is_contradicted:
            column.text(highlight.note)
        elif highlight.note:
            column.text(highlight.note, _SMALL, "muted")

    def background(self) -> str:
        """A quiet frame."""
        from harbin_viewer.window.widgets.palette import theme_of

        return theme_of(self.palette()).page

    @property
    def _is_contradicted(self) -> bool:
        return self._highlight.status == "contradicted"

    def spoken(self) -> str:
        """All of it in words, as it is read out."""
        highlight = self._highlight
        change = f", {change_words(highlight.change)}" if highlight.change is not None else ""
        _mark, *said = told(highlight.status, doubted=self.is_doubted)
        note = f" {highlight.note}" if highlight.note else ""
        figure, sure = amount(highlight.figure, highlight.unit), ", ".join(filter(None, [*said, self._source]))
        return f"{highlight.title}: {figure}, {highlight.period}{change}. {sure}.{note}"
