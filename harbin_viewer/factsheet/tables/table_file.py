"""One file of a table as a stream of bytes: unpacked where it is packed, and a part of it where the table is one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import accumulate
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any, BinaryIO, cast

from msgspec import Struct
from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import SheetError, TooLargeError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.sources.row_places import KnowsStanding, Standing
from harbin_viewer.factsheet.tables.contents import Contents
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.factsheet.wording import number

if TYPE_CHECKING:
    import zipfile

    from harbin_viewer.factsheet.sources.files.package_files import PackageFiles
    from harbin_viewer.factsheet.sources.raw_table import CleanText

SMALL = 64 * 1024
"""Bytes up to which a file is walked through: for that numpy, which is slow to come, is not needed."""

MOST_LOOKED_AT_TWICE = 64 * 1024 * 1024
"""Bytes of a text that is looked at twice: to write one anew for a single odd cell takes long."""

MOST_UNPACKED = 4 * 1024**3
"""Bytes that a packed file may unfold to."""

MOST_CELLS = 100_000_000
"""Cells of a table that are read: of figures they take 800 MB."""

_USUAL_PACKING = 4
"""How many times a packed table grows, about."""


class BrokenPackingError(Exception):
    """A packed file is cut off or damaged."""


class TableFile(Struct, frozen=True):
    """A file that holds a table, or bytes `start` to `end` of one; what is read of it is told to `progress`."""

    files: PackageFiles
    path: str
    start: int = 0
    end: int | None = None
    progress: Progress | None = None

    @property
    def label(self) -> str:
        """The path that a reader knows."""
        return self.standing.file

    @property
    def standing(self) -> Standing:
        """Where it stands in the file that a person has."""
        return standing_of(self.files, self.path)

    def size(self) -> int:
        """Bytes of the table; for a packed file about those it unfolds to. 0 where it cannot be opened."""
        try:
            packed = _packing(self.files.begins(self.path, 4))
        except (SheetError, OSError):
            return 0
        return self.stored() * (_USUAL_PACKING if packed else 1)

    def stored(self) -> int:
        """Bytes that are read of the file; 0 where it cannot be opened."""
        try:
            whole = self.files.size(self.path)
        except (SheetError, OSError):
            return 0
        return max((whole if self.end is None else min(self.end, whole)) - self.start, 0)

    def silent(self) -> TableFile:
        """The file, whose reading is told to nobody."""
        return replace(self, progress=None)

    def quietly(self) -> AbstractContextManager[io.RawIOBase]:
        """The bytes of the table, whose reading is told to nobody."""
        return self.silent().open()

    @contextmanager
    def open(self) -> Iterator[io.RawIOBase]:
        """The bytes of the table; SheetError where the file may not be read."""
        with self.files.open(self.path) as raw:
            whole = raw.seek(0, io.SEEK_END)
            raw.seek(0)
            told = _Told(raw, whole if self.end is None else min(self.end, whole), self.progress)
            with self._unpacked(told) as file:
                yield file

    @contextmanager
    def _unpacked(self, raw: _Told) -> Iterator[io.RawIOBase]:
        packing = _packing(raw.peek(6))
        if packing == "gz":
            import gzip

            with gzip.GzipFile(fileobj=cast(BinaryIO, raw)) as file:
                yield _Bounded(file, self.label)
        elif packing == "bz2":
            import bz2

            with bz2.BZ2File(cast(BinaryIO, raw)) as file:
                yield _Bounded(file, self.label)
        elif packing == "xz":
            import lzma

            with lzma.LZMAFile(cast(BinaryIO, raw)) as file:
                yield _Bounded(file, self.label)
        elif packing == "zip":
            with _archive(raw) as archive, _member(archive, self.label) as member:
                yield _Bounded(member, self.label)
        else:
            raw.begin(self.start)
            yield raw


def refuse_too_many(cells: int, label: str) -> None:
    """SheetError where a table has more cells than are read."""
    if cells > MOST_CELLS:
        problem = f"It has more than the {number(MOST_CELLS)} cells that are read of a table."
        raise TooLargeError(label, "", problem, "Keep the rows and columns that you need.")


def files_of(contents: Contents, resource: Resource, clean: CleanText | None = None) -> tuple[TableFile, ...]:
    """The files of a table; none where its rows stand in the descriptor."""
    if clean is not None:
        return (TableFile(contents.files, resource.path, clean.start, clean.end),)
    return tuple(TableFile(contents.files, path) for path in resource.paths) if resource.data is None else ()


def told_as_one(files: tuple[TableFile, ...], progress: Progress | None) -> tuple[TableFile, ...]:
    """The files, whose reading one after the other is told as that of one."""
    if progress is None:
        return files
    if len(files) == 1:
        return (replace(files[0], progress=progress),)
    *before, whole = accumulate((file.stored() for file in files), initial=0)
    return tuple(replace(file, progress=_shifted(progress, at, whole)) for file, at in zip(files, before, strict=True))


def _shifted(progress: Progress, before: int, whole: int) -> Progress:
    return lambda done, _of: progress(min(before + done, whole), whole)


def label_of(contents: Contents, resource: Resource) -> str:
    """The file that a mistake in the resource's rows names: its own, or the descriptor that holds them."""
    return standing_of(contents.files, resource.path).file if resource.path else str(contents.descriptor)


