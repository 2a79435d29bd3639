"""The formats of figures far down a long worksheet, where they are not that of their column: found without a walk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from harbin_viewer.factsheet.sources.workbooks.number_formats import GENERAL, NumberFormat

_PART = 1 << 20
"""Bytes that are looked through at once, so that there are never many cells in memory."""

_CELL = re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})\d+"(?: s="(\d+)")?')
_NO_FIGURE = re.compile(rb'\bt="(?:s|str|inlineStr|e|b)"')


def far_formats(
    content: bytes, styles: Sequence[NumberFormat], of_columns: Mapping[int, NumberFormat]
) -> dict[tuple[int, int], NumberFormat]:
    """The formats of cells in these rows of a worksheet, by row and column, that are not those `of_columns`."""
    if all(form == styles[0] for form in styles):
        return {}
    found: set[tuple[bytes, bytes]] = set()
    for part in _parts(content):
        found.update(_CELL.findall(part))
    other = {
        pair: its
        for pair in found
        if (its := _form(pair[1], styles)) != of_columns.get(column_number(pair[0]), GENERAL)
    }
    if not other:
        return {}
    cells = re.compile(
        rb'<(?:\w+:)?c r="(%s)(\d+)"(?: s="(\d+)")?([^>]*)>' % b"|".join({letters for letters, _ in other})
    )
    return {
        (int(cell[2]) - 1, column_number(cell[1])): form
        for part in _parts(content)
        for cell in cells.finditer(part)
        if (form := other.get((cell[1], cell[3] or b""))) and not _NO_FIGURE.search(cell[4])
    }


def column_number(letters: bytes) -> int:
    """The number of a column by its letters, from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number - 1


def _form(style: bytes, styles: Sequence[NumberFormat]) -> NumberFormat:
    number = int(style or 0)
    return styles[number] if number < len(styles) else GENERAL


def _parts(content: bytes) -> Iterator[bytes]:
    """The content in parts that each end before a row."""
    start = 0
    while start < len(content):
        end = content.find(b"<row", start + _PART)
        end = len(content) if end < 0 else end
        yield content[start:end]
        start = end
