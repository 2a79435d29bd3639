"""The series of a chart that share a unit, and with it a vertical axis."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLocale

from harbin_viewer.charts.model.computed import pairs
from harbin_viewer.charts.model.in_order import middle
from harbin_viewer.charts.model.mark import Mark, mark_of
from harbin_viewer.charts.model.series import LONG, Series
from harbin_viewer.charts.model.words.constant_column import among
from harbin_viewer.charts.status import Pattern, pattern_of
from harbin_viewer.charts.text.figures import (
    decimals_among,
    first_digit_decimals,
    in_plain_digits,
    label_decimals,
    most_decimals,
    short,
    shown_decimals,
)
from harbin_viewer.charts.text.notation import Notation, in_words, notation_of, smaller
from harbin_viewer.factsheet.words.reported_decimals import Stated, decimals_of

_MOST_TOLD = 300
"""Figures that decimals are chosen for; no chart has more labels."""

_MOST_DECIMALS = 3
"""Decimals of millions and so on; where it takes more to tell figures apart, all of their digits are told."""

MOST_TOLD_ALONG = 3
"""Lines in a panel up to which figures are told along them."""


def pair_of(series: Sequence[Series]) -> tuple[Series, Series] | None:
    """The first two of those that are drawn as pairs; None where there are not two."""
    paired = [known for known in series if mark_of(known.mark).arranged == "paired"]
    return (paired[0], paired[1]) if len(paired) > 1 else None


def stack_ends(series: Sequence[Series], shown: tuple[float, float] = (-np.inf, np.inf)) -> tuple[float, float]:
    """How far down and up the stacks of these series go in a part of the horizontal axis; 0.0 where none does."""
    stacked = [known for known in series if mark_of(known.mark).arranged == "stacked" and len(known.x)]
    count = round(max((float(known.x.max()) for known in stacked), default=0.0)) + 1
    above, below = np.zeros(count), np.zeros(count)
    for known in stacked:
        seen = (known.x >= shown[0]) & (known.x <= shown[1])
        places, values = known.x[seen].astype(np.int64), np.nan_to_num(known.y[seen])
        np.add.at(above, places, np.maximum(values, 0.0))
        np.add.at(below, places, np.minimum(values, 0.0))
    return float(below.min()), float(above.max())


@dataclass(frozen=True, eq=False)
class Panel:
    """Series of one unit; the totals of a stack, stated or summed up; the gaps between the two of a difference.

    `title` stands above it, where a panel is one of many; `reach` is the least that its vertical axis holds, so that
    several share a scale, which may be `logarithmic`. `changes`: each line is told at its beginning too, and at its end
    how far it went, in "per cent" too or by the "difference" alone. `sizes_in` is the unit of what the areas of dots
    show.
    `from_anywhere`: zero on its axis is a place like any other, as of degrees on a map. There `narrowing` is how long a
    degree across is, measured in degrees upwards; it is 0 where nothing is on a map.
    `is_reduced`: others that belong to it are switched off, so that one that is left alone is named.
    `touching`: its bars touch, as each counts a step of one range.
    """

    unit: str
    series: tuple[Series, ...]
    total: Series | None = None
    gap: Series | None = None
    title: str = ""
    reach: tuple[float, float] | None = None
    logarithmic: bool = False
    changes: Literal["", "difference", "per cent"] = ""
    sizes_in: str = ""
    is_reduced: bool = False
    from_anywhere: bool = False
    narrowing: float = 0.0
    touching: bool = False
    _known_decimals: dict[tuple[float, bool], int] = field(default_factory=dict, init=False, repr=False)
    _known_labels: dict[tuple[float, Series, int, str], str] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def named(self) -> tuple[Series, ...]:
        """The series that have a name in the picture: all but the quiet ones."""
        return tuple(series for series in self.series if not series.quiet)

    @cached_property
    def _pairs(self) -> list[tuple[int, int]]:
        return pairs(*self.pair) if self.pair else []

    def pairs_in(self, shown: tuple[float, float]) -> list[tuple[int, int]]:
        """The points of its pair that stand at the same place in a part of the horizontal axis."""
        if self.pair is None or self.pair[0].is_whole_in(shown):
            return self._pairs
        x = self.pair[0].x
        return [points for points in self._pairs if shown[0] <= x[points[0]] <= shown[1]]

    def gap_at(self, place: float) -> float | None:
        """The gap between its pair at a place, as it is told; None where none is."""
        if self.gap is None:
            return None
        found = self._gap_points.get(place)
        return None if found is None else self.gap.figure(found)

    @cached_property
    def _gap_points(self) -> dict[float, int]:
        """The point of each gap by its place; the first where several share one."""
        places = self.gap.x.tolist() if self.gap is not None else []
        return {place: point for point, place in reversed(list(enumerate(places)))}

    @property
    def labelled(self) -> tuple[Series, ...]:
        """The series whose figures are told: those with a name, and quiet ones that are no lines."""
        told = tuple(series for series in self.series if not (series.quiet and mark_of(series.mark).runs))
        return tuple(series for series in told if mark_of(series.mark).is_labelled) or told

    @cached_property
    def lacks_unit(self) -> bool:
        """Whether nothing says what its figures are measured in. (Years are in no unit.)"""
        return not self.unit and any(series.ends and not series.of_years for series in self.series)

    @cached_property
    def marks(self) -> frozenset[Mark]:
        """What its series are drawn as."""
        return frozenset(mark_of(series.mark) for series in self.series)

    @cached_property
    def pair(self) -> tuple[Series, Series] | None:
        """The two series whose gap is shown, if it is."""
        return pair_of(self.series)

    @cached_property
    def stack_ends(self) -> tuple[float, float]:
        """How far down and up its stacks go."""
        return stack_ends(self.series)

    @cached_property
    def totals(self) -> tuple[tuple[float, float], ...]:
        """Place and value of each total."""
        total = self.total
        known = zip(total.x.tolist(), total.y.tolist(), strict=True) if total is not None else ()
        return tuple((x, y) for x, y in known if np.isfinite(y))

    def label(self, notation: Notation, series: Series, point: int, locale: QLocale) -> str:
        """The figure of a point as text: as it was stated, or rounded so that unequal figures stay unequal.

        A small one among large ones has as many decimals as leave it what it is.
        """
        key = (notation.factor, series, point, locale.name())
        if key not in self._known_labels:
            self._known_labels[key] = self._label(notation, series, point, locale)
        return self._known_labels[key]

    def _label(self, notation: Notation, series: Series, point: int, locale: QLocale) -> str:
        value = series.figure(point)
        told = value / notation.factor
        decimals = shown_decimals(told, self.decimals(notation, of_totals=series.mark == "total"))
        if series.derive == "growth":
            decimals = min(decimals, shown_decimals(told, self._rate_decimals(notation, value)))
        locale = in_plain_digits(locale) if series.of_years else locale
        if self.logarithmic:  # figures of very different sizes: each has digits of its own
            return in_words(value, notation.unit, locale, self._told_in(notation, of_totals=False))
        if notation.plain and (isinstance(value, Stated) or not series.derive or series.is_rounded):
            decimals = min(decimals, max(decimals_of(value), 1 if series.is_rounded else 0))
        return notation.text(told, decimals, locale)

    def change_label(self, notation: Notation, series: Series, points: tuple[int, int], locale: QLocale) -> str:
        """How far a series went between two points as text, with its sign, as exact as its labels are."""
        before, after = (float(series.y[point]) for point in points)
        change, decimals = (after - before) / notation.factor, self.decimals(notation, of_totals=False)
        if self.logarithmic:
            told = in_words(after - before, notation.unit, locale)
        else:
            told = notation.text(short(change, decimals), shown_decimals(change, decimals), locale)
        return f"+{told}" if change > 0 else told

    def decimals(self, notation: Notation, *, of_totals: bool) -> int:
        """The most decimals of labels: of all figures of the panel, or of its totals."""
        key = (notation.factor, of_totals)
        if key not in self._known_decimals:
            stated = max((series.stated_decimals for series in self.labelled), default=0) if notation.plain else 0
            self._known_decimals[key] = label_decimals(self._told_in(notation, of_totals), stated)
        return self._known_decimals[key]

    def _told_in(self, notation: Notation, of_totals: bool) -> list[float]:  # noqa: FBT001
        """The figures that labels tell, as they are written: those of all series, or of the totals."""
        which = ([self.total] if self.total is not None else []) if of_totals else self.labelled
        few = of_totals or len(self.named) <= MOST_TOLD_ALONG
        values = [value for series in which for value in (_told(series) if few else _ends_told(series))]
        return [float(value) / notation.factor for value in values[:_MOST_TOLD]]

    def _rate_decimals(self, notation: Notation, value: float) -> int:
        """The decimals of a computed rate: it alone has more where an unequal rate would have the same label.

        Others have not, nor one that is told beside the stated rate which it agrees with: what is recomputed from
        rounded figures is not as exact as its digits.
        """
        values = [known for series in self.labelled if series.derive for known in _told(series) if known != value]
        others = [known / notation.factor for known in values[:_MOST_TOLD]]
        least = most_decimals([value / notation.factor, *others])
        return decimals_among(value / notation.factor, others, least, self.decimals(notation, of_totals=False))

    def pattern(self, series: Series, point: int) -> Pattern:
        """How the mark of a point is filled: a hollow part of a stack whose total is sure does not look empty."""
        mark = mark_of(series.mark)
        pattern = pattern_of(series.look(point)) if mark.shows_sureness else "solid"
        if pattern == "hollow" and self.sure_totals and mark.arranged == "stacked":
            return "pale" if float(series.x[point]) in self.sure_totals else pattern
        return pattern

    @cached_property
    def sure_totals(self) -> frozenset[float]:
        """The places of stated totals that are confirmed."""
        total = self.total
        if total is None or total.derive:
            return frozenset()
        return frozenset(total.x[~total.unsure & np.isfinite(total.y) & among(total.status, ["confirmed"])].tolist())

    @cached_property
    def notation(self) -> Notation:
        """How its figures are written where all of them are shown."""
        ends = [end for series in (*self.series, *filter(None, [self.total])) for end in series.ends]
        return self.notation_between(min(ends, default=0.0), max(ends, default=0.0))

    def notation_between(self, low: float, high: float) -> Notation:
        """How its figures are written where these are their ends: in millions, unless many decimals tell them apart.

        On a logarithmic axis each is written in what suits it by itself.
        """
        if self.logarithmic:
            return Notation(1.0, self.unit)
        found = notation_of(low, high, self.unit, self.typical)
        while found.factor > 1 and self._most_decimals(found) > _MOST_DECIMALS:
            found = smaller(found, self.unit)
        clocks, years = {series.clock for series in self.series}, all(series.of_years for series in self.series)
        return replace(found, of_years=years, clock=min(clocks) if len(clocks) == 1 and found.plain else "")

    def _most_decimals(self, notation: Notation) -> int:
        """The decimals of the label that has most."""
        each = ((self.decimals(notation, of_totals=which), self._told_in(notation, which)) for which in (False, True))
        return max(
            (first_digit_decimals(value, decimals) for decimals, values in each for value in values or [0.0]), default=0
        )

    @cached_property
    def typical(self) -> float:
        """The size of the figures that are told: half of them are larger. 0 for a stack, whose totals are told."""
        if self.total is not None or any(mark.arranged == "stacked" for mark in self.marks):
            return 0.0
        told = [_sizes(series) for series in self.labelled if mark_of(series.mark).is_labelled]
        sizes = np.concatenate([sizes for sizes in told if len(sizes)] or [np.zeros(1)])
        return middle(sizes)

    def within(self, window: tuple[float, float]) -> Panel:
        """The panel with the figures in a part of the horizontal axis."""
        total, gap = (known.within(window) if known else None for known in (self.total, self.gap))
        series = tuple(series.within(window) for series in self.series)
        return replace(self, series=series, total=total, gap=gap)

    def without(self, labels: Collection[str]) -> Panel:
        """The panel without the series of these labels, and without totals and gaps that would not be theirs."""
        series = tuple(known for known in self.series if known.quiet or known.label not in labels)
        if len(series) == len(self.series):
            return self
        gap = self.gap if pair_of(series) == self.pair else None
        return replace(self, series=series, total=None, gap=gap, is_reduced=True)


def _ends_told(series: Series) -> list[float]:
    """The figures that labels tell of one among many: of a line the last alone."""
    if series.mark in ("total", "gap") or not mark_of(series.mark).runs:
        return _told(series)
    return [float(series.y[series.last_figure])] if series.last_figure >= 0 else []


def _sizes(series: Series) -> npt.NDArray[np.float64]:
    """The sizes of the figures of a series that labels tell: of a line its last."""
    if mark_of(series.mark).runs:
        return np.abs(series.y[[series.last_figure]] if series.last_figure >= 0 else series.y[:0])
    return np.abs(series.y[np.isfinite(series.y)])


def _told(series: Series) -> list[float]:
    """The figures that labels may tell: of a long line its ends and turns alone."""
    if series.figures > LONG and series.mark not in ("total", "gap") and mark_of(series.mark).runs:
        least, greatest = series.ends
        return [float(series.y[series.first_figure]), float(series.y[series.last_figure]), greatest, least]
    values = series.y[np.isfinite(series.y)]
    found: list[float] = values[:_MOST_TOLD].tolist()
    return found
