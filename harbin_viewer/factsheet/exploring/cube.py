"""A table by time, entity and dimensions, made once, so that each choice of the reader is answered at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.cut import Cut, cut_of
from harbin_viewer.factsheet.exploring.times import Floats, Times, times_of
from harbin_viewer.factsheet.roles.found import Roles
from harbin_viewer.factsheet.tables.table import Table

Codes: TypeAlias = npt.NDArray[np.int32]

_MISSING = -1


@dataclass(frozen=True, eq=False)
class Coded:
    """A column of words: its distinct words as they first come, and the number of the word in each row (−1: none)."""

    words: tuple[str, ...]
    codes: Codes

    def number(self, word: str) -> int:
        """The number of a word; −2, which no row has, where it is none of them."""
        return self._numbers.get(word, -2)

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {word: number for number, word in enumerate(self.words)}


class Cube:
    """`times`, `entities` (None where all rows are of one) and `dimensions` of a table, row by row."""

    def __init__(self, table: Table, roles: Roles, *, zero_day: str = "") -> None:
        self.table = table
        self.roles = roles
        self.times = _times(table, roles, zero_day)
        self.entities = coded(table.column(roles.entity)) if roles.entity else None
        names = [dimension.field for dimension in roles.dimensions]
        self.dimensions = {name: coded(table.column(name)) for name in names}
        self._cuts: dict[tuple[tuple[str, str], ...], Cut] = {}
        self._figures: dict[str, Floats] = {}

    def cut(self, fixed: Mapping[str, str]) -> Cut:
        """The rows at a choice of the dimensions; one that is not chosen is held at its default."""
        chosen = self.chosen(fixed)
        key = tuple(sorted(chosen.items()))
        if key not in self._cuts:
            self._cuts = {key: cut_of(self._kept(chosen), self.entities, self.times)}
        return self._cuts[key]

    def chosen(self, fixed: Mapping[str, str]) -> dict[str, str]:
        """The value that each dimension is held at."""
        return {dimension.field: fixed.get(dimension.field, dimension.default) for dimension in self.roles.dimensions}

    def figures(self, measure: str) -> Floats:
        """The figures of a measure row by row, NaN where one is missing; all NaN where it is no column of figures."""
        if measure not in self._figures:
            column = self.table.columns.get(measure)
            self._figures[measure] = _as_floats(column, len(self.table))
        return self._figures[measure]

    def _kept(self, chosen: Mapping[str, str]) -> npt.NDArray[np.bool_]:
        kept = np.ones(len(self.table), dtype=bool)
        if self.times is not None:
            kept &= np.isfinite(self.times.values)
        if self.entities is not None:
            kept &= self.entities.codes != _MISSING
        for name, value in chosen.items():
            kept &= self.dimensions[name].codes == self.dimensions[name].number(value)
        return kept


def coded(column: npt.NDArray[Any], progress: Callable[[], None] | None = None) -> Coded:
    """A column as numbers of its distinct words. `progress` is called now and then; it may raise to end the work."""
    known: dict[Any, int] = {}
    codes = np.empty(len(column), dtype=np.int32)
    step = 100_000
    for start in range(0, len(column), step):
        values = column[start : start + step].tolist()
        codes[start : start + len(values)] = [known.setdefault(value, len(known)) for value in values]
        if progress is not None:
            progress()
    return _without_missing(known, codes)


def _without_missing(known: Mapping[Any, int], codes: Codes) -> Coded:
    """Numbers of words that are told apart by their text: 1 and 1.0 are one."""
    words: dict[str, int] = {}
    renumbered = np.empty(len(known), dtype=np.int32)
    for value, number in known.items():
        text = "" if value is None or value != value else _text(value)
        renumbered[number] = words.setdefault(text, len(words)) if text else _MISSING
    return Coded(tuple(words), renumbered[codes] if len(known) else codes)


def _text(value: Any) -> str:
    return f"{value:.12g}" if isinstance(value, float) else str(value).strip()


def _times(table: Table, roles: Roles, zero_day: str) -> Times | None:
    return times_of(table.column(roles.time), zero_day=zero_day) if roles.time else None


def _as_floats(column: npt.NDArray[Any] | None, rows: int) -> Floats:
    if column is None or column.dtype.kind not in "iuf":
        return np.full(rows, np.nan)
    figures = column.astype(np.float64)
    return np.where(np.isinf(figures), np.nan, figures)
