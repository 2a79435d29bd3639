"""Names of columns that a comma in them cuts in two (“GDP, million euro” without quotes), put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.sources.delimited.text import DelimitedText
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank, kind

_FIRST_ROWS = 12
"""Rows from the head among which the one of names is."""

_COMPARED = 20

_PER_SO_MANY = re.compile(r"(?i).*(?:\b(?:per|in|of|for|je|pro|pour|por|par|na|på|op|su)|/) ?\d{1,3}(?:,000)?")
_THOUSANDS = re.compile(r"000(?:\D.*)?")
"""A number of people or things that a rate is told by, cut at the comma of its thousands."""


def with_whole_names(text: DelimitedText) -> DelimitedText:
    """The text with its row of names as wide as the rows of data below, where a blank behind a comma says how."""
    if text.form.delimiter != ",":
        return text
    cells = [row.cells for row in text.rows[: _FIRST_ROWS + _COMPARED]]
    for place, row in enumerate(cells[:_FIRST_ROWS]):
        below = [other for other in cells[place + 1 : place + 1 + _COMPARED] if not is_blank(other)]
        names = _joined_at_thousands(joined_at_blanks(row))
        named = any(len(above) == len(names) and _are_names_of(above, below) for above in cells[:place])
        if len(names) < len(row) and not named and _are_names_of(names, below):
            rows = list(text.rows)
            rows[place] = replace(rows[place], cells=names)
            return replace(text, rows=rows, whole_names=tuple(name for name in names if name not in row))
    return text


def joined_at_blanks(cells: Sequence[str]) -> list[str]:
    """Cells of which each that begins with a blank belongs to the one before."""
    names: list[str] = []
    for cell in cells:
        if names and cell[:1] == " " and cell.strip():
            names[-1] += f",{cell}"
        else:
            names.append(cell)
    return names


def _joined_at_thousands(cells: Sequence[str]) -> list[str]:
    """Names of which “000” belongs to “Rate per 1”: so many are what is told by."""
    names: list[str] = []
    for cell in cells:
        if names and _PER_SO_MANY.fullmatch(names[-1]) and _THOUSANDS.fullmatch(cell):
            names[-1] += f",{cell}"
        else:
            names.append(cell)
    return names


def _are_names_of(names: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether they are texts, one for each cell of all rows below, the first of which has figures."""
    if len(below) < 2 or len(names) < 2 or {len(row) for row in below} != {len(names)}:
        return False
    return all(kind(name) == "text" for name in names) and any(kind(cell) == "number" for cell in below[0])
