"""The header of a table whose lines above all begin with a sign of comment: one of them names the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from harbin_viewer.factsheet.roles.times.part_names import DAYS, HOURS, MINUTES, MONTHS, YEARS
from harbin_viewer.factsheet.sources.delimited.text import DelimitedText, TextRow, notes_before_rows
from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, FIXED, DelimitedFormat
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank, kind
from harbin_viewer.factsheet.sources.text.cell_splitting import Rows

_NEAR = 3
"""Notes without anything in them that may stand between the header and the rows."""

_SAMPLE = 20
"""Rows by which it is told where the columns stand."""

_LINES = 3
"""Lines in which a header may stand one below the other."""

_PARTS_OF_TIMES = YEARS | MONTHS | DAYS | HOURS | MINUTES
"""What stands below the parts of a time where units stand below names."""

_Span = tuple[int, int]
_WORD = re.compile(r"\S+(?: \S+)*")


def with_header_of_comment(text: DelimitedText) -> DelimitedText:
    """The text with the last notes before the rows cut into cells, where they name the columns.

    They have as many cells as the rows, or their words stand above the columns.
    """
    notes = notes_before_rows([row.text for row in text.rows], text.form)
    if not text.form.comment_char or not 0 < notes < len(text.rows):
        return text
    last = _last_note(text, notes)
    if last is None or _names_itself(text, notes):
        return text
    width = max(len(row.cells) for row in text.rows[notes : notes + _SAMPLE])
    found = _cut(text, last, width) or _aligned(text, last, notes, width)
    if found is None:
        return text
    labels, first = found
    rows = list(text.rows)
    for place in range(first, notes):
        rows[place] = replace(rows[place], cells=[""])
    rows[notes - 1] = replace(rows[notes - 1], cells=labels)
    return replace(text, rows=rows)


def _last_note(text: DelimitedText, notes: int) -> int | None:
    """The place of the last note that says something, near the rows."""
    places = range(notes - 1, max(-1, notes - 1 - _NEAR), -1)
    return next((place for place in places if _bare(text.rows[place], text.form)), None)


def _names_itself(text: DelimitedText, notes: int) -> bool:
    """Whether the first row is a header of its own."""
    cells = text.rows[notes].cells
    return len(cells) > 1 and all(kind(cell) == "text" for cell in cells)


def _bare(row: TextRow, form: DelimitedFormat) -> str:
    return row.text.strip().lstrip(form.comment_char or None).strip()


def _cut(text: DelimitedText, last: int, width: int) -> tuple[list[str], int] | None:
    """The last note as cells, by the separator of the rows or by commas, with what stands above several of them."""
    line = _bare(text.rows[last], text.form)
    numbered = text.rows[last].text  # its sign is the name of a column by itself: “#”, tab, “Title”
    for form, cut in (
        (replace(text.form, delimiter=",", quote_char='"'), line),
        (text.form, line),
        (text.form, numbered),
    ):
        cells = [cell.strip(" ,;") for cell in next(iter(Rows([cut], form)), [])]
        if cut is numbered and cells[:1] != [text.form.comment_char]:
            return None
        while len(cells) > width and not cells[-1]:
            cells.pop()
        if width > 1 and len(cells) == width and not is_blank(cells):
            if named := _named_above(text, last, cells, form):
                return named, last - 1
            groups = _groups(text, last, cells)
            return ([" ".join(filter(None, pair)) for pair in zip(groups, cells, strict=True)], last - any(groups))
    return None


def _named_above(text: DelimitedText, last: int, units: Sequence[str], form: DelimitedFormat) -> list[str]:
    """The names in the note above one of units, each with its unit in brackets; [] where it names other columns."""
    if last == 0 or len(set(units)) == len(units):
        return []
    above = next(iter(Rows([_bare(text.rows[last - 1], text.form)], form)), [])
    names = [cell.strip(" ,;") for cell in above]
    if len(names) != len(units) or len({*names}) < len(names) or not all(kind(name) == "text" for name in names):
        return []
    begun = next((at for at, unit in enumerate(units) if unit.casefold() not in _PARTS_OF_TIMES), 0)
    return [
        name if at < begun else f"{name} [{unit}]" for at, (name, unit) in enumerate(zip(names, units, strict=True))
    ]


def _groups(text: DelimitedText, last: int, cells: Sequence[str]) -> list[str]:
    """What the note above says of columns that share their name with others: the words that stand nearest to each."""
    empty = [""] * len(cells)
    if len(set(cells)) == len(cells) or last == 0:
        return empty
    lower, upper = text.rows[last].text, text.rows[last - 1].text.replace(text.form.comment_char, " ", 1)
    words = [(found.span(), found[0]) for found in _WORD.finditer(upper)]
    if len(words) < 2:
        return empty
    reach = min(after[0][0] - before[0][1] for before, after in pairwise(words))
    places, at = [], 0
    for cell in cells:
        at = lower.index(cell, at)
        places.append((at, at + len(cell)))
        at += len(cell)
    named = [_nearest(place, words, reach) for place in places]
    repeated = {cell for cell in cells if list(cells).count(cell) > 1}
    return [name if cell in repeated else "" for name, cell in zip(named, cells, strict=True)]


def _nearest(place: _Span, words: Sequence[tuple[_Span, str]], reach: float) -> str:
    distance, word = min((abs(_middle(span) - _middle(place)), word) for span, word in words)
    return word if distance <= reach else ""


def _aligned(text: DelimitedText, last: int, notes: int, width: int) -> tuple[list[str], int] | None:
    """The words of the last notes, each given to the column that it stands above; None where they stand above none."""
    if text.form.delimiter not in (BLANKS, FIXED) or width < 2:
        return None
    spans = _spans(text.rows[notes : notes + _SAMPLE], width)
    if len(spans) != width:
        return None
    labels = [""] * width
    first = notes
    for place in range(last, max(-1, last - _LINES), -1):
        words = _above(text.rows[place].text.replace(text.form.comment_char, " ", 1), spans)
        if sum(map(bool, words)) * 2 < width:
            break
        labels = [" ".join(filter(None, (word, label))) for word, label in zip(words, labels, strict=True)]
        first = place
    return (labels, first) if first < notes else None


def _spans(rows: Sequence[TextRow], width: int) -> list[_Span]:
    """Where the cells of each column stand in their lines, from the first to behind the last letter of any."""
    found: list[_Span] = []
    for row in rows:
        spans = [cell.span() for cell in re.finditer(r"\S+", row.text)]
        if len(spans) == width:
            found = found or spans
            found = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(found, spans, strict=True)]
    return found


def _above(line: str, spans: Sequence[_Span]) -> list[str]:
    """The words of a line for each column: those that stand over it; [""] … where one stands over none or too many."""
    words = [""] * len(spans)
    for found in re.finditer(r"\S+(?: (?:of|in|the) \S+)*", line):
        over = [at for at, span in enumerate(spans) if found.start() < span[1] + 1 and found.end() > span[0] - 1]
        if not over:
            near = min(range(len(spans)), key=lambda at: abs(_middle(spans[at]) - _middle(found.span())))
            over = [near]
        chosen = min(over, key=lambda at: abs(_middle(spans[at]) - _middle(found.span())))
        words[chosen] = f"{words[chosen]} {found[0]}".strip()
    return words


def _middle(span: _Span) -> float:
    return (span[0] + span[1]) / 2
