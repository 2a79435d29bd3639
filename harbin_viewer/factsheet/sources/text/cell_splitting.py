"""Lines of text cut into rows of cells, whatever separates them, and mended where a quotation mark is never closed."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from harbin_viewer.factsheet.model.package.resource import LONGEST_CELL
from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, FIXED, DelimitedFormat
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from harbin_viewer.factsheet.sources.text.separators.placed_cells import split_line

MOST_LINES_IN_A_ROW = 1000
"""Lines of a row beyond which its quotation mark counts as never closed."""

MOST_LETTERS_IN_A_ROW = 4_000_000
"""Letters of a row of several lines beyond which its quotation mark counts as never closed."""

_FEW_LINES = 8
"""Lines that are looked at at once for a quotation mark; of twice as many after each time that there was none."""

MOST_UNCLOSED = 50
"""Quotation marks never closed beyond which they no longer quote anything in a text."""


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
        number, is_plain = 0, not form.escape_char
        reader, before = csv_reader(self._feed, form), list[str]()
        while True:
            if is_plain:
                self.lines = 1
                for cells in self._plain():
                    before = cells or before
                    number += 1
                    yield cells
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
            is_plain = not form.escape_char and self._feed.has_no(self._form_here.quote_char)
            number += 1
            yield cells

    def _plain(self) -> Iterator[list[str]]:
        """The rows up to the next line with a quotation mark; each is a line, and Python's reader has many at once."""
        form, size = self._form_here, _FEW_LINES
        while lines := self._feed.plain(form.quote_char, size):
            yield from csv_reader(iter(lines), form)
            if len(lines) < size:
                return
            size = min(2 * size, MOST_LINES_IN_A_ROW)

    @property
    def _form_here(self) -> DelimitedFormat:
        """The form, in which nothing is quoted after too many marks that were never closed."""
        return self._form if len(self.unclosed) < MOST_UNCLOSED else _unquoted(self._form)

    def _reader(self) -> Iterator[list[str]]:
        """A reader of the rows from here on."""
        return csv_reader(self._feed, self._form_here)

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

    def plain(self, mark: str, most: int) -> list[str]:
        """So many lines that come next; fewer before one with the mark, or with a cell that may pass Python's limit."""
        lines = [self._again.popleft() for _ in range(min(most, len(self._again)))] or list(islice(self._lines, most))
        if not lines or (max(map(len, lines)) < LONGEST_CELL and not (mark and mark in "".join(lines))):
            return lines
        odd = next(at for at, line in enumerate(lines) if len(line) >= LONGEST_CELL or (mark and mark in line))
        self._again.extendleft(reversed(lines[odd:]))
        return lines[:odd]

    def has_no(self, mark: str) -> bool:
        """Whether the row is one line without the mark."""
        return len(self.pulled) == 1 and not (mark and mark in self.pulled[0])

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
