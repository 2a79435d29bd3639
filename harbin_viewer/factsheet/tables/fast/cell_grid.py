"""Where the cells of a block of delimited text begin and end, and whether they surely are what they seem."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from harbin_viewer.factsheet.model.package.resource import LONGEST_CELL
from harbin_viewer.factsheet.tables.fast.columns.digits import AHEAD, Flags, Letters, Places, Words, words_of
from harbin_viewer.factsheet.tables.fast.quotation_marks import cells_in_marks

_RETURN = 13

_BEHIND = 32
"""Bytes after the last cell, so that words that begin in it can be read."""

_ROOM_AHEAD, _ROOM_BEHIND = b" " * AHEAD, b" " * _BEHIND


class OddError(Exception):
    """The cells of a text are not surely what they seem."""


@dataclass(frozen=True)
class Writing:
    """How a text is written: in what encoding, what parts its cells, and what is put around them ("" for nothing).

    `end` is the last byte of a line: a line feed, or a carriage return in a text that has no line feeds.
    """

    encoding: str
    separator: str
    quote: str
    end: bytes = b"\n"


@dataclass(frozen=True)
class Block:
    """Whole rows of a file in its bytes; of these the first ones, `skipped`, are no rows of the table."""

    content: bytes
    writing: Writing
    skipped: int = 0

    @cached_property
    def letters(self) -> Letters:
        """The bytes with room on both sides."""
        return np.frombuffer(b"".join((_ROOM_AHEAD, self.content, _ROOM_BEHIND)), dtype=np.uint8)

    @cached_property
    def words(self) -> Words:
        """The word of eight bytes that begins at each."""
        return words_of(self.letters)

    def prove_letters(self) -> None:
        """UnicodeError for bytes that are no letters; nothing is made of the usual ones, which few columns ask for."""
        if not self.content.isascii():
            self.text  # noqa: B018 made to be kept

    @cached_property
    def text(self) -> str | None:
        """Its letters, one for each byte; None where some take several. UnicodeError for bytes that are none."""
        if self.content.isascii():
            return self.content.decode("ascii")
        decoded = self.content.decode(self.writing.encoding)
        return decoded if len(decoded) == len(self.content) else None

    @cached_property
    def doubled(self) -> str:
        """A doubled quotation mark, where there are some; else ""."""
        twice = self.writing.quote * 2
        return twice if self.is_quoted and twice.encode() in self.content else ""

    @cached_property
    def is_quoted(self) -> bool:
        """Whether there are quotation marks."""
        return bool(self.writing.quote) and self.writing.quote.encode() in self.content


@dataclass(frozen=True)
class Cells:
    """Cells of one column of a block, without the quotation marks around them, by their places in its letters."""

    block: Block
    starts: Places
    ends: Places

    def __len__(self) -> int:
        return len(self.starts)

    @cached_property
    def lengths(self) -> Places:
        """Their bytes."""
        return self.ends - self.starts

    def of(self, rows: Places) -> Cells:
        """Some of them."""
        return Cells(self.block, self.starts[rows], self.ends[rows])

    def texts(self) -> list[str]:
        """What stands in them; a doubled quotation mark is one."""
        found = self._slices()
        twice = self.block.doubled
        if not twice:
            return found
        marked = (self.block.letters[self.starts - 1] == ord(twice[0])).tolist()
        return [text.replace(twice, twice[0]) if quoted else text for text, quoted in zip(found, marked, strict=True)]

    def _slices(self) -> list[str]:
        places = zip((self.starts - AHEAD).tolist(), (self.ends - AHEAD).tolist(), strict=True)
        whole = self.block.text
        if whole is not None:
            return [whole[start:end] for start, end in places]
        content, encoding = self.block.content, self.block.writing.encoding
        return [content[start:end].decode(encoding) for start, end in places]

    def are(self, text: bytes) -> Flags:
        """Which of them are that text."""
        same: Flags = self.lengths == len(text)
        rows = np.flatnonzero(same)
        for at, letter in enumerate(text):
            rows = rows[self.block.letters[self.starts[rows] + at] == letter]
        same[:] = False
        same[rows] = True
        return same


class Grid:
    """The cells of a block, each row of which has `width`; OddError where that is not sure.

    Readers that pad short rows and cut long ones in silence are none of ours: what is odd is left to a walk.
    """

    def __init__(self, block: Block, width: int) -> None:
        self.block = block
        self._separator, self._quote = ord(block.writing.separator), block.writing.quote.encode()
        self._end = block.writing.end[0]
        self._returns = self._end != _RETURN and b"\r" in block.content
        ends, rows = self._bounds()
        if len(ends) != rows * width:
            raise OddError
        self._grid = ends.reshape(-1, width)
        if not (block.letters[self._grid[:, -1]] == self._end).all() or not self._has_whole_line_ends():
            raise OddError  # where each row ends with a line, no line ends elsewhere: there are as many
        self._row_ends = np.ascontiguousarray(self._grid[:, -1])
        if width == 1 and (self._row_ends - self._first_starts() <= self._ends_in_return()).any():
            raise OddError  # an empty line is no row

    def __len__(self) -> int:
        return len(self._grid) - self.block.skipped

    def column(self, at: int) -> Cells:
        """The cells of a column."""
        first, letters = self.block.skipped, self.block.letters
        starts = self._grid[first:, at - 1] + 1 if at else self._first_starts()[first:]
        ends = np.ascontiguousarray(self._grid[first:, at])
        if self._returns and at == self._grid.shape[1] - 1:
            ends = ends - self._ends_in_return()[first:]
        if self.block.is_quoted:
            marked = (letters[starts] == self._quote[0]) & (ends > starts)
            starts, ends = starts + marked, ends - marked
        cells = Cells(self.block, starts, ends)
        if len(cells) and int(cells.lengths.max()) > LONGEST_CELL:
            raise OddError
        return cells

    def _first_starts(self) -> Places:
        """Where the rows begin."""
        return np.concatenate([[AHEAD], self._row_ends[:-1] + 1])

    def _ends_in_return(self) -> Flags:
        """The rows whose last cell is followed by two bytes of a line end."""
        found: Flags = self.block.letters[self._row_ends - 1] == _RETURN
        return found

    def _bounds(self) -> tuple[Places, int]:
        """Where separators and line ends are, outside of quotation marks, and how many are line ends."""
        letters = self.block.letters
        lines: Flags = letters == self._end
        found: Flags = letters == self._separator
        if self.block.is_quoted:
            inside = np.zeros(len(letters), dtype=bool)
            inside[self._marks] = True
            inside = np.logical_xor.accumulate(inside)
            lines &= ~inside
            found &= ~inside
        found |= lines
        found[:AHEAD] = found[AHEAD + len(self.block.content) :] = False
        return np.flatnonzero(found), int(np.count_nonzero(lines))

    def _has_whole_line_ends(self) -> bool:
        content = self.block.content
        if self._end == _RETURN:
            return b"\n" not in content
        return not self._returns or content.count(b"\r") == content.count(b"\r\n")

    @cached_property
    def _marks(self) -> Places:
        """The quotation marks around cells, and those doubled in them; OddError where that is not sure."""
        marks = np.flatnonzero(self.block.letters == self._quote[0])
        return marks if self._stand_around_cells(marks) else self._but_strays(marks)

    def _but_strays(self, marks: Places) -> Places:
        """The quotation marks without those within cells that have none around them."""
        writing, content = self.block.writing, self.block.content
        spans, whole = cells_in_marks(content, writing.separator.encode(), self._quote, writing.end)
        if whole < len(content):
            raise OddError
        starts, ends = np.array(spans, dtype=np.int64).reshape(-1, 2).T + AHEAD
        at = np.searchsorted(starts, marks, side="right")
        found: Places = marks[(at > 0) & (marks < np.concatenate([[0], ends])[at])]
        return found

    def _stand_around_cells(self, marks: Places) -> bool:
        """Whether quotation marks by turns open and close cells."""
        if len(marks) % 2:
            return False
        letters = self.block.letters
        before, after = letters[marks[::2] - 1], letters[marks[1::2] + 1]
        sides = (self._separator, self._end, self._quote[0])
        at_start = marks[::2] == AHEAD
        return bool((np.isin(before, sides) | at_start).all() and np.isin(after, (*sides, _RETURN)).all())
