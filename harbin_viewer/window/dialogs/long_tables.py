"""Find in the tables that are too long for the index: they are read and searched when something is sought in them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.finding.choice_entries import choices_in
from harbin_viewer.factsheet.finding.entries import row_places
from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.finding.search import Index, Result
from harbin_viewer.factsheet.finding.sought import sought
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.tabs.entry import Entry, RowPlace
from harbin_viewer.window.tables.arrangement import Arrangement, fitting_rows
from harbin_viewer.window.tables.browser_words import counted
from harbin_viewer.window.tables.columns.natural_order import Told
from harbin_viewer.window.tables.table_columns import table_columns
from harbin_viewer.window.tables.table_model import TableColumn

_MOST = 50
"""Rows of a table that are listed."""

_MOST_WEIGHED = 1_000
"""Rows among which those come first in which a figure that is sought stands by itself."""


class LongTables:
    """Tables by name; what was worked out of them is kept for the next words."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._columns: dict[str, tuple[list[TableColumn], int]] = {}
        self._to_choose: dict[str, Index] = {}
        self._places = row_places(document.sheet)

    def find(self, names: Sequence[str], words: str, told: Told) -> tuple[Result, ...]:
        """The first rows in which all words stand, table after table; those that cannot be read are left out."""
        found: list[Result] = []
        for name in names:
            try:
                columns, count = self._table(name, told)
                found += self._choices(name, words)
            except SheetError:
                continue
            values = {column.name: column.values for column in columns if column.values is not None}
            fits = fitting_rows(values, Arrangement(words=words), count, told)
            rows = np.flatnonzero(fits)[:_MOST_WEIGHED].tolist()
            found += Index([self._entry(name, columns, row, words) for row in rows]).find(words, _MOST)
        return tuple(found)

    def _table(self, name: str, told: Told) -> tuple[list[TableColumn], int]:
        if name not in self._columns:
            table = self._document.table(name, told)
            self._columns[name] = table_columns(table, self._document.label, self._document.sheet), len(table)
        return self._columns[name]

    def _choices(self, name: str, words: str) -> tuple[Result, ...]:
        """What is measured and who is counted in the table, as far as these words find them."""
        if name not in self._to_choose:
            self._to_choose[name] = Index(list(choices_in(self._document, name)))
        return self._to_choose[name].find(words, _MOST)

    def _entry(self, name: str, columns: Sequence[TableColumn], row: int, words: str) -> Entry:
        wanted = sought(words)
        label = self._document.resource(name).label
        texts = [(column, column.text(row)) for column in columns]
        having = (column for column, text in texts if any(word in fold(text) for word in wanted))
        field = next(having, columns[0]).name
        text = " · ".join(f"{column.title}: {shown}" for column, shown in texts if shown)
        place = self._places.get(name, RowPlace(label))
        heading = f"{label}, row {counted(self._document.table(name).number_of(row))}"
        return Entry("row", heading, text, place.where, place.tab, place.view, cell=CellAt(name, row, field))
