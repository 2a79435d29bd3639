"""The shape of a CSV file: how many separators stand between its cells, counted while another reader reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import numpy as np

from harbin_viewer.factsheet.tables.raw_rows import Progress

_LINE_ENDS = b"\r\n"


class CountedFile:
    """An open file that counts the separators outside quotation marks in what is read from it, and tells the progress.

    Readers that pad short rows and cut long ones in silence can so be found out: a table of r rows and c columns has
    r x (c - 1) separators. `odd` is True where quotation marks or zero bytes stand where they should not.
    """

    def __init__(self, file: BinaryIO, separator: str, quote: str, size: int, progress: Progress | None) -> None:
        self.separators = 0
        self.odd = False
        self._file = file
        self._separator = separator.encode()
        self._quote = quote.encode()
        self._size = size
        self._progress = progress
        self._inside = False
        self._last = b"\n"

    def read(self, size: int = -1) -> bytes:
        """The next bytes of the file."""
        content = self._file.read(size)
        if content:
            self._count(content)
        if self._progress:
            self._progress(self._file.tell(), self._size)
        return content

    def __iter__(self) -> Iterator[bytes]:
        while line := self.read(1 << 18):
            yield line

    def _count(self, content: bytes) -> None:
        self.odd = self.odd or b"\0" in content
        if not self._quote or (self._quote not in content and not self._inside):
            self.separators += _occurrences(content, self._separator)
            self._last = content[-1:]
        else:
            self._count_outside(content)

    def _count_outside(self, content: bytes) -> None:
        """Count in the parts outside quotation marks; a doubled mark has nothing between its halves."""
        before = self._separator + _LINE_ENDS
        parts = content.split(self._quote)
        for number, part in enumerate(parts):
            if not self._inside:
                self.separators += part.count(self._separator)
                opens = number < len(parts) - 1
                last = part[-1:] or self._last
                # What stands before an opening mark is a separator or the end of a line, or else a closing mark.
                if opens and last != self._quote and last not in before:
                    self.odd = True
                # And so is what follows a closing mark.
                if self._last == self._quote and part and part[:1] not in before:
                    self.odd = True
            self._last = self._quote if number < len(parts) - 1 else part[-1:] or self._last
            if number < len(parts) - 1:
                self._inside = not self._inside


def _occurrences(content: bytes, separator: bytes) -> int:
    if len(separator) > 1:
        return content.count(separator)
    return int(np.count_nonzero(np.frombuffer(content, dtype=np.uint8) == separator[0]))
