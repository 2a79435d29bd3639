"""The bytes of what a person handed over, packed or not: their head, their tail, and a stream from any place."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import stat
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

from harbin_viewer.factsheet.model.error import SheetError, unreadable
from harbin_viewer.factsheet.model.package.resource import LONGEST_LINE

WHOLE = 512 * 1024
"""Bytes up to which a file is looked at from beginning to end."""

HEAD = 256 * 1024
"""Bytes of the beginning of a larger file by which its format is found."""

TAIL = 256 * 1024
"""Bytes of its end by which it is found what stands below the data."""

UNPACKED_FOR_TAIL = 64 * 1024 * 1024
"""Unpacked bytes up to which the end of a packed file is looked for."""

UNPACKED_MOST = 2 * 1024**3
"""Unpacked bytes beyond which a packed file is not read on."""

_FEWEST_LINE_ENDS = 3
_PIECE = 1024 * 1024
_PACKINGS: dict[bytes, Callable[[Any], Any]] = {
    b"\x1f\x8b": gzip.GzipFile,
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\x00": lzma.LZMAFile,
}
_BROKEN = (EOFError, OSError, lzma.LZMAError, zlib.error, ValueError)


@dataclass(frozen=True)
class ByteSource:
    """A file, or bytes in memory, with its `head` and `tail` (empty where the head is all of it).

    `size` is that of the unpacked bytes, None where it is not known; `tail` ends where the bytes end.
    """

    name: str
    file: Path | None
    content: bytes | None
    packed: bool
    size: int | None
    head: bytes
    tail: bytes = b""

    @property
    def whole(self) -> bool:
        """Whether the head is all there is."""
        return self.size == len(self.head)

    def open(self, start: int = 0, end: int | None = None) -> BinaryIO:
        """A stream of the bytes from `start` to `end`; SheetError where the file can no longer be read."""
        stream = io.BytesIO(self.content) if self.content is not None else open_regular(self._path)
        unpacked = _unpacked(stream) if self.packed else stream
        return io.BufferedReader(_Range(unpacked, start, end, self.name, packed=self.packed), _PIECE)

    @property
    def _path(self) -> Path:
        assert self.file is not None
        return self.file


def byte_source(file: Path | bytes, name: str = "") -> ByteSource:
    """The source of a file or of bytes; SheetError where it is no regular file, cannot be read or is broken packing."""
    if isinstance(file, bytes):
        return _source(name or "pasted cells", None, file)
    return _source(str(file), file, None)


def open_regular(file: Path) -> BinaryIO:
    """A regular file, opened for reading: no device, pipe or folder is ever waited for."""
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise SheetError(file, "", "This is not a file with contents of its own.", "Choose a file of a table.")
        return os.fdopen(descriptor, "rb")
    except FileNotFoundError:
        raise SheetError(file, "", "There is no such file.", "Check its name and folder.") from None
    except (OSError, ValueError) as error:
        raise unreadable(file, error) from None


def _source(name: str, file: Path | None, content: bytes | None) -> ByteSource:
    with io.BytesIO(content) if content is not None else open_regular(Path(name)) as stream:
        try:
            first = stream.read(6)
            packed = any(first.startswith(magic) for magic in _PACKINGS)
            stream.seek(0)
            if packed:
                return _packed_source(name, file, content, _unpacked(stream))
            size = stream.seek(0, io.SEEK_END)
            return _plain_source(name, file, content, stream, size)
        except _BROKEN as error:
            raise _broken(name, error, packed=packed) from None


def _unpacked(stream: Any) -> IO[bytes]:
    first = stream.read(6)
    stream.seek(0)
    opener = next(opener for magic, opener in _PACKINGS.items() if first.startswith(magic))
    return cast("IO[bytes]", gzip.GzipFile(fileobj=stream) if opener is gzip.GzipFile else opener(stream))


def _plain_source(name: str, file: Path | None, content: bytes | None, stream: BinaryIO, size: int) -> ByteSource:
    stream.seek(0)
    head = _head(stream, size)
    tail = b""
    if len(head) < size:
        stream.seek(max(len(head), size - TAIL))
        tail = stream.read(TAIL)
        size = stream.tell()
    return ByteSource(name, file, content, False, size, head, tail)


def _head(stream: IO[bytes], size: int | None) -> bytes:
    """The beginning of a stream: all of a small one, and so much of others that some lines end in it."""
    head = _read(stream, WHOLE if size is None or size <= WHOLE else HEAD)
    while len(head) < LONGEST_LINE and head.count(b"\n") + head.count(b"\r") < _FEWEST_LINE_ENDS:
        more = _read(stream, len(head))
        if not more:
            break
        head += more
    return head


def _read(stream: IO[bytes], most: int) -> bytes:
    pieces: list[bytes] = []
    while most > 0 and (piece := stream.read(most)):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _packed_source(name: str, file: Path | None, content: bytes | None, stream: IO[bytes]) -> ByteSource:
    head = _head(stream, None)
    tail, read = b"", len(head)
    while piece := stream.read(_PIECE):
        tail = (tail + piece)[-TAIL:]
        read += len(piece)
        if read > UNPACKED_FOR_TAIL:
            return ByteSource(name, file, content, True, None, head)
    return ByteSource(name, file, content, True, read, head, tail)


def _broken(name: str, error: Exception, *, packed: bool) -> SheetError:
    if packed:
        problem = "The packed file is broken or incomplete."
        return SheetError(name, "", problem, "Download it again, or unpack it with another program.")
    return unreadable(name, error)


class _Range(io.RawIOBase):
    """The bytes of a stream between two places; what breaks in it is told as a SheetError."""

    def __init__(self, stream: Any, start: int, end: int | None, name: str, *, packed: bool) -> None:
        self._stream, self._name, self._packed = stream, name, packed
        self._at, self._start, self._end = start, start, end
        try:
            stream.seek(start)
        except _BROKEN as error:
            raise _broken(name, error, packed=packed) from None

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return not self._packed

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_END:
            last = self._stream.seek(0, io.SEEK_END)
            offset += (last if self._end is None else min(last, self._end)) - self._start
        elif whence == io.SEEK_CUR:
            offset += self._at - self._start
        self._at = self._stream.seek(self._start + offset)
        return self._at - self._start

    def readinto(self, buffer: Any) -> int:
        most = len(buffer) if self._end is None else min(len(buffer), max(0, self._end - self._at))
        try:
            piece = self._stream.read(most) if most else b""
        except _BROKEN as error:
            raise _broken(self._name, error, packed=self._packed) from None
        self._at += len(piece)
        if self._packed and self._at > UNPACKED_MOST:
            problem = "The packed file is larger than 2 GiB when it is unpacked."
            raise SheetError(self._name, "", problem, "Unpack it with another program and open the file in it.")
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self._stream.close()
        super().close()
