"""Where on the globe the rows of a table are: from two columns of degrees, or from one of points."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.times import Floats
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.roles.names.column_names import spelled

PLACES = "Places on the map"
"""How a reader chooses the map among the measures."""

_LONGITUDE = frozenset({"lon", "long", "lng", "longitude"})
_LATITUDE = frozenset({"lat", "latitude"})
_NUMBER = r"-?\d{1,3}(?:\.\d+)?"
_PAIR = re.compile(rf"\(?\s*({_NUMBER})\s*[,; ]\s*({_NUMBER})\s*\)?")

_FEWEST = 3
"""Different places that make a map."""

_LOOKED_AT = 50
"""Cells of a column by which it is known for one of points."""


@dataclass(frozen=True, eq=False)
class Coordinates:
    """Degrees east and north of each row, NaN where it has no place; `field` is the column of them, or of the north."""

    field: str
    east: Floats
    north: Floats

    @property
    def there(self) -> npt.NDArray[np.bool_]:
        """Which rows have a place."""
        return np.isfinite(self.east) & np.isfinite(self.north)


def coordinates_of(cube: Cube) -> Coordinates | None:
    """The places of the rows; None where the table has none, or fewer than make a map."""
    found = _of_two_columns(cube) or next(filter(None, (_of_points(cube, name) for name in cube.table.columns)), None)
    if found is None:
        return None
    places = np.unique(np.column_stack([found.east, found.north])[found.there], axis=0)
    return found if len(places) >= _FEWEST else None


def as_choice(cube: Cube) -> tuple[Measure, ...]:
    """The map as a reader chooses it beside measures; nothing where there is none."""
    found = coordinates_of(cube)
    return () if found is None else (Measure(found.field, PLACES),)


def _of_two_columns(cube: Cube) -> Coordinates | None:
    east, north = _degrees(cube, _LONGITUDE, 180), _degrees(cube, _LATITUDE, 90)
    if not east or not north:
        return None
    both = [np.where(np.isfinite(a) & np.isfinite(b), a, np.nan) for a, b in ((east[1], north[1]), (north[1], east[1]))]
    return Coordinates(north[0], both[0], both[1])


def _degrees(cube: Cube, names: frozenset[str], most: float) -> tuple[str, Floats] | None:
    """The column of numbers of one of these names, all of them degrees."""
    for name in cube.table.columns:
        words = spelled(name).split()
        if words and (words[-1] in names or words[0] in names):
            figures = cube.figures(name)
            known = figures[np.isfinite(figures)]
            if len(known) and float(np.abs(known).max()) <= most and bool((known % 1 != 0).any()):
                return name, figures
    return None


def _of_points(cube: Cube, name: str) -> Coordinates | None:
    column = cube.table.columns[name]
    if column.dtype.kind != "O":
        return None
    head = [value for value in column[: 4 * _LOOKED_AT].tolist() if value is not None][:_LOOKED_AT]
    named = cube.table.field(name).type == "geopoint" or bool(
        re.search(r"(?i)coord|location|\bpoint|position|geo", name)
    )
    if not head or not named or not all(_pair(value) for value in head):
        return None
    pairs = np.array([_pair(value) or (np.nan, np.nan) for value in column.tolist()], dtype=np.float64)
    east, north = _in_order(pairs)
    return Coordinates(name, np.where(np.abs(east) <= 180, east, np.nan), np.where(np.abs(north) <= 90, north, np.nan))


def _in_order(pairs: Floats) -> tuple[Floats, Floats]:
    """East before north, as the standard has it, but where the second number goes where no latitude is."""
    turned = bool(np.nanmax(np.abs(pairs[:, 1])) > 90) and bool(np.nanmax(np.abs(pairs[:, 0])) <= 90)
    return (pairs[:, 1], pairs[:, 0]) if turned else (pairs[:, 0], pairs[:, 1])


def _pair(value: Any) -> tuple[float, float] | None:
    """Two numbers of a point however it is written: a text, a list, an object."""
    if isinstance(value, str):
        if found := _PAIR.fullmatch(value.strip()):
            return float(found[1]), float(found[2])
        if not value.lstrip().startswith(("[", "{")):
            return None
        try:
            value = json.loads(value)
        except ValueError:
            return None
    if isinstance(value, dict):
        value = [_at(value, _LONGITUDE), _at(value, _LATITUDE)]
    if not isinstance(value, list) or len(value) != len(("east", "north")):
        return None
    numbers = [float(part) for part in value if isinstance(part, int | float) and not isinstance(part, bool)]
    return (numbers[0], numbers[1]) if len(numbers) == len(value) else None


def _at(value: dict[str, Any], names: frozenset[str]) -> Any:
    return next((value[name] for name in value if str(name).casefold() in names), None)
