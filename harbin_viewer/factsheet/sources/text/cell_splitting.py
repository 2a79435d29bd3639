"""Lines of text cut into rows of cells, whatever separates them, and mended where a quotation mark is never closed."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from unicodedata import east_asian_width

from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, FIXED, DelimitedFormat
from harbin_viewer.factsheet.sources.text.cell_kind import is_year, kind

MOST_LINES_IN_A_ROW = 1000
"""Lines of a row beyond which its quotation mark counts as never closed."""

MOST_LETTERS_IN_A_ROW = 4_000_000
"""Letters of a row of several lines beyond which its quotation mark counts as never closed."""

MOST_UNCLOSED = 50
"""Quotation marks never closed beyond which they no longer quote anything in a text."""

_BLANKS = re.compile(r"[ \t\u00a0]+")


class Rows:
    """The rows of a text, walked once; `lines` is the number of lines of the last row.

    A quotation mark that never closes, or holds lines that are rows themselves, is a letter; `unclosed` are the numbers
    of the rows with such a mark, from 0.
    """

    def __init__(self, lines: Iterable[str], form: DelimitedFormat) -> None:
        self.lines = 0
        self.unclosed: list[int] = []
        self._form = form
        self._feed = _Feed(iter(lines))

    def __iter__(self) -> Iterator[list[str]]:
        form = self._form
        if form.delimiter == FIXED:
            return self._by_line(form)
        if form.delimiter == BLANKS and not form.quote_char:
            return self._by_line(form)
        return self._quoted(form)

    def _by_line(self, form: DelimitedFormat) -> Iterator[list[str]]:
        self.lines = 1
        for line in self._feed.rest():
            yield split_line(line, form)

    def _quoted(self, form: DelimitedFormat) -> Iterator[list[str]]:
        number = 0
        reader, before = csv_reader(self._feed, form), list[str]()
        while True:
            self._feed.pulled.clear()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except (_UnclosedError, csv.Error) as error:
                cells = self._long(number) if isinstance(error, csv.Error) else self._mended(number)
                reader = self._reader()
            if len(self._feed.pulled) > 1:
                if holds_rows(self._feed.pulled, [before, self._below()], form):
                    cells, reader = self._mended(number), self._reader()
            elif cells:
                before = cells
            self.lines = max(1, len(self._feed.pulled))
            number += 1
            yield cells

    def _reader(self) -> Iterator[list[str]]:
        """A reader of the rows from here on."""
        return csv_reader(self._feed, self._form if len(self.unclosed) < MOST_UNCLOSED else _unquoted(self._form))

    def _below(self) -> list[str]:
        """The cells of the line that comes next."""
        return _line_cells(self._feed.below(), self._form)

    def _long(self, number: int) -> list[str]:
        """A row with a cell that is longer than Python's reader takes (the outline of a country)."""
        text = "".join(self._feed.pulled)
        try:
            while (cells := _cells_of(text, self._form)) is None:
                text += next(self._feed)
        except (_UnclosedError, StopIteration):
            return self._mended(number)
        return cells

    def _mended(self, number: int) -> list[str]:
        """The first line of a row that never ends, by itself; the others are read anew."""
        self.unclosed.append(number)
        first = self._feed.keep_first()
        return _cells_of(first, _unquoted(self._form)) or []


class _UnclosedError(Exception):
    """A quotation mark is opened and not closed within the bounds."""


