"""The old compound file of Microsoft (OLE): one stream of it by its name, within the bytes that are there."""

from __future__ import annotations

import struct

MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
END = 0xFFFFFFFA
"""Numbers of sectors from here on are marks, not sectors."""

ENTRY = 128
HEADER_SECTORS = 109
ROOT = 5
STREAMS = (2, ROOT)
"""Kinds of entries that have bytes of their own."""

COUNTS = (40, 44, 64, 72)
"""Where the header says of how many sectors each part is: who trusts it has as much memory made ready."""


def stream(content: bytes, *names: str) -> bytes:
    """The bytes of the first stream of these names; b"" where there is none. ValueError where the file is damaged."""
    try:
        return _CompoundFile(content).stream(names)
    except (struct.error, IndexError) as error:
        raise ValueError("damaged compound file") from error


def is_sound(content: bytes) -> bool:
    """Whether the parts of a file are no more than there is, and end: the library would fill the memory with others."""
    try:
        _CompoundFile(content)
    except (struct.error, IndexError, ValueError):
        return False
    return True


class _CompoundFile:
    """Sectors, the chains they form, and the directory of streams."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._size = 1 << self._short(30)
        self._small_size = 1 << self._short(32)
        if content[:8] != MAGIC or not 64 <= self._size <= 65_536 or not 16 <= self._small_size <= self._size:
            raise ValueError("no compound file")
        if max(map(self._long, COUNTS)) > len(content) // self._size:
            raise ValueError("more sectors than there are")
        self._next = self._sector_table()
        self._directory = self._chain(self._long(48))
        self._check_streams()

    def stream(self, names: tuple[str, ...]) -> bytes:
        """The stream of the first of these names that is there, from the small sectors where it is short."""
        entries = self._entries()
        found = next((entry for name in names for entry in entries if _name(entry) == name), None)
        if found is None:
            return b""
        start, size = struct.unpack_from("<II", found, 116)
        if size >= self._long(56):
            return self._chain(start)[:size]
        root = next((entry for entry in entries if entry[66] == ROOT), found)
        small = self._chain(struct.unpack_from("<I", root, 116)[0])
        following = _numbers(self._chain(self._long(60)))
        places = _followed(start, following)
        return b"".join(small[at * self._small_size : (at + 1) * self._small_size] for at in places)[:size]

    def _check_streams(self) -> None:
        """ValueError for streams of more than there is: the library that reads the values would fill the memory."""
        small = _numbers(self._chain(self._long(60)))
        left = 4 * (len(self._next) + len(small)) + 1000
        for entry in self._entries():
            start, size = struct.unpack_from("<II", entry, 116)
            if size > len(self._content):
                raise ValueError("a stream that is longer than the file")
            if entry[66] in STREAMS and size:
                is_small = size < self._long(56) and entry[66] != ROOT
                left -= len(_followed(start, small if is_small else self._next))
            if left < 0:
                raise ValueError("streams that share their sectors")

    def _entries(self) -> list[bytes]:
        """The entries of the directory that are in use."""
        places = range(0, len(self._directory) - ENTRY + 1, ENTRY)
        return [self._directory[at : at + ENTRY] for at in places if self._directory[at + 66]]

    def _sector_table(self) -> list[int]:
        """Which sector follows on each: it stands in sectors that the header, and chained ones after it, list."""
        listed = list(struct.unpack_from(f"<{HEADER_SECTORS}I", self._content, 76))
        more, seen = self._long(68), set[int]()
        while more < END:
            if more in seen:
                raise ValueError("a chain without end")
            seen.add(more)
            *numbers, more = _numbers(self._sector(more))
            listed += numbers
        return [number for sector in listed if sector < END for number in _numbers(self._sector(sector))]

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in _followed(start, self._next))

    def _sector(self, number: int) -> bytes:
        return self._content[(number + 1) * self._size : (number + 2) * self._size]

    def _short(self, at: int) -> int:
        return int(struct.unpack_from("<H", self._content, at)[0])

    def _long(self, at: int) -> int:
        return int(struct.unpack_from("<I", self._content, at)[0])


def _name(entry: bytes) -> str:
    length = struct.unpack_from("<H", entry, 64)[0]
    return entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", errors="replace")


def _numbers(content: bytes) -> list[int]:
    return list(struct.unpack_from(f"<{len(content) // 4}I", content))


def _followed(start: int, following: list[int]) -> list[int]:
    """The chain from a sector on; ValueError for one that bites its tail."""
    chain: dict[int, None] = {}
    while start < min(END, len(following)):
        if start in chain:
            raise ValueError("a chain without end")
        chain[start] = None
        start = following[start]
    return list(chain)
