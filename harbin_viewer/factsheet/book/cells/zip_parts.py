"""One part of a zip archive is replaced; the bytes of all others, packed as they are, stay in their order."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

_LOCAL, _CENTRAL, _END = b"PK\3\4", b"PK\1\2", b"PK\5\6"
_CENTRAL_SIZE, _LOCAL_SIZE, _END_SIZE = 46, 30, 22
_MOST = 0xFFFFFFFF
_DEFLATED = 8
_ENCRYPTED, _SIZES_BEHIND = 1, 8
"""Flags of a part: it is locked; its sizes stand behind its bytes."""


class ArchiveError(ValueError):
    """The archive is built in a way that is not written here: locked, parted, or with records of 64 bits."""


@dataclass(frozen=True)
class _Entry:
    """A part as the list at the end of the archive has it; `start` is where its bytes begin."""

    name: bytes
    start: int
    record: bytes


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The archive with `part` in the place of the part of that name; ArchiveError where that cannot be.

    KeyError where there is no such part.
    """
    end = content.rfind(_END)
    if end < 0 or len(content) < end + _END_SIZE:
        raise ArchiveError("the end of the archive is missing")
    count, size, start = struct.unpack("<HLL", content[end + 10 : end + 20])
    entries = _entries(content, start, count)
    if all(entry.name != name.encode() for entry in entries):
        raise KeyError(name)
    body, records = _written(content, sorted(entries, key=lambda entry: entry.start), start, name.encode(), part)
    listed = b"".join(records[entry.start] for entry in entries)
    between = content[start + size : end]
    if between:
        raise ArchiveError("there are records of 64 bits, or others that are not known here")
    tail = content[end : end + 12] + struct.pack("<LL", len(listed), len(body)) + content[end + 20 :]
    return body + listed + tail


def _entries(content: bytes, at: int, count: int) -> list[_Entry]:
    found = []
    for _ in range(count):
        if content[at : at + 4] != _CENTRAL:
            raise ArchiveError("its list of parts is damaged")
        packed, size, name, extra, comment = struct.unpack("<LLHHH", content[at + 20 : at + 34])
        start = struct.unpack("<L", content[at + 42 : at + 46])[0]
        if _MOST in (packed, size, start) or content[start : start + 4] != _LOCAL:
            raise ArchiveError("it has records of 64 bits, or does not begin where it says")
        end = at + _CENTRAL_SIZE + name + extra + comment
        found.append(_Entry(content[at + _CENTRAL_SIZE : at + _CENTRAL_SIZE + name], start, content[at:end]))
        at = end
    return found


def _written(
    content: bytes, entries: list[_Entry], end: int, name: bytes, part: bytes
) -> tuple[bytes, dict[int, bytes]]:
    """The bytes of all parts, and their records for the list, by where they began before."""
    body = bytearray(content[: entries[0].start])
    records = {}
    ends = [*(entry.start for entry in entries[1:]), end]
    for entry, stop in zip(entries, ends, strict=True):
        record, place = entry.record, len(body)
        if entry.name == name:
            local, record = _packed(content[entry.start : entry.start + _LOCAL_SIZE], entry, part)
            body += local
        else:
            body += content[entry.start : stop]
        records[entry.start] = record[:42] + struct.pack("<L", place) + record[46:]
    return bytes(body), records


def _packed(local: bytes, entry: _Entry, part: bytes) -> tuple[bytes, bytes]:
    """The part with its header, and its record: those before, but for sizes, checksum and how it is packed."""
    flags = struct.unpack("<H", entry.record[8:10])[0]
    if flags & _ENCRYPTED:
        raise ArchiveError("it is locked")
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(part) + packer.flush()
    told = struct.pack("<HH", flags & ~_SIZES_BEHIND, _DEFLATED)
    sizes = struct.pack("<LLL", zlib.crc32(part), len(packed), len(part))
    header = local[:6] + told + local[10:14] + sizes + struct.pack("<HH", len(entry.name), 0) + entry.name
    return header + packed, entry.record[:8] + told + entry.record[12:16] + sizes + entry.record[28:]
