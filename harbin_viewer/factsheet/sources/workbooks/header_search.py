"""Where in a grid the header of a table begins and ends, and what its rows say together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from harbin_viewer.factsheet.roles.names.label_words import UNIT
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import find_columns
from harbin_viewer.factsheet.sources.delimited.bounds.explained_names import has_units_below
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key, key_of
from harbin_viewer.factsheet.sources.delimited.bounds.table_bounds import names_periods
from harbin_viewer.factsheet.sources.delimited.text_rows import Heads
from harbin_viewer.factsheet.sources.raw_table import ColumnHint
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from harbin_viewer.factsheet.sources.workbooks.body_rows import TIME_WORD, is_among_data, is_line, text_of
from harbin_viewer.factsheet.sources.workbooks.figure_texts import YEAR, is_figure, is_mark, is_period
from harbin_viewer.factsheet.sources.workbooks.grid import SAMPLE_ROWS, ColumnKinds, Grid, column_kinds

_IN_BRACKETS = re.compile(r"\[[^\[\]]+\]|\((?P<unit>[^()]+)\)")
"""A unit that stands below a name."""

_A_PAIR = 2

SEARCHED_ROWS = 30
"""Rows from the top in which a header may end."""

MAX_HEADER_ROWS = 14

_UNIT_WORDS = listed(UNIT)
"""How a row of units is called at its beginning, in small letters."""


@dataclass(frozen=True)
class HeaderPlace:
    """The rows of a header: from `start` to before `end`, where the data begin; both the same where there is none."""

    start: int
    end: int


def header_place(grid: Grid) -> HeaderPlace:
    """The header of the table in a grid whose lines above may still stand there.

    There is none where all its rows of two cells only say what one thing is (“Unit”, “Index”): these are lines.
    """
    place = _header_place(grid)
    rows = [grid.rows[row] for row in range(place.start, place.end)]
    are_keyed = len(rows) > 1 and all(map(_is_pair, rows)) and not has_units_below(*rows[-2:])
    return HeaderPlace(place.end, place.end) if are_keyed else place


def _header_place(grid: Grid) -> HeaderPlace:
    kinds = column_kinds(grid)
    first = next((row for row in range(grid.heads) if not is_line(grid, row)), None)
    if first is not None:
        return HeaderPlace(first, max(_header_end(grid, kinds), grid.heads))
    start = end = _header_end(grid, kinds)
    end += _names_the_rows(grid, end)
    while start and end - start < MAX_HEADER_ROWS and not is_line(grid, start - 1) and any(grid.rows[start - 1]):
        if _tells_of_table(grid, start - 1) or _states_unit(grid, start - 1, end):
            break
        start -= 1
    return HeaderPlace(start, end)


def _tells_of_table(grid: Grid, row: int) -> bool:
    """Whether a row of two cells says what one thing is (“Sex”, “women”), above times and a name of each column.

    A name that is merged over others is that of their group.
    """
    lower = grid.rows[row + 1]
    of_groups = any(merge.top == row and merge.right > merge.left for merge in grid.merged)
    named = all(lower) and len({*lower}) == len(lower) > _A_PAIR
    return named and grid.filled(row) == [0, 1] and not of_groups and _is_time(lower[-1])


def _is_time(text: str) -> bool:
    return is_period(text) or kind(text) == "time"


def _states_unit(grid: Grid, row: int, end: int) -> bool:
    """Whether a row of two cells states the unit of all (“Unit”, “kg”) above names of both columns."""
    if row + 1 >= end:
        return False
    stated, below = grid.rows[row], grid.rows[row + 1]
    return _is_pair(stated) and key_of(stated[0]) == "unit" and all(below) and not _is_pair(below)


def _names_the_rows(grid: Grid, row: int) -> bool:
    """Whether a lone text under periods says what the rows are, because the head above it said what the columns are."""
    if not 0 < row < len(grid.rows) - 1 or grid.filled(row) != [0]:
        return False
    above = [grid.rows[row - 1][column] for column in grid.filled(row - 1)]
    return len(above) > 1 and bool(TIME_WORD.fullmatch(above[0])) and all(map(is_period, above[1:]))


def starts_with_data(grid: Grid) -> bool:
    """Whether a grid has no header of its own: its first row with several cells is like those below."""
    kinds = column_kinds(grid)
    row = next((number for number in range(len(grid.rows)) if len(grid.filled(number)) > 1), None)
    if row is None or not kinds.figures:
        return False
    return not _is_head(grid, row, kinds)


def expanded_header(grid: Grid, place: HeaderPlace) -> list[list[str]]:
    """The rows of the header, merged cells repeated, and heads of groups repeated over the columns of their group."""
    rows = [
        [text or grid.covered.get((number, column), "") for column, text in enumerate(grid.rows[number])]
        for number in range(place.start, place.end)
    ]
    ends = [{merge.right for merge in grid.merged if merge.top == number} for number in range(place.start, place.end)]
    while len(rows) > 1 and _is_pair(rows[0]) and all(rows[-1]) and not has_units_below(*rows[:2]):
        del rows[0], ends[0]
    for (upper, lower), merged in reversed([*zip(pairwise(rows), ends, strict=False)]):
        _repeat_groups(upper, lower, merged)
    if place.end > place.start + 1 and _names_the_rows(grid, place.end - 1):
        rows[-2][0] = ""
    return [row for row in rows if any(row)]


def heads_again(grid: Grid, place: HeaderPlace, kinds: ColumnKinds) -> Heads:
    """The lowest row of heads, which may come again among the rows."""
    last = tuple(grid.rows[place.end - 1]) if place.end > place.start else ()
    return Heads(last, len(last) > 2 and all(last[1:]) and kinds.figures.issuperset(range(1, len(last))))


def _is_pair(row: list[str]) -> bool:
    """Whether a row of two cells only says what one thing is (“Sourcekey”, “EMM_EPMR”), and names no columns."""
    return len(row) == 2 and is_key(row[0])


def header_labels(rows: list[list[str]], width: int) -> list[str]:
    """One label a column: the texts of its header rows, each once, from the top."""
    columns = [dict.fromkeys(row[column] for row in rows if row[column]) for column in range(width)]
    return [_with_unit_behind(list(column)) for column in columns]


def _with_unit_behind(texts: Sequence[str]) -> str:
    """The texts of a column's header rows in one; a unit in brackets, and all in square ones, stands without a dash."""
    told = _IN_BRACKETS.fullmatch(texts[-1]) if len(texts) > 1 else None
    if told is None or not (told["unit"] is None or is_unit(told["unit"])):
        return " – ".join(texts)
    return f"{' – '.join(texts[:-1])} {texts[-1]}"


