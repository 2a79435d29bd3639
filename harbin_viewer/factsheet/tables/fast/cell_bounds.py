"""Where the cells of delimited text end, found in its bytes while another reader reads them.

Readers that pad short rows and cut long ones in silence can so be found out, and the decimals of figures that end in
zeros are counted, which numbers forget.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.tables.values.column_decimals import ColumnDecimals

Bytes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]

_NEWLINE, _RETURN, _NOUGHT, _SPACE, _EXPONENT, _POINT = 10, 13, ord("0"), ord(" "), ord("e"), ord(".")
_NINE = ord("9")
_LOWER = 32
"""What makes a small letter of a capital."""

_AT_ONCE = 1 << 18
_LONGEST_ROW = 1 << 24
"""Bytes of a row that are looked at; what is longer has a quotation mark that is opened and never closed."""


class CellBounds:
    """An open file that looks at what is read from it. `odd` is True where its cells are not surely what they seem.

    Each row has `width` cells, and those of `figures` (places from 0) are numbers. Where a cell of `guessed` begins
    like a code and not like a number (with a nought before other digits, or a space), its place is in `codes`.
    """

    def __init__(
        self,
        file: Any,
        separator: str,
        quote: str,
        width: int,
        figures: tuple[int, ...] = (),
        guessed: tuple[int, ...] = (),
    ) -> None:
        self.odd = False
        self.codes: set[int] = set()
        self.rows = 0
        self._file = file
        self._separator = ord(separator)
        self._quote = quote.encode()
        self._width, self._figures, self._guessed = width, figures, guessed
        self._rest = b""
        self._decimals: dict[int, list[Bytes]] = {at: [] for at in figures}

    def read(self, size: int = -1) -> bytes:
        """The next bytes of the file."""
        content: bytes = self._file.read(size)
        if not self.odd:
            self._look(content)
        return content

    def __iter__(self) -> Iterator[bytes]:
        while part := self.read(_AT_ONCE):
            yield part

    def decimals(self, at: int, skipped: int) -> ColumnDecimals | None:
        """Those of a column without the first rows; None where no figure ends in zeros."""
        array = np.concatenate(self._decimals[at])[skipped:] if self._decimals[at] else np.zeros(0, dtype=np.uint8)
        return ColumnDecimals(array) if (array != ColumnDecimals.NONE).any() else None

    def _look(self, content: bytes) -> None:
        if content:
            text = self._rest + content if self._rest else content
        else:
            text = self._rest + b"\n" if self._rest else b""
        if b"\0" in content or len(text) > _LONGEST_ROW:
            self.odd = True
        elif text:
            self._rows(text)

    def _rows(self, text: bytes) -> None:
        """Look at the whole rows in a text and keep what follows them."""
        if self._quote and self._quote in text:
            letters = np.frombuffer(text, dtype=np.uint8)
            ends = np.flatnonzero(self._are_bounds(letters) & ~np.logical_xor.accumulate(letters == self._quote[0]))
            whole = np.flatnonzero(letters[ends] == _NEWLINE)[-1:]
            ends = ends[: whole[0] + 1] if len(whole) else ends[:0]
            cut = int(ends[-1]) + 1 if len(ends) else 0
        else:
            cut = text.rfind(b"\n") + 1
            letters = np.frombuffer(text, dtype=np.uint8, count=cut)
            ends = np.flatnonzero(self._are_bounds(letters))
        self._rest = text[cut:]
        if not cut:
            return
        letters = letters[:cut]
        if len(ends) % self._width or not self._is_sound(text[:cut], letters):
            self.odd = True
            return
        grid = ends.reshape(-1, self._width)
        newlines = letters[grid] == _NEWLINE
        if not newlines[:, -1].all() or newlines[:, :-1].any() or self._has_blank_row(letters, grid):
            self.odd = True
            return
        self.rows += len(grid)
        if self._figures:
            self._count(letters, grid)
        for at in self._guessed:
            if at not in self.codes and self._has_codes(letters, _starts(grid, at), grid[:, at]):
                self.codes.add(at)

    def _has_codes(self, letters: Bytes, starts: Places, ends: Places) -> bool:
        """Whether a cell begins with a nought before other digits, or begins or ends with a space."""
        plain = _are_digits(letters[starts], least=_NOUGHT + 1) & _are_digits(letters[ends - 1])
        if plain.all():  # nearly always, and fast
            return False
        starts, ends = starts[~plain], ends[~plain]
        for letter in (_RETURN, *self._quote):
            ends = ends - (letters[ends - 1] == letter)
        for letter in self._quote:
            starts = np.minimum(starts + (letters[starts] == letter), ends)
        filled = ends > starts
        if ((letters[starts] == _SPACE) & filled).any() or ((letters[ends - 1] == _SPACE) & filled).any():
            return True
        for sign in (ord("-"), ord("+")):
            starts = np.minimum(starts + (letters[starts] == sign), ends)
        noughts = starts[letters[starts] == _NOUGHT]
        following = letters[np.minimum(noughts + 1, len(letters) - 1)]
        return bool(_are_digits(following).any())

    def _are_bounds(self, letters: Bytes) -> npt.NDArray[np.bool_]:
        """Where separators and line ends are."""
        bounds: npt.NDArray[np.bool_] = letters == self._separator
        np.logical_or(bounds, letters == _NEWLINE, out=bounds)
        return bounds

    def _has_blank_row(self, letters: Bytes, grid: Places) -> bool:
        """In a table of one column, an empty line is no row."""
        if self._width > 1:
            return False
        before = np.concatenate([[-1], grid[:-1, 0]])
        return bool((grid[:, 0] - before <= 1 + (letters[grid[:, 0] - 1] == _RETURN)).any())

    def _is_sound(self, text: bytes, letters: Bytes) -> bool:
        """Whether line ends are whole and quotation marks stand around whole cells."""
        if b"\r" in text and text.count(b"\r") != text.count(b"\r\n"):
            return False
        if not self._quote or self._quote not in text:
            return True
        marks = np.flatnonzero(letters == self._quote[0])
        opening, closing = marks[::2], marks[1::2]
        before = letters[opening - 1][opening > 0]
        after = letters[np.minimum(closing + 1, len(letters) - 1)]
        sides = (self._separator, _NEWLINE, self._quote[0])
        return bool(np.isin(before, sides).all() and np.isin(after, (*sides, _RETURN)).all())

    def _count(self, letters: Bytes, grid: Places) -> None:
        """Count the decimals of figures that end in noughts."""
        points = np.flatnonzero(letters == _POINT)
        for at in self._figures:
            found = np.full(len(grid), ColumnDecimals.NONE, dtype=np.uint8)
            ends = self._trimmed(letters, grid[:, at])
            rows = np.flatnonzero(letters[ends - 1] == _NOUGHT)
            if len(rows) and len(points):
                _fill(found, rows, _starts(grid, at)[rows], ends[rows], points, letters)
            self._decimals[at].append(found)

    def _trimmed(self, letters: Bytes, ends: Places) -> Places:
        """Where the figures end, without a line end, a quotation mark or spaces after them."""
        for letter in (_RETURN, *self._quote, _SPACE):
            while len(ends) and (after := letters[ends - 1] == letter).any():
                ends = ends - after
                if letter != _SPACE:
                    break
        return ends


def _are_digits(letters: Bytes, least: int = _NOUGHT) -> npt.NDArray[np.bool_]:
    return (letters >= least) & (letters <= _NINE)


def _starts(grid: Places, at: int) -> Places:
    """Where the cells of a column begin."""
    before: Places = grid[:, at - 1] if at else np.concatenate([[-1], grid[:-1, -1]])
    return before + 1


def _fill(found: Bytes, rows: Places, starts: Places, ends: Places, points: Places, letters: Bytes) -> None:
    """Note the decimals of the figures between `starts` and `ends` that have a point and no exponent."""
    place = np.searchsorted(points, ends) - 1
    point = points[np.maximum(place, 0)]
    has_point = (place >= 0) & (point >= starts)
    rows, point, ends = rows[has_point], point[has_point], ends[has_point]
    if not len(rows):
        return
    decimals = ends - point - 1
    for back in range(2, int(decimals.max()) + 1):  # an exponent stands before the digits at the end
        plain = (back > decimals) | ((letters[ends - back] | _LOWER) != _EXPONENT)
        if not plain.all():
            rows, ends, decimals = rows[plain], ends[plain], decimals[plain]
    found[rows] = np.minimum(decimals, ColumnDecimals.NONE - 1)
