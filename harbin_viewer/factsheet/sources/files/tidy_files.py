"""The files of a package that was made of what a person opened: parts of the original, and tables written anew."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import BinaryIO

from harbin_viewer.factsheet.model.error import TooLargeError
from harbin_viewer.factsheet.sources.files.package_files import MAX_FILE_SIZE, OpenedFile, not_there, too_large
from harbin_viewer.factsheet.sources.raw_table import CleanText
from harbin_viewer.factsheet.sources.row_places import NotedPlaces, Standing
from harbin_viewer.factsheet.words.csv_written import TooLongError, csv_written

MOST_WRITTEN, _TIMES = 256 * 1024**2, 10
"""Bytes of a table that is written anew, or how many times those of its file: long texts may hold for many rows."""


def table_written(names: Sequence[str], rows: Iterable[Sequence[object]], file: OpenedFile, place: str = "") -> bytes:
    """A table of a file as CSV; TooLargeError where it unfolds to more than is read."""
    try:
        return csv_written(names, rows, max(MOST_WRITTEN, _TIMES * file.size()))
    except TooLongError:
        problem = f"Its rows have more than {MOST_WRITTEN // 1024**2} MB of text, as the same texts hold for many rows."
        remedy = "Keep the rows and columns that you need, or shorten its longest texts."
        raise TooLargeError(file.label, place, problem, remedy) from None


@dataclass(frozen=True)
class TableFile:
    """A table as delimited text: bytes that are written when they are asked for, or a part of the original.

    It stands at a `place` in what a person opened, where its rows are `counted` so. The places of those that are
    written are `noted` meanwhile; the records of a part of the original stand `shift` rows further down there.
    """

    write: Callable[[], bytes] = bytes
    clean: CleanText | None = None
    place: str = ""
    counted: str = "row"
    shift: int = 0
    noted: NotedPlaces = field(default_factory=NotedPlaces)

    @cached_property
    def content(self) -> bytes:
        """The bytes of a table that is no part of the original; what they were written of is let go."""
        try:
            written = self.write()
        except TooLargeError as error:
            object.__setattr__(self, "write", partial(_tell_again, error))
            raise
        object.__setattr__(self, "write", bytes)
        return written

    def open(self) -> BinaryIO:
        """The bytes of the table and nothing else."""
        if self.clean is None:
            return io.BytesIO(self.content)
        from harbin_viewer.factsheet.sources.text.byte_source import byte_source  # with all that unpacks

        clean = self.clean
        source = byte_source(clean.file if clean.content is None else clean.content, str(clean.file))
        return source.open(clean.start, clean.end)

    def standing(self, file: str) -> Standing:
        """Where it stands in a file; which numbers its rows have there is known once it is written."""
        return Standing(file, self.place, self.counted, self.shift, self.noted)

    def size(self) -> int:
        """Its bytes."""
        if self.clean is None:
            return len(self.content)
        with self.open() as stream:
            return stream.seek(0, io.SEEK_END)


def _tell_again(error: TooLargeError) -> bytes:
    """What was wrong the first time: to find it out once more takes as long."""
    raise TooLargeError(error.file, error.place, error.problem, error.remedy)


@dataclass(frozen=True)
class TidyFiles:
    """`tables` by the paths that the descriptor has for them; `label` is the file that a person opened."""

    label: str
    tables: Mapping[str, TableFile]

    def names(self) -> tuple[str, ...]:
        """The paths, in order."""
        return tuple(sorted(self.tables))

    def is_written(self, path: str) -> bool:
        """Whether a table is there already, as a part of the original or written anew."""
        table = self._table(path)
        return table.clean is not None or "content" in vars(table)

    def size(self, path: str) -> int:
        """Bytes of a table."""
        return self._table(path).size()

    def begins(self, path: str, count: int) -> bytes:
        """The first bytes of a table."""
        with self.open(path) as stream:
            return stream.read(count)

    def open(self, path: str) -> BinaryIO:
        """A table to read from."""
        return self._table(path).open()

    def read(self, path: str, limit: int = MAX_FILE_SIZE) -> bytes:
        """All bytes of a table; SheetError where it has more than `limit`."""
        if self.size(path) > limit:
            raise too_large(self.label, path, limit)
        with self.open(path) as stream:
            return stream.read()

    def local_path(self, path: str) -> Path | None:
        """The original where all of it is the table; None where only a part is, or where it was written anew."""
        clean = self._table(path).clean
        whole = clean is not None and clean.content is None and clean.start == 0 and clean.end is None
        return clean.file if clean is not None and whole else None

    def standing(self, path: str) -> Standing:
        """Where a table stands in the file that a person opened."""
        return self._table(path).standing(self.label)

    def _table(self, path: str) -> TableFile:
        if path not in self.tables:
            raise not_there(self.label, path)
        return self.tables[path]
