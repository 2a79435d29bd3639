"""How the rows of a table are arranged: which are shown, and in which order. Knows no widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import product

import numpy as np

from harbin_viewer.factsheet.finding.search import fold, forms_of
from harbin_viewer.window.tables.columns.column_values import ColumnValues, Mask, Numbers
from harbin_viewer.window.tables.columns.natural_order import Told


@dataclass(frozen=True)
class Arrangement:
    """Rows that have all `words` somewhere and, by column, one of `values` (in words), sorted by the column `sort`."""

    sort: str = ""
    descending: bool = False
    words: str = ""
    values: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def filters(self) -> bool:
        """Whether rows may be left out."""
        return bool(self.words.strip() or self.values)

    def sorted_next(self, column: str) -> Arrangement:
        """As after a click on the heading of a column: upwards, downwards, as in the file."""
        if self.sort != column:
            return replace(self, sort=column, descending=False)
        return replace(self, descending=True) if not self.descending else replace(self, sort="", descending=False)

    def only(self, column: str, values: frozenset[str] | None) -> Arrangement:
        """With these values of a column alone; None: with all of them."""
        rest = {name: kept for name, kept in self.values.items() if name != column}
        return replace(self, values=rest if values is None else rest | {column: values})

    def unfiltered(self) -> Arrangement:
        """With all rows."""
        return replace(self, words="", values={})

    def state(self) -> dict[str, object]:
        """As plain values, for `arrangement_from`."""
        values = {name: sorted(kept) for name, kept in self.values.items()}
        return {"sort": self.sort, "descending": self.descending, "words": self.words, "values": values}


def arrangement_from(state: object) -> Arrangement:
    """What `Arrangement.state` gave; what is no such thing is left out."""
    known = state if isinstance(state, dict) else {}
    values = known.get("values")
    kept = values.items() if isinstance(values, dict) else ()
    return Arrangement(
        str(known.get("sort", "")),
        known.get("descending") is True,
        str(known.get("words", "")),
        {str(name): frozenset(map(str, some)) for name, some in kept if isinstance(some, list)},
    )


def arranged_rows(columns: Mapping[str, ColumnValues], wanted: Arrangement, count: int, told: Told) -> Numbers | None:
    """The rows to show of `count`, in their order; None where that is all of them as in the file."""
    known = columns.get(wanted.sort)
    if not wanted.filters and known is None:
        return None
    rows = np.flatnonzero(fitting_rows(columns, wanted, count, told)) if wanted.filters else np.arange(count)
    return rows if known is None else known.sorted_rows(rows, told, descending=wanted.descending)


def fitting_rows(columns: Mapping[str, ColumnValues], wanted: Arrangement, count: int, told: Told) -> Mask:
    """Where a row has what is wanted."""
    fits = np.ones(count, dtype=bool)
    for name, values in wanted.values.items():
        if name in columns:
            fits &= columns[name].with_values(values, told)
    for word in fold(wanted.words).split():
        somewhere = np.zeros(count, dtype=bool)
        for form, column in product(forms_of(word), columns.values()):
            somewhere |= column.with_word(form, told)
        fits &= somewhere
    return fits
