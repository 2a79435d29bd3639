"""A highlight of the summary as a large figure: unit, period, change, how sure, and on whose word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from PySide6.QtGui import QFont

from harbin_viewer.charts.status import told
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.window.evidence.written_figures import amount, change_words, plain
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.tables.opened import OpenSheet

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
        self._against = ""
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
            column.status(highlight.status, self._source, doubted=self._has_doubt)
        if self._against:
            column.text(self._against)
        if highlight.note and self._is_contradicted:
            column.text(highlight.note)
        elif highlight.note:
            column.text(highlight.note, _SMALL, "muted")

    def background(self) -> str:
        """A quiet frame."""
        from harbin_viewer.window.widgets.palette import theme_of

        return theme_of(self.palette()).page

    def ask_doubt(self, document: OpenSheet, findings: Sequence[Finding]) -> Self:
        """Say whether its status is borne out, and in what it is not what its cell has."""
        from harbin_viewer.factsheet.checks.unlike_highlights import known_against

        against = known_against(document, self._highlight)
        if against != self._against:
            self._against = against
            self._say_anew()
        return super().ask_doubt(document, findings)

    @property
    def _has_doubt(self) -> bool:
        return self.is_doubted or bool(self._against)

    @property
    def _is_contradicted(self) -> bool:
        return self._highlight.status == "contradicted"

    def spoken(self) -> str:
        """All of it in words, as it is read out."""
        highlight = self._highlight
        change = f", {change_words(highlight.change)}" if highlight.change is not None else ""
        _mark, *said = told(highlight.status, doubted=self._has_doubt)
        note = "".join(f" {words}" for words in (self._against, highlight.note) if words)
        figure, sure = amount(highlight.figure, highlight.unit), ", ".join(filter(None, [*said, self._source]))
        return f"{highlight.title}: {figure}, {highlight.period}{change}. {sure}.{note}"
