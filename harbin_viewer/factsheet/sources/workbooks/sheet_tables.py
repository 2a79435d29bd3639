"""The tables on a sheet of cells, wherever they stand, and the lines of words around each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from harbin_viewer.factsheet.sources.delimited.bounds.beside_table import Beside, without_remarks
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key
from harbin_viewer.factsheet.sources.raw_table import ColumnHint
from harbin_viewer.factsheet.sources.workbooks.body_rows import is_data, is_faulty, is_line, says_of_table
from harbin_viewer.factsheet.sources.workbooks.grid import Grid, column_kinds, filled_down
from harbin_viewer.factsheet.sources.workbooks.header_search import (
    attribute_hints,
    expanded_header,
    header_labels,
    header_place,
    heads_again,
    starts_with_data,
    unique_labels,
)

NOTE = re.compile(
    r"[(\[]?[*†‡\d]{1,3}[)\]. ]|[*†‡_©\[(–—=-]|(?:general )?(?:source|note|footnote|last updated?|updated|copyright"
    r"|data (?:from|extracted)"
    r"|quelle|anmerkung|stand|fonte|fuente|nota|notas|elabora|lecture|champ|bron|kilde|källa|lähde|источник|примечание"
    r"|注|資料|数据来源|来源|出典|remarque|legend|key|symbols?|abbreviations?|www\.|https?:)",
    re.IGNORECASE,
)
"""How a line under a table begins that is a note or names the source."""

LONGEST_MARK = 3
"""Letters of a mark or flag at most."""

SNIPPET_ROWS = 2
"""Rows up to which a table of words beside others is taken for lines."""

_PAIR = 2
"""Cells of a line at most: a name and its value."""

_FOLLOWING_ROWS = 200
"""Rows, from a line on, that tell how wide a table below it is."""

LONG_LINE = 60
"""Letters from which on a lone text is a sentence, not the name of a row."""


@dataclass(frozen=True)
class SheetTable:
    """A table found on a sheet. `top`, `left` and `bottom` are its first header row, first column and last row, from 0;
    `row_numbers` are those of its data on the sheet, from 0 too."""

    labels: tuple[str, ...]
    rows: list[list[str]]
    header_rows: tuple[tuple[str, ...], ...]
    above: tuple[str, ...]
    below: tuple[str, ...]
    columns: dict[str, ColumnHint]
    row_numbers: tuple[int, ...]
    top: int
    left: int
    column_numbers: tuple[int, ...]
    has_figures: bool
    headless: bool
    of_texts: frozenset[int] = frozenset()
    """The columns, from 0, that hold no number, only texts."""

    @property
    def as_lines(self) -> tuple[str, ...]:
        """All its texts, where it is no table but stands above or below one."""
        cells = (*self.header_rows, *self.rows)
        return (*self.above, *("\t".join(filter(None, row)) for row in cells), *self.below)


@dataclass
class _Area:
    """Rows that belong to one table, from `top` to before `bottom`, and the lines before and after them."""

    top: int
    bottom: int
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


def sheet_tables(grid: Grid) -> tuple[list[SheetTable], tuple[str, ...]]:
    """The tables of a grid from the top, and the lines where there is no table at all."""
    if not grid.rows:
        return [], ()
    areas, lines = _areas(grid)
    found: list[SheetTable] = []
    for area in areas:
        parts = _side_by_side(grid.part(area.top, area.bottom, 0, grid.width))
        tables = [table for part in parts if (table := _table(part, area, alone=len(parts) == 1))]
        found += tables
        lines += () if tables else tuple(_lines(grid, [(area.top, area.bottom)]))
    return _without_snippets(_with_keys(found)), tuple(line for line in lines if line)


def _with_keys(tables: list[SheetTable]) -> list[SheetTable]:
    """The tables, a key of marks and flags under one given to it as lines."""
    kept: list[SheetTable] = []
    for table in tables:
        if kept and kept[-1].has_figures and _is_key(table):
            kept[-1] = replace(kept[-1], below=kept[-1].below + table.as_lines)
        else:
            kept.append(table)
    return kept


def _is_key(table: SheetTable) -> bool:
    """Whether a table of words explains marks: two columns, the first of a few letters for the most part."""
    if table.has_figures or len(table.labels) != 2:
        return False
    marks = [row[0] for row in (*table.header_rows, *table.rows) if row[1]]
    return bool(marks) and sum(len(mark) <= LONGEST_MARK for mark in marks) > 0.7 * len(marks)


def _without_snippets(tables: list[SheetTable]) -> list[SheetTable]:
    """The tables without rows of links and the like, which become lines above the next one."""
    kept: list[SheetTable] = []
    lines: tuple[str, ...] = ()
    for table in tables:
        if len(tables) > 1 and not table.has_figures and len(table.rows) <= SNIPPET_ROWS and table is not tables[-1]:
            lines += table.as_lines
            continue
        kept.append(replace(table, above=lines + table.above))
        lines = ()
    return kept


def _areas(grid: Grid) -> tuple[list[_Area], tuple[str, ...]]:
    """The runs of rows between blank ones, joined where they are one table; lines go to the table they stand at."""
    areas: list[_Area] = []
    waiting: list[tuple[int, int]] = []
    for top, bottom in _runs(grid):
        if _is_lines(grid, top, bottom):
            waiting.append((top, bottom))
            continue
        if areas and _continues(grid, areas[-1], top, bottom, waiting):
            areas[-1].bottom = bottom
        else:
            areas.append(_Area(top, bottom, _shared_out(grid, areas[-1] if areas else None, waiting)))
        waiting = []
    rest = _lines(grid, waiting)
    if areas:
        areas[-1].below += rest
        return areas, ()
    return areas, tuple(rest)


def _runs(grid: Grid) -> list[tuple[int, int]]:
    blank = [-1, *grid.blank_rows(), len(grid.rows)]
    return [(start + 1, end) for start, end in pairwise(blank) if end > start + 1]


def _is_lines(grid: Grid, top: int, bottom: int) -> bool:
    """Whether a run holds lines only: one text a row, or names and values in two columns over something wider."""
    if any(len(grid.filled(row)) > _PAIR for row in range(top, bottom)):
        return False
    counts = [len(grid.filled(row)) for row in range(top, bottom)]
    if max(counts) <= 1:
        return not (len(counts) > 2 and column_kinds(grid.part(top, bottom, 0, grid.width)).figures)
    columns = {column for row in range(top, bottom) for column in grid.filled(row)}
    following = len(grid.rows) - top
    widest = max(len(grid.filled(row)) for row in range(top, top + min(following, _FOLLOWING_ROWS)))
    return len(columns) <= _PAIR and widest >= 4 and bottom - top < following / 2 + 2


def _continues(grid: Grid, area: _Area, top: int, bottom: int, waiting: list[tuple[int, int]]) -> bool:
    """Whether a run is the rest of the table above it: without a header of its own, under the same columns."""
    before, run = grid.part(area.top, area.bottom, 0, grid.width), grid.part(top, bottom, 0, grid.width)
    columns, more = (set(range(grid.width)) - set(part.blank_columns()) for part in (before, run))
    if not more or len(columns & more) < 0.6 * len(more):
        return False
    if any(NOTE.match(line) or len(line) > LONG_LINE for line in _lines(grid, waiting)):
        return False
    if column_kinds(run).figures:
        tells = all(is_key(row[0]) for row in run.rows if any(row))
        return starts_with_data(run if tells else run.part(0, bottom - top, min(more), max(more) + 1))
    kinds = column_kinds(before)
    return (is_data(run, 0, kinds) or is_faulty(run, 0, kinds)) if kinds.figures else not waiting


def _shared_out(grid: Grid, before: _Area | None, waiting: list[tuple[int, int]]) -> list[str]:
    """The lines between two tables: notes go to the one above, the others stay for the one below."""
    lines = _lines(grid, waiting)
    if before is None:
        return lines
    while lines and (NOTE.match(lines[0]) or len(lines[0]) > 2 * LONG_LINE):
        before.below.append(lines.pop(0))
    return lines


def _side_by_side(grid: Grid) -> list[Grid]:
    """The tables that stand beside each other: parted by a blank column, each with a column of names at its left."""
    blank = [-1, *grid.blank_columns(), grid.width]
    spans = [(start + 1, end) for start, end in pairwise(blank) if end > start + 1]
    parts: list[tuple[int, int]] = []
    for start, end in spans:
        if parts and (_names_rows(grid, *parts[-1]) or not _stands_alone(grid.part(0, len(grid.rows), start, end))):
            start = parts.pop()[0]
        parts.append((start, end))
    return [grid.part(0, len(grid.rows), start, end) for start, end in parts]


def _names_rows(grid: Grid, start: int, end: int) -> bool:
    """Whether there is one column alone, in nearly all rows: it has names of those at its right, or their numbers."""
    rows = [cells for cells in grid.rows if sum(map(bool, cells)) > 1]
    return end - start == 1 and 0 < 0.9 * len(rows) <= sum(bool(cells[start]) for cells in rows)


def _stands_alone(grid: Grid) -> bool:
    kinds = column_kinds(grid)
    names = [row[0] for row in grid.rows if row[0]]
    named = 0 not in kinds.figures or 0 in kinds.years
    return grid.width > 1 and named and bool(kinds.figures - {0}) and len(set(names)) > 2


def _table(grid: Grid, area: _Area, *, alone: bool) -> SheetTable | None:
    """The table in a grid; None where it has no row of data or only one column of words."""
    beside = without_remarks(grid.rows, grid.top) or Beside(grid.rows)
    grid = grid if beside.rows is grid.rows else replace(grid, rows=beside.rows)
    place = header_place(grid)
    bottom = _body_bottom(grid, place.end)
    kinds = column_kinds(grid.part(place.end, bottom, 0, grid.width))
    heads = heads_again(grid, place, kinds)
    told = {row: cells for row in range(place.end, bottom) if any(cells := heads.bare(grid.rows[row]))}
    header = expanded_header(grid, place)
    numbers = list(told)
    used = [c for c in range(grid.width) if any(grid.rows[r][c] for r in numbers) or any(row[c] for row in header[-1:])]
    if not numbers or (len(used) < 2 and not kinds.figures):
        return None
    header, foot = [[row[c] for c in used] for row in header], filter(None, _lines(grid, [(bottom, len(grid.rows))]))
    labels, hints = _labels(header, len(used), lambda place: [grid.rows[row][used[place]] for row in numbers])
    rows = [row if len(used) == grid.width else [row[c] for c in used] for row in told.values()]
    return SheetTable(
        labels=labels,
        rows=filled_down(rows),
        header_rows=tuple(map(tuple, header)),
        above=(*area.above, *filter(None, _lines(grid, [(0, place.start)])), *beside.above),
        below=(*beside.below, *foot, *(area.below if alone else ())),
        columns=hints,
        row_numbers=tuple(grid.top + row for row in numbers),
        top=grid.top + place.start,
        left=grid.left,
        column_numbers=tuple(grid.left + c for c in used),
        has_figures=bool(kinds.figures - kinds.years),
        headless=not header,
        of_texts=frozenset(place for place, c in enumerate(used) if c in grid.of_texts),
    )


def _labels(
    header: list[list[str]], count: int, cells: Callable[[int], list[str]]
) -> tuple[tuple[str, ...], dict[str, ColumnHint]]:
    """The labels of so many columns, whose `cells` are asked for where there is no head alone, and what heads tell."""
    if not header:
        return tuple(f"Column {number}" for number in range(1, count + 1)), {}
    told, hints = attribute_hints(header, count)
    labels = unique_labels(_with_flags(told or header_labels(header, count), cells))
    return labels, {labels[column]: hint for column, hint in hints.items()}


_MOST_FLAGS = 4
"""Columns of flags behind those of figures: of thousands without a head each would be named after all before it."""


def _with_flags(labels: list[str], cells: Callable[[int], list[str]]) -> list[str]:
    """The labels; a column of flags without a head is named after the figures at its left."""
    named = list(labels)
    for number in range(1, len(named)):
        if named[number] or not named[number - 1] or not any(labels[max(number - _MOST_FLAGS, 0) : number]):
            continue
        texts = [text for text in cells(number) if text]
        if texts and all(len(text) <= LONGEST_MARK and not text.isdigit() for text in texts):
            named[number] = f"{named[number - 1]} – flag"
    return named


def _body_bottom(grid: Grid, start: int) -> int:
    """The row after the last of the data: notes and sources at the foot, and blank rows before them, are none."""
    bottom = len(grid.rows)
    while bottom > start and (not any(grid.rows[bottom - 1]) or _is_foot(grid, bottom - 1)):
        bottom -= 1
    return bottom


def _is_foot(grid: Grid, row: int) -> bool:
    filled = grid.filled(row)
    text = grid.rows[row][filled[0]]
    if grid.width < 2 or not is_line(grid, row):
        return says_of_table(grid, row)
    after_blank = not any(grid.rows[row - 1]) if row else False
    return bool(NOTE.match(text)) or len(text) > LONG_LINE or after_blank


def _lines(grid: Grid, spans: Iterable[tuple[int, int]]) -> list[str]:
    return ["\t".join(filter(None, row)) for top, bottom in spans for row in grid.rows[top:bottom]]
