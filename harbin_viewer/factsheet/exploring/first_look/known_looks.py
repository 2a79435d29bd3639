"""The first look at each table, as of the year that it is: the same on screen, on paper and in files."""

from __future__ import annotations

from datetime import UTC, datetime
from weakref import WeakKeyDictionary

from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import Beginning, beginning

_found: WeakKeyDictionary[Cube, Beginning] = WeakKeyDictionary()


def first_look(cube: Cube) -> Beginning:
    """What exploring a table begins with, found once."""
    if (known := _found.get(cube)) is None:
        known = _found[cube] = beginning(cube, this_year=this_year())
    return known


def this_year() -> int:
    """The year in which the reader sits."""
    return datetime.now(tz=UTC).year
