"""Of what a mere “total” is the total, or a number one, which a reader of a chart cannot know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.places import is_bare_total


def with_dimension(value: str, dimension: str) -> str:
    """A value that a dimension is held at; a mere “total” or number with what it is one of."""
    if value.isdecimal() and not is_named(dimension, "time"):
        return f"{dimension} {value}"
    return f"{dimension}: {value}" if is_bare_total(value) else value


def among_named(shown: Iterable[Series], among: AbstractSet[str], entities: str) -> Iterator[str]:
    """For each mere “total” of those `among` whom series are, whose it is: the column of `entities`."""
    for label in dict.fromkeys(known.label for known in shown if not known.quiet):
        if label in among and is_bare_total(label):
            yield f"“{label}” is the total of “{entities}”."