def standing_of(files: PackageFiles, path: str) -> Standing:
    """Where the table of a path stands in the file that a person has: in this one, unless it was made of another."""
    known = files.standing(path) if isinstance(files, KnowsStanding) else None
    return known or Standing(f"{files.label}/{path}")


_PACKINGS = {b"\x1f\x8b": "gz", b"PK\x03\x04": "zip", b"BZh": "bz2", b"\xfd7zXZ\x00": "xz"}
"""How files are packed, by their first bytes."""

_TABLES = (".csv", ".tsv", ".tab", ".txt")


def _packing(head: bytes) -> str:
    """How a file is packed, by its first bytes; "" where it is not."""
    return next((packing for begun, packing in _PACKINGS.items() if head.startswith(begun)), "")


def _archive(raw: _Told) -> zipfile.ZipFile:
    import zipfile

    with _told_where_damaged():
        return zipfile.ZipFile(cast(BinaryIO, raw))


def _member(archive: zipfile.ZipFile, label: str) -> IO[bytes]:
    from harbin_viewer.factsheet.sources.files.zip_files import refuse_locked

    member = _only_member(archive, label)
    refuse_locked(member, label, "")
    with _told_where_damaged():
        return archive.open(member)


@contextmanager
def _told_where_damaged() -> Iterator[None]:
    """BrokenPackingError where a packed file is cut off or damaged."""
    from harbin_viewer.factsheet.sources.files.zip_files import DAMAGED

    try:
        yield
    except DAMAGED as error:
        raise BrokenPackingError(str(error)) from None


def _only_member(archive: zipfile.ZipFile, label: str) -> zipfile.ZipInfo:
    from harbin_viewer.factsheet.sources.files.zip_files import is_file

    members = [member for member in archive.infolist() if is_file(member) and "__MACOSX" not in member.filename]
    tables = [member for member in members if member.filename.lower().endswith(_TABLES)]
    tables = [table for table in tables if not PurePosixPath(table.filename).name.lower().startswith("readme")]
    members = tables if len(tables) == 1 else members
    if len(members) != 1:
        raise SheetError(label, "", f"It holds {len(members)} files, and a table is one.", "Pack the table alone.")
    return members[0]


class _Told(io.RawIOBase):
    """A file that tells what is read of it, up to where it ends for us."""

    def __init__(self, raw: BinaryIO, end: int, progress: Progress | None) -> None:
        self._raw, self._end, self._progress = raw, end, progress
        self._begin = 0

    def begin(self, start: int) -> None:
        """Go to the first byte of the table."""
        self._raw.seek(start)
        self._begin = start

    def peek(self, size: int) -> bytes:
        """The first bytes, which are read again afterwards."""
        head = self._raw.read(size)
        self._raw.seek(0)
        return head

    def readable(self) -> bool:
        """Whether it can be read from: always."""
        return True

    def seekable(self) -> bool:
        """Whether one can go to a place in it: always."""
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place."""
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        """Where it is."""
        return self._raw.tell()

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes; how many."""
        content = self.read(len(buffer))
        buffer[: len(content)] = content
        return len(content)

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        left = max(self._end - self._raw.tell(), 0)
        content = self._raw.read(left if size < 0 else min(size, left))
        if self._progress is not None:
            self._progress(self._raw.tell() - self._begin, self._end - self._begin)
        return content


class _Bounded(io.RawIOBase):
    """What is unpacked, up to the most that is."""

    def __init__(self, file: Any, label: str) -> None:
        self._file, self._label, self._given = file, label, 0

    def readable(self) -> bool:
        """Whether it can be read from: always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes; how many."""
        content = self.read(len(buffer))
        buffer[: len(content)] = content
        return len(content)

    def read(self, size: int = -1) -> bytes:
        """The next bytes; SheetError where there are too many."""
        content = self._next(size if size >= 0 else MOST_UNPACKED + 1)
        self._given += len(content)
        if self._given > MOST_UNPACKED:
            problem = f"It unfolds to more than {MOST_UNPACKED // 1024**3} GB."
            raise TooLargeError(self._label, "", problem, "Keep the rows that you need.")
        return content

    def _next(self, size: int) -> bytes:
        with _told_where_damaged():
            content: bytes = self._file.read(size)
        return content
