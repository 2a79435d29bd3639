"""Whether the figures of an index are 100 in the year that its unit says: “2005=100” of what is 100 in 2010."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.times import Times
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.roles.unit_finding.doubtful_units import doubt_of

_BASE = re.compile(r"(?<![-–/\d])(?P<year>(?:1[89]|20)\d\d)\s*=\s*100(?![\d.,])")
_PART = re.compile(r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|\bh[12])\w*[\s.,]*$")
"""What stands before a year of which only a part is the base."""

_NEAR = 1.5
"""How far the mean of the base year may be off 100: revised and chained indices are not quite 100."""

_EXACT = 0.005
"""How near to 100 figures are in the year that is the base."""

_SURE = 0.9
"""Which share of the series is 100 in that year."""


def doubt_of_unit(cube: Cube, measure: Measure, unit: str, shown: Sequence[Series]) -> str:
    """What speaks against the unit that is stated of a measure, as a sentence; "" where nothing does."""
    words = (measure.title, cube.table.field(measure.field).description)
    doubt = _doubt(cube, measure, unit, words, shown) or doubt_of_base(unit, shown, cube.times)
    return f"“{unit}” is the unit that is stated, but {doubt}." if doubt else ""


def _doubt(cube: Cube, measure: Measure, unit: str, words: tuple[str, ...], shown: Sequence[Series]) -> str:
    """What speaks against a unit by its figures: where rows have units of their own, those on show are its alone."""
    if not measure.unit_field:
        return cube.doubt(measure.field, unit, words)
    return doubt_of(unit, np.concatenate([np.empty(0), *(known.y for known in shown)]), words)


def doubt_of_base(unit: str, series: Iterable[Series], times: Times | None) -> str:
    """What speaks against the base year that a unit states, as the rest of a sentence; "" where nothing does."""
    found = _BASE.search(unit)
    if found is None or times is None or _PART.search(unit[: found.start()]):
        return ""
    means = _means(series, times)
    base = int(found["year"])
    there = means.get(base, [])
    if not there or 2 * sum(abs(mean - 100.0) <= _NEAR for mean in there) >= len(there):
        return ""
    other = next((year for year, known in sorted(means.items()) if _is_base(known, len(there))), None)
    which = "most of the figures" if len(there) > 1 else "the figures"
    said = f"{which} of {base} are not 100"
    return f"{said}: those of {other} are" if other else said


def _means(series: Iterable[Series], times: Times) -> dict[int, list[float]]:
    """The mean of each series in each year."""
    found: dict[int, list[float]] = defaultdict(list)
    for one_series in series:
        known = np.isfinite(one_series.y)
        years = [times.year(float(time)) for time in times.at(one_series.rows[known])]
        of_year: dict[int, list[float]] = defaultdict(list)
        for year, value in zip(years, one_series.y[known].tolist(), strict=True):
            if year is not None:
                of_year[year].append(value)
        for year, values in of_year.items():
            found[year].append(sum(values) / len(values))
    return found


def _is_base(means: list[float], most: int) -> bool:
    """Whether nearly all series are 100 in a year."""
    exact = sum(abs(mean - 100.0) <= _EXACT for mean in means)
    return len(means) >= _SURE * most and exact >= _SURE * len(means)
