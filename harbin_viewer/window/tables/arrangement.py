"""How the rows of a table are arranged: which are shown, and in which order. Knows no widget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

import numpy as np

from harbin_viewer.factsheet.bounds.limits import Bounds, bounds_from
from harbin_viewer.factsheet.finding.sought import forms_of, sought
from harbin_viewer.window.tables.columns.column_values import ColumnValues
from harbin_viewer.window.tables.columns.joined_texts import Mask, Numbers
from harbin_viewer.window.tables.columns.natural_order import Told


@dataclass(frozen=True)
class Arrangement:
    """Rows that have all `words` somewhere and, by column, one of `values` (in words), which lies between its `bounds`;
    sorted by the column `sort`.
    """

    sort: str = ""
    descending: bool = False
    words: str = ""
    values: Mapping[str, frozenset[str]] = field(default_factory=dict)
    bounds: Mapping[str, Bounds] = field(default_factory=dict)

    @property
    def filters(self) -> bool:
        """Whether rows may be left out."""
        return bool(self.words.strip() or self.filtered)

    @property
    def filtered(self) -> frozenset[str]:
        """The columns of which some values are left out."""
        return frozenset({*self.values, *self.bounds})

    def narrows(self, before: Arrangement) -> bool:
        """Whether only rows can have what is wanted now that had what was wanted before."""
        kept = all(name in self.values and self.values[name] <= of for name, of in before.values.items())
        bounded = before.bounds.items() <= self.bounds.items()
        return kept and bounded and _lengthens(self.words, before.words)

    def orders_as(self, other: Arrangement) -> bool:
        """Whether the rows that both have stand in the same order in the other."""
        return (self.sort, self.descending) == (other.sort, other.descending)

    def sorted_next(self, column: str) -> Arrangement:
        """As after a click on the heading of a column: upwards, downwards, as in the file."""
        if self.sort != column:
            return replace(self, sort=column, descending=False)
        return replace(self, descending=True) if not self.descending else replace(self, sort="", descending=False)

    def sorted_by(self, column: str, way: str) -> Arrangement:
        """Sorted by a column "up" or "down"; "": as in the file."""
        return replace(self, sort=column if way else "", descending=way == "down")

    def only(self, column: str, values: frozenset[str] | None) -> Arrangement:
        """With these values of a column alone; None: with all of them."""
        rest = {name: kept for name, kept in self.values.items() if name != column}
        return replace(self, values=rest if values is None else rest | {column: values})

    def between(self, column: str, bounds: Bounds) -> Arrangement:
        """With the values of a column that lie between these alone; without limits: with all of them."""
        rest = {name: kept for name, kept in self.bounds.items() if name != column}
        return replace(self, bounds=rest | {column: bounds} if bounds else rest)

    def without(self, column: str) -> Arrangement:
        """With the rows of all values of a column again."""
        return self.only(column, None).between(column, Bounds())

    def unfiltered(self) -> Arrangement:
        """With all rows."""
        return replace(self, words="", values={}, bounds={})

    def among(self, columns: Mapping[str, ColumnValues]) -> Arrangement:
        """Without what is asked of other columns, or of such values as these no longer have."""
        values = {name: kept for name, kept in self.values.items() if name in columns}
        bounds = {name: kept for name, kept in self.bounds.items() if name in columns and columns[name].suit(kept)}
        return replace(self, values=values, bounds=bounds, sort=self.sort if self.sort in columns else "")

    def state(self) -> dict[str, object]:
        """As plain values, for `arrangement_from`."""
        values = {name: sorted(kept) for name, kept in self.values.items()}
        bounds = {name: kept.state() for name, kept in self.bounds.items()}
        return {
            "sort": self.sort,
            "descending": self.descending,
            "words": self.words,
            "values": values,
            "bounds": bounds,
        }


def arrangement_from(state: object) -> Arrangement:
    """What `Arrangement.state` gave; what is no such thing is left out."""
    known = state if isinstance(state, dict) else {}
    values = known.get("values")
    kept = values.items() if isinstance(values, dict) else ()
    limits = known.get("bounds")
    bounds = {str(name): bounds_from(both) for name, both in limits.items()} if isinstance(limits, dict) else {}
    return Arrangement(
        str(known.get("sort", "")),
        known.get("descending") is True,
        str(known.get("words", "")),
        {str(name): frozenset(map(str, some)) for name, some in kept if isinstance(some, list)},
        {name: both for name, both in bounds.items() if both},
    )


@dataclass(frozen=True)
class ArrangedRows:
    """What came of an arrangement: the rows to show, in their order, and those that fit, in that of the file.

    None stands for all rows, as in the file.
    """

    wanted: Arrangement
    fitting: Numbers | None
    rows: Numbers | None


def arranged_rows(
    columns: Mapping[str, ColumnValues],
    wanted: Arrangement,
    count: int,
    told: Told,
    before: ArrangedRows | None = None,
) -> ArrangedRows:
    """The rows to show of `count`; of what was arranged `before` only those are looked at that can be among them."""
    among = before.fitting if before is not None and wanted.narrows(before.wanted) else None
    fitting = _fitting(columns, wanted, count, told, among) if wanted.filters else None
    known = columns.get(wanted.sort)
    if known is None:
        return ArrangedRows(wanted, fitting, fitting)
    rows = np.arange(count) if fitting is None else fitting
    return ArrangedRows(wanted, fitting, known.sorted_rows(rows, told, descending=wanted.descending))


def fitting_rows(columns: Mapping[str, ColumnValues], wanted: Arrangement, count: int, told: Told) -> Mask:
    """Where a row has what is wanted."""
    if not wanted.filters:
        return np.ones(count, dtype=bool)
    fits = np.zeros(count, dtype=bool)
    fits[_fitting(columns, wanted, count, told)] = True
    return fits


def _fitting(
    columns: Mapping[str, ColumnValues], wanted: Arrangement, count: int, told: Told, among: Numbers | None = None
) -> Numbers:
    """The rows that have what is wanted, in their order in the file; `among` names some, the others have it not."""
    rows = among
    for has in _demanded(columns, wanted, told):
        rows = np.flatnonzero(has) if rows is None else rows[has[rows]]
    for word in sought(wanted.words):
        somewhere = np.zeros(count if rows is None else len(rows), dtype=bool)
        for form, column in product(forms_of(word), columns.values()):
            somewhere |= column.with_word(form, told, rows)
        rows = np.flatnonzero(somewhere) if rows is None else rows[somewhere]
    return np.arange(count) if rows is None else rows


def _demanded(columns: Mapping[str, ColumnValues], wanted: Arrangement, told: Told) -> Iterator[Mask]:
    """For each demand of one column where its values fulfil it."""
    for name, values in wanted.values.items():
        if name in columns:
            yield columns[name].with_values(values, told)
    for name, bounds in wanted.bounds.items():
        if name in columns:
            yield columns[name].within(bounds, told)


def _lengthens(words: str, before: str) -> bool:
    """Whether what has all of these words has all of those, too, as when another letter was typed."""
    forms = [forms_of(word) for word in sought(words)]
    return all(any(_contains_one(new, forms_of(old)) for new in forms) for old in sought(before))


def _contains_one(forms: Sequence[str], old: Sequence[str]) -> bool:
    """Whether each of the forms contains one of the old; signs alone may vanish from a figure and are none."""
    known = [form for form in old if any(map(str.isalnum, form))]
    return all(any(form in longer for form in known) for longer in forms)
