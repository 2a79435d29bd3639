"""The header rows of a table among the rows above its data: one or several, or such as name themselves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import (
    FIGURES,
    Cells,
    Columns,
    is_data,
    is_named_class,
    is_sentence,
    may_head,
)
from harbin_viewer.factsheet.sources.delimited.bounds.explained_names import has_units_below, says_how_answered
from harbin_viewer.factsheet.sources.delimited.bounds.faulty_figures import has_word_for_figure, is_faulty_row
from harbin_viewer.factsheet.sources.delimited.bounds.header_labels import are_units_of_the_right
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import (
    is_key,
    is_number_of_table,
    key_of,
    looks_like_note,
    unit_said,
)
from harbin_viewer.factsheet.sources.delimited.bounds.stated_above import heads_all, heads_pivot, states_one_thing
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank, is_period, kind

MOST_HEADER_ROWS = 12
"""Rows above the data that may all be header rows."""

_LONGEST_NAME = 500

_WORDS_OF_TITLE = 3
"""Words of a cell over a column that has no name in which it is a title, and no name of the column."""

_KEY_AND_VALUE = 2
_SECTIONS = 3
"""Headings of sections that may stand between the header and the first figures."""


def find_header(rows: Cells, first: int, columns: Columns) -> tuple[tuple[int, ...], bool, int]:
    """The header rows above a first row of data, whether they are keyed, and where the data begin after all."""
    lowest = _lowest_header(rows, first, columns)
    if lowest is None:
        return (), False, first
    while (
        _is_row_of_data(rows, lowest, columns, rows[first])
        or _is_faulty_data(rows, lowest, columns)
        or _has_word_for_figure(rows, lowest, columns, rows[first])
    ):
        lowest, first = lowest - 1, lowest
    keyed_rows = _keyed_rows(rows, lowest)
    if keyed_rows:
        return keyed_rows, True, lowest + 1
    header = [lowest]
    while header[0] > 0 and len(header) < MOST_HEADER_ROWS and _is_upper_header(rows, header, columns):
        header.insert(0, header[0] - 1)
    in_two = len(header) > 1 and has_units_below(rows[header[-2]], rows[lowest])
    while len(header) > 1 + in_two and any(_is_key_and_value(rows[place]) for place in header[: -1 - in_two]):
        header.pop(0)
    lower = (
        _names_of_stub(rows, lowest, columns)
        or _name_of_stub_alone(rows, lowest, first)
        or _unit_of_all(rows, lowest, first, columns)
        or ((lowest + 1,) if lowest + 1 < len(rows) and says_how_answered(rows[lowest + 1]) else ())
    )
    return (*header, *lower), False, lowest + 1 + len(lower)


def _is_row_of_data(rows: Cells, lowest: int, columns: Columns, data: Sequence[str]) -> bool:
    """Whether a row that names columns is data after all: names and figures below a row in which each column is named.

    A figure alone may be a year that names a column; below a name of that column it is none. Names stand where the
    first row of `data` has some: a column may be blank all the way down.
    """
    if lowest == 0 or len(rows[lowest]) != columns.width or len(rows[lowest - 1]) != columns.width:
        return False
    above = _names_of_filled(rows[lowest - 1], rows[lowest], data)
    filled = [at for at, cell in enumerate(rows[lowest]) if cell.strip()]
    if is_named_class(rows[lowest], columns, data, rows[lowest - 1][0]) and not any(map(may_head, rows[lowest][1:])):
        return len(set(above)) == len(above) and all(kind(cell) == "text" for cell in above)
    stub = {at for at, cell in enumerate(data) if cell.strip()} - columns.figures
    figures = columns.figures.intersection(filled)
    if not stub or not stub.issubset(filled) or not figures or len(set(above)) != len(above) or not all(above):
        return False
    return all(kind(rows[lowest][at]) in FIGURES for at in figures) and not any(kind(cell) in FIGURES for cell in above)


def _names_of_filled(names: Sequence[str], *rows: Sequence[str]) -> list[str]:
    """The names of columns, but not of those without a name or a cell, as a comma at the end of each line adds."""
    cells = zip_longest(*rows, fillvalue="")
    pairs = ((name.strip(), any(map(str.strip, column))) for name, column in zip(names, cells, strict=False))
    return [name for name, filled in pairs if name or filled]


def _is_faulty_data(rows: Cells, lowest: int, columns: Columns) -> bool:
    """Whether a row that names columns is one of data with a fault, below rows in which each column is named."""
    if lowest == 0 or not is_faulty_row(rows[lowest], columns):
        return False
    place = next((at for at in range(lowest - 1, 0, -1) if not is_faulty_row(rows[at], columns)), 0)
    if place > 0 and not is_blank(rows[place]) and not rows[place][0].strip():
        place -= 1  # between them stand units
    names = _names_of_filled(rows[place], rows[lowest])
    return (
        len({*names}) == len(names)
        and len(rows[place]) == columns.width
        and all(kind(name) == "text" for name in names)
    )


def _has_word_for_figure(rows: Cells, lowest: int, columns: Columns, data: Sequence[str]) -> bool:
    """Whether a row that names columns has a word for its figures, as all have between it and the names of all columns,
    above which stand no figures.
    """
    if any(is_data(row, columns) for row in rows[max(0, lowest - MOST_HEADER_ROWS) : lowest]):
        return False
    return any(
        all(has_word_for_figure(row, rows[names], data, columns.figures) for row in rows[names + 1 : lowest + 1])
        for names in range(lowest - 1, max(-1, lowest - MOST_HEADER_ROWS), -1)
    )


def _names_of_stub(rows: Cells, lowest: int, columns: Columns) -> tuple[int, ...]:
    """The row below the header that only names the columns which it leaves unnamed (“Country”, “Unit”), if it does."""
    if lowest + 2 >= len(rows):
        return ()
    filled = {at for at, cell in enumerate(rows[lowest + 1]) if cell.strip()}
    left = {at for at, cell in enumerate(rows[lowest]) if not cell.strip()}
    heads_rows = filled == {0} and _is_alone_again(rows, lowest + 1)
    figures = columns.figures - (columns.years if _names_left_ones(rows, lowest + 1, columns) else frozenset())
    return (lowest + 1,) if filled & left and not filled & figures and not heads_rows else ()


def _names_left_ones(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether a row only has names (“Year”, “Quarter”) of columns that the row above leaves blank, as it names others.

    All columns of figures that are no times have their names there.
    """
    if place == 0:
        return False
    lower, upper = ({at for at, cell in enumerate(rows[at]) if cell.strip()} for at in (place, place - 1))
    known = all(is_named(rows[place][at].strip(), "time") or at not in columns.years for at in lower)
    figures = columns.figures - columns.years
    return len(lower) > 1 and known and not lower & upper and bool(figures) and figures <= upper


