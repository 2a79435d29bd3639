"""Small files of programs of statistics for tests, as bytes: SPSS, SAS transport and dBase."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

NO_VALUE = struct.pack("<d", -1.7976931348623157e308)
BIAS = 100


class Column(NamedTuple):
    """A column of a file of SPSS: `width` 0 for numbers, `form` the number of its format."""

    name: str
    width: int = 0
    form: int = 5
    label: str = ""
    words: Mapping[float | str, str] = {}
    missing: Sequence[float] = ()
    is_range: bool = False


def spss(
    columns: Sequence[Column], rows: Sequence[Sequence[float | str | None]], *, packing: int = 1, weight: int = 0,
    encoding: str = "UTF-8", label: str = "", count: int | None = None,
) -> bytes:  # fmt: skip
    """A file of SPSS."""
    head = (
        b"$FL2"
        + b"@(#) a test".ljust(60)
        + struct.pack("<5i", 2, len(columns), packing, weight, len(rows) if count is None else count)
    )
    head += struct.pack("<d", BIAS) + b"28 Nov 2618:43:07" + label.encode().ljust(64) + bytes(3)
    names, words, slot = [], b"", 0
    for place, column in enumerate(columns):
        short = f"V{place}"
        names.append(f"{short}={column.name}")
        head += _spss_column(short, column)
        slots = max(1, -(-column.width // 8))
        head += b"".join(struct.pack("<6i", 2, -1, 0, 0, 0, 0) + b" " * 8 for _ in range(slots - 1))
        if column.words:
            words += struct.pack("<2i", 3, len(column.words))
            for code, word in column.words.items():
                words += _cell(code)[:8] + bytes([len(word.encode())]) + _padded(word.encode(), 8, 1)
            words += struct.pack("<3i", 4, 1, slot + 1)
        slot += slots
    more = struct.pack("<4i", 7, 13, 1, len("\t".join(names).encode())) + "\t".join(names).encode()
    more += struct.pack("<4i", 7, 20, 1, len(encoding)) + encoding.encode()
    cells = [[_cell(value, column.width) for value, column in zip(row, columns, strict=True)] for row in rows]
    return _with_rows(
        head + words + more + struct.pack("<2i", 999, 0), b"".join(b"".join(row) for row in cells), packing
    )


def _spss_column(short: str, column: Column) -> bytes:
    label = column.label.encode()
    missing = -len(column.missing) if column.is_range else len(column.missing)
    told = struct.pack("<6i", 2, column.width, bool(label), missing, column.form << 16, column.form << 16)
    told += short.encode().ljust(8)
    if label:
        told += struct.pack("<i", len(label)) + label.ljust(-(-len(label) // 4) * 4)
    return told + b"".join(struct.pack("<d", code) for code in column.missing)


def _cell(value: float | str | None, width: int = 0) -> bytes:
    if value is None:
        return NO_VALUE
    if isinstance(value, str):
        size = -(-max(width, 1) // 8) * 8
        return value.encode().ljust(size)
    return struct.pack("<d", value)


def _padded(content: bytes, to: int, taken: int) -> bytes:
    return content.ljust(-(-(len(content) + taken) // to) * to - taken)


def _with_rows(head: bytes, cells: bytes, packing: int) -> bytes:
    if packing == 0:
        return head + cells
    packed = b""
    pieces = [cells[at : at + 8] for at in range(0, len(cells), 8)]
    for at in range(0, len(pieces), 8):
        told = [_code(piece) for piece in pieces[at : at + 8]]
        packed += bytes(code for code, _ in told).ljust(8, b"\0") + b"".join(behind for _, behind in told)
    if packing == 1:
        return head + packed
    folded = zlib.compress(packed)
    begin = len(head)
    end = begin + 24 + len(folded)
    trailer = struct.pack("<qqii", -BIAS, 0, 0x3FF000, 1) + struct.pack(
        "<qqii", begin, begin + 24, len(packed), len(folded)
    )
    return head + struct.pack("<3q", begin, end, len(trailer)) + folded + trailer


def _code(piece: bytes) -> tuple[int, bytes]:
    (value,) = struct.unpack("<d", piece)
    if piece == b" " * 8:
        return 254, b""
    if piece == NO_VALUE:
        return 255, b""
    return (int(value) + BIAS, b"") if value == int(value) and 1 <= value + BIAS <= 251 else (253, piece)


def dbase(
    fields: Sequence[tuple[str, str, int]], rows: Sequence[Sequence[bytes]], *, page: int = 0, version: int = 3,
    deleted: Sequence[int] = (),
) -> bytes:  # fmt: skip
    """A table of dBase: fields by name, type and length."""
    size = 1 + sum(length for _, _, length in fields)
    head = bytes([version, 124, 11, 28]) + struct.pack("<IHH", len(rows), 32 + 32 * len(fields) + 1, size)
    head = head.ljust(29, b"\0") + bytes([page]) + bytes(2)
    for name, kind, length in fields:
        more = length // 256 if kind == "C" else 0
        head += name.encode().ljust(11, b"\0") + kind.encode() + bytes(4) + bytes([length % 256, more]) + bytes(14)
    lines = [
        (b"*" if place in deleted else b" ")
        + b"".join(cell.ljust(length) for cell, (_, _, length) in zip(row, fields, strict=True))
        for place, row in enumerate(rows)
    ]
    return head + b"\r" + b"".join(lines) + b"\x1a"


def ibm(value: float) -> bytes:
    """A number as SAS hands it on."""
    if value == 0:
        return bytes(8)
    sign, power, value = (0x80 if value < 0 else 0), 64, abs(value)
    while value >= 1:
        value, power = value / 16, power + 1
    while value < 1 / 16:
        value, power = value * 16, power - 1
    return bytes([sign | power]) + int(value * 2**56).to_bytes(7, "big")


def sas_transport(
    columns: Sequence[tuple[str, str, int, int, str]], rows: Sequence[bytes], *, label: str = "", name: str = "DEMO"
) -> bytes:
    """A file of one table: columns by name, label, kind (1 for numbers), length and format."""

    def header(kind: str, digits: str = "0" * 30) -> bytes:
        return f"HEADER RECORD*******{kind:<8}HEADER RECORD!!!!!!!{digits:<32}".encode()

    stamp = b"28NOV26:18:43:07"
    content = header("LIBRARY ") + b"SAS     SAS     SASLIB  9.4".ljust(64) + stamp + stamp.ljust(80)
    content += header("MEMBER  ", f"{0:016d}01600000000140") + header("DSCRPTR ")
    content += b"SAS     " + name.encode().ljust(8) + b"SASDATA 9.4".ljust(48) + stamp
    content += stamp + b" " * 16 + label.encode().ljust(40) + b" " * 8
    content += header("NAMESTR ", f"{0:06d}{len(columns):04d}{0:020d}")
    begin, told = 0, b""
    for place, (title, said, kind, length, form) in enumerate(columns, 1):
        told += struct.pack(">4h", kind, 0, length, place) + title.encode().ljust(8) + said.encode().ljust(40)
        told += (
            form.encode().ljust(8) + bytes(6) + bytes(2) + b" " * 8 + bytes(4) + struct.pack(">i", begin) + bytes(52)
        )
        begin += length
    content += _padded(told, 80, 0) + header("OBS     ")
    return content + _padded(b"".join(rows), 80, 0)
