"""Lines of text cut into rows of cells, whatever separates them, and mended where a quotation mark is never closed."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from harbin_viewer.factsheet.sources.delimited.text_format import BLANKS, FIXED, DelimitedFormat

MOST_LINES_IN_A_ROW = 1000
"""Lines of a row beyond which its quotation mark counts as never closed."""

MOST_LETTERS_IN_A_ROW = 4_000_000
"""Letters of a row of several lines beyond which its quotation mark counts as never closed."""

MOST_UNCLOSED = 50
"""Quotation marks never closed beyond which they no longer quote anything in a text."""

_BLANKS = re.compile(r"[ \t\u00a0]+")


class Rows:
    """The rows of a text, walked once; `lines` is the number of lines of the last row, `unclosed` of mended marks."""

    def __init__(self, lines: Iterable[str], form: DelimitedFormat) -> None:
        self.lines = 0
        self.unclosed: list[int] = []
        self.open_at_end = False
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
        reader = csv_reader(self._feed, form)
        while True:
            self._feed.pulled.clear()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except (_UnclosedError, csv.Error) as error:
                cells = self._long(number) if isinstance(error, csv.Error) else self._mended(number)
                reader = csv_reader(self._feed, form if len(self.unclosed) < MOST_UNCLOSED else _unquoted(form))
            self.lines = max(1, len(self._feed.pulled))
            number += 1
            yield cells

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
        self.open_at_end = self.open_at_end or self._feed.at_end
        first = self._feed.keep_first()
        return _cells_of(first, _unquoted(self._form)) or []


class _UnclosedError(Exception):
    """A quotation mark is opened and not closed within the bounds."""


class _Feed:
    """Lines for the reader of a row, which remembers those of the row and ends a row that takes too many."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.pulled: list[str] = []
        self.at_end = False
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
                self.at_end = True
                raise _UnclosedError from None
            raise
        pulled.append(line)
        return line

    def rest(self) -> Iterator[str]:
        """The lines themselves."""
        return self._lines

    def keep_first(self) -> str:
        """The first line of the row; the others will come again."""
        self._again.extendleft(reversed(self.pulled[1:]))
        del self.pulled[1:]
        return self.pulled[0]


def csv_reader(lines: Iterator[str], form: DelimitedFormat) -> Iterator[list[str]]:
    """Python's reader of rows for a format with a delimiter; a quotation mark within a cell is a letter."""
    return csv.reader(
        lines,
        delimiter=form.delimiter,
        quotechar=form.quote_char or None,
        quoting=csv.QUOTE_MINIMAL if form.quote_char else csv.QUOTE_NONE,
        doublequote=not form.escape_char,
        escapechar=form.escape_char or None,
        skipinitialspace=form.skip_initial_space or form.delimiter == BLANKS,
    )


def split_line(line: str, form: DelimitedFormat) -> list[str]:
    """The cells of a line between blanks or at fixed places."""
    text = line.rstrip("\r\n")
    if form.delimiter == BLANKS:
        return _BLANKS.split(text.strip()) if text.strip() else []
    if not text.strip():
        return []
    if _runs_across(text, form.column_starts):
        return [text.strip()]
    places = [*form.column_starts, len(text)]
    return [text[start:end].strip() for start, end in pairwise(places)]


def _runs_across(text: str, starts: Sequence[int]) -> bool:
    """Whether words of a line stand across the places where columns begin: a sentence above or below a table."""
    within = [text[start - 1 : start + 1] for start in starts if 0 < start < len(text)]
    return sum(" " not in pair for pair in within) > 1


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
