"""A sheet of cells as texts, with the cells that are merged: what tables are looked for in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, pairwise, product
from typing import NamedTuple

from harbin_viewer.factsheet.sources.workbooks.figure_texts import DATE, YEAR, is_figure, is_mark, is_period

_MOST_COVERED = 2_000_000
"""Places of merged cells that are looked at: a sheet may say ten thousand times that all of it is merged."""


class Merged(NamedTuple):
    """Cells joined to one: its first and last row and column, counted in the grid from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """Rows of texts, all of one length, blank cells as ""; it begins on its sheet at `top` and `left`, from 0.

    Its first `heads` rows are known to name the columns, and its columns `of_texts` hold no number, only texts.
    """

    rows: list[list[str]]
    merged: tuple[Merged, ...] = ()
    top: int = 0
    left: int = 0
    heads: int = 0
    of_texts: frozenset[int] = frozenset()

    @cached_property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    @cached_property
    def covered(self) -> dict[tuple[int, int], str]:
        """The text of each cell that a merged one covers, the first aside."""
        return {
            place: self.rows[merge.top][merge.left]
            for merge, place in islice(self._places(), _MOST_COVERED)
            if place != (merge.top, merge.left)
        }

    def _places(self) -> Iterator[tuple[Merged, tuple[int, int]]]:
        """Each place of each merged cell."""
        for merge in self.merged:
            rows = range(merge.top, min(merge.bottom, len(self.rows) - 1) + 1)
            columns = range(merge.left, min(merge.right, self.width - 1) + 1)
            yield from ((merge, place) for place in product(rows, columns))

    def part(self, top: int, bottom: int, left: int, right: int) -> Grid:
        """The cells from row `top` to before `bottom`, and from column `left` to before `right`."""
        whole = left <= 0 and right >= self.width
        rows = self.rows[top:bottom] if whole else [row[left:right] for row in self.rows[top:bottom]]
        if top <= 0 and whole and bottom >= len(self.rows):
            return self
        merged = tuple(
            Merged(m.top - top, m.left - left, m.bottom - top, m.right - left)
            for m in self.merged
            if top <= m.top < bottom and left <= m.left < right
        )
        texts = frozenset(column - left for column in self.of_texts if left <= column < right)
        heads = min(max(0, self.heads - top), len(rows))
        return Grid(rows, merged, self.top + top, self.left + left, heads, texts)

    def filled(self, row: int) -> list[int]:
        """The columns of a row that hold a text."""
        return [column for column, text in enumerate(self.rows[row]) if text]

    def blank_rows(self) -> list[int]:
        """The rows without any text."""
        return [number for number, row in enumerate(self.rows) if not any(row)]

    def blank_columns(self) -> list[int]:
        """The columns without any text."""
        return [column for column in range(self.width) if not any(row[column] for row in self.rows)]


@dataclass(frozen=True)
class ColumnKinds:
    """What stands in the columns of a grid for the most part: `figures` and, among them, `years` and `dates`."""

    figures: frozenset[int]
    years: frozenset[int]
    dates: frozenset[int]


SAMPLE_ROWS = 400
"""Rows that the kind of a column is told from."""

_SHORT = 40
"""Letters of a text whose kind is kept: figures, years and marks have no more."""


