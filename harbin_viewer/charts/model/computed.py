"""Figures of a chart that stand in no table: the sums of a stack, and the gaps between two series."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.model import statuses as status_of
from harbin_viewer.charts.model.in_order import distinct
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.series import LONG, Series
from harbin_viewer.charts.model.words.constant_column import repeated
from harbin_viewer.charts.text.figures import rate_decimals, rounded
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.wording import in_points
from harbin_viewer.factsheet.words.reported_decimals import Stated, decimals_of
from harbin_viewer.factsheet.words.scales import are_averages, why_no_change_in_per_cent

Points = npt.NDArray[np.int64]

_FEW_DECIMALS = 2
"""So many decimals all gaps may have for the sake of the smallest."""

_FARTHEST = 1e15
"""Per cent from which on a gap says nothing; it would not have a decimal either."""


@dataclass(frozen=True, eq=False)
class Computed(Series):
    """A series computed from several: `of` has these, each with the point that each figure was computed from."""

    of: tuple[tuple[Series, Points], ...] = ()

    def address(self, point: int) -> CellAt | None:  # noqa: ARG002 as of any series
        """None: no cell has the figure."""
        return None

    def at(self, points: Points) -> Self:
        """The series with these of its points."""
        made = super().at(points)
        decimals = None if self.decimals is None else {n: self.decimals[int(p)] for n, p in enumerate(points)}
        of = tuple((series, chosen[points]) for series, chosen in self.of)
        return replace(made, of=of, rows=np.arange(len(points)), decimals=decimals)

    def _part(self, first: int, end: int) -> Self:
        made = super()._part(first, end)
        vars(made).update(of=tuple((series, chosen[first:end]) for series, chosen in self.of))
        return made

    def cells(self, point: int) -> list[CellAt]:
        """The addresses of the figures that a point was computed from."""
        return [cell for series, points in self.of for cell in series.cells(int(points[point]))]


@dataclass(frozen=True, eq=False)
class Sums(Computed):
    """Sums, as exact as the least round of their parts."""

    def figure(self, point: int) -> float:
        """A point's figure, with the most decimals that a part of it has."""
        decimals = max(decimals_of(series.figure(int(points[point]))) for series, points in self.of)
        return Stated(round(float(self.y[point]), decimals) + 0.0, decimals)  # nothing is not less than nothing

    @cached_property
    def stated_decimals(self) -> int:
        """The most decimals that a part was stated with."""
        return max(series.stated_decimals for series, _points in self.of)


def sums(series: Sequence[Series], label: str) -> Sums | None:
    """The sums of a stack without a stated total, where it has all of its parts, none below zero and no averages."""
    stacked = [one_series for one_series in series if mark_of(one_series.mark).arranged == "stacked"]
    if len(stacked) < 2 or any(
        len(distinct(one_series.x)) < len(one_series.x) or are_averages(one_series.measure) for one_series in stacked
    ):
        return None
    found: dict[float, list[int]] = {}
    for one_series in stacked:
        for point, (place, value) in enumerate(zip(one_series.x.tolist(), one_series.y.tolist(), strict=True)):
            if value >= 0:
                found.setdefault(place, []).append(point)
    whole = {place: points for place, points in found.items() if len(points) == len(stacked)}
    if not whole:
        return None
    of = tuple(zip(stacked, np.array(list(whole.values()), dtype=np.int64).T, strict=True))
    y = sum(one_series.y[points] for one_series, points in of)
    parts = status_of.weakest([one_series.looks[points] for one_series, points in of])
    return Sums(
        label=label, unit=stacked[0].unit, mark="total", source="", rank=0, shade=0, resource="", field="",
        x=np.array(list(whole), dtype=np.float64), y=np.asarray(y), rows=np.arange(len(whole)), derive="sum",
        status=status_of.computed(parts), parts=parts, how="Computed: sum of the parts", of=of,
    )  # fmt: skip


def incomplete(series: Sequence[Series]) -> list[float]:
    """The places at which a stack has some of its parts and not all, so that its height is no total."""
    stacked = [one_series for one_series in series if mark_of(one_series.mark).arranged == "stacked"]
    known = [set(one_series.x[np.isfinite(one_series.y)].tolist()) for one_series in stacked]
    return sorted(set().union(*known) - set.intersection(*known)) if len(known) > 1 else []


