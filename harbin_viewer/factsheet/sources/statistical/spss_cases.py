"""The rows of a file of SPSS: as they are, with small numbers packed to a byte, or these packed again."""

from __future__ import annotations

import struct
import zlib

from harbin_viewer.factsheet.patient_lock import glance
from harbin_viewer.factsheet.sources.statistical.spss_records import CELL, Head

_END, _WHOLE, _BLANK, _NONE = 252, 253, 254, 255
"""What a byte says that is no number: no more rows, a cell stands behind, a blank text, no value."""

_AT_ONCE = 4_096

_MOST_UNFOLDED = 1024**3
"""Bytes that rows packed twice may unfold to."""

NO_VALUE = -1.7976931348623157e308
"""The number that stands for none."""


def cells_of(content: bytes, head: Head, rows: int) -> bytes:
    """The cells of the first rows, 8 bytes each; fewer rows where there are not as many.

    ValueError, struct.error, IndexError or zlib.error where they are not as they should be.
    """
    size = head.slots * CELL
    wanted = rows * size
    if head.packing == 0:
        found = content[head.rows_at : head.rows_at + wanted]
    else:
        packed = content[head.rows_at :] if head.packing == 1 else _unfolded(content, head)
        found = _unpacked(packed, head, wanted)
    return found[: len(found) // size * size]


def _unfolded(content: bytes, head: Head) -> bytes:
    _begin, end, _length = struct.unpack_from(f"{head.order}3q", content, head.rows_at)
    (count,) = struct.unpack_from(f"{head.order}i", content, end + 20)
    parts: list[bytes] = []
    size = 0
    for part in range(count):
        _plain, at, unfolds_to, length = struct.unpack_from(f"{head.order}qqii", content, end + 24 + 24 * part)
        if at < 0 or length < 0 or not 0 <= unfolds_to <= _MOST_UNFOLDED - size:
            raise ValueError(part)
        glance()
        parts.append(zlib.decompressobj().decompress(content[at : at + length], unfolds_to))
        size += len(parts[-1])
    return b"".join(parts)


def _unpacked(packed: bytes, head: Head, wanted: int) -> bytes:
    told = [struct.pack(f"{head.order}d", code - head.bias) for code in range(256)]
    told[_BLANK], told[_NONE] = b" " * CELL, struct.pack(f"{head.order}d", NO_VALUE)
    out = bytearray()
    at = 0
    while at < len(packed) and len(out) < wanted:
        if not at % _AT_ONCE:
            glance()
        codes = packed[at : at + CELL]
        at += CELL
        for code in codes:
            if code == _WHOLE:
                out += packed[at : at + CELL]
                at += CELL
            elif code == _END:
                return bytes(out)
            elif code:
                out += told[code]
    return bytes(out[:wanted])
