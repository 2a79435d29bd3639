"""What stands in the columns of a table, and which rows hold data by that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from harbin_viewer.factsheet.roles.names.aggregates import CHANGE, is_of_several_times
from harbin_viewer.factsheet.roles.names.column_names import ends_named
from harbin_viewer.factsheet.roles.times.periods import period_of
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key, looks_like_note
from harbin_viewer.factsheet.sources.text.cell_kind import (
    Kind,
    are_numbers,
    besides_numbers,
    is_blank,
    is_number,
    is_period,
    kind,
)
from harbin_viewer.factsheet.sources.text.separators.running_text import are_sentences
from harbin_viewer.factsheet.sources.text.unit_signs import is_sign

Cells: TypeAlias = Sequence[list[str]]
"""Rows of cells."""

SAMPLE = 400
"""Rows by which it is found out what stands in the columns."""

FIGURES: tuple[Kind, ...] = ("number", "time")
"""What cells of a column of figures look like."""

_CELLS = 20_000
"""Cells beyond which fewer rows will do."""

_OF_ROWS = re.compile(
    r"(?i)n|count|rows?|records?|min(?:imum)?|max(?:imum)?|range|std\.?(?: ?dev\.?)?|sd|var\w*|end|eof|.*\d{3}.*"
)
"""What a line below the rows says of them."""

_TOGETHER = 3
"""Rows with figures below each other that are a table, whatever stands around them."""

_RUN_TOGETHER = re.compile(r"(?:1[6-9]|20)\d\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?")
"""A month or a day written in one number, such as 202103."""

_MARK_BEFORE = re.compile(r"[*†‡]{1,3}\s?|[pefr](?=[12]\d{3})|\([a-z]\)\s?")
"""What says before a time that its figures are provisional or have a note: *2024, p2024."""

_LENGTHS_OF_TIMES = frozenset(map(len, ("2021", "202103", "20210331")))
"""How many digits a year, a month or a day in one number has."""

_MANY = 3
"""Rows from which on one figure alone in a column may stand beside the table, and be no part of it."""


@dataclass(frozen=True)
class Columns:
    """What stands in the columns of a table: how many there are, which hold figures or times, and marks that recur."""

    width: int = 1
    figures: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    marks: frozenset[str] = frozenset()


def find_columns(rows: Cells) -> Columns:
    """What stands in the columns, by the rows of the usual width, the lower ones above all."""
    filled = _filled(rows)
    width = _usual_width(filled)
    body = [cells for cells in filled if fits(cells, width)][: max(20, _CELLS // width)]
    lower = body[len(body) * 2 // 5 :] if len(body) < 40 else body[12:]
    figures = _places_of_figures(lower, width)
    years = frozenset(place for place in figures if _holds_years(lower, place))
    marks = Counter(mark for cells in lower for mark in _texts_among(cells, figures))
    return Columns(width, figures, years, frozenset(mark for mark, number in marks.items() if number > 1))


def usual_width(rows: Cells) -> int:
    """How many columns there are, by most of the rows."""
    return _usual_width(_filled(rows))


def are_filled(rows: Cells, width: int) -> list[bool]:
    """Of each of so many columns, whether anything stands in it."""
    return [any(cells[at].strip() for cells in rows if at < len(cells)) for at in range(width)]


def _filled(rows: Cells) -> Cells:
    return list(islice((cells for cells in rows if not is_blank(cells)), SAMPLE))


def _texts_among(cells: list[str], figures: frozenset[int]) -> set[str]:
    """The texts of a row where its columns hold figures: those that come again in other rows are marks."""
    others = besides_numbers(cells[place] for place in figures if place < len(cells))
    return {cell.strip() for cell in others if _may_name(cell)}


def _may_name(cell: str) -> bool:
    """Whether a cell may be the name of a column: a text, a unit (€), or a letter that elsewhere marks a gap (x, c)."""
    text = cell.strip()
    return kind(cell) == "text" or (len(text) == 1 and text.isalpha()) or is_sign(text)


def _usual_width(filled: Cells) -> int:
    widths: Counter[int] = Counter(len(cells) for cells in filled)
    several = {width: number for width, number in widths.items() if width > 1}
    if several and (sum(several.values()) * 3 >= len(filled) or _stand_together(filled)):
        again = {width: number for width, number in several.items() if number > 1} or several
        return max(again, key=lambda width: (_weight(filled, width), width))
    return max(widths, key=lambda width: (widths[width], width), default=1)


def _stand_together(filled: Cells) -> bool:
    """Whether some rows of one width have figures and stand below each other, however many lines tell of them."""
    run = width = 0
    for cells in filled:
        run = run + 1 if len(cells) == width else 1
        width = len(cells)
        if width == 1 or 2 * _number_of_figures(cells) < width:
            width = run = 0
        if run >= _TOGETHER:
            return True
    return False


def _weight(filled: Cells, width: int) -> float:
    """How much speaks for a width: cells, and most of all figures, in rows that have it."""
    rows = [cells for cells in filled if len(cells) == width]
    sample = rows[: max(20, _CELLS // width)]
    figures = sum(map(_number_of_figures, sample)) / len(sample)
    return len(rows) * (figures + 0.1 * width)


def _number_of_figures(cells: list[str]) -> int:
    others = besides_numbers(cells)
    return len(cells) - len(others) + sum(kind(cell) in FIGURES for cell in others)


def fits(cells: list[str], width: int) -> bool:
    """Whether a row has as many cells as there are columns, or hardly more or less."""
    return len(cells) == width or (width > 2 and abs(len(cells) - width) <= 1)


def _places_of_figures(rows: Cells, width: int) -> frozenset[int]:
    if rows and all(len(cells) >= width and are_numbers(cells) for cells in rows):
        return frozenset(range(width))
    return frozenset(place for place in range(width) if _holds_figures(rows, place))


def _holds_figures(rows: Cells, place: int) -> bool:
    cells = [cells[place] for cells in rows if place < len(cells)]
    kinds = [*map(kind, besides_numbers(cells))]
    figures = len(cells) - len(kinds) + sum(kinds.count(pattern) for pattern in FIGURES)
    lone = figures == 1 and len(cells) >= _MANY and kinds.count("empty") == len(cells) - 1
    return figures > 0 and figures >= kinds.count("text") and not lone


def _holds_years(rows: Cells, place: int) -> bool:
    cells = [cells[place] for cells in rows if place < len(cells)]
    cells = [cell for cell in cells if is_number(cell) or kind(cell) in FIGURES]
    return sum(map(_names_time, cells)) >= 0.5 * len(cells)


def _names_time(cell: str) -> bool:
    """Whether a figure names a year, or another time, also in one number."""
    if is_number(cell) and len(cell) not in _LENGTHS_OF_TIMES:
        return False  # as most figures are
    return is_period(cell) or bool(_RUN_TOGETHER.fullmatch(cell.strip()))


def is_data(cells: list[str], columns: Columns) -> bool:
    """Whether a row holds data: figures, times or marks where its columns have them."""
    if len(cells) < min(2, columns.width) or len(cells) * 2 < columns.width:
        return False
    if _is_remark(cells, columns):
        return False
    if columns.figures and are_numbers(cells) and min(columns.figures) < len(cells):
        return True
    told = [cells[place] for place in columns.figures if place < len(cells)]
    others = besides_numbers(told)
    good, bad, marked = len(told) - len(others), 0, 0
    for cell in others:
        found = kind(cell)
        good += found in FIGURES
        known = (found == "mark" and not _may_name(cell)) or cell.strip() in columns.marks
        marked += known
        bad += _may_name(cell) and not known
    if good or bad:
        even = good == bad and len(cells) == columns.width and not is_sentence(cells)
        return good > bad or (even and not _names_itself(cells, columns))
    if marked:
        return True
    stub = [place for place in range(len(cells)) if place not in columns.figures]
    return len(stub) > 1 and len(cells) == columns.width and sum(bool(cells[place].strip()) for place in stub) > 1


def _is_remark(cells: list[str], columns: Columns) -> bool:
    """Whether a row with figures is a note or says what one thing is, and is no row of data."""
    if 0 in columns.figures and kind(cells[0]) == "text" and is_key(cells[0]):
        return True
    return len(cells) != columns.width and (is_sentence(cells) or looks_like_note(cells[0]))


def says_of_table(cells: list[str], columns: Columns) -> bool:
    """Whether a row below data says one thing in two cells, and no figure (“Last updated”, “2021-03-01”)."""
    if len(cells) < 2 or not is_key(cells[0]) or not is_blank(cells[2:]):
        return False
    return 1 in columns.figures - columns.years and kind(cells[1]) in ("text", "time")


def is_below_times(rows: Cells, place: int, columns: Columns) -> bool:
    """Whether a row after a blank one begins with words where times stand above: it says more of the columns.

    So the bank of Poland ends with the codes, names and numbers of its currencies.
    """
    begun = place
    while begun > 0 and not is_blank(rows[begun]):
        if rows[begun][0].strip() in columns.marks or kind(rows[begun][0]) != "text":
            return False
        begun -= 1
    above = next((row for row in reversed(rows[:begun]) if not is_blank(row)), None)
    return 0 in columns.years and above is not None and above[0].strip() != "" and kind(above[0]) in FIGURES


def is_sentence(cells: list[str]) -> bool:
    """Whether the cells are parts of a sentence: blanks follow its commas."""
    return any(cell.startswith(" ") for cell in cells[1:])


def _names_itself(cells: list[str], columns: Columns) -> bool:
    """Whether a row begins with a word where its column holds figures or times, and with no time that has a mark."""
    word = cells[0].strip()
    if 0 not in columns.figures or kind(word) != "text" or word in columns.marks:
        return False
    return 0 not in columns.years or period_of(_MARK_BEFORE.sub("", word)) is None


def is_named_class(cells: list[str], columns: Columns, neighbour: Sequence[str], head: str) -> bool:
    """Whether a row has a word among whole numbers that are classes (K, 1, 2, 3, Other), and figures: it is one too.

    Sums, means, changes and counts of the rows are none, nor units, nor is what stands in a column of times. Films
    called 1984 and 2001 are none: the head of their column says so.
    """
    times = 0 in columns.years and (kind(head) != "text" or ends_named(head, "time"))
    numbered = bool(neighbour) and neighbour[0].strip().isdigit() and not times
    if len(cells) != columns.width or not numbered or not _names_itself(cells, columns):
        return False
    word = cells[0].strip()
    known = bool(CHANGE.fullmatch(word) or _OF_ROWS.fullmatch(word))
    known = known or is_of_several_times(word) or looks_like_note(word) or is_key(word)
    return not known and all(kind(cell) in FIGURES and not is_period(cell) for cell in cells[1:])


def may_head(cell: str) -> bool:
    """Whether a figure may name a column, or be the power of ten that its unit has."""
    return is_period(cell) or bool(re.fullmatch(r"10+", cell.strip()))


def is_prose(rows: Cells, columns: Columns) -> bool:
    """Whether rows are those of a running text: sentences, or no figures, uneven widths or paragraphs as cells."""
    filled = _filled(rows)
    if are_sentences(filled):
        return True
    if columns.figures or not filled:
        return False
    fitting = [cells for cells in filled if fits(cells, columns.width)]
    letters = sum(len(cell) for cells in fitting for cell in cells)
    cells = sum(len(cells) for cells in fitting)
    uneven = len(fitting) < len(filled) * (0.6 if columns.width > 1 else 0.8)
    return uneven or (columns.width == 1 and letters > 40 * cells)
