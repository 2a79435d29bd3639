"""One entry of the timeline: when, what, and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from harbin_viewer.charts.status import told
from harbin_viewer.factsheet.model.status import StatusName
from harbin_viewer.factsheet.words.visible import orderly
from harbin_viewer.window.text.links.fact_button import FactButton
from harbin_viewer.window.text.text_column import TextColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TimelineEntry(FactButton):
    """`period` stands in a gutter, `text` beside it, the status and its source under that."""

    def __init__(
        self, period: str, text: str, status: StatusName | None, source: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, margin=6)
        self._period, self._text, self._status, self._source = period, text, status, source
        self.setAccessibleName(self.spoken())

    def spoken(self) -> str:
        """All of it in words, as it is read out."""
        said = told(self._status, doubted=self.is_doubted)[1:] if self._status else ()
        sure = f" {', '.join(filter(None, [*said, self._source]))}." if said else ""
        return orderly(f"{self._period}: {self._text}{sure}")

    def write(self, column: TextColumn) -> None:
        """Period, text, status."""
        column.beside(self._period, column.em * 5, QFont.Weight.DemiBold)
        column.text(self._text)
        if self._status is not None:
            column.status(self._status, self._source, doubted=self.is_doubted)