class _Feed:
    """Lines for the reader of a row, which remembers those of the row and ends a row that takes too many."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.pulled: list[str] = []
        self._lines = lines
        self._again: deque[str] = deque()
        self._letters = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        pulled = self.pulled
        if pulled:
            self._letters = len(pulled[0]) if len(pulled) == 1 else self._letters + len(pulled[-1])
            if len(pulled) >= MOST_LINES_IN_A_ROW or self._letters > MOST_LETTERS_IN_A_ROW:
                raise _UnclosedError
        try:
            line = self._again.popleft() if self._again else next(self._lines)
        except StopIteration:
            if pulled:
                raise _UnclosedError from None
            raise
        pulled.append(line)
        return line

    def rest(self) -> Iterator[str]:
        """The lines themselves."""
        return self._lines

    def below(self) -> str:
        """The line that comes next; "" at the end."""
        if not self._again and (line := next(self._lines, "")):
            self._again.append(line)
        return self._again[0] if self._again else ""

    def keep_first(self) -> str:
        """The first line of the row; the others will come again."""
        self._again.extendleft(reversed(self.pulled[1:]))
        del self.pulled[1:]
        return self.pulled[0]


def holds_rows(lines: Sequence[str], around: Sequence[Sequence[str]], form: DelimitedFormat) -> bool:
    """Whether the lines of a row are rows themselves, which a stray quotation mark holds together.

    Each has as many cells as the rows `around` them. Where the mark closes a cell as it should, each has a figure, too,
    wherever one of these has: every line of a text may well have a comma.
    """
    width = len(around[0])
    rows = [_line_cells(line, form) for line in lines]
    if width < len(("name", "figure")) or any(len(row) != width for row in rows):
        return False
    if not _closes(lines, form):
        return True
    figures = next((found for row in around if len(row) == width and (found := _figures(row))), frozenset())
    return max(figures, default=(0, ""))[0] > 0 and all(figures <= _figures(row) for row in rows)


def _figures(row: Sequence[str]) -> frozenset[tuple[int, str]]:
    """The places of the cells of a row that hold a figure or a time, each with the blanks that it begins with."""
    figures = ((at, cell) for at, cell in enumerate(row) if kind(cell) in ("number", "time"))
    return frozenset((at, cell[: len(cell) - len(cell.lstrip())]) for at, cell in figures)


def _line_cells(line: str, form: DelimitedFormat) -> list[str]:
    """The cells of a line by itself; a mark that it opens and does not close is a letter."""
    return _cells_of(line, form) or _cells_of(line, _unquoted(form)) or []


def _closes(lines: Sequence[str], form: DelimitedFormat) -> bool:
    """Whether each cell in quotation marks ends where its mark closes."""
    try:
        list(csv_reader(iter(lines), form, strict=True))
    except csv.Error:
        return False
    return True


def leaves_open(line: str, form: DelimitedFormat) -> bool:
    """Whether a line opens a quotation mark that it does not close."""
    return _cells_of(line, form) is None


def csv_reader(lines: Iterator[str], form: DelimitedFormat, *, strict: bool = False) -> Iterator[list[str]]:
    """Python's reader of rows for a format with a delimiter; a quotation mark within a cell is a letter.

    csv.Error where a `strict` one meets a mark that closes a cell before its end.
    """
    return csv.reader(
        lines,
        delimiter=form.delimiter,
        quotechar=form.quote_char or None,
        quoting=csv.QUOTE_MINIMAL if form.quote_char else csv.QUOTE_NONE,
        doublequote=not form.escape_char,
        escapechar=form.escape_char or None,
        skipinitialspace=form.skip_initial_space or form.delimiter == BLANKS,
        strict=strict,
    )


def split_line(line: str, form: DelimitedFormat) -> list[str]:
    """The cells of a line between blanks or at fixed places."""
    text = line.rstrip("\r\n")
    if form.delimiter == BLANKS:
        words = _BLANKS.split(text.strip()) if text.strip() else []
        return _name_and_figures(words, form.figures_behind) if form.figures_behind else words
    if not text.strip():
        return []
    placed = widened(text) if form.wide_letters else text
    if _runs_across(placed, form.column_starts):
        return [text.strip()]
    places = [*form.column_starts, len(placed)]
    return [placed[start:end].replace(_SECOND_PLACE, "").strip() for start, end in pairwise(places)]


_SECOND_PLACE = "\x7f"
"""What stands for the second place of a wide letter, and in no text."""


def widened(text: str) -> str:
    """A text in which each letter that is two places wide on a screen takes two."""
    if text.isascii():
        return text
    return "".join(letter + _SECOND_PLACE * (east_asian_width(letter) in "WF") for letter in text)


def _name_and_figures(words: list[str], behind: int) -> list[str]:
    """The words of a line with those before its last figures as one name; all as one cell where no figures end it."""
    if len(words) <= behind + 1:
        return words
    if any(kind(word) == "text" for word in words[-behind:]):
        return [" ".join(words)]
    return [" ".join(words[:-behind]), *words[-behind:]]


def _runs_across(text: str, starts: Sequence[int]) -> bool:
    """Whether words of a line stand across the places where columns begin: a sentence or title around a table.

    Where they do so once, a row may have a name too long for its column, with figures or gaps behind it. Where none
    does, as a word of a title may end before such a place, words that go on to the last column are cells.
    """
    across = sum(" " not in text[start - 1 : start + 1] for start in starts if 0 < start < len(text))
    if across > 1 or "  " in text.strip():
        return across > 1
    goes_on = across == 0 and (len(text) > max(starts, default=0) or " " not in text.strip())
    return not goes_on and not any(kind(word) == "number" and not is_year(word) for word in text.split())


def _cells_of(text: str, form: DelimitedFormat) -> list[str] | None:
    """The cells of a row, None where a quotation mark is still open at its end."""
    rest = text.rstrip("\r\n")
    quote, part = form.quote_char, form.delimiter
    if not quote:
        return rest.split(part)
    cells: list[str] = []
    while True:
        if not rest.startswith(quote):
            cell, more, rest = rest.partition(part)
        else:
            close = _closing(text_cell := rest, quote)
            if close < 0:
                return None
            after, more, rest = rest[close + 1 :].partition(part)
            cell = text_cell[1:close].replace(quote * 2, quote) + after
        cells.append(cell)
        if not more:
            return cells


def _closing(text: str, quote: str) -> int:
    """The place of the mark that closes the cell with which a text begins, -1 where none does."""
    place = text.find(quote, 1)
    while place >= 0 and text.startswith(quote, place + 1):
        place = text.find(quote, place + 2)
    return place


def _unquoted(form: DelimitedFormat) -> DelimitedFormat:
    return replace(form, quote_char="", escape_char="")
