"""Where a table stands among rows of cells: its header rows, its first and its last row of data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from harbin_viewer.factsheet.sources.cell_kind import Kind, is_blank, is_period, kind
from harbin_viewer.factsheet.sources.keyed_lines import is_key, looks_like_note

MOST_HEADER_ROWS = 12
"""Rows above the data that may all be header rows."""

SAMPLE = 400
"""Rows by which it is found out what stands in the columns."""

_CELLS = 20_000
"""Cells beyond which fewer rows will do."""

_FIGURES: tuple[Kind, ...] = ("number", "time")
_SECTIONS = 3

Cells = Sequence[list[str]]


@dataclass(frozen=True)
class Columns:
    """What stands in the columns of a table: how many there are, which hold figures or times, and marks that recur."""

    width: int = 1
    figures: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    marks: frozenset[str] = frozenset()


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


def find_bounds(rows: Cells) -> Bounds:
    """The bounds of the one table among some rows."""
    columns = find_columns(rows)
    first = _first_data(rows, columns)
    if first is None:
        return _bounds_of_texts(rows, columns)
    header, keyed, start = _header(rows, first, columns)
    end = last_data(rows, columns, start) + 1
    return Bounds(header, start, max(end, start), columns, keyed)


def find_columns(rows: Cells) -> Columns:
    """What stands in the columns, by the rows of the usual width, the lower ones above all."""
    filled = [cells for cells in rows if not is_blank(cells)][:SAMPLE]
    width = _usual_width(filled)
    body = [cells for cells in filled if _fits(cells, width)][: max(20, _CELLS // width)]
    lower = body[len(body) * 2 // 5 :] if len(body) < 40 else body[12:]
    figures = frozenset(place for place in range(width) if _holds_figures(lower, place))
    years = frozenset(place for place in figures if _holds_years(lower, place))
    marks = Counter(
        cells[place].strip()
        for cells in lower
        for place in figures
        if place < len(cells) and kind(cells[place]) == "text"
    )
    return Columns(width, figures, years, frozenset(mark for mark, number in marks.items() if number > 1))


def _usual_width(filled: Cells) -> int:
    widths = Counter(len(cells) for cells in filled)
    several = {width: number for width, number in widths.items() if width > 1}
    if several and sum(several.values()) * 3 >= len(filled):
        again = {width: number for width, number in several.items() if number > 1} or several
        return max(again, key=lambda width: (again[width] * width, width))
    return max(widths, key=lambda width: (widths[width], width), default=1)


def _fits(cells: list[str], width: int) -> bool:
    return len(cells) == width or (width > 2 and abs(len(cells) - width) <= 1)


def _holds_figures(rows: Cells, place: int) -> bool:
    kinds = Counter(kind(cells[place]) for cells in rows if place < len(cells))
    figures = sum(kinds[one] for one in _FIGURES)
    return figures > 0 and figures >= kinds["text"]


def _holds_years(rows: Cells, place: int) -> bool:
    cells = [cells[place] for cells in rows if place < len(cells) and kind(cells[place]) in _FIGURES]
    return sum(map(is_period, cells)) >= 0.5 * len(cells)


def is_data(cells: list[str], columns: Columns) -> bool:
    """Whether a row holds data: figures, times or marks where its columns have them."""
    if len(cells) < min(2, columns.width) or len(cells) * 2 < columns.width:
        return False
    good = bad = marked = 0
    for place in columns.figures:
        if place < len(cells):
            found = kind(cells[place])
            good += found in _FIGURES
            known = found == "mark" or cells[place].strip() in columns.marks
            marked += known
            bad += found == "text" and not known
    if good or bad:
        return good > bad or (good == bad and len(cells) == columns.width and good > 0 and not _all_texts(cells))
    if marked:
        return True
    stub = [place for place in range(len(cells)) if place not in columns.figures]
    return len(stub) > 1 and len(cells) == columns.width and sum(bool(cells[place].strip()) for place in stub) > 1


def _all_texts(cells: list[str]) -> bool:
    return all(kind(cell) in ("text", "empty") for cell in cells)


def _first_data(rows: Cells, columns: Columns) -> int | None:
    """The first row of data with more of them after it; None where no column holds figures."""
    if not columns.figures:
        return None
    for place, cells in enumerate(rows):
        if is_data(cells, columns) and not _names_periods(rows, place, columns):
            following = [row for row in rows[place + 1 : place + 12] if not is_blank(row)][:3]
            if sum(is_data(row, columns) for row in following) * 2 >= len(following):
                return place
    return None


def _names_periods(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether the figures of a row are years, or numbers in a row, that name the columns below."""
    cells = rows[place]
    figures = [at for at in sorted(columns.figures) if at < len(cells) and kind(cells[at]) in _FIGURES]
    if not figures:
        return False
    stub = [cells[at] for at in range(min(len(cells), columns.width)) if at not in columns.figures]
    if any(kind(cell) in _FIGURES and not is_period(cell) for cell in stub):
        return False
    periods = [at for at in figures if is_period(cells[at])]
    plain = [at for at in periods if at not in columns.years]
    if len(periods) == len(figures) and len(plain) * 2 > len(figures):
        named = place > 0 and all(cell.strip() for cell in [*rows[place - 1], *stub])
        return not (named and _names_columns(rows[place - 1], columns, near=True)) or _in_a_row(
            [cells[at] for at in figures]
        )
    if place > 0 and _names_columns(rows[place - 1], columns, near=True):
        return False
    below = next((row for row in rows[place + 1 :] if not is_blank(row)), [])
    return _in_a_row([cells[at] for at in figures]) and not _in_a_row([below[at] for at in figures if at < len(below)])


