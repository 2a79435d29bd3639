"""The rows of a cube at one choice of its dimensions, in order of entity and of time."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.times import Floats, Times
from harbin_viewer.factsheet.tables.distinct_values import gathered_set

if TYPE_CHECKING:
    from harbin_viewer.factsheet.exploring.entities.coded import Coded

Rows: TypeAlias = npt.NDArray[np.integer]
"""Numbers of rows, or of places among them: in half the room where there are fewer than two thousand millions."""

_FEW = 0.06
"""Which share of the rows may share their places and be left out; where there are more, something tells them apart."""


@dataclass(frozen=True, eq=False)
class Cut:
    """`rows` are sorted by entity and time; those of entity `n` lie from `starts[n]` to `starts[n + 1]`.

    `clash` is a row whose entity and time another row has too, None where each has a place of its own: such rows are
    never drawn as one. Where they are very few, they are left out: these are the `twins`.
    """

    rows: Rows
    starts: Rows
    entities: Coded | None
    times: Times | None
    clash: int | None
    twins: Rows = field(default_factory=lambda: np.array([], dtype=np.int64))
    largest: dict[object, tuple[str, ...]] = field(default_factory=dict)
    """Whom a measure puts first in a period, kept for the one that was asked for last (`ChoiceFigures.by_largest`)."""

    @cached_property
    def present(self) -> tuple[str, ...]:
        """The entities that have rows, in the order of the table."""
        if self.entities is None:
            return ("",) if len(self.rows) else ()
        counts = np.diff(self.starts)
        return tuple(word for word, count in zip(self.entities.words, counts.tolist(), strict=True) if count)

    @cached_property
    def among(self) -> AbstractSet[str]:
        """The same, to be asked whether one is among them."""
        return gathered_set(self.present)

    def of(self, entity: str) -> Rows:
        """The rows of an entity, from the first time to the last."""
        number = 0 if self.entities is None else self.entities.number(entity)
        return self.rows[self.starts[number] : self.starts[number + 1]] if number >= 0 else self.rows[:0]

    @property
    def moments(self) -> Floats:
        """All times in order, each once."""
        return self._by_time.moments

    def counts_with(self, values: Floats) -> npt.NDArray[np.int64]:
        """How many of these values (row by row of the table) are there at each of the moments."""
        by_time = self._by_time
        if not len(by_time.moments):
            return np.array([], dtype=np.int64)
        known = np.isfinite(values[self.rows[by_time.order]])
        return np.add.reduceat(known, by_time.begins[:-1], dtype=np.int64)

    def numbers_of_moments(self) -> Rows:
        """The number of its time among the moments for each of the rows; where the table has no time, nought."""
        by_time = self._by_time
        numbers = np.zeros(len(self.rows), dtype=np.int64)
        at_begin = np.zeros(len(self.rows), dtype=np.int64)
        at_begin[by_time.begins[1:-1]] = 1
        numbers[by_time.order] = np.cumsum(at_begin)  # `np.repeat` would have all threads wait meanwhile
        return numbers

    def places_at(self, moment: float) -> Rows:
        """The places in `rows` of a time, in the order of the entities; all where the table has no time."""
        if self.times is None:
            return np.arange(len(self.rows))
        by_time = self._by_time
        at = int(np.searchsorted(by_time.moments, moment))
        if at == len(by_time.moments) or by_time.moments[at] != moment:
            return by_time.order[:0]
        return np.sort(by_time.order[by_time.begins[at] : by_time.begins[at + 1]])

    def before(self, places: Rows) -> Rows:
        """The place of the time before, of the same entity; −1 where there is none."""
        earlier = np.maximum(places - 1, 0)
        same = self.codes(self.rows[earlier]) == self.codes(self.rows[places])
        return np.where((places > 0) & same, earlier, -1)

    def codes(self, rows: Rows) -> Rows:
        """The number of the entity of each row."""
        if self.entities is None:
            return np.zeros(len(rows), dtype=np.int64)
        return self.entities.codes[rows].astype(np.int64)

    def names(self, rows: Rows) -> list[str]:
        """The entity of each row."""
        if self.entities is None:
            return [""] * len(rows)
        words = self.entities.words
        return [words[code] for code in self.entities.codes[rows].tolist()]

    def times_of(self, rows: Rows) -> Floats:
        """The time of each row; nought where the table has none."""
        return np.zeros(len(rows)) if self.times is None else self.times.at(rows)

    @cached_property
    def _by_time(self) -> _ByTime:
        times = self.times.numbers[self.rows] if self.times is not None else np.zeros(len(self.rows), dtype=np.int16)
        order = np.argsort(times, kind="stable")
        times = times[order]
        begins = (
            np.flatnonzero(np.append(True, times[1:] != times[:-1])) if len(times) else np.array([], dtype=np.int64)
        )
        moments = times[begins if self.times is not None else begins[:0]].astype(np.float64)
        return _ByTime(_small(order), np.append(begins, len(times)), moments)


class _ByTime(NamedTuple):
    """The places of a cut by time: those of moment `n` are `order[begins[n] : begins[n + 1]]`."""

    order: Rows
    begins: Rows
    moments: Floats


def _small(rows: Rows) -> Rows:
    """The same numbers in half the room, where they fit."""
    return rows.astype(np.int32) if len(rows) < np.iinfo(np.int32).max else rows


def cut_of(kept: npt.NDArray[np.bool_], entities: Coded | None, times: Times | None) -> Cut:
    """The cut of the rows that are kept."""
    rows = np.flatnonzero(kept)
    codes = np.zeros(len(rows), dtype=np.int32) if entities is None else entities.codes[rows]
    values = np.zeros(len(rows)) if times is None else times.at(rows)
    if not _sorted(codes, values):
        order = np.lexsort((values, codes))
        rows, codes, values = rows[order], codes[order], values[order]
    same = (codes[1:] == codes[:-1]) & (values[1:] == values[:-1])
    shared = np.append(same, False) | np.append(False, same)
    few = 0 < shared.sum() <= _FEW * len(rows)
    alone = ~shared if few else np.ones(len(rows), dtype=bool)
    twins = np.sort(rows[~alone])  # a copy: a part of the rows would keep all of them
    count = 1 if entities is None else len(entities.words)
    starts = np.searchsorted(codes[alone], np.arange(count + 1))
    clash = None if few or not same.any() else int(rows[np.flatnonzero(same)[0] + 1])
    return Cut(_small(rows[alone]), starts, entities, times, clash, twins)


def _sorted(codes: Rows, values: Floats) -> bool:
    later = (codes[1:] > codes[:-1]) | ((codes[1:] == codes[:-1]) & (values[1:] >= values[:-1]))
    return bool(later.all())
