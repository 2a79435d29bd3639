"""The values of a column for sorting, filtering and summing up, worked out when first needed, in any thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import isfinite
from threading import Lock
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

import numpy as np

from harbin_viewer.factsheet.bounds.limits import Bounds
from harbin_viewer.factsheet.finding.folded import folded_lines
from harbin_viewer.factsheet.tables.table import Column
from harbin_viewer.factsheet.words.reported_decimals import Stated, decimals_of, in_digits
from harbin_viewer.window.tables.columns.joined_texts import JoinedTexts, Mask, Numbers
from harbin_viewer.window.tables.columns.natural_order import Told, natural_ranks

ValueKind: TypeAlias = Literal["number", "time", "text"]

_AT_ONCE = 4096
"""Values that are looked at without giving the window a turn."""

_LOOKED_AT, _MOST_DECIMALS = 2000, 9
"""Figures that tell how many decimals all have, and the most that are heeded."""

_UNLIKE = 0.9
"""Which share of some values differ, where hardly two of all are alike."""

_FIGURE = re.compile(r"[-+.\d]+")
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


class ColumnValues:
    """`column` as tables have it, or what gathers it when it is needed; `words` says a value to a reader.

    `order` has values in the order that they have by themselves (statuses); None: in that in which they stand. By row,
    `decimals` are those of figures stated with zeros at their end, and `unread` is what stands in cells that could not
    be read.
    """

    def __init__(
        self,
        column: Column | Callable[[], Column],
        words: Callable[[Any], str] = str,
        order: Sequence[Any] | None = (),
        decimals: Mapping[int, int] | Callable[[], Mapping[int, int]] = MappingProxyType({}),
        unread: Mapping[int, str] = MappingProxyType({}),
    ) -> None:
        self._given_column = column
        self._words = words
        self._order = order
        self._given_decimals = decimals
        self._unread = unread
        self._lock = Lock()
        self._codes: Numbers | None = None
        self._values: list[Any] = []
        self._ranks: Numbers | None = None
        self._sought: tuple[Numbers, JoinedTexts, JoinedTexts] | None = None

    def __len__(self) -> int:
        return len(self.column)

    @property
    def kind(self) -> ValueKind:
        """What the values are."""
        kinds: dict[str, ValueKind] = {"i": "number", "u": "number", "f": "number", "M": "time"}
        return kinds.get(self.column.dtype.kind, "text")

    @cached_property
    def column(self) -> Column:
        """The values themselves."""
        return self._given_column() if callable(self._given_column) else self._given_column

    @cached_property
    def _decimals(self) -> Mapping[int, int]:
        return self._given_decimals() if callable(self._given_decimals) else self._given_decimals

    @cached_property
    def missing(self) -> Mask:
        """Where there is no value."""
        if self.kind == "time":
            return np.asarray(np.isnat(self.column))
        if self.kind == "number":
            return np.asarray(np.isnan(self.column))
        return np.fromiter((value is None or value == "" for value in self.column), bool, len(self))

    @cached_property
    def most_decimals(self) -> int:
        """How many decimals its figures have, told from some that are spread over the column."""
        if self.column.dtype.kind != "f":
            return 0
        rows = np.unique(np.linspace(0, max(len(self) - 1, 0), _LOOKED_AT).astype(np.int64))[: len(self)]
        figures = zip(rows.tolist(), self.column[rows].tolist(), strict=True)
        stated = self._decimals
        found = (stated[row] if row in stated else decimals_of(value) for row, value in figures if isfinite(value))
        return min(max(found, default=0), _MOST_DECIMALS)

    def sorted_rows(self, rows: Numbers, told: Told, *, descending: bool) -> Numbers:
        """The rows in the order of their values, equal ones as they were; those without a value last."""
        keys = self._keys(told)[rows]
        absent = self.missing[rows]
        present = np.flatnonzero(~absent)
        keys = keys[present]
        if descending:
            keys = ~keys if keys.dtype.kind == "i" else -keys
        found = present[np.argsort(keys, kind="stable")]
        arranged: Numbers = rows[np.concatenate([found, np.flatnonzero(absent)])]
        return arranged

    def codes(self, told: Told) -> tuple[Numbers, list[Any]]:
        """The different values, None for a missing one among them, and for each row the place of its value there."""
        with self._lock:
            if self._codes is None:
                self._codes, self._values = self._counted(told) if self.kind == "text" else self._unique()
        return self._codes, self._values

    def words_of(self, value: Any) -> str:
        """A value as it is shown; "" for a missing one."""
        return "" if value is None else self._words(value)

    def words_at(self, row: int) -> str:
        """The value of a row in the words by which `with_values` finds it."""
        value = self.column[row]
        if self.kind == "text":
            return self.words_of(_hashed(value))
        return self.words_of(None if value != value else value if self.kind == "time" else value.item())

    def with_values(self, wanted: Iterable[str], told: Told) -> Mask:
        """Where a value is shown in one of these words; "" is where there is none."""
        codes, values = self.codes(told)
        words = frozenset(wanted)
        fits = np.zeros(len(values), dtype=bool)
        for number, value in enumerate(values):
            if number % _AT_ONCE == 0:
                told(number, len(values))
            fits[number] = self.words_of(value) in words
        return np.asarray(fits[codes])

    def suit(self, bounds: Bounds) -> bool:
        """Whether limits are of such values as these: figures for figures, days for days and months."""
        limits = [limit for limit in bounds.state() if limit is not None]
        return all(isinstance(limit, str) != (self.kind == "number") for limit in limits)

    def within(self, bounds: Bounds, told: Told) -> Mask:
        """Where a figure, a moment or a month lies between limits."""
        if self.kind != "text":
            return bounds.hold(self.column)
        codes, values = self.codes(told)
        months = np.array([value if _MONTH.fullmatch(str(value)) else "NaT" for value in values], "datetime64[M]")
        return np.asarray(bounds.hold(months)[codes])

    def with_word(self, word: str, told: Told, rows: Numbers | None = None) -> Mask:
        """Where a (folded) word stands in a value: of all rows, or of these."""
        codes, written, unread = self._searched(told)
        codes = codes if rows is None else codes[rows]
        some = None if rows is None else codes
        sought = word if self.kind != "number" else _as_digits(word)
        if self.kind == "number" and not _FIGURE.fullmatch(sought):
            fits = np.zeros(len(written), dtype=bool)
        else:
            fits = written.having(sought, told, some if some is None else some[some < len(written)])
        return np.asarray(np.concatenate([fits, unread.having(word, told)])[codes])

    def _searched(self, told: Told) -> tuple[Numbers, JoinedTexts, JoinedTexts]:
        """For each row the number of its text, of those of all different values and, after them, of unread cells."""
        codes, values = self._as_they_stand() or self.codes(told)
        with self._lock:
            if self._sought is None:
                self._sought = self._texts_to_search(codes, values, told)
        return self._sought

    def _as_they_stand(self) -> tuple[Numbers, Sequence[Any]] | None:
        """The texts of all rows, row for row, where hardly two are alike: it would take longer to find those."""
        if self.kind != "text" or self._codes is not None or len(self) < _AT_ONCE:
            return None
        some = [_hashed(value) for value in self.column[:: len(self) // _AT_ONCE].tolist()]
        if len(set(some)) <= _UNLIKE * len(some):
            return None
        return np.arange(len(self), dtype=np.int64), self.column.tolist()

    def _texts_to_search(
        self, codes: Numbers, values: Sequence[Any], told: Told
    ) -> tuple[Numbers, JoinedTexts, JoinedTexts]:
        stated, codes = self._coded(codes, len(values), self._in_digits(told))
        unread, codes = self._coded(codes, len(values) + len(stated), self._unread.items())
        whole = [*values, *stated] if stated else values
        return codes, JoinedTexts(whole, self._lines), JoinedTexts(unread, folded_lines)

    def _in_digits(self, told: Told) -> Iterator[tuple[int, str]]:
        """The rows of figures stated with zeros at their end, with these."""
        for done, (row, decimals) in enumerate(self._decimals.items()):
            if done % _AT_ONCE == 0:
                told(done, len(self._decimals))
            yield row, in_digits(Stated(self.column[row], decimals))

    def _coded(self, codes: Numbers, first: int, texts: Iterable[tuple[int, str]]) -> tuple[list[str], Numbers]:
        """The different ones of the texts of some rows, and the codes with theirs, counted from `first`, in place."""
        places: dict[str, int] = {}
        found = {row: first + places.setdefault(text, len(places)) for row, text in texts}
        if found:
            codes = codes.copy()
            codes[list(found)] = list(found.values())
        return list(places), codes

    def _lines(self, values: Sequence[Any]) -> str:
        if self.kind == "number":
            return "\n".join(map(_digits, values))
        return folded_lines(["" if value is None else self._words(value) for value in values])

    def _keys(self, told: Told) -> Column:
        """Numbers in the order of the values."""
        if self.kind == "number":
            return self.column
        if self.kind == "time":
            return self.column.view(np.int64)
        codes, values = self.codes(told)
        if self._ranks is None:
            self._ranks = self._ranked(values, told)
        return self._ranks[codes]

    def _ranked(self, values: Sequence[Any], told: Told) -> Numbers:
        if self._order is None:
            return np.arange(len(values))
        if self._order:
            places = {value: place for place, value in enumerate(self._order)}
            return np.array([places.get(value, len(places)) for value in values], dtype=np.int64)
        return np.asarray(natural_ranks([self.words_of(value) for value in values], told))

    def _unique(self) -> tuple[Numbers, list[Any]]:
        values, codes = np.unique(self.column, return_inverse=True)
        if self.kind == "time":
            return codes, [None if np.isnat(value) else value for value in values]
        return codes, [None if value != value else value for value in values.tolist()]

    def _counted(self, told: Told) -> tuple[Numbers, list[Any]]:
        places: dict[Any, int] = {}
        codes = np.empty(len(self), dtype=np.int64)
        for start in range(0, len(self), _AT_ONCE):
            told(start, len(self))
            part = self.column[start : start + _AT_ONCE]
            codes[start : start + len(part)] = [places.setdefault(_hashed(value), len(places)) for value in part]
        return codes, list(places)


def _hashed(value: Any) -> Any:
    """A value that a dictionary can hold; texts without letters are as good as none."""
    if value is None or isinstance(value, str):
        return value or None
    return str(value) if isinstance(value, list | dict | set) else value


def _digits(value: Any) -> str:
    """A figure in digits; what is in digits already as it is, "" for a missing one."""
    return value or "" if value is None or isinstance(value, str) else in_digits(value)


def _as_digits(word: str) -> str:
    """A word that may be a figure as figures are searched: no separators between thousands, a plain minus."""
    from PySide6.QtCore import QLocale

    locale = QLocale()
    word = word.replace("\u2212", "-").replace(locale.groupSeparator(), "")
    return word.replace(locale.decimalPoint(), ".")
