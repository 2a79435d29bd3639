"""Countries and other things of one kind that stand as columns beside times, or measures, as rows: to be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.measure_names import have_units_of_their_own
from harbin_viewer.factsheet.roles.names.places import place_kind
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import periods_of
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.row_places import TurnedRow

_FEWEST = 4
"""Countries from which they are taken for entities and not for a few measures."""

_ENDING = re.compile(r"(?P<name>.+): (?P<end>\(.+\))")
_MOSTLY = 0.8
_LOOKED_AT = 50
_MOST_ROWS = 200_000
"""Rows that a table is turned up to."""


def with_places_down(raw: RawTable, title: str) -> RawTable:
    """The table with a row for each time and place, where all columns but the first are places; else as it is.

    One place alone is turned where the lines around the table have a `title`.
    """
    places, what = _across(raw, title)
    if not places or not isinstance(raw.rows, Sequence):
        return raw
    span = f"s “{raw.labels[1]}” to “{raw.labels[-1]}” are {what}s, and were"
    span = span if len(places) > 1 else f" “{raw.labels[1]}” is a {what}, and was"
    notice = f"The column{span} turned into rows."
    return raw.walked(
        partial(_turned, places, raw.labels),
        labels=(raw.labels[0], what, "value"),
        header_rows=(),
        columns={label: hint for label, hint in raw.columns.items() if label == raw.labels[0]},
        notices=(*raw.notices, Notice("assumed", notice, count=len(places))),
    )


def _across(raw: RawTable, title: str) -> tuple[tuple[str, ...], str]:
    """The names that stand across, and what they are; none where neither times nor measures stand down."""
    places = raw.labels[1:]
    if len(raw.header_rows) > 1:
        places = tuple(label.rpartition(" – ")[2] for label in places)
    if not isinstance(raw.rows, Sequence) or len(set(places)) < len(places):
        return (), ""
    if len(raw.rows) * len(places) > _MOST_ROWS:
        return (), ""
    if not _are_times(raw.rows):
        return (places, "place") if len(places) > 1 and _are_measures(raw.rows, places) else ((), "")
    if series := _of_one_kind(places):
        return series, "name"
    alone = title and len(places) == 1 and place_kind(places[0]) and not is_unit(places[0])
    return (places, "place") if alone or _are_places(places) else ((), "")


def _are_places(labels: Sequence[str]) -> bool:
    named = [bool(place_kind(label)) for label in labels]
    return len(labels) >= _FEWEST and sum(named) >= _MOSTLY * len(named)


def _of_one_kind(labels: Sequence[str]) -> tuple[str, ...]:
    """What columns of one thing are told apart by, where all labels end alike (“tea: (World)”, “coffee: (World)”)."""
    parts = [_ENDING.fullmatch(label.strip()) for label in labels]
    found = [part for part in parts if part]
    if len(labels) < 2 or len(found) < len(labels) or len({part["end"] for part in found}) > 1:
        return ()
    return tuple(part["name"] for part in found)


def _are_times(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows begin with times."""
    texts = [row[0].strip() for row in rows[:_LOOKED_AT] if row and row[0].strip()]
    return bool(texts) and (len(periods_of(texts)) == len(set(texts)) or date_format(texts) is not None)


def _are_measures(rows: Sequence[Sequence[str]], places: Sequence[str]) -> bool:
    """Whether each row is another measure of the same places: “Area (km²)” and “GDP (USD)” have no axis in common."""
    names = [row[0].strip() for row in rows[:_LOOKED_AT] if row and row[0].strip()]
    return all(map(place_kind, places)) and have_units_of_their_own(names)


def _turned(
    places: Sequence[str], labels: Sequence[str], rows: Iterable[Sequence[str]]
) -> Iterator[Sequence[str]]:  # fmt: skip
    heads = [{"value": label} for label in labels[1:]]
    for row in rows:
        for place, above, figure in zip(places, heads, row[1:], strict=False):
            yield TurnedRow([row[0], place, figure], above)
