"""Heights as feet and inches (5'4", 5 ft 4 in): they are read in inches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.cells.missing_marks import is_mark

_HEIGHT = re.compile(
    r"\s*(?P<feet>\d{1,3}) ?(?:['’′]|ft\.?|feet|foot),? ?"
    r"(?:(?P<inches>\d{1,2}(?:\.\d+)?) ?(?:[\"”″]|''|in\.?|inch(?:es)?)?)?\s*",
    re.IGNORECASE,
)
_LASTS = re.compile(r"(?i)time|zeit|temps|tiempo|tempo|chrono|pace|result|dur[ée]|duration|split|lap")
"""What minutes and seconds are called, which are written so too (1'05")."""

_IN_A_FOOT = 12
_LOOKED_AT, _FEWEST = 20, 2


def with_feet_in_inches(raw: RawTable, sample: Sequence[Sequence[str]]) -> RawTable:
    """The table with the figures in inches in columns of feet and inches; else as it is."""
    for place, label in enumerate(raw.labels):
        if _LASTS.search(label):
            continue
        if _are_heights([row[place] for row in sample[:_LOOKED_AT]]) and _are_heights([row[place] for row in sample]):
            hint = raw.columns.get(label, ColumnHint())
            sentence = f"“{label}” is told in feet and inches in each cell, and is read in inches."
            raw = raw.walked(
                partial(_walk, place),
                columns=raw.columns | {label: replace(hint, unit="in", type="")},
                notices=(*raw.notices, Notice("assumed", sentence)),
            )
    return raw


def _are_heights(cells: Sequence[str]) -> bool:
    texts = [cell for cell in cells if cell.strip() and not is_mark(cell.strip())]
    if len(texts) < _FEWEST or not texts[0].strip()[:1].isdecimal():
        return False
    found = [_HEIGHT.fullmatch(text) for text in texts]
    some = any(height is not None and height["inches"] for height in found)
    return some and all(height is not None and float(height["inches"] or 0) < _IN_A_FOOT for height in found)


def _walk(place: int, rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    for row in rows:
        height = _HEIGHT.fullmatch(row[place]) if place < len(row) else None
        yield [*row[:place], _in_inches(height), *row[place + 1 :]] if height else row


def _in_inches(height: re.Match[str]) -> str:
    return f"{_IN_A_FOOT * int(height['feet']) + float(height['inches'] or 0):g}"