def unique_labels(labels: list[str]) -> tuple[str, ...]:
    """The labels, the later of equal ones told apart by a number; blank ones stay blank where only one is."""
    counts: Counter[str] = Counter()
    result = []
    for label in labels:
        counts[label] += 1
        result.append(label if counts[label] == 1 else f"{label} ({counts[label]})".strip())
    return tuple(result)


def attribute_hints(rows: list[list[str]], width: int) -> tuple[list[str], dict[int, ColumnHint]]:
    """Labels and hints where each header row says at its left what it is (“Unit”, “Series type”); else none.

    Series that share a name are told apart by the rows in which they differ.
    """
    names = [row[0].strip(" :").lower() for row in rows]
    if len(rows) < 3 or sum(map(bool, names[1:])) < len(rows) - 1 or not _says_unit(names):
        return [], {}
    labels = [rows[0][column].strip(" ;") for column in range(width)]
    hints = {column: _attribute_hint(rows, names, column) for column in range(1, width)}
    repeated = {label for label, count in Counter(labels).items() if count > 1}
    told = [
        _told_apart(rows, labels, column) if labels[column] in repeated else labels[column] for column in range(width)
    ]
    return told, hints


def _says_unit(names: list[str]) -> bool:
    return any(name in _UNIT_WORDS for name in names)


def _attribute_hint(rows: list[list[str]], names: list[str], column: int) -> ColumnHint:
    unit = next((row[column] for row, name in zip(rows, names, strict=True) if name in _UNIT_WORDS), "")
    said = [f"{row[0].strip(' :')}: {row[column]}" for row, name in zip(rows, names, strict=True)
            if name and row[column] and name not in _UNIT_WORDS]  # fmt: skip
    return ColumnHint(title=rows[0][column].strip(" ;"), unit=unit, description="; ".join(said))


def _told_apart(rows: list[list[str]], labels: list[str], column: int) -> str:
    """A label with the first attribute that tells it from the others of its name."""
    others = [c for c, label in enumerate(labels) if label == labels[column] and c != column]
    for row in rows[1:]:
        if row[column] and all(row[other] != row[column] for other in others):
            return f"{labels[column]} – {row[column]}"
    return labels[column]


