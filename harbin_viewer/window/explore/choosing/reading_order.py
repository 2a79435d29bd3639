"""The order in which a reader looks for a name among many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cmp_to_key

from PySide6.QtCore import QCollator

from harbin_viewer.charts.figure_and_unit import readers_locale
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.entities.classes import in_order_of_classes
from harbin_viewer.factsheet.roles.names.places import is_whole
from harbin_viewer.factsheet.tables.distinct_values import sorted_in_parts

_MOST_COLLATED = 20_000
"""Names that are compared as a language does, which takes long: of more nobody sees the order, but finds by words."""

_SEEN_AT_ONCE = 12
"""Names that are found without an order; that of the table may mean something (months, grades)."""


def entities_in_order(cube: Cube) -> tuple[str, ...]:
    """Those of a table who can be compared: wholes of all first, then each by name, groups of others last."""
    if cube.entities is None or len(cube.entities.words) <= _SEEN_AT_ONCE:
        return cube.entities.words if cube.entities else ()
    words = cube.entities.words
    if (places := in_order_of_classes(words)) is not None:
        return tuple(words[place] for place in places)
    apart = cube.apart(cube.entities.among)
    wholes = {name for name in apart if is_whole(name)}
    kinds = ([name for name in words if name in wholes], [name for name in words if name not in apart], apart - wholes)
    return tuple(name for kind in kinds for name in by_name(kind))


def values_in_order(words: Sequence[str]) -> list[str]:
    """The values of a dimension: classes from the lowest, others by name."""
    places = in_order_of_classes(words)
    return by_name(words) if places is None else [words[place] for place in places]


def by_name(names: Iterable[str]) -> list[str]:
    """Names as a reader sorts them: é beside e where his language does so, 9 before 10, large letters among small."""
    alike = sorted_in_parts(names, str.casefold)
    if len(alike) > _MOST_COLLATED:
        return alike
    collator = QCollator(readers_locale())
    collator.setNumericMode(True)
    return sorted(alike, key=cmp_to_key(collator.compare))  # nearly sorted, it asks little
