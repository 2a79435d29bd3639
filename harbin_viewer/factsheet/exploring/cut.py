"""The rows of a cube at one choice of its dimensions, in order of entity and of time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.entities.coded import MISSING
from harbin_viewer.factsheet.exploring.times import Floats, Times
from harbin_viewer.factsheet.tables.distinct_values import gathered_set, sorted_once

if TYPE_CHECKING:
    from harbin_viewer.factsheet.exploring.entities.coded import Coded

Rows: TypeAlias = npt.NDArray[np.integer]
"""Numbers of rows, or of places among them: in half the room where there are fewer than two thousand millions."""

Kind = TypeVar("Kind", bound=np.generic)

_CLOSE = 100_000
"""How far apart times are at the most whose numbers are looked up at once, not sought one by one."""

_PAIR, _SEVERAL = 2, 5
"""Rows that share one place, and those of a small table in which they are a slip."""

_FEW = 0.06
"""Which share of the rows may share their places and be left out; where there are more, something tells them apart."""


@dataclass(frozen=True, eq=False)
class Cut:
    """So many rows (`count`), by entity and time; those of entity `n` lie from `starts[n]` to `starts[n + 1]`.

    `listed` has them in this order, None where these are all rows as they stand in the table: then they take no room.
    `clash` is a row whose entity and time another row has too, None where each has a place of its own: such rows are
    never drawn as one. Where they are very few, they are left out: these are the `twins`. Few that repeat another row
    in every cell are left out alone, and that one stays: these are `again`.
    """

    count: int
    starts: Rows
    entities: Coded | None
    times: Times | None
    clash: int | None
    listed: Rows | None = None
    twins: Rows = field(default_factory=lambda: np.array([], dtype=np.int64))
    again: Rows = field(default_factory=lambda: np.array([], dtype=np.int64))
    largest: dict[object, tuple[str, ...]] = field(default_factory=dict)
    """Whom a measure puts first in a period, kept for the one that was asked for last (`ChoiceFigures.by_largest`)."""

    def only(self, kept: npt.NDArray[np.bool_]) -> Cut:
        """Those of its rows that are kept; what shares its place with another is no more alone without this."""
        stay = self.taken(kept)
        starts = np.append(0, np.cumsum(stay))[self.starts]
        return replace(self, count=int(stay.sum()), starts=starts, listed=self.rows[stay], largest={})

    @property
    def rows(self) -> Rows:
        """All its rows; who asks for some of them, or for what they hold, asks the cut for that."""
        return np.arange(self.count, dtype=_kind(self.count)) if self.listed is None else self.listed

    def rows_at(self, places: Rows) -> Rows:
        """The rows at some of its places."""
        return places if self.listed is None else self.listed[places]

    def taken(self, column: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
        """What its rows have of a column, to be read and not to be changed."""
        return column if self.listed is None else column[self.listed]

    @cached_property
    def present(self) -> tuple[str, ...]:
        """The entities that have rows, in the order of the table."""
        if self.entities is None:
            return ("",) if self.count else ()
        counts = np.diff(self.starts)
        if counts.all():
            return self.entities.words
        return tuple(word for word, count in zip(self.entities.words, counts.tolist(), strict=True) if count)

    @cached_property
    def among(self) -> AbstractSet[str]:
        """The same, to be asked whether one is among them."""
        if self.entities is not None and self.present is self.entities.words:
            return self.entities.among
        return gathered_set(self.present)

    def of(self, entity: str) -> Rows:
        """The rows of an entity, from the first time to the last."""
        number = 0 if self.entities is None else self.entities.number(entity)
        first, end = (int(self.starts[number]), int(self.starts[number + 1])) if number >= 0 else (0, 0)
        return np.arange(first, end, dtype=_kind(self.count)) if self.listed is None else self.listed[first:end]

    @cached_property
    def moments(self) -> Floats:
        """All times in order, each once."""
        return self._as_kept.astype(np.float64)

    def counts_with(self, values: Floats) -> npt.NDArray[np.int64]:
        """How many of these values (row by row of the table) are there at each of the moments."""
        if not len(self.moments):
            return np.array([], dtype=np.int64)
        known = np.sort(self._numbers[np.isfinite(self.taken(values))])
        return np.diff(np.searchsorted(known, self._as_kept), append=len(known)).astype(np.int64)

    def numbers_of_moments(self) -> Rows:
        """The number of its time among the moments for each of the rows; where the table has no time, nought."""
        kept = self._as_kept
        if not len(kept):
            return np.zeros(self.count, dtype=np.int64)
        if kept.dtype.kind not in "iu" or int(kept[-1]) - int(kept[0]) > _CLOSE:
            return np.searchsorted(kept, self._numbers)
        numbers = np.zeros(int(kept[-1]) - int(kept[0]) + 1, dtype=np.int64)
        numbers[kept.astype(np.int64) - int(kept[0])] = np.arange(len(kept))
        return np.asarray(numbers[self._numbers.astype(np.int64) - int(kept[0])])

    def numbers_of_present(self) -> Rows:
        """The number of its entity among those present for each of the rows."""
        counts = np.diff(self.starts)
        return np.repeat(np.arange(len(self.present)), counts[counts > 0])

    def places_at(self, moment: float) -> Rows:
        """The places of a time, in the order of the entities; all where the table has no time."""
        if self.times is None:
            return np.arange(self.count)
        found = self._as_kept[self.moments == moment]
        return np.flatnonzero(self._numbers == found[0]) if len(found) else np.array([], dtype=np.int64)

    def are_within(self, period: tuple[float, float]) -> npt.NDArray[np.bool_]:
        """Which of its rows are of a period; all where the table has no time."""
        if self.times is None:
            return np.ones(self.count, dtype=bool)
        those = self._as_kept[(self.moments >= period[0]) & (self.moments <= period[1])]
        if not len(those):
            return np.zeros(self.count, dtype=bool)
        return np.asarray((self._numbers >= those[0]) & (self._numbers <= those[-1]))

    def before(self, places: Rows) -> Rows:
        """The place of the time before, of the same entity; −1 where there is none."""
        earlier = np.maximum(places - 1, 0)
        same = self.codes(self.rows_at(earlier)) == self.codes(self.rows_at(places))
        return np.where((places > 0) & same, earlier, -1)

    def codes(self, rows: Rows) -> Rows:
        """The number of the entity of each row."""
        if self.entities is None:
            return np.zeros(len(rows), dtype=np.int64)
        return self.entities.codes[rows].astype(np.int64)

    def names(self, rows: Rows) -> list[str]:
        """The entity of each row; "" for a row that has none."""
        return self.entities.told(rows) if self.entities is not None else [""] * len(rows)

    def times_of(self, rows: Rows) -> Floats:
        """The time of each row; nought where the table has none."""
        return np.zeros(len(rows)) if self.times is None else self.times.at(rows)

    @cached_property
    def _numbers(self) -> npt.NDArray[Any]:
        """The time of each row as the table keeps it, in little room: there may be a million."""
        return self.taken(self.times.numbers) if self.times is not None else np.zeros(self.count, dtype=np.int16)

    @cached_property
    def _as_kept(self) -> npt.NDArray[Any]:
        """The moments as the table keeps times, so that these are compared as they are; none where it has no time."""
        return sorted_once(self._numbers if self.times is not None else self._numbers[:0])


def _kind(count: int) -> type[np.integer]:
    """Numbers that so many rows need."""
    return np.int32 if count < np.iinfo(np.int32).max else np.int64


def rows_kept(
    count: int, times: Times | None, entities: Coded | None, held: Iterable[tuple[Coded, str]]
) -> npt.NDArray[np.bool_]:
    """Which of so many rows have a time and an entity, where these are given, and the values columns are held at."""
    kept = np.ones(count, dtype=bool)
    if times is not None:
        kept &= np.isfinite(times.numbers)
    if entities is not None:
        kept &= entities.codes != MISSING
    for column, value in held:
        kept &= column.codes == column.number(value)
    return kept


def cut_of(
    kept: npt.NDArray[np.bool_],
    entities: Coded | None,
    times: Times | None,
    agree: Callable[[Rows, Rows], npt.NDArray[np.bool_]] | None = None,
    *,
    each: bool = False,
) -> Cut:
    """The cut of the rows that are kept; `agree` tells of which rows all cells are those of others.

    Where `each` stands by itself, those that share their place stay, and those of nobody.
    """
    rows = np.flatnonzero(kept)
    codes = np.zeros(len(rows), dtype=np.int32) if entities is None else entities.codes[rows]
    values = np.zeros(len(rows)) if times is None else times.at(rows)
    if not _sorted(codes, values):
        order = np.lexsort((values, codes))
        rows, codes, values = rows[order], codes[order], values[order]
    again = rows[:0]
    if agree is not None and (entities is not None or times is not None):
        stay = ~_repeat(rows, codes, values, agree)
        again, rows, codes, values = np.sort(rows[~stay]), rows[stay], codes[stay], values[stay]
    same = (codes[1:] == codes[:-1]) & (values[1:] == values[:-1])
    shared = np.append(same, False) | np.append(False, same)
    count_shared = int(shared.sum())
    few = not each and count_shared > 0 and (count_shared <= _FEW * len(rows) or _is_slip(count_shared, rows, times))
    alone = ~shared if few else np.ones(len(rows), dtype=bool)
    twins = np.sort(rows[~alone])  # a copy: a part of the rows would keep all of them
    count = 1 if entities is None else len(entities.words)
    starts = np.searchsorted(codes[alone], np.arange(count + 1))
    clash = None if few or not same.any() else int(rows[np.flatnonzero(same)[0] + 1])
    left = rows[alone].astype(_kind(len(kept)))
    is_all = len(left) == len(kept) and bool((left[1:] > left[:-1]).all())
    return Cut(len(left), starts, entities, times, clash, None if is_all else left, twins, again)


def _is_slip(count: int, rows: Rows, times: Times | None) -> bool:
    """Whether two rows alone share a place, of several in a table over years or the like: of days several may be."""
    return count == _PAIR and len(rows) >= _SEVERAL and times is not None and times.axis != "date"


def _repeat(
    rows: Rows, codes: Rows, values: Floats, agree: Callable[[Rows, Rows], npt.NDArray[np.bool_]]
) -> npt.NDArray[np.bool_]:
    """Which rows repeat the one before them in every cell; none where more do than stand twice by mistake."""
    repeat = np.append(False, (codes[1:] == codes[:-1]) & (values[1:] == values[:-1]))[: len(rows)]
    there = np.flatnonzero(repeat)
    most = max(1, int(_FEW * len(rows)))
    if 0 < len(there) <= 2 * most:
        repeat[there] = agree(rows[there], rows[there - 1])
    return repeat if repeat.sum() <= most else np.zeros(len(rows), dtype=bool)


def _sorted(codes: Rows, values: Floats) -> bool:
    later = (codes[1:] > codes[:-1]) | ((codes[1:] == codes[:-1]) & (values[1:] >= values[:-1]))
    return bool(later.all())
