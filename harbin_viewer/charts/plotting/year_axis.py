"""A horizontal axis of years: each of them, those that have figures, or round ones, as there is room."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.plotting.scale import whole_ticks
from harbin_viewer.charts.text import type_face

_FEW_YEARS = 12
"""Years of figures that are each told, where they do not follow each other: round years between would tell of none."""


def year_ticks(shown: tuple[float, float], width: float, size: float) -> list[tuple[float, str]]:
    """Each year where there is room, all but the first by two digits where there is less; else round years."""
    first, last = math.ceil(shown[0]), math.floor(shown[1])
    slot = width / max(shown[1] - shown[0], 1e-12)
    whole = type_face.width("2000", size) + size * 0.6
    names = [str(year).replace("-", "−") for year in range(first, last + 1)] if slot >= size else []
    if slot < whole:
        names = short_years(names, slot, size)
    if not names:
        return [
            (year, f"{year:.0f}".replace("-", "−")) for year in whole_ticks(*shown, max(2, int(width / (size * 3.4))))
        ]
    return [(float(first + place), name) for place, name in enumerate(names)]


def few_years(chart: Chart, shown: tuple[float, float], width: float, size: float) -> list[tuple[float, str]]:
    """The years of a few figures that do not follow each other (1990, 1994, 1998), where each has room; else none."""
    if any(len(series.x) > _FEW_YEARS for series in chart.series):
        return []
    years = sorted({at for series in chart.series for at in series.x.tolist() if shown[0] <= at <= shown[1]})
    follow = len(years) < 2 or len(years) > _FEW_YEARS or years[-1] - years[0] < len(years)
    ticks = [] if follow else [(year, chart.x_text(year)) for year in years]
    return ticks if are_apart(ticks, shown, width, size) else []


def are_apart(ticks: Sequence[tuple[float, str]], shown: tuple[float, float], width: float, size: float) -> bool:
    """Whether labels round these places have room side by side on an axis that is `width` px wide."""
    wide = width / max(shown[1] - shown[0], 1e-12)
    halves = [type_face.width(label, size) / 2 for _at, label in ticks]
    between = [(after - at) * wide for (at, _), (after, _) in pairwise(ticks)]
    return all(a + b + size * 0.6 <= room for (a, b), room in zip(pairwise(halves), between, strict=True))


def short_years(years: list[str], slot: float, size: float) -> list[str]:
    """The first year of each century in full and the others as "’15", where they fit `slot` px apart; else none."""
    if slot < size or any(before >= after for before, after in pairwise(years)):
        return []
    before = ["", *years[:-1]]
    names = [year if year[:2] != last[:2] else f"’{year[2:]}" for year, last in zip(years, before, strict=True)]
    wide = [type_face.width(year, size) for year in names]
    return names if all((a + b) / 2 + size * 0.5 <= slot for a, b in pairwise(wide)) else []
