"""Several tables beside each other in one text, parted by a blank column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import Cells, are_filled, usual_width
from harbin_viewer.factsheet.sources.delimited.bounds.table_bounds import Bounds, find_bounds
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank

_FEWEST_ROWS = 2
_MOST_ROWS = 3_000
"""Rows of a text in which tables are sought beside each other: nobody lays out longer ones so."""


def parts_side_by_side(rows: Cells) -> list[list[list[str]]]:
    """The rows of each table, where several stand beside each other; [] where the columns are those of one.

    A blank column alone does not part them: each begins with names and has figures, and they have different numbers of
    rows, a label that stands again, a title each, or a name of its own in each row. The same names in the same rows,
    told again beside other columns, are those of one.
    """
    width = usual_width(rows)
    if not _FEWEST_ROWS < len(rows) <= _MOST_ROWS or any(len(cells) > width for cells in rows):
        return []
    spans = list(_spans(rows, width))
    parts = [[cells[start:end] for cells in rows] for start, end in spans]
    if len(parts) < 2:
        return []
    bounds = [find_bounds(_without_end(part)) for part in parts]
    alone = all(_stands_alone(part, found) for part, found in zip(parts, bounds, strict=True))
    return parts if alone and _tell_of_several(parts, bounds) else []


def _spans(rows: Cells, width: int) -> Iterator[tuple[int, int]]:
    """Where columns are filled, between the blank ones."""
    start = None
    for at, is_filled in enumerate([*are_filled(rows, width), False]):
        if is_filled and start is None:
            start = at
        elif not is_filled and start is not None:
            yield start, at
            start = None


def _without_end(part: Cells) -> Sequence[list[str]]:
    last = max((place for place, cells in enumerate(part) if not is_blank(cells)), default=-1)
    return part[: last + 1]


def _stands_alone(part: Cells, found: Bounds) -> bool:
    columns = found.columns
    named = 0 not in columns.figures or 0 in columns.years
    heads = found.header and not found.keyed and part[found.header[-1]][0].strip()
    return bool(named and heads and columns.figures - {0}) and found.end - found.first >= _FEWEST_ROWS


def _tell_of_several(parts: Sequence[Cells], bounds: Sequence[Bounds]) -> bool:
    if len({found.end - found.first for found in bounds}) > 1:
        return True
    labels = [{*part[found.header[-1]]} - {""} for part, found in zip(parts, bounds, strict=True)]
    titled = [
        sum(_is_title(cells) for cells in part[: found.header[-1]]) for part, found in zip(parts, bounds, strict=True)
    ]
    names = [_names(part, found) for part, found in zip(parts, bounds, strict=True)]
    apart = bool(set.intersection(*labels)) or all(len({*told}) == len(told) and all(told) for told in names)
    return all(titled) or (apart and not _tell_of_the_same(parts, bounds, names))


def _names(part: Cells, found: Bounds) -> tuple[str, ...]:
    return tuple(row[0].strip() for row in part[found.first : found.end])


def _tell_of_the_same(parts: Sequence[Cells], bounds: Sequence[Bounds], names: Sequence[tuple[str, ...]]) -> bool:
    """Whether each names the same in the same rows, and has columns that no other has."""
    labels = [label for part, found in zip(parts, bounds, strict=True) for label in part[found.header[-1]][1:]]
    return len({*names}) == 1 and len({*labels}) == len(labels)


def _is_title(cells: Sequence[str]) -> bool:
    return bool(cells[0].strip()) and is_blank([*cells[1:]])
