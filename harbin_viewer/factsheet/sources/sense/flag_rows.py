"""Flags of a raw table that stand in rows of their own, or follow from a year, are put behind their figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable

_FLAGS = frozenset({"codes", "code", "flags", "flag", "status", "obs_status"})
_LONGEST_FLAG = 3
_USUAL = "A"
"""The flag of a figure of which nothing is to be said."""

_ESTIMATED = "e"
_AFTER = re.compile(r"(?i)(?:estimates|projections|forecasts?) (?:start|begin) after")
"""How the International Monetary Fund calls the last year of which a country has figures of its own."""

_YEAR = re.compile(r"(?:19|20)\d\d")

_FEWEST = 10
"""Rows among which the first row of flags is looked for."""


def with_flags_in_cells(raw: RawTable) -> RawTable:
    """The table with each row of flags (“Codes”) put behind the figures of the row above it."""
    if not isinstance(raw.rows, Sequence) or not any(map(_is_flags, raw.rows[:_FEWEST])):
        return raw
    below = {place: row for place, row in enumerate(raw.rows) if place and _is_flags(row)}
    return raw.walked(partial(_with_flags, below))


def with_estimates_marked(raw: RawTable) -> RawTable:
    """The table with all figures of the years after “Estimates Start After” marked as estimated, and without that."""
    place = next((at for at, label in enumerate(raw.labels) if _AFTER.fullmatch(label.strip())), None)
    years = {at: int(label) for at, label in enumerate(raw.labels) if _YEAR.fullmatch(label.strip())}
    if place is None or len(years) < 2:
        return raw

    def made(rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
        for row in rows:
            last = row[place].strip() if place < len(row) else ""
            after = {at for at, year in years.items() if _YEAR.fullmatch(last) and year > int(last)}
            cells = [_with_flag(cell, _ESTIMATED) if at in after else cell for at, cell in enumerate(row)]
            yield [*cells[:place], *cells[place + 1 :]]

    labels = (*raw.labels[:place], *raw.labels[place + 1 :])
    heads = tuple((*row[:place], *row[place + 1 :]) for row in raw.header_rows)
    notice = Notice("assumed", f"Figures after the year in “{raw.labels[place]}” are taken as estimated.")
    return raw.walked(made, labels=labels, header_rows=heads, notices=(*raw.notices, notice))


def _with_flags(below: dict[int, Sequence[str]], rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The rows with the flags of the rows that stand `below` them, by their places."""
    for place, row in enumerate(rows):
        if place in below:
            continue
        after, cells = place + 1, row
        while after in below:
            cells = [_with_flag(cell, flag) for cell, flag in zip(cells, _as_long(below[after], cells), strict=True)]
            after += 1
        yield cells


def _is_flags(row: Sequence[str]) -> bool:
    """Whether a row is called flags and has letters only."""
    cells = [cell.strip() for cell in row[1:] if cell.strip()]
    called = bool(row) and row[0].strip().casefold() in _FLAGS
    return called and bool(cells) and all(cell.isalpha() and len(cell) <= _LONGEST_FLAG for cell in cells)


def _as_long(row: Sequence[str], other: Sequence[str]) -> list[str]:
    return ["", *row[1:], *[""] * len(other)][: len(other)]


def _with_flag(cell: str, flag: str) -> str:
    return f"{cell} {flag.strip()}" if flag.strip() not in ("", _USUAL) and cell.strip() else cell