def _name_of_stub_alone(rows: Cells, lowest: int, first: int) -> tuple[int, ...]:
    """The row right above the data that has only the name of their first column, if the one above it names another.

    That one names what stands across (“Sex”, “Male”, “Female” above “State”). In a row that is as wide as its table it
    might head a section of the rows, but for what is known to be the name of a column.
    """
    if first != lowest + 2 or not _is_alone(rows[lowest + 1], 0) or not rows[lowest][0].strip():
        return ()
    name = rows[lowest + 1][0].strip()
    known = any(is_named(name, kind) for kind in ("entity", "dimension", "time"))
    short = len(rows[lowest + 1]) < len(rows[lowest])
    return (lowest + 1,) if (short or known) and not _is_alone_again(rows, lowest + 1) else ()


def _is_alone_again(rows: Cells, place: int) -> bool:
    """Whether below a row with its first cell alone stands another such, and rows of its own: they head sections."""
    below = [row for row in rows[place + 1 :] if not is_blank(row)]
    return any(
        _is_alone(row, 0) and len(row) == len(rows[place]) and not _is_alone(after, 0) for row, after in pairwise(below)
    )


def _is_alone(cells: Sequence[str], place: int) -> bool:
    return [at for at, cell in enumerate(cells) if cell.strip()] == [place]


