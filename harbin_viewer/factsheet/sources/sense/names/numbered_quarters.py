"""Quarters that are written as months are: 2020/01 to 2020/04 of each year, and no fifth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.times.part_names import MONTHS
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.parted.strokes import with_strokes

_NUMBERED = re.compile(r"\s*((?:19|20)\d\d)/0?([1-4])\s*")

_LAST = "4"
"""The last quarter of a year."""

_FEWEST_YEARS = 2
"""Whole years of four from which on it is no chance that no month from May on is told."""


def with_quarters_named(raw: RawTable, sample: Sequence[Sequence[str]]) -> RawTable:
    """The table with “2020 Q1” for “2020/01”, where all of a column are such; else as it is."""
    for place in with_strokes(sample):
        label = raw.labels[place]
        if spelled(label) in MONTHS or not _are_quarters([text for row in sample if (text := row[place].strip())]):
            continue
        sentence = f"“{label}” counts to {_LAST} in each year and no further: it is read as quarters, not as months."
        raw = raw.walked(partial(_walk, place), notices=(*raw.notices, Notice("assumed", sentence)))
    return raw


def _are_quarters(cells: Sequence[str]) -> bool:
    found = [number for cell in cells if (number := _NUMBERED.fullmatch(cell))]
    if not found or len(found) < len(cells):
        return False
    told = {(number[1], number[2]) for number in found}
    ended = {year for year, quarter in told if quarter == _LAST}
    whole = sum(len([quarter for of, quarter in told if of == year]) == int(_LAST) for year in ended)
    return whole >= _FEWEST_YEARS and len({year for year, _ in told} - ended) <= 1  # the last year may go on


def _walk(place: int, rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    for row in rows:
        number = _NUMBERED.fullmatch(row[place]) if place < len(row) else None
        yield [*row[:place], f"{number[1]} Q{number[2]}", *row[place + 1 :]] if number else row
