"""Heights as feet and inches (5'4", 5 ft 4 in), and lengths in inches alone (72", 11 1/4"): they are read in inches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark
from harbin_viewer.factsheet.sources.text.vulgar_fractions import with_fraction

_HEIGHT = re.compile(
    r"\s*(?P<feet>\d{1,3}) ?(?:['’′]|ft\.?|feet|foot),? ?"
    r"(?:(?P<inches>\d{1,2}(?:\.\d+)?) ?(?:[\"”″]|''|in\.?|inch(?:es)?)?)?\s*",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"(?i)time|zeit|temps|tiempo|tempo|chrono|pace|result|dur[ée]|duration|split|lap|\barc|\bsec|angle|winkel"
    r"|parall?ax|seeing|\blat|\blon"
)
"""What minutes and seconds are called, also those of an angle, which are written so too (1'05")."""

_INCHES = re.compile(r"\s*(?P<figure>\d[\d ./½¼¾⅛⅜⅝⅞-]*?|[½¼¾⅛⅜⅝⅞])\s?(?:[\"”″]|'')\s*")
"""A length with the sign of inches behind it, which is also that of seconds."""

_PLAIN = re.compile(r"\d{1,5}(?:\.\d+)?")

_IN_A_FOOT = 12
_LOOKED_AT, _FEWEST = 20, 2


def with_feet_in_inches(raw: RawTable, sample: Sequence[Sequence[str]]) -> RawTable:
    """The table with the figures in inches in columns of feet and inches; else as it is."""
    for place, label in enumerate(raw.labels):
        if _LASTS.search(label):
            continue
        if _are_so(_are_heights, place, sample):
            sentence = f"“{label}” is told in feet and inches in each cell, and is read in inches."
            raw = _in_inches(raw, place, _of_feet, sentence)
        elif place and _are_so(_are_inches, place, sample):  # in the first column sizes are names
            raw = _in_inches(raw, place, _of_inches, f"The sign behind figures in “{label}” is read as that of inches.")
    return raw


def _are_so(are: Callable[[Sequence[str]], bool], place: int, sample: Sequence[Sequence[str]]) -> bool:
    """Whether the first cells of a column are so, and then all of them."""
    return are([row[place] for row in sample[:_LOOKED_AT]]) and are([row[place] for row in sample])


def _in_inches(raw: RawTable, place: int, figure_in: Callable[[str], str], sentence: str) -> RawTable:
    label = raw.labels[place]
    hint = raw.columns.get(label, ColumnHint())
    return raw.walked(
        partial(_walk, place, figure_in),
        columns=raw.columns | {label: replace(hint, unit="in", type="")},
        notices=(*raw.notices, Notice("assumed", sentence)),
    )


def _are_heights(cells: Sequence[str]) -> bool:
    telling = _telling(cells)
    first = next(telling, "")
    if not _HEIGHT.fullmatch(first):  # as of most columns
        return False
    found = [_HEIGHT.fullmatch(text) for text in (first, *telling)]
    if len(found) < _FEWEST or not any(height is not None and height["inches"] for height in found):
        return False
    return all(height is not None and float(height["inches"] or 0) < _IN_A_FOOT for height in found)


def _are_inches(cells: Sequence[str]) -> bool:
    telling = _telling(cells)
    if not _of_inches(next(telling, "")):
        return False
    others = [*map(_of_inches, telling)]
    return 1 + len(others) >= _FEWEST and all(others)


def _telling(cells: Sequence[str]) -> Iterator[str]:
    return (cell for cell in cells if cell.strip() and not is_mark(cell))


def _walk(place: int, figure_in: Callable[[str], str], rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    for row in rows:
        figure = figure_in(row[place]) if place < len(row) else ""
        yield [*row[:place], figure, *row[place + 1 :]] if figure else row


def _of_feet(text: str) -> str:
    height = _HEIGHT.fullmatch(text)
    return f"{_IN_A_FOOT * int(height['feet']) + float(height['inches'] or 0):g}" if height else ""


def _of_inches(text: str) -> str:
    """The figure before the sign of inches, "" where a cell is no such length."""
    found = _INCHES.fullmatch(text)
    if found is None:
        return ""
    return found["figure"] if _PLAIN.fullmatch(found["figure"]) else with_fraction(found["figure"])