def misfits(series: Sequence[Series], total: Series | None) -> list[tuple[float, float, float]]:
    """Place, sum of the parts and total, where these differ by more than rounding of the figures as they are stated."""
    stacked = [one_series for one_series in series if mark_of(one_series.mark).arranged == "stacked"]
    if total is None or total.derive or not stacked or any(len(one_series.x) > LONG for one_series in stacked):
        return []
    lacking, found = set(incomplete(stacked)), []
    for point, (place, stated) in enumerate(zip(total.x.tolist(), total.y.tolist(), strict=True)):
        parts = [one_series.figure(at) for one_series in stacked for at in one_series.points_at.get(place, ())]
        if not np.isfinite(stated) or not parts or place in lacking:
            continue
        unsure = sum(0.5 * 10.0 ** -decimals_of(figure) for figure in (*parts, total.figure(point)))
        if abs(sum(parts) - stated) > unsure * (1 + 1e-9) + 1e-12 * abs(stated):
            found.append((place, float(sum(parts)), float(total.figure(point))))
    return found


def pairs(series: Series, other: Series, shown: tuple[float, float] = (-np.inf, np.inf)) -> list[tuple[int, int]]:
    """The points of both series that stand at the same place on show and have a figure."""
    theirs = {float(x): point for point, x in enumerate(other.x) if np.isfinite(other.y[point])}
    ours = [
        point for point in np.flatnonzero(np.isfinite(series.y)).tolist() if shown[0] <= series.x[point] <= shown[1]
    ]
    return [(point, theirs[float(series.x[point])]) for point in ours if float(series.x[point]) in theirs]


_OWN_UNIT = re.compile(r"points?\b|°|degrees?\b|index\b|indices\b", re.IGNORECASE)


def _has_own_unit(unit: str) -> bool:
    """Whether figures in a unit are not told in per cent of each other: rates, and scales whose nought is chosen."""
    return bool(_OWN_UNIT.match(unit) or why_no_change_in_per_cent(unit))


def apart(value: float, reference: float) -> float | None:
    """How far a value is from the reference, in per cent of it; None where one is below zero, or that next to it."""
    found = (value - reference) / reference * 100 if reference > 0 <= value else np.inf
    return found if abs(found) < _FARTHEST else None


def gap_of(one_series: Series, ours: int, other: Series, theirs: int) -> Stated | None:
    """How far a point of a series is from that of another, in the unit of their gaps, as exact as it is told.

    Per cents have a decimal, or as many as their first digit takes; others those of the figures that were stated. None
    where no gap tells anything.
    """
    value, reference = float(one_series.y[ours]), float(other.y[theirs])
    if not _has_own_unit(one_series.unit):
        gap = apart(value, reference)
        return None if gap is None else Stated(rounded(gap, rate_decimals(gap)), rate_decimals(gap))
    pair = ((one_series, ours), (other, theirs))
    stated = [decimals_of(series.figure(point)) for series, point in pair if not series.derive]
    decimals = max(stated, default=1)
    return Stated(rounded(value - reference, decimals), decimals) if abs(value - reference) < _FARTHEST else None


def _as_exact(series: Series, other: Series, known: Sequence[tuple[int, int, Stated]]) -> Iterator[Stated]:
    """Gaps in per cent with the decimals of the smallest of them, where these are few: 0.18 beside 0.04."""
    decimals = max((decimals_of(gap) for _ours, _theirs, gap in known), default=1)
    for ours, theirs, gap in known:
        exact = apart(float(series.y[ours]), float(other.y[theirs]))
        yield gap if exact is None or decimals > _FEW_DECIMALS else Stated(rounded(exact, decimals), decimals)


def gap_unit(unit: str) -> str:
    """The unit of the gaps between figures of a unit: per cent, or that itself where per cent of it would mislead."""
    if not _has_own_unit(unit):
        return "%"
    return in_points(unit)


def gaps(series: Series, other: Series, label: str) -> Computed:
    """How far the first series is from the second, as it is drawn."""
    unit = gap_unit(series.unit)
    known = [(ours, theirs, gap_of(series, ours, other, theirs)) for ours, theirs in pairs(series, other)]
    both = [(ours, theirs, gap) for ours, theirs, gap in known if gap is not None]
    if unit == "%":
        exact = _as_exact(series, other, both)
        both = [(ours, theirs, gap) for (ours, theirs, _gap), gap in zip(both, exact, strict=True)]
    ours, theirs = (np.array([pair[which] for pair in both], dtype=np.int64) for which in (0, 1))
    measured = f"in % of {other.label}" if unit == "%" else f"in {unit}"
    return Computed(
        label=label, unit=unit, mark="gap", source="", rank=0, shade=0, resource="", field="",
        x=series.x[ours], y=np.array([float(gap) for _a, _b, gap in both], dtype=np.float64),
        rows=np.arange(len(both)), derive="gap",
        decimals={number: decimals_of(gap) for number, (_a, _b, gap) in enumerate(both)},
        status=repeated("derived", len(both)), parts=status_of.weakest([series.looks[ours], other.looks[theirs]]),
        how=f"Computed: {series.label} minus {other.label}, {measured}, rounded",
        of=((series, ours), (other, theirs)),
    )  # fmt: skip
