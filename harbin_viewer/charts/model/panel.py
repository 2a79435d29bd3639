"""The series of a chart that share a unit, and with it a vertical axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from harbin_viewer.charts.model.mark import Mark, mark_of
from harbin_viewer.charts.model.series import LONG, Series
from harbin_viewer.charts.text.figures import label_decimals, rounded
from harbin_viewer.charts.text.notation import Notation, notation_of


def pair_of(series: Sequence[Series]) -> tuple[Series, Series] | None:
    """The first two of those that are drawn as pairs; None where there are not two."""
    paired = [known for known in series if mark_of(known.mark).arranged == "paired"]
    return (paired[0], paired[1]) if len(paired) > 1 else None


@dataclass(frozen=True, eq=False)
class Panel:
    """Series of one unit; the totals of a stack, stated or summed up; the gaps between the two of a difference.

    `title` stands above it, where a panel is one of many; `reach` is the least that its vertical axis holds, so that
    several share a scale, which may be `logarithmic`. `ends_told`: each line is told at its beginning too.
    """

    unit: str
    series: tuple[Series, ...]
    total: Series | None = None
    gap: Series | None = None
    title: str = ""
    reach: tuple[float, float] | None = None
    logarithmic: bool = False
    ends_told: bool = False

    @cached_property
    def named(self) -> tuple[Series, ...]:
        """The series that have a name in the picture: all but the quiet ones."""
        return tuple(series for series in self.series if not series.quiet)

    @cached_property
    def marks(self) -> frozenset[Mark]:
        """What its series are drawn as."""
        return frozenset(mark_of(series.mark) for series in self.series)

    @cached_property
    def pair(self) -> tuple[Series, Series] | None:
        """The two series whose gap is shown, if it is."""
        return pair_of(self.series)

    @cached_property
    def totals(self) -> tuple[tuple[float, float], ...]:
        """Place and value of each total."""
        total = self.total
        known = zip(total.x.tolist(), total.y.tolist(), strict=True) if total is not None else ()
        return tuple((x, y) for x, y in known if np.isfinite(y))

    def decimals(self, notation: Notation, values: Iterable[float]) -> int:
        """How many decimals labels of these values have: 107 stated as 107.0 is told so too."""
        stated = max((series.stated_decimals for series in self.series), default=0) if notation.plain else 0
        return label_decimals((value / notation.factor for value in values), stated)

    @cached_property
    def adds_up(self) -> bool:
        """Whether the parts of each stack, as they are told, add up to its total as that is told."""
        parts = [series for series in self.series if mark_of(series.mark).arranged == "stacked"]
        if not self.totals or any(len(series.x) > LONG for series in parts):
            return True
        values = [float(value) for series in parts for value in series.y[np.isfinite(series.y)]]
        notation = notation_of(min(values, default=0.0), max(total for _x, total in self.totals), self.unit)
        of_parts = self.decimals(notation, values)
        of_totals = self.decimals(notation, [total for _x, total in self.totals])
        for x, total in self.totals:
            there = [float(value) for series in parts for value in series.y[(series.x == x) & np.isfinite(series.y)]]
            added = sum(rounded(value / notation.factor, of_parts) for value in there)
            apart = abs(added - rounded(total / notation.factor, of_totals))
            if there and apart > 0.5 * 10.0 ** -min(of_parts, of_totals):
                return False
        return True