def _heads_section(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether a row has one cell, below a name of its column and names of all figures: it heads some of the rows."""
    filled = [at for at, cell in enumerate(rows[place]) if cell.strip()]
    if place == 0 or len(filled) != 1 or filled[0] in columns.figures or len(rows[place - 1]) < columns.width - 1:
        return False
    above = rows[place - 1]
    named = all(at < len(above) and above[at].strip() for at in (*filled, *columns.figures))
    return named and (filled[0] > 0 or not is_key(rows[place][0]))


def _unit_of_all(rows: Cells, lowest: int, first: int, columns: Columns) -> tuple[int, ...]:
    """The row between header and data that is shorter and only has units, if there is one."""
    if lowest + 1 >= first:
        return ()
    cells = rows[lowest + 1]
    return (lowest + 1,) if _has_units_only(cells, columns) else ()


def _has_units_only(cells: list[str], columns: Columns) -> bool:
    return _is_short(cells, columns) or are_units_of_the_right(cells, columns.width)


def _is_short(cells: list[str], columns: Columns) -> bool:
    """Whether a row ends with the only cell that it has, right of its names and left of the last column."""
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    return len(filled) == 1 and 0 < filled[0] == len(cells) - 1 < columns.width - 1


def _is_key_and_value(cells: list[str]) -> bool:
    """Whether a row only says what one thing is (“Unit”, “persons”)."""
    return bool(cells) and is_key(cells[0]) and sum(bool(cell.strip()) for cell in cells) <= _KEY_AND_VALUE


def _keyed_rows(rows: Cells, lowest: int) -> tuple[int, ...]:
    """The rows down to `lowest` if they name themselves in the first column; () where they name columns."""
    keyed = [lowest]
    for place in range(lowest - 1, max(-1, lowest - 2 * MOST_HEADER_ROWS), -1):
        cells = rows[place]
        if len(cells) > 1 and (not is_blank(cells[1:]) or is_key(cells[0])):
            keyed.insert(0, place)
        elif not is_blank(cells):
            break
    if sum(map(bool, rows[lowest])) > _KEY_AND_VALUE and all(_is_key_and_value(rows[place]) for place in keyed[:-1]):
        return ()  # they tell of the table, and not of each column
    words = [rows[place][0].strip() for place in keyed]
    known = {word for word in words if is_key(word)}
    telling = any(key_of(word) != "other" for word in known)
    return tuple(keyed) if telling and words[-1] in known and len(known) >= max(2, len(words) / 2) else ()


def _lowest_header(rows: Cells, first: int, columns: Columns) -> int | None:
    """The header row next to the data; headings of a section, or one blank row, may stand between them."""
    blanks = sections = 0
    for place in range(first - 1, max(-1, first - 3 - _SECTIONS), -1):
        cells = rows[place]
        if is_blank(cells):
            blanks += 1
        elif names_columns(cells, columns, near=place + blanks == first - 1) and not _heads_section(
            rows, place, columns
        ):
            return place
        elif _heads_section(rows, place, columns) or (_is_alone(cells, 0) and len(cells) > 1):
            sections += 1
        elif place == first - 1 and _names_left_ones(rows, place, columns):
            continue
        elif not (place == first - 1 and _has_units_only(cells, columns)):
            return None
        if blanks > 1 or sections > _SECTIONS:
            return None
    return None


def names_columns(cells: list[str], columns: Columns, *, near: bool) -> bool:
    """Whether a row may be the one header row: most columns have a name in it, or all that hold figures."""
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    width = columns.width
    if not filled or any(len(cells[at]) > _LONGEST_NAME for at in filled):
        return False
    if len(cells) != width and (is_sentence(cells) or looks_like_note(cells[0])):
        return False
    if width == 1:
        return len(cells) == 1
    if filled == [0] and near and 1 < len(cells) <= width and is_key(cells[0]):
        return True
    if filled == [0] and not (len(cells) == width and is_key(cells[0])):
        return False
    if len(filled) * 2 >= width or (near and len(cells) >= width - 1 and filled[0] > 0):
        return True
    return near and len(cells) >= width - 1 and all(at in filled for at in columns.figures)


def _is_upper_header(rows: Cells, header: Sequence[int], columns: Columns) -> bool:
    """Whether the row above the header rows is one too: it groups their columns or names what they leave empty."""
    cells, lower = rows[header[0] - 1], rows[header[0]]
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    width = columns.width
    if not filled or abs(len(cells) - width) > 1 or looks_like_note(cells[0]) or is_sentence(cells):
        return False
    if any(unit_said(cells[at]) for at in filled) or cells[filled[0]].rstrip().endswith((":", "：")):
        return False
    if heads_pivot(cells) or (heads_all(lower, columns) and states_one_thing(cells)):
        return False
    if filled == [*range(len(filled))] and _tells_of_table(cells, len(filled), lower, width):
        return False
    if len(filled) == 1:
        title = filled[0] not in columns.figures and len(cells[filled[0]].split()) >= _WORDS_OF_TITLE
        return 0 < filled[0] <= width // 2 + 1 and not (title and not lower[filled[0]].strip())
    if filled == [0, 1] and width > 4 and (is_key(cells[0]) or is_number_of_table(cells[0])):
        return False
    names_gap = any(at < len(lower) and not lower[at].strip() for at in filled)
    return filled[0] > 0 or names_gap or len(filled) * 2 >= width or filled[-1] * 2 >= width


def _tells_of_table(cells: Sequence[str], count: int, lower: Sequence[str], width: int) -> bool:
    """Whether the first cells say what one thing is (“Bonn, 50.7, 7.1, mm”, “Sex, women”), above names of all columns.

    A figure with decimals names none, nor do two cells that end their line, or stand above times.
    """
    names = {name.strip() for name in lower} - {""}
    if not 1 < count < width == len(names):
        return False
    if count == _KEY_AND_VALUE and (len(cells) == count or is_period(lower[-1])):
        return True
    return any(kind(cell) in FIGURES and not cell.strip().isdigit() for cell in cells[:count])
