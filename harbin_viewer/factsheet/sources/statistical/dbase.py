"""dBase's .dbf, as databases of old and the shapes of maps have their tables."""

from __future__ import annotations

import struct
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.statistical.coded_table import (
    Variable,
    damaged,
    refuse_width,
    rows_to_read,
    table_of,
)
from harbin_viewer.factsheet.sources.statistical.figure_texts import Letters, bytes_of_rows, each_once, figure
from harbin_viewer.factsheet.wording import number

_FIELD, _END = 32, 0x0D
_DELETED = ord("*")
_FOXPRO, _SYSTEM = (0x30, 0x31, 0x32), "0"
"""Versions of Visual FoxPro, and the type of a column that it keeps for itself."""

_ENCODINGS = {
    0x01: "cp437", 0x02: "cp850", 0x03: "cp1252", 0x57: "cp1252", 0x64: "cp852", 0x65: "cp866", 0x66: "cp865",
    0x4D: "gbk", 0x4E: "cp949", 0x4F: "cp950", 0x13: "cp932", 0x7B: "cp932", 0x7A: "gbk",
    0xC8: "cp1250", 0xC9: "cp1251", 0xCA: "cp1254", 0xCB: "cp1253", 0x26: "cp866", 0x1F: "cp852",
}  # fmt: skip
"""Code pages by the number that the head has of them."""

_TRUTHS = {"T": "true", "Y": "true", "F": "false", "N": "false"}
_MEMOS = frozenset("MBGPW")
"""Types of columns whose cells lead into another file."""

_JULIAN = 1_721_426
"""The Julian day of the first day of the calendar."""


class _Field(NamedTuple):
    name: str
    type: str
    length: int
    begin: int


def read(file: OpenedFile, content: bytes) -> Reading:
    """The table of a file without the rows that are marked as deleted; SheetError where it is damaged or not whole."""
    count, head, size = (int.from_bytes(content[at:end], "little") for at, end in ((4, 8), (8, 10), (10, 12)))
    text = Letters(_ENCODINGS.get(content[29], ""))
    fields = _fields(content[:head], text)
    refuse_width(file, len(fields))
    if size <= 1 or head + count * size > len(content) + 1:
        raise damaged(file)
    read = rows_to_read(count, len(fields)) * size
    grid = np.frombuffer(content[head : head + read].ljust(read), np.uint8).reshape(-1, size)
    kept = grid[grid[:, 0] != _DELETED]
    try:
        variables = [_variable(kept, one, _MAKERS.get(one.type, text)) for one in fields]
    except (ValueError, struct.error) as error:
        raise damaged(file) from error
    notices = [*_left_out(len(grid) - len(kept), fields), *text.notices]
    return Reading((table_of(file, variables, count - (len(grid) - len(kept)), notices=notices),))


def _fields(head: bytes, text: Letters) -> list[_Field]:
    found: list[_Field] = []
    begin = 1
    for at in range(_FIELD, len(head) - _FIELD + 1, _FIELD):
        if head[at] == _END:
            break
        kind, length = chr(head[at + 11]), head[at + 16]
        if kind == "C":
            length += 256 * head[at + 17]  # where other columns have their decimals
        if kind == "B" and head[0] in _FOXPRO:
            kind = "O"
        if kind != _SYSTEM:
            found.append(_Field(text(head[at : at + 11]), kind, length, begin))
        begin += length
    return found


def _variable(rows: npt.NDArray[np.uint8], one: _Field, make: Callable[[bytes], str]) -> Variable:
    values = each_once(bytes_of_rows(rows, one.begin, one.length), make)
    kind = {"D": "date", "L": "boolean"}.get(one.type, "")
    return Variable(one.name, "", values, type=kind)


def _number(cell: bytes) -> str:
    told = cell.strip(b" \0").decode("ascii", "replace")
    return "" if not told.strip("*") else told


def _day(cell: bytes) -> str:
    told = cell.strip(b" \0").decode("ascii", "replace")
    return f"{told[:4]}-{told[4:6]}-{told[6:8]}" if told.isdecimal() and len(told) == 8 and int(told) else ""


def _moment(cell: bytes) -> str:
    days, thousandths = int.from_bytes(cell[:4], "little"), int.from_bytes(cell[4:8], "little")
    if not 0 <= days - _JULIAN < date.max.toordinal():
        return ""
    day = (date.min + timedelta(days=days - _JULIAN)).isoformat()
    seconds = round(thousandths / 1000)
    return f"{day}T{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}" if seconds else day


def _nothing(_cell: bytes) -> str:
    return ""


_MAKERS: dict[str, Callable[[bytes], str]] = {
    "N": _number,
    "F": _number,
    "D": _day,
    "L": lambda cell: _TRUTHS.get(cell.decode("ascii", "replace").strip().upper(), ""),
    "I": lambda cell: str(int.from_bytes(cell, "little", signed=True)),
    "+": lambda cell: str(int.from_bytes(cell, "little", signed=True)),
    "Y": lambda cell: figure(int.from_bytes(cell, "little", signed=True) / 10_000),
    "O": lambda cell: figure(struct.unpack("<d", cell)[0]),
    "T": _moment,
    "@": _moment,
    **dict.fromkeys(_MEMOS, _nothing),
}
"""What makes the text of a cell, by the type of its column."""


def _left_out(deleted: int, fields: list[_Field]) -> list[Notice]:
    found: list[Notice] = []
    if deleted:
        rows = "One row is" if deleted == 1 else f"{number(deleted)} rows are"
        found.append(Notice("left out", f"{rows} marked as deleted."))
    if memos := [one.name for one in fields if one.type in _MEMOS]:
        sentence = f"What stands in “{memos[0]}” lies in another file, and is not read."
        found += (
            [Notice("left out", sentence, field=memos[0])]
            if len(memos) == 1
            else [
                Notice(
                    "left out", f"What stands in {number(len(memos))} columns lies in another file, and is not read."
                )
            ]
        )
    return found
