"""Where a table stands among rows of cells: its first and its last row of data, and its header rows between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.times.eras import early_years
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import (
    FIGURES,
    Cells,
    Columns,
    find_columns,
    fits,
    is_below_times,
    is_data,
    is_named_class,
    says_of_table,
)
from harbin_viewer.factsheet.sources.delimited.bounds.faulty_figures import (
    goes_on_with_words,
    has_one_word,
    has_words_for_figures,
    is_faulty_figure,
    is_faulty_row,
    names_row_surely,
    names_without_number,
)
from harbin_viewer.factsheet.sources.delimited.bounds.header_rows import find_header, names_columns
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import looks_like_note
from harbin_viewer.factsheet.sources.delimited.bounds.numbered_columns import (
    counts_otherwise,
    counts_to_a_word,
    head_a_scale,
    head_ways,
    in_a_row,
    names_column,
    numbers_columns,
    step,
)
from harbin_viewer.factsheet.sources.delimited.bounds.stated_above import is_stated_above
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank, is_period, kind

_FEWEST_NAMED = 2
_COMPARED = 100
"""Rows below a header in whose columns none of its names stands again."""


_MOST_CLASSES = 130
"""Rows at the most of which the last may be a class with a name, where the others have numbers."""


@dataclass(frozen=True)
class Bounds:
    """Places in a list of rows: header rows, the first row of data and the one after the last, and the columns.

    `keyed` says that the header rows name themselves in the first column (“Title”, “Unit”) and not that column.
    """

    header: tuple[int, ...]
    first: int
    end: int
    columns: Columns = field(default_factory=Columns)
    keyed: bool = False


def find_bounds(rows: Cells, columns: Columns | None = None) -> Bounds:
    """The bounds of the one table among some rows, of whose columns is known what stands in them, or None."""
    columns = columns or find_columns(rows)
    first = _first_data(rows, columns)
    if first is None:
        return _bounds_of_texts(rows, columns)
    header, keyed, start = find_header(rows, first, columns)
    end = last_data(rows, columns, start) + 1
    return Bounds(header, start, max(end, start), columns, keyed)


def _first_data(rows: Cells, columns: Columns) -> int | None:
    """The first row of data with more of them after it; None where no column holds figures."""
    if not columns.figures:
        return None
    for place, cells in enumerate(rows):
        names = (
            names_periods(rows, place, columns) or _heads_times(cells, columns) or _names_spans(rows, place, columns)
        )
        names = names or _groups_periods(rows, place, columns) or _is_repeated_under_groups(rows, place, columns)
        names = names or _heads_numbered_rows(rows, place, columns) or is_stated_above(rows, place, columns)
        if is_data(cells, columns) and not names and not numbers_columns(cells, columns):
            following = list(takewhile(lambda row: not is_blank(row), rows[place + 1 : place + 4]))
            if not following and not _goes_on(rows, place, columns):
                continue
            most = sum(is_data(row, columns) for row in following) * 2 >= len(following)
            if most or goes_on_with_words(rows, place, columns):
                return place
    return None


def _is_repeated_under_groups(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether a row says the same again and again below names of groups (3, 1 to 3 below Exports and Imports)."""
    if place == 0 or not columns.figures:
        return False
    cells, above = rows[place], rows[place - 1]
    if len(cells) != columns.width or len(above) != columns.width or cells[0].strip() or not above[0].strip():
        return False
    names = Counter(cell.strip() for cell in cells[1:])
    begun = [at for at in range(1, columns.width) if above[at].strip()]
    words = any(kind(name) == "text" for name in names)
    return words and len(begun) > 1 and set(names.values()) == {len(begun)} and len(begun) * len(names) < columns.width


