"""A table of more columns than a page has room for: strips of columns under each other, each beside the rows' names."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.wording import number
from harbin_viewer.paper.block import SMALL
from harbin_viewer.paper.flow import Flow
from harbin_viewer.paper.line_ends import brief
from harbin_viewer.paper.table_block import GAP, Cell, Column, fits, put_grid, put_lines, wanted_width

_FEWEST_ROWS = 4
"""Rows from which a wide table is set in strips; each of fewer is a list of its columns."""

_MOST_ROWS = 45
"""Rows of a strip: about as many as a page has, so that those of one row are not far from each other."""

_NAMES, _WIDEST_NAME = 2, 120.0
"""Columns that name the rows, and how wide each of them is at the most."""

_BRIEF = (60, 300)
"""Letters of a name that stands again in each further strip, and of one that fewer do not tell from others."""

_WIDEST = 150.0
_BEGUN = 120.0
"""Room that is left at the least of a page on which a strip begins."""


class _Strip(NamedTuple):
    """Columns by their places, with their widths."""

    places: tuple[int, ...]
    widths: tuple[float, ...]


def put_table(flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    """Put a table of any width on the pages."""
    if len(rows) < _FEWEST_ROWS or fits(flow, columns, rows):
        put_grid(flow, columns, rows)
    else:
        _put_strips(flow, columns, rows)


def _put_strips(flow: Flow, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
    """Put the table on the pages: of so many rows strip after strip, then of the next."""
    names = _names(columns)
    if not names:  # then rows are told by their number
        columns = [Column("Row", names=True), *columns]
        rows = [[Cell(number(place)), *row] for place, row in enumerate(rows, 1)]
        names = (0,)
    head = [min(wanted_width(columns[place], [row[place] for row in rows]), _WIDEST_NAME) for place in names]
    columns = [column._replace(names=place in names) for place, column in enumerate(columns)]
    strips = _strips(flow.width - sum(head) - GAP * len(head), columns, rows, names)
    size = ceil(len(rows) / ceil(len(rows) / _MOST_ROWS))
    for first in range(0, len(rows), size):
        part = rows[first : first + size]
        named = [[row[place] for place in names] for row in part]
        for strip in strips:
            _caption(flow, columns, strip, (first, len(part), len(rows)))
            chosen = [[*name, *(row[place] for place in strip.places)] for name, row in zip(named, part, strict=True)]
            put_lines(flow, [columns[place] for place in (*names, *strip.places)], chosen, [*head, *strip.widths])
            flow.y += 16
            if strip is strips[0]:  # where the names stand whole
                named = _in_brief(named)


def _names(columns: Sequence[Column]) -> tuple[int, ...]:
    """The places of the columns at the left that hold words or times, which name the rows."""
    count = next((place for place, column in enumerate(columns) if column.is_number), len(columns))
    return tuple(range(min(count, _NAMES, len(columns) - 1)))


def _in_brief(named: list[list[Cell]]) -> list[list[Cell]]:
    """Long names of rows by their beginning, as far as it takes to tell them apart as they are."""
    columns = [[cell.text for cell in column] for column in zip(*named, strict=True)]
    most = [
        next((most for most in _BRIEF if len({brief(text, most) for text in texts}) == len({*texts})), _BRIEF[-1])
        for texts in columns
    ]
    return [[cell._replace(text=brief(cell.text, most[at])) for at, cell in enumerate(row)] for row in named]


def _strips(
    room: float, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], names: Sequence[int]
) -> list[_Strip]:  # fmt: skip
    """The other columns, about as many in each strip as in the next."""
    others = [place for place in range(len(columns)) if place not in names]
    wide = {place: min(wanted_width(columns[place], [row[place] for row in rows]), _WIDEST) for place in others}
    count = len(_filled(others, wide, room, len(others)))
    return _filled(others, wide, room, ceil(len(others) / count))


def _filled(others: Sequence[int], wide: dict[int, float], room: float, most: int) -> list[_Strip]:
    """Strips of as many columns as have room, at most so many."""
    found: list[list[int]] = []
    left = 0.0
    for place in others:
        if not found or wide[place] > left or len(found[-1]) == most:
            found.append([])
            left = room
        found[-1].append(place)
        left -= wide[place] + GAP
    return [_Strip(tuple(strip), tuple(wide[place] for place in strip)) for strip in found]


def _caption(flow: Flow, columns: Sequence[Column], strip: _Strip, part: tuple[int, int, int]) -> None:
    """Which columns and rows stand under it."""
    first, count, many = part
    of_rows = f"Rows {number(first + 1)} to {number(first + count)} of {number(many)}, columns"
    span = f"{number(strip.places[0] + 1)} to {number(strip.places[-1] + 1)} of {number(len(columns))}"
    block = flow.block()
    block.text(f"{of_rows if count < many else 'Columns'} {span}", SMALL, LIGHT.muted)
    block.gap(2)
    flow.have_room(block.height + _BEGUN)
    flow.put(block)
