"""Which rows of a grid hold data, though words stand in them as in heads, and which are lines around a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.roles.units import is_unit, unit_in
from harbin_viewer.factsheet.sources.delimited.bounds.faulty_figures import (
    has_word_for_figure,
    is_faulty_figure,
    names_row,
    names_row_surely,
)
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key, keyed, unit_said
from harbin_viewer.factsheet.sources.workbooks.figure_texts import DATE, YEAR, is_figure, is_period
from harbin_viewer.factsheet.sources.workbooks.grid import ColumnKinds, Grid, column_kinds

_FEWEST_HEADS, _THOUSANDS = 3, 3
"""Columns of a table at whose right the unit of all stands, and the least power of ten in it."""

_IN_BRACKETS = re.compile(r"\s*[(（\[]([^()（）\[\]]+)[)）\]]\s*")

_PAIR, _LONGEST_STEP = 2, 10
"""Of two years, and of such as are not evenly apart, how far one that names a column is from the next at most."""

_FEWEST_ROWS = 3
"""Rows of data at least below which a row with a known name of a column is no further head of theirs."""

_SEEN = 100
"""Rows below two words that tell whether these name columns."""

TIME_WORD = re.compile(r"time|period|year|date|zeit|jahr|temps|année|periodo|año|tid|år|tijd|jaar", re.IGNORECASE)
"""How a head calls the periods to its right."""

_UNIT_BY_CUSTOM = re.compile(r"\s*(?:[计計]量)?[单單単]位\s*[:：]")
"""What stands at the right above a table in China and Japan before the unit of all its figures."""


def is_among_data(grid: Grid, row: int, kinds: ColumnKinds, heads: Sequence[int]) -> bool:
    """Whether a row that looks like a head is one of the rows of data, or heads the next group of them as heads above.

    Words where figures should be are faults, if data stand above them already.
    """
    if _stands_again(grid, row, kinds, heads):
        return True
    if _is_head_of_periods(grid, row, kinds):
        return _has_data_above(grid, row, kinds, heads)
    return _follows_data(grid, row, kinds, heads) or _follows_full_head(grid, row, kinds, heads)


def _follows_data(grid: Grid, row: int, kinds: ColumnKinds, heads: Sequence[int]) -> bool:
    """Whether rows of data stand between the head above a row and it; without a head above, no mere keys and values.

    A known name of a column begins another table below several rows with names of their own. Below such as tell of each
    column (“Start”, “End”) it heads one more of these (“Series ID”), as it does below one that numbers the columns.
    """
    data = [above for above in range(heads[-1] + 1 if heads else 0, row) if is_data(grid, above, kinds)]
    name = grid.rows[row][0]
    if not heads:
        return names_row(name) and not all(is_key(grid.rows[above][0]) for above in data)
    if names_row(name):
        return bool(data)
    return bool(name) and len(data) >= _FEWEST_ROWS and all(names_row(grid.rows[above][0]) for above in data)


def _follows_full_head(grid: Grid, row: int, kinds: ColumnKinds, heads: Sequence[int]) -> bool:
    """Whether a row has a name and faulty figures, below heads with words over each column and no data yet."""
    full = (grid.rows[head] for head in heads[-2:])
    if not any(all(names) and len({*names}) == len(names) and not any(map(is_figure, names)) for names in full):
        return False
    return is_faulty(grid, row, kinds) or _have_words_for_figures(grid, heads[-1], row, kinds)


def _have_words_for_figures(grid: Grid, head: int, row: int, kinds: ColumnKinds) -> bool:
    """Whether the rows below a head down to this one are data with words in place of figures, and another follows."""
    if row + 1 >= len(grid.rows) or any(is_data(grid, above, kinds) for above in range(head)):
        return False
    names, data = grid.rows[head], grid.rows[row + 1]
    return all(has_word_for_figure(grid.rows[at], names, data, kinds.figures) for at in range(head + 1, row + 1))


def is_faulty(grid: Grid, row: int, kinds: ColumnKinds) -> bool:
    """Whether a row has a name, and faults where its columns have figures."""
    name = grid.rows[row][0]
    faults = [text for column in kinds.figures if column > 0 and (text := text_of(grid, row, column))]
    return names_row(name) and len(faults) > 0 and (names_row_surely(name) or all(map(is_faulty_figure, faults)))


def says_of_table(grid: Grid, row: int) -> bool:
    """Whether a row below data says one thing in two cells, and no figure (“Source”, “World Bank”)."""
    if grid.filled(row) != [0, 1] or not is_key(grid.rows[row][0]):
        return False
    kinds, value = column_kinds(grid), grid.rows[row][1]
    return 1 in kinds.figures - kinds.dates and (not is_figure(value) or bool(DATE.fullmatch(value)))


def is_line(grid: Grid, row: int) -> bool:
    """Whether a row is a line of words over or under a table: one text at its left, or a name and a value."""
    filled = grid.filled(row)
    if not filled or grid.width == 1:
        return False
    if len(filled) == 1 and _says_unit_of_all(grid, row, filled[0]):
        return True
    if len(filled) == 1:
        spans = next((m.right - m.left + 1 for m in grid.merged if m.top == row and m.left == filled[0]), 1)
        return filled[0] == 0 or spans >= 0.7 * grid.width or (grid.width > 3 and spans == 1 and row == 0)
    pair = filled == [0, 1] and grid.width >= 5 and (row, 1) not in grid.covered
    return pair and (is_key(grid.rows[row][0]) or not (_groups_follow(grid, row) or _names_pairs(grid, row)))


def _says_unit_of_all(grid: Grid, row: int, column: int) -> bool:
    """Whether a lone cell says the unit of the table: in brackets, or behind the word for it, right above merged heads.

    Above heads that are not it may be the unit of the last column alone, but for where 单位：人 stands there by custom.
    """
    text = grid.rows[row][column]
    if unit_said(text) or _is_unit_at_right(grid, row, column):
        return True
    of_all = any(merge.top == row + 1 for merge in grid.merged) or _UNIT_BY_CUSTOM.match(text)
    said = keyed(text) if of_all else None
    return said is not None and said[0] == "unit"


def _is_unit_at_right(grid: Grid, row: int, column: int) -> bool:
    """Whether an amount in brackets stands above the last of several heads, none of which has a unit of its own.

    So offices write “(₹ Crore)” at the right of a table; “(%)” there is mostly that of the last column alone.
    """
    said = _IN_BRACKETS.fullmatch(grid.rows[row][column])
    if said is None or column < _FEWEST_HEADS - 1 or column != grid.width - 1 or row + 1 >= len(grid.rows):
        return False
    heads = grid.rows[row + 1]
    named = all(heads) and all(is_period(head) or not is_figure(head) for head in heads[1:])
    return named and is_unit(said[1]) and parted_unit(said[1])[0] >= _THOUSANDS and not any(map(unit_in, heads[1:]))


def _groups_follow(grid: Grid, row: int) -> bool:
    """Whether the row is the upper one of a header: the next has texts in most columns and no figure."""
    if row + 1 >= len(grid.rows):
        return False
    below = [grid.rows[row + 1][column] for column in grid.filled(row + 1)]
    return len(below) >= 0.6 * grid.width and not any(is_figure(text) and not is_period(text) for text in below)


def _names_pairs(grid: Grid, row: int) -> bool:
    """Whether two words stand above names and figures, and hardly anything in further columns: what stands beside them
    is a remark, and no part of the table.
    """
    below = [cells for cells in grid.rows[row + 1 : row + 1 + _SEEN] if any(cells)]
    filled = [sum(map(bool, column)) for column in zip(*below, strict=True)]
    pairs = sum(bool(cells[0]) and is_figure(cells[1]) for cells in below)
    alone = all(2 * count <= len(below) for count in filled[2:])
    return alone and 2 * pairs >= len(below) > 1 and not any(map(is_figure, grid.rows[row][:2]))


def _stands_again(grid: Grid, row: int, kinds: ColumnKinds, heads: Sequence[int]) -> bool:
    """Whether a head above has the same words over its columns, and data below it: it heads the next group of rows."""
    same = (head for head in heads if grid.rows[head][1:] == grid.rows[row][1:])
    return any(is_data(grid, between, kinds) for head in same for between in range(head + 1, row))


def is_data(grid: Grid, row: int, kinds: ColumnKinds) -> bool:
    """Whether figures stand in most columns that have some, and no mere line of a name and a value."""
    texts = [grid.rows[row][column] for column in kinds.figures]
    return not is_line(grid, row) and 2 * sum(map(is_figure, texts)) > len(texts)


def _is_head_of_periods(grid: Grid, row: int, kinds: ColumnKinds) -> bool:
    """Whether what makes a row a head may be figures as well: years, such as 1942, of which a column may hold some."""
    texts = [text for column in kinds.figures if (text := text_of(grid, row, column))]
    return 2 * sum(map(is_figure, texts)) > len(texts)


def _has_data_above(grid: Grid, row: int, kinds: ColumnKinds, heads: Sequence[int]) -> bool:
    """Whether data begin above a row, or in it: the head right above has words over all that is in it, a name too."""
    top = heads[-1] + 1 if heads else 0
    if any(is_data(grid, above, kinds) for above in range(top, row)):
        return True
    if heads and top < row and _have_words_for_figures(grid, top - 1, row - 1, kinds):
        return True
    name = grid.rows[row][0]
    if 0 in kinds.dates and DATE.fullmatch(name):
        return True
    if not heads or heads[-1] != row - 1 or not name or TIME_WORD.fullmatch(name):
        return False
    filled = grid.filled(row)
    years = [grid.rows[row][column] for column in filled[1:]]
    if len(years) > 1 and all(map(YEAR.fullmatch, years)) and _go_on(years):
        return False
    return all((head := grid.rows[row - 1][column]) and not is_figure(head) for column in filled)


def _go_on(years: Sequence[str]) -> bool:
    """Whether years follow each other as those that name columns do, in even steps or short ones."""
    steps = {int(after) - int(before) for before, after in pairwise(years)}
    return (len(years) > _PAIR and len(steps) == 1) or all(0 < abs(step) <= _LONGEST_STEP for step in steps)


def text_of(grid: Grid, row: int, column: int) -> str:
    """The text of a cell, or of the merged one that covers it."""
    return grid.rows[row][column] or grid.covered.get((row, column), "")