def _goes_on(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether the next row after blank ones, if any, has the same columns: else it is another table."""
    later = next((row for row in rows[place + 1 :] if not is_blank(row)), None)
    return later is None or len(rows[place]) == len(later) or len(rows[place]) == columns.width


def _heads_times(cells: Sequence[str], columns: Columns) -> bool:
    """Whether a word stands where times stand below, and letters in all other cells (“Date”, “1 Mo”, “2 Yr”)."""
    times = [at for at in columns.years if at < len(cells)]
    words = any(kind(cells[at]) == "text" for at in times)
    return words and all(_has_letters(cell) for cell in cells if cell.strip())


def _names_spans(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether figures with letters or % (“1 yr”, “5 km”, “50 %”) name columns in none of whose rows there are any.

    Below a header they may be flags of the first row, or units that are stated at it alone.
    """
    figures = [at for at in sorted(columns.figures) if at < len(rows[place]) and rows[place][at].strip()]
    names = [rows[place][at].strip() for at in figures]
    if len({*names}) < max(_FEWEST_NAMED, len(names)) or not all(map(_has_sign, names)):
        return False
    if place > 0 and names_columns(rows[place - 1], columns, near=True):
        return False
    below = [row for row in rows[place + 1 : place + 1 + _COMPARED] if is_data(row, columns)]
    cells = [row[at] for row in below for at in figures if at < len(row) and kind(row[at]) in FIGURES]
    shares = [at for at, name in zip(figures, names, strict=True) if not _has_letters(name)]
    apart = not any("%" in row[at] for row in below for at in shares if at < len(row))
    return len(below) > 1 and bool(cells) and apart and not any(map(_has_letters, cells))


def _has_sign(cell: str) -> bool:
    return _has_letters(cell) or "%" in cell


def _has_letters(cell: str) -> bool:
    return cell.lower() != cell.upper() if cell.isascii() else any(map(str.isalpha, cell))


def _heads_numbered_rows(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether a row names the columns of texts beside the numbers of the rows, which have no name of their own."""
    cells = rows[place]
    if columns.figures != {0} or len(cells) != columns.width or cells[0].strip():
        return False
    names = [cell.strip() for cell in cells[1:]]
    if not all(names) or len({*names}) != len(names):
        return False
    below = rows[place + 1 : place + 1 + _COMPARED]
    return not any(row[at] == cells[at] for row in below for at in range(1, min(len(row), len(cells))))


def names_periods(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether the figures of a row are years, or numbers in a row, that name the columns below."""
    cells = rows[place]
    figures = [at for at in sorted(columns.figures) if at < len(cells) and kind(cells[at]) in FIGURES]
    if not figures or _numbers_rows(rows, place):
        return False
    counted = in_a_row(cells[figures[0] :])
    beside = [at for at in range(columns.width) if at not in columns.figures and not (counted and at > figures[0])]
    stub = [cells[at] for at in beside if at < len(cells)]
    if any(kind(cell) in FIGURES and not is_period(cell) for cell in stub):
        return False
    texts = [cells[at] for at in figures]
    under_header = place > 0 and names_columns(rows[place - 1], columns, near=True)
    plain = [at for at in figures if is_period(cells[at]) and at not in columns.years]
    if not under_header and counts_to_a_word(cells, rows[place + 1 :], columns):
        return True
    if all(map(is_period, texts)) and len(plain) * 2 > len(figures):
        named = under_header and len(rows[place - 1]) == columns.width
        named = named and all(cell.strip() for cell in [*rows[place - 1], *stub])
        return not named or in_a_row(texts) or any(is_named(cell, "time") for cell in stub[:1])
    told = [row[at] for row in rows[place + 1 : place + 1 + _COMPARED] for at in beside if at < len(row)]
    modern = sum(map(is_period, texts))
    if not under_header and len(plain) * 2 > modern and early_years([*map(str.strip, texts)], lambda: (stub, told)):
        return True
    if not under_header and head_a_scale(texts, stub) and not any(map(names_column, told)):
        return True
    lower = (row[at].strip() for row in rows[place + 1 : place + 1 + _COMPARED] for at in figures if at < len(row))
    if not under_header and head_ways(texts, filter(None, lower), stub):
        return True
    below = next((row for row in rows[place + 1 :] if not is_blank(row)), [])
    return not under_header and counts_otherwise(texts, [below[at] for at in figures if at < len(below)], stub)


def _numbers_rows(rows: Cells, place: int) -> bool:
    """Whether a row begins with 1 and those below go on from it by ones: it is the first of numbered rows of data."""
    numbers = [row[0] for row in rows[place : place + _COMPARED] if not is_blank(row)]
    return numbers[0].strip() == "1" and in_a_row(numbers) and step(numbers) == 1


def _groups_periods(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether a row has words alone, above one that names columns by periods (“Sales” above “Region”, 2022, 2023)."""
    if any(rows[place][at].strip() for at in columns.figures if at < len(rows[place])):
        return False
    return place + 1 < len(rows) and names_periods(rows, place + 1, columns)


def _bounds_of_texts(rows: Cells, columns: Columns) -> Bounds:
    """The bounds of a table without figures: its first full row is the header."""
    full = [place for place, cells in enumerate(rows) if _is_full(cells, columns.width)]
    if not full:
        full = [place for place, cells in enumerate(rows) if not is_blank(cells)] or [0]
    header = full[0]
    fitting = (place for place, cells in enumerate(rows) if place >= header and _fits_texts(cells, columns.width))
    end = max(fitting, default=header) + 1
    return Bounds((header,), header + 1, max(end, header + 1), columns)


def _is_full(cells: list[str], width: int) -> bool:
    filled = sum(bool(cell.strip()) for cell in cells)
    return fits(cells, width) and filled * 2 >= width and (width == 1 or filled > 1)


def _fits_texts(cells: list[str], width: int) -> bool:
    return not is_blank(cells) and fits(cells, width) and not (width > 1 and _is_note(cells))


def _is_note(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) == 1 and looks_like_note(cells[0])


def last_data(rows: Cells, columns: Columns, first: int = 0) -> int:
    """The place of the last row of data, `first` - 1 where there is none."""
    for place in range(len(rows) - 1, first - 1, -1):
        cells = rows[place]
        if is_blank(cells):
            continue
        if not columns.figures:
            if _fits_texts(cells, columns.width):
                return place
        elif says_of_table(cells, columns) or is_below_times(rows, place, columns):
            continue
        elif (is_data(cells, columns) and not _is_note(cells)) or _ends_data(rows, place, columns, first):
            return _with_empty_rows(rows, place, columns)
    return first - 1


def _ends_data(rows: Cells, place: int, columns: Columns, first: int) -> bool:
    """Whether a row is the last of the data though it looks otherwise: a class with a name, or one with a fault."""
    before = next((at for at in range(place - 1, first - 1, -1) if not is_blank(rows[at])), None)
    if before is None:
        return False
    above, few = rows[before], before == place - 1 < first + _MOST_CLASSES - 1
    data = next((rows[at] for at in range(place - 1, first - 1, -1) if is_data(rows[at], columns)), [])
    named = few and is_named_class(rows[place], columns, data, rows[first - 1][0] if first else "")
    faulty = is_faulty_row(rows[place], columns) or has_one_word(rows[place], columns)
    faulty = (faulty and not _may_sum_up(rows[place], columns)) or _goes_on_in_words(rows, place, columns)
    faulty = faulty or _goes_on_without_number(rows, place, columns)
    return (named or faulty) and (is_data(above, columns) or _ends_data(rows, before, columns, first))


def _goes_on_in_words(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether a row right below another of the table has words in place of figures, and is no head of rows below it."""
    alone = is_blank(rows[place - 1]) or (place + 1 < len(rows) and is_data(rows[place + 1], columns))
    return not alone and has_words_for_figures(rows[place], rows[place - 1], columns)


def _goes_on_without_number(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether a row right below others of the table has a word for the number that they begin with, and a name."""
    if is_blank(rows[place - 1]):
        return False
    data = next((rows[at] for at in range(place - 1, -1, -1) if is_data(rows[at], columns)), None)
    return data is not None and names_without_number(rows[place], data, columns)


def _may_sum_up(cells: Sequence[str], columns: Columns) -> bool:
    """Whether a word stands where numbers or times do: “Total”, “Change” or “Updated” are said of the rows above."""
    if 0 not in columns.figures or kind(cells[0]) != "text":
        return False
    return not is_faulty_figure(cells[0]) and not names_row_surely(cells[0])


def _with_empty_rows(rows: Cells, place: int, columns: Columns) -> int:
    """Further than the last figures: rows that name something and have no figures for it, or marks."""
    while place + 1 < len(rows):
        cells = rows[place + 1]
        named = len(cells) == columns.width > 1 and not is_blank(cells) and 0 not in columns.figures
        if not named or not cells[0].strip() or looks_like_note(cells[0]) or len(cells[0]) > 60:
            break
        if not all(kind(cell) in ("empty", "mark") or cell.lstrip().startswith("<") for cell in cells[1:]):
            break
        place += 1
    return place
