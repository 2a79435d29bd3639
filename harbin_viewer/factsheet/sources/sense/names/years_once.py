"""Years that stand once, in the row of the whole year or of its first part, and are those of the parts below too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.times.periods import part_of_year
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.text.cell_kind import is_year

_FEWEST_YEARS = 2
_WHOLE = "annual"
"""What stands beside a year where the figures are those of all of it."""


def with_years_repeated(raw: RawTable) -> RawTable:
    """The table with its year in each row where one stands above quarters or months, and rows of whole years told so.

    Hong Kong’s Census and Statistics Department writes “2022” beside nothing, then “2022” beside Q1, then Q2 alone.
    """
    if not isinstance(raw.rows, Sequence) or len(raw.labels) <= _FEWEST_YEARS:
        return raw
    pairs = [(row[0].strip(), row[1].strip()) for row in raw.rows if len(row) > 1]
    if len(pairs) < len(raw.rows) or not _are_years_of_parts(pairs):
        return raw
    told = "Rows with a year and no part of it are those of the whole year, and the other rows of the year above them."
    return replace(raw, rows=[*_filled(raw.rows)], clean=None, notices=(*raw.notices, Notice("assumed", told)))


def _are_years_of_parts(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether each row has a year, a part of one or both, and years stand with parts below that have none."""
    if not pairs or not pairs[0][0] or not all(year or part for year, part in pairs):
        return False
    years, parts = {year for year, _ in pairs if year}, {part for _, part in pairs if part}
    wholes = [year for year, part in pairs if not part]
    alone = any(not year for year, _ in pairs)
    several = len(years) >= _FEWEST_YEARS and len({*wholes}) == len(wholes) and bool(wholes) and len(parts) > 1
    return several and alone and all(map(is_year, years)) and all(map(part_of_year, parts))


def _filled(rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    year = ""
    for row in rows:
        year = row[0].strip() or year
        yield [year, row[1].strip() or _WHOLE, *row[2:]]
