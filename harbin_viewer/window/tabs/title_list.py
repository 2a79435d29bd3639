"""What a tab holds (charts, tables) as a list of titles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from harbin_viewer.window.text.rich_list import RichList
from harbin_viewer.window.text.text_column import TextColumn


class TitleList(RichList):
    """A title a row, broken where it is long; the one on show is marked."""

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self._title, lambda row: titles[row], parent)
        self._titles = titles
        self.setAccessibleName("Charts")
        self.show_rows(len(titles))

    def _title(self, column: TextColumn, row: int, _chosen: bool) -> None:  # noqa: FBT001
        column.text(self._titles[row])
