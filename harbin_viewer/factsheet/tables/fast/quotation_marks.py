"""Which quotation marks of delimited text stand around cells: not those of 5" within a cell that has none around it."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=8)
def _cell(separator: bytes, quote: bytes, end: bytes) -> re.Pattern[bytes]:
    """A cell in quotation marks; the first of them alone where what follows does not close it as it should."""
    sign, around = re.escape(quote), re.escape(separator + end)
    inside = rb"[^%b]*+" % sign
    return re.compile(
        rb"%b(?<![^%b]%b)(?:%b(?:%b%b%b)*+%b(?=[%b\r]|\Z))?"
        % (sign, around, sign, inside, sign, sign, inside, sign, around)
    )


def cells_in_marks(text: bytes, separator: bytes, quote: bytes, end: bytes) -> tuple[list[tuple[int, int]], int]:
    """Where the cells in quotation marks are in text that begins with a row, and up to where all are whole."""
    spans: list[tuple[int, int]] = []
    for found in _cell(separator, quote, end).finditer(text):
        if len(found[0]) == 1:
            return spans, found.start()
        spans.append(found.span())
    return spans, len(text)
