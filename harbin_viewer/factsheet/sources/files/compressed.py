"""One file, compressed: gzip, bzip2, xz and, where Python has it, Zstandard."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from functools import partial
from typing import IO, BinaryIO, TypeAlias

from harbin_viewer.factsheet.model.package.resource import LONGEST_LINE, SURELY_TOO_LONG
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile, in_memory
from harbin_viewer.factsheet.sources.reader import Reader, Reading, ReadInside

NAME = "compressed"

MAX_UNPACKED = 512 * 1024**2
"""Bytes that are unpacked at most."""

_PIECE = 1024**2

OPENERS: dict[bytes, Callable[[BinaryIO], gzip.GzipFile | IO[bytes]]] = {
    b"\x1f\x8b": lambda stream: gzip.GzipFile(fileobj=stream),
    b"BZh": lambda stream: bz2.BZ2File(stream),
    b"\xfd7zXZ\0": lambda stream: lzma.LZMAFile(stream),  # noqa: SIM115 - closed by who calls it
}
"""How a compressed file begins, and what unpacks it."""

Refuse: TypeAlias = Callable[[OpenedFile, bytes], None]
"""Looks at what was unpacked of a large file so far, once at its first bytes and once more where a line has no end;
SheetError where it is not worth while to unpack more."""

SUFFIXES = (".gz", ".bz2", ".xz")


def recognises(head: bytes, _name: str) -> bool:
    """Whether a file begins as a compressed one does."""
    return head.startswith(tuple(OPENERS))


def read(file: OpenedFile, read_inside: ReadInside, refuse: Refuse) -> Reading:
    """What the file inside holds; SheetError where it is damaged or too large."""
    name = file.name
    for suffix in SUFFIXES:
        name = name.removesuffix(suffix).removesuffix(suffix.upper())
    return read_inside(in_memory(_unpacked(file, partial(refuse, file)), name or file.stem, file.label), file)


def reader(read_inside: ReadInside, refuse: Refuse) -> Reader:
    """The format, which has the one file inside read by whoever knows all formats, unless its beginning is refused."""
    return Reader(
        name=NAME, title="compressed files (GZ, BZ2, XZ)", suffixes=SUFFIXES, recognises=recognises,
        read=lambda file: read(file, read_inside, refuse),
    )  # fmt: skip


def read_in_pieces(
    stream: gzip.GzipFile | IO[bytes], most: int, refuse: Callable[[bytes], None] | None = None
) -> bytes | None:
    """All bytes of a stream that unpacks, None where there are more than `most`; so far they may be refused by raising.

    They are held once, where to read all at a time holds them twice; and between two pieces whoever ends the work is
    heard.
    """
    moments = [LONGEST_LINE, SURELY_TOO_LONG] if refuse is not None else []
    with io.BytesIO() as unpacked:
        line = 0
        while piece := stream.read(_PIECE):
            if refuse is not None and moments and unpacked.tell() - line >= moments[0]:
                refuse(unpacked.getvalue())
                del moments[0]
            if unpacked.tell() + len(piece) > most:
                return None
            if len(moments) == 1 and (end := max(piece.rfind(b"\n"), piece.rfind(b"\r"))) >= 0:
                line = unpacked.tell() + end + 1
            unpacked.write(piece)
        return unpacked.getvalue()


def _unpacked(file: OpenedFile, refuse: Callable[[bytes], None]) -> bytes:
    opener = next(opener for sign, opener in OPENERS.items() if file.head.startswith(sign))
    try:
        with file.open() as packed, opener(packed) as stream:
            content = read_in_pieces(stream, MAX_UNPACKED, refuse)
    except (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError) as error:
        raise file.error("The compressed file is damaged or not whole.", "Download it again.") from error
    if content is None:
        raise file.error("Unpacked it is larger than is read (512 MB).", "Unpack it and keep the rows you need.")
    return content