def _header_end(grid: Grid, kinds: ColumnKinds) -> int:
    limit = min(SEARCHED_ROWS, len(grid.rows) - 1)
    if not kinds.figures:
        return _end_among_words(grid, limit)
    heads: list[int] = []
    for row in range(limit):
        if _is_head(grid, row, kinds) and not is_among_data(grid, row, kinds, heads):
            heads.append(row)
    if heads:
        return heads[-1] + 1
    first = _first_full(grid, limit)
    return first + (_has_rising_years(grid, first) or _has_numbers(grid, first))


def _end_among_words(grid: Grid, limit: int) -> int:
    """A table of words only: its first row that is about as full as the others is the header."""
    widest = max((len(grid.filled(row)) for row in range(len(grid.rows))), default=0)
    full = (row for row in range(limit) if len(grid.filled(row)) >= max(2, 0.6 * widest))
    first = next(full, -1)
    return first if first >= 0 and _is_first_of_pairs(grid, first) else first + 1


def _is_first_of_pairs(grid: Grid, row: int) -> bool:
    """Whether a row is the first of names and what each comes to (Population, 12,500; Area, 35 km²), and no header."""
    values = [cells[1] for cells in grid.rows[row:] if grid.width == _A_PAIR and all(cells)]
    if len(values) <= _A_PAIR or not is_figure(values[0]) or is_period(values[0]):
        return False
    return all(value[:1].isdigit() for value in values)


def _first_full(grid: Grid, limit: int) -> int:
    """Where no row is a header: the first row that is no line."""
    return next((row for row in range(limit) if not is_line(grid, row)), 0)


def _has_rising_years(grid: Grid, row: int) -> bool:
    """Whether a row over years is a header of years itself: a name at its left, and each year later than the last."""
    name, *years = grid.rows[row]
    rising = all(earlier < later for earlier, later in pairwise(years))
    return bool(name) and not is_figure(name) and len(years) > 1 and all(map(YEAR.fullmatch, years)) and rising


def _has_numbers(grid: Grid, row: int) -> bool:
    """Whether numbers in a row name the columns (1 to 5 of a scale, hours from 0 to 23), as they do in a text."""
    rows = grid.rows[row : row + SAMPLE_ROWS]
    return len(rows) > 1 and names_periods(rows, 0, find_columns(rows[1:]))


def _is_head(grid: Grid, row: int, kinds: ColumnKinds) -> bool:
    """Whether words or periods stand in a row where the columns have figures below."""
    cells = [(column, text_of(grid, row, column)) for column in sorted(kinds.figures)]
    filled = [(column, text) for column, text in cells if text]
    least = max(1, 0.4 * len(cells))
    if len(filled) < least or is_line(grid, row):
        return False
    letters = [text for _, text in filled if len(text) == 1 and text.isalpha()]
    if len(letters) == len(filled):
        return len(set(letters)) == len(letters) or _tell_within_groups(grid, row, [column for column, _ in filled])
    filled = [(column, text) for column, text in filled if text not in letters]
    head_like = sum(_is_head_like(text, column in kinds.years | kinds.dates) for column, text in filled)
    return head_like >= 0.6 * len(filled)


def _tell_within_groups(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether letters tell the columns of each group apart that the row above names: m and f of 2022, m and f of 2023.

    They may stand for missing figures in a row of data, which has a name at its left and heads above all its cells.
    """
    if row == 0:
        return False
    upper, lower = grid.rows[row - 1], grid.rows[row]
    begun = [at for at in range(1, grid.width) if upper[at] not in ("", upper[at - 1])]
    groups = [max((at for at in begun if at <= column), default=0) for column in columns]
    pairs = {(group, lower[column]) for group, column in zip(groups, columns, strict=True)}
    heads = all(groups) and not any(is_figure(upper[at]) and not is_period(upper[at]) for at in groups)
    parts = not lower[0] or not all(upper[column] for column in columns)
    return heads and parts and 1 < len({*groups}) < len(pairs) == len(columns)


def _is_head_like(text: str, among_periods: bool) -> bool:  # noqa: FBT001
    if is_mark(text):
        return False
    if YEAR.fullmatch(text):
        return not among_periods
    return not is_figure(text) or (is_period(text) and not among_periods and "-" in text[1:])


def _repeat_groups(upper: list[str], lower: list[str], ends: AbstractSet[int]) -> None:
    """Fill the gaps of an upper header row from the left, where the row below it has texts and the group has begun.

    A group whose cells are merged ends with them, in one of the columns `ends`.
    """
    last = ""
    for column, text in enumerate(upper):
        if text:
            last = text if column and column not in ends else ""
        elif last and lower[column]:
            upper[column] = last