def column_kinds(grid: Grid) -> ColumnKinds:
    """Which columns hold figures for the most part, marks for missing ones aside.

    In a short table the header would outweigh the figures, so that the lower half alone may tell too.
    """
    whole = [Counter(_kind(row[column]) for row in grid.rows[:SAMPLE_ROWS]) for column in range(grid.width)]
    lower = grid.rows[len(grid.rows) // 2 :][:SAMPLE_ROWS]
    half = [Counter(_kind(row[column]) for row in lower) for column in range(grid.width)]
    figures = {column for column, count in enumerate(whole) if _margin(count) > 0 and not _is_only_a_head(count)}
    figures |= {column for column in range(grid.width) if _figures(half[column]) and _margin(half[column]) >= 0}
    years = {column for column in figures if whole[column]["year"] > _figures(whole[column])}
    dates = {column for column in figures if whole[column]["date"] > whole[column]["figure"] + whole[column]["year"]}
    return ColumnKinds(frozenset(figures), frozenset(years), frozenset(dates))


def _figures(counts: Counter[str]) -> int:
    """How many figures there are that are no years."""
    return counts["figure"] + counts["date"]


def _is_only_a_head(counts: Counter[str]) -> bool:
    """Whether the one year in a column is its head, and all below it is missing."""
    return not _figures(counts) and counts["year"] == 1


def _margin(counts: Counter[str]) -> int:
    """How many figures there are more than words."""
    return _figures(counts) + counts["year"] - counts["words"] - counts["period"]


def _kind(text: str) -> str:
    return (_kind_of_short if len(text) <= _SHORT else _kind_of)(text)


def _kind_of(text: str) -> str:
    if not text:
        return "blank"
    if YEAR.fullmatch(text):
        return "year"
    if DATE.fullmatch(text):
        return "date"
    if is_figure(text):
        return "figure"
    if is_mark(text):
        return "mark"
    return "period" if is_period(text) else "words"


_kind_of_short = lru_cache(4096)(_kind_of)  # runs of rows are each asked what the rows above them are


def grid_of(rows: list[list[str]], merged: tuple[Merged, ...] = (), of_texts: frozenset[int] = frozenset()) -> Grid:
    """A grid of rows of any length, blank rows and columns around it taken off."""
    width = max(map(len, rows), default=0)
    stripped = [[text.strip() for text in row] + [""] * (width - len(row)) for row in rows]
    _clear_words_of_pivots(stripped[:_HEADS_LOOKED_AT])
    whole = Grid(stripped, merged, of_texts=of_texts)
    first = next((number for number, row in enumerate(stripped) if any(row)), None)
    if first is None:
        return Grid([])
    last = next(number for number in range(len(stripped) - 1, -1, -1) if any(stripped[number]))
    used = [column for column in range(width) if any(row[column] for row in stripped)]
    return whole.part(first, last + 1, used[0], used[-1] + 1)


_HEADS_LOOKED_AT = 40
_PIVOT_COLUMNS = frozenset({
    "column labels", "spaltenbeschriftungen", "étiquettes de colonnes", "etiquetas de columna", "etichette di colonna",
    "rótulos de coluna", "kolomlabels", "etykiety kolumn", "названия столбцов", "列标签", "列ラベル",
})  # fmt: skip
"""What Excel writes above the columns of a pivot table beside the name of its figures, in small letters."""


def _clear_words_of_pivots(rows: list[list[str]]) -> None:
    """Blank such words, which name nothing: the name of the figures stands alone above the table then."""
    for row, below in pairwise(rows):
        told = [column for column, text in enumerate(row) if text.casefold() in _PIVOT_COLUMNS]
        if len(told) == 1 and sum(map(bool, row)) <= 2 < sum(map(bool, below)):
            row[told[0]] = ""


_LEAST_UNNAMED = 0.3
"""Which share of the rows must have no name of their own."""


def filled_down(rows: list[list[str]]) -> list[list[str]]:
    """The rows, each without a name under that of the rows above, where all have words in the next column."""
    if len(rows) < 2 or len(rows[0]) < 3 or not _is_told_once(rows):
        return rows
    filled: list[list[str]] = []
    last = ""
    for row in rows:
        last = row[0] or last
        filled.append([last, *row[1:]] if row[1] else row)
    return filled


def _is_told_once(rows: list[list[str]]) -> bool:
    """Whether the first column has words here and there, and the second in all rows the few that come again."""
    sample = rows[:SAMPLE_ROWS]
    blank = sum(not row[0] for row in sample)
    seconds = [row[1] for row in sample]
    words = all(text and not is_figure(text) for text in seconds)
    again = len(set(seconds)) <= len(seconds) / 2
    named = bool(rows[0][0]) and not is_figure(rows[0][0])
    return named and words and again and blank >= _LEAST_UNNAMED * len(sample)