def _in_a_row(cells: Sequence[str]) -> bool:
    """Whether some cells count up or down in even steps (1, 2, 3 or 0, 5, 10), or name periods that do."""
    texts = [cell.strip() for cell in cells]
    if len(texts) < 3 or not all(text.isdecimal() and len(text) < 5 for text in texts):
        return False
    steps = {int(after) - int(before) for before, after in pairwise(texts)}
    return len(steps) == 1 and steps != {0}


def _header(rows: Cells, first: int, columns: Columns) -> tuple[tuple[int, ...], bool, int]:
    """The header rows above a first row of data, whether they are keyed, and where the data begin after all."""
    lowest = _lowest_header(rows, first, columns)
    if lowest is None:
        return (), False, first
    keyed_rows = _keyed_rows(rows, lowest)
    if keyed_rows:
        return keyed_rows, True, lowest + 1
    header = [lowest]
    while header[0] > 0 and len(header) < MOST_HEADER_ROWS and _is_upper_header(rows, header, columns):
        header.insert(0, header[0] - 1)
    while len(header) > 1 and any(is_key(rows[place][0]) for place in header[:-1] if rows[place]):
        header.pop(0)
    return tuple(header), False, lowest + 1


def _keyed_rows(rows: Cells, lowest: int) -> tuple[int, ...]:
    """The rows down to `lowest` if they name themselves in the first column; () where they name columns."""
    keyed = [lowest]
    while keyed[0] > 0 and len(rows[keyed[0] - 1]) > 1 and rows[keyed[0] - 1][0].strip():
        keyed.insert(0, keyed[0] - 1)
    known = [is_key(rows[place][0]) for place in keyed]
    return (
        tuple(keyed)
        if known[-1] and sum(known) >= max(2, len(known) / 2) and len(keyed) <= 2 * MOST_HEADER_ROWS
        else ()
    )


def _lowest_header(rows: Cells, first: int, columns: Columns) -> int | None:
    """The header row next to the data; headings of a section, or one blank row, may stand between them."""
    blanks = sections = 0
    for place in range(first - 1, max(-1, first - 3 - _SECTIONS), -1):
        cells = rows[place]
        if is_blank(cells):
            blanks += 1
        elif _names_columns(cells, columns, near=place == first - 1):
            return place
        elif [at for at, cell in enumerate(cells) if cell.strip()] == [0] and len(cells) == columns.width:
            sections += 1
        else:
            return None
        if blanks > 1 or sections > _SECTIONS:
            return None
    return None


def _names_columns(cells: list[str], columns: Columns, *, near: bool) -> bool:
    """Whether a row may be the one header row: most columns have a name in it, or all that hold figures."""
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    width = columns.width
    if not filled or any(len(cells[at]) > 500 for at in filled):
        return False
    if width == 1:
        return len(cells) == 1
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
    if not filled or len(cells) < width - 1 or len(cells) > width + 1:
        return False
    if len(filled) == 1:
        return filled[0] > 0 and filled[0] <= width // 2 + 1
    if filled == [0, 1] and width > 4 and is_key(cells[0]):
        return False
    names_gap = any(at < len(lower) and not lower[at].strip() for at in filled)
    return filled[0] > 0 or names_gap or len(filled) * 2 >= width or filled[-1] * 2 >= width


def _bounds_of_texts(rows: Cells, columns: Columns) -> Bounds:
    """The bounds of a table without figures: its first full row is the header."""
    full = [place for place, cells in enumerate(rows) if _is_full(cells, columns.width)]
    if not full:
        full = [place for place, cells in enumerate(rows) if not is_blank(cells)] or [0]
    header = full[0]
    end = max(place for place, cells in enumerate(rows) if place >= header and _fits_texts(cells, columns.width)) + 1
    return Bounds((header,), header + 1, max(end, header + 1), columns)


def _is_full(cells: list[str], width: int) -> bool:
    filled = sum(bool(cell.strip()) for cell in cells)
    return _fits(cells, width) and filled * 2 >= width and (width == 1 or filled > 1)


def _fits_texts(cells: list[str], width: int) -> bool:
    return not is_blank(cells) and _fits(cells, width) and not (width > 1 and _is_note(cells))


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
        elif is_data(cells, columns) and not _is_note(cells):
            return _with_empty_rows(rows, place, columns)
    return first - 1


def _with_empty_rows(rows: Cells, place: int, columns: Columns) -> int:
    """Further than the last figures: rows that name something and have no figures for it."""
    while place + 1 < len(rows):
        cells = rows[place + 1]
        named = len(cells) == columns.width > 1 and not is_blank(cells) and 0 not in columns.figures
        if not named or not cells[0].strip() or looks_like_note(cells[0]) or len(cells[0]) > 60:
            break
        if any(cell.strip() for cell in cells[1:]):
            break
        place += 1
    return place


def is_prose(rows: Cells, columns: Columns) -> bool:
    """Whether rows are those of a running text: no figures, uneven widths or whole paragraphs as cells."""
    filled = [cells for cells in rows if not is_blank(cells)][:SAMPLE]
    if columns.figures or not filled:
        return False
    fitting = [cells for cells in filled if _fits(cells, columns.width)]
    letters = sum(len(cell) for cells in fitting for cell in cells)
    cells = sum(len(cells) for cells in fitting)
    return len(fitting) * 2 < len(filled) or (columns.width == 1 and letters > 60 * cells)
