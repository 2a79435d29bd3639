"""The columns of a table while its blocks are read: values in one array that grows, and each different text once."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from harbin_viewer.factsheet.tables.fast.columns.cell_ways import Part
from harbin_viewer.factsheet.tables.fast.columns.digits import Places
from harbin_viewer.factsheet.tables.fast.columns.text_columns import Texts
from harbin_viewer.factsheet.tables.table import Column
from harbin_viewer.factsheet.tables.values import columns
from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals

_GROWTH = 1.5


class _Growing:
    """An array that parts are added to. It is there once: what it grows by is not in memory until it is written."""

    def __init__(self, dtype: Any, expected: int) -> None:
        self._array: Column = np.empty(expected, dtype=dtype)
        self._length = 0

    def add(self, part: Column) -> None:
        end = self._length + len(part)
        if end > len(self._array):
            self._grow(int(end * _GROWTH))
        self._array[self._length : end] = part
        self._length = end

    def _grow(self, length: int) -> None:
        """Move to a larger array (`resize` would write noughts into it, and keep all threads waiting meanwhile)."""
        grown = np.empty(length, dtype=self._array.dtype)
        grown[: self._length] = self._array[: self._length]
        self._array = grown

    def whole(self) -> Column:
        self._array.resize(self._length, refcheck=False)
        return self._array


class GatheredValues:
    """The values of a column, and which rows have none or are to be read one by one."""

    def __init__(self, expected: int) -> None:
        self._expected = expected
        self._values: _Growing | None = None
        self._decimals: _Growing | None = None
        self._rows = 0
        self._missing: list[Places] = []
        self._unread: list[Places] = []
        self.texts: list[str] = []

    def add(self, part: Part | Texts) -> None:
        """Add the values of the next block."""
        assert isinstance(part, Part)
        if self._values is None:
            self._values = _Growing(part.values.dtype, self._expected)
        self._values.add(part.values)
        self._add_decimals(part.decimals, len(part.values))
        self._missing.append(part.missing + self._rows)
        self._unread.append(part.unread + self._rows)
        self.texts += part.texts
        self._rows += len(part.values)

    def _add_decimals(self, decimals: Any, count: int) -> None:
        if decimals is None and self._decimals is None:
            return
        if self._decimals is None:
            self._decimals = _Growing(np.uint8, max(self._expected, self._rows))
            self._decimals.add(np.full(self._rows, ColumnDecimals.NONE, dtype=np.uint8))
        self._decimals.add(np.full(count, ColumnDecimals.NONE, dtype=np.uint8) if decimals is None else decimals)

    @property
    def missing(self) -> Places:
        """The rows without a value."""
        return np.concatenate(self._missing)

    @property
    def unread(self) -> Places:
        """The rows whose `texts` are to be read one by one."""
        return np.concatenate(self._unread)

    def values(self) -> Column:
        """All values."""
        assert self._values is not None
        return self._values.whole()

    def decimals(self) -> Column | None:
        """The decimals of figures that end in noughts; None where none does."""
        return None if self._decimals is None else self._decimals.whole()


class GatheredTexts:
    """The texts of a column, None for those that stand for no value."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        self._parts: list[Column] = []
        self._known: dict[str, str | None] = dict.fromkeys(missing)

    def add(self, part: Part | Texts) -> None:
        """Add the texts of the next block; those that were found equal are one."""
        assert isinstance(part, Texts)
        known, different = self._known, part.different
        if part.codes is not None:
            self._parts.append(columns.objects([known.setdefault(text, text) for text in different])[part.codes])
        elif known.keys().isdisjoint(different):
            self._parts.append(columns.objects(different))
        else:
            self._parts.append(columns.objects([known.get(text, text) for text in different]))

    def texts(self) -> Column:
        """The text of each row."""
        texts = np.empty(sum(map(len, self._parts)), dtype=object)
        end = 0
        for part in self._parts:  # one by one: all at once would have the window wait
            texts[end : end + len(part)] = part
            end += len(part)
        return texts


Gathered: TypeAlias = GatheredValues | GatheredTexts


def gathered(part: Part | Texts, missing: tuple[str, ...], expected: int) -> Gathered:
    """What gathers parts of that kind, about so many rows in all; `missing` texts stand for no value."""
    return GatheredValues(expected) if isinstance(part, Part) else GatheredTexts(missing)
