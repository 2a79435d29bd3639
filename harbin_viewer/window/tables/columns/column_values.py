"""The values of a column for sorting, filtering and summing up, worked out when first needed, in any thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from threading import Lock
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.finding.search import fold
from harbin_viewer.factsheet.tables.table import Column
from harbin_viewer.factsheet.words.reported_decimals import in_digits
from harbin_viewer.window.tables.columns.natural_order import Told, natural_ranks

Numbers: TypeAlias = npt.NDArray[np.int64]
Mask: TypeAlias = npt.NDArray[np.bool_]
ValueKind: TypeAlias = Literal["number", "time", "text"]

_AT_ONCE = 4096
"""Values that are looked at without giving the window a turn."""

_FIGURE = re.compile(r"[-+.\d]+")


class ColumnValues:
    """`column` as tables have it; `words` says a value to a reader.

    `order` has values in the order that they have by themselves (statuses). `odd` are rows whose text is not that of
    their value, `text` gives it: figures stated with zeros at their end, cells that could not be read.
    """

    def __init__(
        self,
        column: Column,
        words: Callable[[Any], str] = str,
        order: Sequence[Any] = (),
        odd: Iterable[int] = (),
        text: Callable[[int], str] = lambda _row: "",
    ) -> None:
        self._column = column
        self._words = words
        self._order = tuple(order)
        self._odd = tuple(odd)
        self._text = text
        self._lock = Lock()
        self._codes: Numbers | None = None
        self._values: list[Any] = []
        self._ranks: Numbers | None = None
        self._sought: tuple[str, Numbers] | None = None

    def __len__(self) -> int:
        return len(self._column)

    @property
    def kind(self) -> ValueKind:
        """What the values are."""
        kinds: dict[str, ValueKind] = {"i": "number", "u": "number", "f": "number", "M": "time"}
        return kinds.get(self._column.dtype.kind, "text")

    @property
    def column(self) -> Column:
        """The values themselves."""
        return self._column

    @cached_property
    def missing(self) -> Mask:
        """Where there is no value."""
        if self.kind == "time":
            return np.asarray(np.isnat(self._column))
        if self.kind == "number":
            return np.asarray(np.isnan(self._column))
        return np.fromiter((value is None or value == "" for value in self._column), bool, len(self))

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

    def with_word(self, word: str, told: Told) -> Mask:
        """Where a (folded) word stands in a value."""
        fits = self._containing(word, told)
        for done, row in enumerate(self._odd):
            if done % _AT_ONCE == 0:
                told(done, len(self._odd))
            fits[row] = word in fold(self._text(row))
        return fits

    def _containing(self, word: str, told: Told) -> Mask:
        if self.kind == "number":
            word = _as_digits(word)
            if not _FIGURE.fullmatch(word):
                return np.zeros(len(self), dtype=bool)
        codes, values = self.codes(told)
        whole, starts = self._searchable(values, told)
        fits = np.zeros(len(values), dtype=bool)
        places = np.fromiter((at.start() for at in re.finditer(re.escape(word), whole)), np.int64)
        fits[np.searchsorted(starts, places, "right") - 1] = True
        return np.asarray(fits[codes])

    def _searchable(self, values: Sequence[Any], told: Told) -> tuple[str, Numbers]:
        """All different values as one text, and where each begins in it: so it is searched at once."""
        with self._lock:
            if self._sought is None:
                texts: list[str] = []
                for start in range(0, len(values), _AT_ONCE):
                    told(start, len(values))
                    texts += [self._folded(value) for value in values[start : start + _AT_ONCE]]
                lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
                self._sought = "\n".join(texts), np.cumsum(lengths) - lengths
        return self._sought

    def _folded(self, value: Any) -> str:
        if value is None:
            return ""
        return in_digits(value) if self.kind == "number" else fold(self._words(value))

    def _keys(self, told: Told) -> Column:
        """Numbers in the order of the values."""
        if self.kind == "number":
            return self._column
        if self.kind == "time":
            return self._column.view(np.int64)
        codes, values = self.codes(told)
        if self._ranks is None:
            self._ranks = self._ranked(values, told)
        return self._ranks[codes]

    def _ranked(self, values: Sequence[Any], told: Told) -> Numbers:
        if self._order:
            places = {value: place for place, value in enumerate(self._order)}
            return np.array([places.get(value, len(places)) for value in values], dtype=np.int64)
        return np.asarray(natural_ranks([self.words_of(value) for value in values], told))

    def _unique(self) -> tuple[Numbers, list[Any]]:
        values, codes = np.unique(self._column, return_inverse=True)
        if self.kind == "time":
            return codes, [None if np.isnat(value) else value for value in values]
        return codes, [None if value != value else value for value in values.tolist()]

    def _counted(self, told: Told) -> tuple[Numbers, list[Any]]:
        places: dict[Any, int] = {}
        codes = np.empty(len(self), dtype=np.int64)
        for start in range(0, len(self), _AT_ONCE):
            told(start, len(self))
            part = self._column[start : start + _AT_ONCE]
            codes[start : start + len(part)] = [places.setdefault(_hashed(value), len(places)) for value in part]
        return codes, list(places)


def _hashed(value: Any) -> Any:
    """A value that a dictionary can hold; texts without letters are as good as none."""
    if value is None or isinstance(value, str):
        return value or None
    return str(value) if isinstance(value, list | dict | set) else value


def _as_digits(word: str) -> str:
    """A word that may be a figure as figures are searched: no separators between thousands, a plain minus."""
    from PySide6.QtCore import QLocale

    locale = QLocale()
    word = word.replace("\u2212", "-").replace(locale.groupSeparator(), "")
    return word.replace(locale.decimalPoint(), ".")
