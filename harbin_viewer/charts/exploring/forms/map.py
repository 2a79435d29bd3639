"""Where the rows of a table are: a dot for each place at its degrees east and north, as far apart as on the ground."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from harbin_viewer.charts.exploring.brief import Brief
from harbin_viewer.charts.exploring.forms.form import ExploringForm
from harbin_viewer.charts.exploring.words.phrases import Words
from harbin_viewer.charts.exploring.words.subject import title_of_table
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.factsheet.exploring.choice_figures import Line
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.exploring.on_map import PLACES, coordinates_of

Shown: TypeAlias = npt.NDArray[np.bool_]
"""Which rows the map has room for."""

_WIDE = 2.0
"""How many times as wide as high a picture's plot is, about; one of another shape shows more, or is narrower."""

_ROOM = 0.06
"""Which share of its width and height is left around the dots."""

_FAR_OUT, _TOO_FAR = 0.01, 2.0
"""Which share of the dots may lie out, and how many times the span of the others they must make of it."""

_LEAST = 0.02
"""Degrees that a map shows at least."""


def chart(brief: Brief) -> Chart:
    """All that have a place, named after who is counted where there is room."""
    found = coordinates_of(brief.cube)
    assert found is not None
    kept = brief.cube.within(brief.exploration.bounds)
    placed = np.flatnonzero(found.there & kept)
    placed = placed[np.argsort(found.east[placed], kind="stable")]
    rows = _once(brief, placed, found.east[placed], found.north[placed])
    east, north = found.east[rows], found.north[rows]
    series = replace(brief.series(Line("", east, north, rows), "scatter", "degrees", label="Latitude"), rank=1, shade=0)
    across, upwards = _reach(_core(east), _core(north))
    shown = _within(across, upwards, east, north)
    notes = (_notes(len(east) - int(shown.sum()), "far away from most, and not shown"),
             _notes(int(kept.sum()) - len(placed), "without a place"))  # fmt: skip
    series = replace(series, names=tuple(brief.figures.cut.names(rows))).at(np.flatnonzero(shown))
    title = title_of_table(brief.document, brief.cube.table.resource)
    at = placed[_within(across, upwards, found.east[placed], found.north[placed])]
    return brief.chart(
        [Panel("", (series,), reach=upwards, from_anywhere=True, narrowing=_narrowing(upwards))],
        Words(title, f"{_counted(found.east[at], found.north[at])}, by degrees east and north", notes),
        axis="number", x_title="Longitude", x_unit="degrees", x_name="Longitude", x_reach=across,
    )  # fmt: skip


def _once(brief: Brief, rows: Rows, east: Floats, north: Floats) -> Rows:
    """The rows without those of one who stands there already: a city has its place in the row of each year."""
    entities = brief.cube.entities
    if entities is None:
        return rows
    who = entities.codes[rows]
    order = np.lexsort((north, east, who))
    changes = [np.diff(key[order]) != 0 for key in (who, east, north)]
    is_first = np.concatenate([np.ones(min(len(rows), 1), dtype=bool), np.logical_or.reduce(changes)])
    is_first |= who[order] < 0  # nobody knows whether these are one
    once: Rows = rows[np.sort(order[is_first])]
    return once


def _within(across: tuple[float, float], upwards: tuple[float, float], east: Floats, north: Floats) -> Shown:
    shown: Shown = (across[0] <= east) & (east <= across[1]) & (upwards[0] <= north) & (north <= upwards[1])
    return shown


def _counted(east: Floats, north: Floats) -> str:
    """How many places there are, and rows where these are more."""
    places = len(np.unique(east + 1j * north))
    told = "1 place" if places == 1 else f"{places:,} places"
    return told if places == len(east) else f"{len(east):,} rows at {told}"


def _notes(count: int, what: str) -> str:
    return f"{count:,} are {what}." if count > 1 else f"One is {what}." if count else ""


def _core(degrees: Floats) -> Floats:
    """The degrees without a few that lie so far out that all others would be one dot."""
    low, high = np.quantile(degrees, [_FAR_OUT, 1 - _FAR_OUT])
    if float(np.ptp(degrees)) <= _TOO_FAR * max(float(high - low), _LEAST):
        return degrees
    core: Floats = degrees[(low <= degrees) & (degrees <= high)]
    return core


def _reach(east: Floats, north: Floats) -> tuple[tuple[float, float], tuple[float, float]]:
    """The degrees that both axes hold, so that a mile is as long across as upwards."""
    middle = (float(east.min() + east.max()) / 2, float(north.min() + north.max()) / 2)
    narrowing = _narrowing((middle[1], middle[1]))
    across, upwards = max(float(np.ptp(east)), _LEAST), max(float(np.ptp(north)), _LEAST)
    upwards = max(upwards, across * narrowing / _WIDE)
    across = upwards * _WIDE / narrowing
    half, height = across * (0.5 + _ROOM), upwards * (0.5 + _ROOM)
    return (middle[0] - half, middle[0] + half), (middle[1] - height, middle[1] + height)


def _narrowing(north: tuple[float, float]) -> float:
    """How long a degree across is halfway between these, in degrees upwards."""
    return max(math.cos(math.radians(sum(north) / 2)), 0.1)


def refused(brief: Brief) -> str:
    """Why there is no map."""
    found = coordinates_of(brief.cube)
    if found is None:
        return "No columns hold degrees of latitude and longitude."
    return "" if brief.exploration.measure == found.field else f"Choose “{PLACES}” as the measure."


FORM = ExploringForm("map", chart, refused)
