"""Names of two parts (“Kenya – GDP”) that are all pairs of places and measures: over columns, or down the first one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.places import is_total, place_kind
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import part_of_year, period_of, periods_of
from harbin_viewer.factsheet.roles.units import title_without_unit, unit_in
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.row_places import TurnedRow

_JOINTS = (r"\s*[–—]\s*", r"\s+-\s+", r"\s*\|\s*", r"\s*:\s+", r"\s+/\s+", r"/", r",\s+", r";\s*", r"__")
"""What stands between the two, of which all names have the same."""

_MOSTLY, _MOST_ABSENT = 0.8, 0.25
"""Which share of one side must be places, and which share of the pairs may be missing."""

_LOOKED_AT = 50
_MOST_ROWS = 200_000
"""Rows that a table is turned up to."""


@dataclass(frozen=True)
class _Pairs:
    """Each name as its place and what is measured of it; `what` the places are called in a table."""

    parts: tuple[tuple[str, str], ...]
    what: str

    @property
    def places(self) -> list[str]:
        """The places in their order, each once."""
        return list(dict.fromkeys(place for place, _measure in self.parts))

    @property
    def measures(self) -> list[str]:
        """What is measured of them, each once."""
        return list(dict.fromkeys(measure for _place, measure in self.parts))


def with_pairs_down(raw: RawTable) -> RawTable:
    """The table with a row for each time and place and a column for each measure, where its columns are such pairs.

    Where the first column has such names, these are parted into two columns. Else the table is as it is.
    """
    if not isinstance(raw.rows, Sequence) or len(raw.labels) < 2 or len(raw.rows) * len(raw.labels) > _MOST_ROWS:
        return raw
    if (pairs := _pairs(raw.labels[1:], _of_two_rows(raw))) and _are_times(raw.rows):
        return _turned(raw, pairs)
    names = tuple(dict.fromkeys(row[0].strip() for row in raw.rows if row and row[0].strip()))
    pairs = _pairs(names, ()) if len(raw.header_rows) < 2 else None
    return _parted(raw, names, pairs) if pairs else raw


def _of_two_rows(raw: RawTable) -> tuple[tuple[str, str], ...]:
    """The two heads over each column but the first, where the table has two rows of them."""
    if len(raw.header_rows) != 2 or any(len(row) != len(raw.labels) for row in raw.header_rows):
        return ()
    return tuple((top.strip(), low.strip()) for top, low in zip(*(row[1:] for row in raw.header_rows), strict=True))


def _pairs(names: Sequence[str], heads: tuple[tuple[str, str], ...]) -> _Pairs | None:
    for parts in (heads, *(_split(names, joint) for joint in _JOINTS)):
        if parts and (found := _grid(parts)):
            return found
    return None


def _split(names: Sequence[str], joint: str) -> tuple[tuple[str, str], ...]:
    """Each name at the first joint; () where one has none."""
    found: list[tuple[str, str]] = []
    for name in names:
        parts = re.split(joint, name.strip(), maxsplit=1)
        if len(parts) < len(("place", "measure")):
            return ()  # at the first of many
        found.append((parts[0], parts[1]))
    return tuple(found)


def _grid(parts: tuple[tuple[str, str], ...]) -> _Pairs | None:
    """The parts as places and measures, where nearly all pairs of two or more of each are there, each once."""
    sides = [list(dict.fromkeys(side)) for side in zip(*parts, strict=True)]
    if not all(len(side) > 1 and all(side) for side in sides) or len({*parts}) < len(parts):
        return None
    if len(parts) < (1 - _MOST_ABSENT) * len(sides[0]) * len(sides[1]):
        return None
    if any(period_of(text) or part_of_year(text) for side in sides for text in side):
        return None
    are_places = [sum(map(_is_place, side)) >= _MOSTLY * len(side) for side in sides]
    measured = [any(unit_in(text) and title_without_unit(text, unit_in(text)) for text in side) for side in sides]
    if are_places[0] != are_places[1]:
        return _Pairs(parts if are_places[0] else _other_way(parts), "place")
    if not any(are_places) and measured[0] != measured[1]:
        return _Pairs(parts if measured[1] else _other_way(parts), "name")
    return None


def _other_way(parts: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((second, first) for first, second in parts)


def _is_place(text: str) -> bool:
    return bool(place_kind(text)) and not is_total(text)


def _are_times(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows begin with times."""
    texts = [row[0].strip() for row in rows[:_LOOKED_AT] if row and row[0].strip()]
    return bool(texts) and (len(periods_of(texts)) == len(set(texts)) or date_format(texts) is not None)


def _turned(raw: RawTable, pairs: _Pairs) -> RawTable:
    places, measures = pairs.places, pairs.measures
    at = {pair: number for number, pair in enumerate(pairs.parts, 1)}
    hints = {measure: _hints(raw, at, places, measure) for measure in measures}
    if any(len(told) > 1 for told in hints.values()):
        return raw  # figures of one measure in different units
    which = f"{len(measures)} measures of {len(places)} {pairs.what}s"
    sentence = f"The columns “{raw.labels[1]}” to “{raw.labels[-1]}” are {which}"
    return raw.walked(
        partial(_rows, places, measures, at, raw.labels),
        labels=(raw.labels[0], pairs.what, *measures),
        header_rows=(),
        columns={label: hint for label, hint in raw.columns.items() if label == raw.labels[0]}
        | {measure: told[0] for measure, told in hints.items() if told},
        notices=(*raw.notices, Notice("assumed", f"{sentence}, and were turned into rows.", count=len(at))),
    )


def _hints(
    raw: RawTable, at: dict[tuple[str, str], int], places: Sequence[str], measure: str
) -> list[ColumnHint]:  # fmt: skip
    """What the format says of the columns of a measure, each different word once."""
    labels = [raw.labels[at[place, measure]] for place in places if (place, measure) in at]
    told = [replace(raw.columns[label], title="") for label in labels if label in raw.columns]
    return [hint for number, hint in enumerate(told) if hint not in told[:number]]


def _rows(
    places: Sequence[str],
    measures: Sequence[str],
    at: dict[tuple[str, str], int],
    labels: Sequence[str],
    rows: Iterable[Sequence[str]],
) -> Iterator[Sequence[str]]:
    heads = {
        place: {measure: labels[at[place, measure]] for measure in measures if (place, measure) in at}
        for place in places
    }
    for row in rows:
        for place in places:
            numbers = [at.get((place, measure), len(row)) for measure in measures]
            cells = (row[number] if number < len(row) else "" for number in numbers)
            yield TurnedRow([row[0] if row else "", place, *cells], heads[place])


def _parted(raw: RawTable, names: Sequence[str], pairs: _Pairs) -> RawTable:
    parted = dict(zip(names, pairs.parts, strict=True))
    sentence = (
        f"“{names[0]}” and the others below it are {len(pairs.measures)} measures of {len(pairs.places)} {pairs.what}s"
    )
    assert isinstance(raw.rows, Sequence)
    rows = [[*parted.get(row[0].strip() if row else "", ("", "")), *row[1:]] for row in raw.rows]
    header = tuple((pairs.what, "indicator", *row[1:]) for row in raw.header_rows)
    return replace(
        raw,
        labels=(pairs.what, "indicator", *raw.labels[1:]),
        rows=rows,
        header_rows=header,
        clean=None,
        notices=(*raw.notices, Notice("assumed", f"{sentence}, and were parted.", count=len(names))),
    )
