"""Places at which the columns of a text begin in all its lines, and the running lines above them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from harbin_viewer.factsheet.sources.delimited.text_format import FIXED, DelimitedFormat
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from harbin_viewer.factsheet.sources.text.separators.placed_cells import split_line, widened

GAP = re.compile(r" {2,}|\t")
"""What stands between two cells, as one blank may stand within either."""

_WORDS_OF_PROSE = 8

_FEWEST_NAMES = 3
"""Names between gaps, from which on a line of many words is one of names, if as many cells stand below."""

_FEWEST_COLUMNS = 2

_HEADS = 3
"""Rows at the top of a table that may name its columns."""

_FIGURES = frozenset({"number", "time"})


def are_prose(lines: Sequence[str]) -> list[bool]:
    """Which lines are of a running text: not one that has a name of several words above each cell of the next."""
    running = [*map(_is_prose, lines)]
    if not any(running):
        return running
    width = max((_cells(line) for line, prose in zip(lines, running, strict=True) if not prose), default=0)
    for at, (line, below) in enumerate(pairwise(lines)):
        named = running[at] and not running[at + 1] and _cells(line) == width >= _FEWEST_NAMES
        running[at] = running[at] and not (named and GAP.search(below.strip()))
    return running


def _is_prose(line: str) -> bool:
    words = line.split()
    if 4 * len(GAP.findall(line.strip())) >= 3 * len(words):  # names of columns, each above its own
        return False
    return len(words) >= _WORDS_OF_PROSE and sum(any(map(str.isdigit, word)) for word in words) * 5 < len(words)


def _cells(line: str) -> int:
    return len(GAP.split(line.strip()))


def at_fixed_places(lines: Sequence[str], form: DelimitedFormat) -> DelimitedFormat | None:
    """The format with the places where columns begin, None where there are none.

    Of the letters of East Asia each takes two places where fewer cells hold gaps then, as screens show them.
    """
    plain = replace(form, delimiter=FIXED, quote_char="", column_starts=column_starts(lines))
    wide = [widened(line) for line in lines]
    if any(len(line) != len(text) for line, text in zip(wide, lines, strict=True)):
        other = replace(plain, column_starts=column_starts(wide), wide_letters=True)
        if len(other.column_starts) >= _FEWEST_COLUMNS and _torn(lines, other) < _torn(lines, plain):
            return other
    return plain if len(plain.column_starts) >= _FEWEST_COLUMNS else None


def _torn(lines: Sequence[str], form: DelimitedFormat) -> int:
    """How many cells hold what stands apart in a line; all lines where no columns are found."""
    if len(form.column_starts) < _FEWEST_COLUMNS:
        return len(lines)
    return sum(bool(GAP.search(cell)) for line in lines for cell in split_line(line, form))


def column_starts(lines: Sequence[str]) -> tuple[int, ...]:
    """The places where columns begin: after blanks that stand at the same place in nearly all lines of the table."""
    told = (line for line, prose in zip(lines, are_prose(lines), strict=True) if not prose)
    spaced = (line for line in told if GAP.search(line.strip()))
    body = [line.rstrip("\r\n").expandtabs(8) for line in spaced]
    if len(body) < 3 or len(body) < 0.5 * len(lines):
        return ()
    width = max(len(line) for line in body)
    blanks = [sum(line[place : place + 1] in ("", " ") for line in body) for place in range(min(width, 2000))]
    needed = len(body) - max(0, len(body) // 50)
    names = body[0] if _cells(body[0]) >= max(map(_cells, body[1:])) else ""  # one of the few that may differ
    gaps = [blank >= needed and names[place : place + 1] in ("", " ") for place, blank in enumerate(blanks)]
    starts = [place for place in range(len(gaps)) if not gaps[place] and (place == 0 or gaps[place - 1])]
    if not starts:
        return ()
    starts = [0, *(_before_words(start, body[:_HEADS]) for start in starts[1:])]
    starts = _of_whole_names(starts, body, width)
    starts = [start for start, end in zip(starts, [*starts[1:], width], strict=True) if _is_column(body, start, end)]
    return tuple(starts) if _has_figures(body, starts) else ()


def _before_words(start: int, heads: Sequence[str]) -> int:
    """A place moved to the left, so that it cuts no word of the rows that name the columns."""
    for head in heads:
        while start and head[start - 1 : start].strip() and head[start : start + 1].strip():
            start = head.rfind(" ", 0, start) + 1
    return start


def _of_whole_names(starts: Sequence[int], body: Sequence[str], width: int) -> list[int]:
    """The places without those within a name of several words, where nothing stands below one of these words."""
    heads = [body[0], *takewhile(_has_no_figure, body[1:_HEADS])]
    rows = body[len(heads) :]
    kept = [*starts]
    at = 0
    while at < len(kept):
        start, end = kept[at], kept[at + 1] if at + 1 < len(kept) else width
        if any(line[start:end].strip() for line in rows):
            at += 1
        elif at + 1 < len(kept) and _is_within_name(end, heads):
            del kept[at + 1]
        elif at > 0 and _is_within_name(start, heads):
            del kept[at]
        else:
            at += 1
    return kept


def _has_no_figure(line: str) -> bool:
    return not any(kind(word) in _FIGURES for word in line.split())


def _is_within_name(start: int, lines: Sequence[str]) -> bool:
    """Whether words stand at a place, and in all lines that have one there a single blank before it."""
    before = [line[max(0, start - 2) : start] for line in lines if line[start : start + 1].strip()]
    return bool(before) and all(len(text) == 2 and text[0] != " " and text[1] == " " for text in before)


def _is_column(body: Sequence[str], start: int, end: int) -> bool:
    """Whether most lines have something at a place, or the first names it: else it is a gap within longer texts.

    That it is too where all that has no name stands one blank behind other words.
    """
    filled = sum(bool(line[start:end].strip()) for line in body)
    if start == 0 or body[0][start:end].strip():
        return True
    return filled * 2 >= len(body) and not _is_within_name(start, body)


def _has_figures(body: Sequence[str], starts: Sequence[int]) -> bool:
    form = DelimitedFormat(delimiter=FIXED, column_starts=tuple(starts))
    rows = [split_line(line, form) for line in body]
    figures = sum(any(kind(cell) in ("number", "time") for cell in cells) for cells in rows)
    return len(starts) > 1 and figures >= 0.6 * len(rows)
