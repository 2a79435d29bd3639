"""Titles, names of columns and cells that are far longer than any: the first letters of them are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.resource import LONGEST_CELL
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.row_places import Row, SeenRows
from harbin_viewer.factsheet.wording import number

MOST_LETTERS = 1_000
"""Letters of a name that are read: more than a question of a survey has."""


def with_bounded_names(raw: RawTable) -> RawTable:
    """The table with no title and no label longer than is read; a notice says what was cut."""
    long = sum(len(label) > MOST_LETTERS for label in raw.labels)
    if not long and len(raw.title) <= MOST_LETTERS and len(raw.name) <= MOST_LETTERS:
        return raw
    labels = tuple(_different(map(_cut, raw.labels))) if long else raw.labels
    renamed = dict(zip(raw.labels, labels, strict=True))
    return replace(
        raw,
        name=_cut(raw.name),
        title=_cut(raw.title),
        labels=labels,
        header_rows=tuple(tuple(map(_cut, row)) for row in raw.header_rows),
        columns={renamed.get(label, label): hint for label, hint in raw.columns.items()},
        clean=None if long else raw.clean,
        notices=(*raw.notices, _notice(long)),
    )


def with_bounded_cells(raw: RawTable) -> RawTable:
    """The table with no cell longer than is read, where one is known; a notice says how many were cut.

    All cells of rows in memory are known, and of others those of rows that were seen to be odd.
    """
    rows = raw.rows if isinstance(raw.rows, Sequence) else raw.rows.seen if isinstance(raw.rows, SeenRows) else ()
    wide = (row for row in rows if _may_be_cut(row))
    long = sum(len(cell) > LONGEST_CELL for row in wide for cell in row if isinstance(cell, str))
    if not long:
        return raw
    what = "A cell has" if long == 1 else "Cells have"
    sentence = f"{what} more than {number(LONGEST_CELL)} letters, of which the first were read."
    return raw.walked(_with_cells_cut, notices=(*raw.notices, Notice("left out", sentence, count=long)))


def _may_be_cut(row: Row) -> bool:
    """Whether a row has a cell that is not text, or as many letters as one that is cut: told at once of most rows."""
    try:
        return len("".join(row)) > LONGEST_CELL
    except TypeError:
        return True


def _with_cells_cut(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        yield [cell[:LONGEST_CELL] if isinstance(cell, str) else cell for cell in row]


def _cut(name: str) -> str:
    return name if len(name) <= MOST_LETTERS else f"{name[:MOST_LETTERS].rstrip()} …"


def _different(labels: Iterable[str]) -> Iterator[str]:
    """The labels, of which those that were alike before have numbers."""
    met: Counter[str] = Counter()
    for label in labels:
        met[label] += 1
        yield label if met[label] == 1 or len(label) <= MOST_LETTERS else f"{label} ({met[label]})"


def _notice(long: int) -> Notice:
    of_columns = "The name of a column has" if long == 1 else f"The names of {long} columns have"
    whose = of_columns if long else "A title has"
    return Notice("left out", f"{whose} more than {number(MOST_LETTERS)} letters, of which the first were read.")
