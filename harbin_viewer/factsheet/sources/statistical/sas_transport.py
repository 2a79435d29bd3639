"""SAS's transport files of version 5 (.xpt), as health surveys and offices hand tables on."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.statistical import counted_times
from harbin_viewer.factsheet.sources.statistical.coded_table import (
    Variable,
    damaged,
    refuse_width,
    rows_to_read,
    table_of,
)
from harbin_viewer.factsheet.sources.statistical.figure_texts import Letters, bytes_of_rows, each_once, figure, texts_of

_RECORD = 80
_MEMBER = b"HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!"
_NAMES = b"HEADER RECORD*******NAMESTR HEADER RECORD!!!!!!!"
_ROWS = b"HEADER RECORD*******OBS     HEADER RECORD!!!!!!!"
_CELL = 8
_NUMBER = 1
_LETTERS = b"._ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What the first byte of a number is that is missing; all but the point say why, in a code of its makers."""

_DAYS = frozenset({"DATE", "MMDDYY", "DDMMYY", "YYMMDD", "E8601DA", "IS8601DA", "WEEKDATE", "WORDDATE", "DAY"})
_MOMENTS = frozenset({"DATETIME", "E8601DT", "IS8601DT"})
_LENGTHS = frozenset({"TIME", "HHMM", "E8601TM", "IS8601TM", "TOD"})
_SAS = counted_times.SAS_AND_STATA


class _Column(NamedTuple):
    name: str
    label: str
    is_number: bool
    length: int
    format: str
    begin: int


def read(file: OpenedFile, content: bytes) -> Reading:
    """The tables of a file; SheetError where it is damaged, not whole or has none."""
    try:
        tables = tuple(_tables(file, content))
    except (ValueError, IndexError, struct.error, UnicodeDecodeError) as error:
        raise damaged(file) from error
    if not tables:
        raise file.error("There is no table in this file.", "Look whether it is the right one.")
    return Reading(tables, title=tables[0].title if len(tables) == 1 else "")


def _tables(file: OpenedFile, content: bytes) -> Iterator[RawTable]:
    begin = content.find(_MEMBER)
    while begin >= 0:
        after = content.find(_MEMBER, begin + _RECORD)
        yield _table(file, content[begin : after if after >= 0 else len(content)])
        begin = after


def _table(file: OpenedFile, content: bytes) -> RawTable:
    """The table of a member, which begins with its header."""
    text = Letters()
    size = int(content[74:78])
    name, label = text(content[168:176]), text(content[272:312])
    at = content.index(_NAMES)
    count = int(content[at + 54 : at + 58])
    refuse_width(file, count)
    at += _RECORD
    columns = [_column(content[at + size * place : at + size * (place + 1)], text) for place in range(count)]
    rows = content[content.index(_ROWS, at) + _RECORD :]
    width = sum(column.length for column in columns)
    whole = _without_padding(rows, width)
    if rows[whole * width :].strip(b" "):
        raise ValueError(name)
    read = rows_to_read(whole, count)
    grid = np.frombuffer(rows[: read * width], np.uint8).reshape(read, width)
    variables = [_variable(grid, one, text) for one in columns]
    return table_of(file, variables, whole, name=name.lower(), title=label or name, notices=text.notices)


def _without_padding(rows: bytes, width: int) -> int:
    """How many rows there are: blanks fill the last record, and may be as long as rows."""
    count = len(rows) // width
    while count and (len(rows) - (count - 1) * width) < _RECORD and not rows[(count - 1) * width :].strip(b" "):
        count -= 1
    return count


def _column(content: bytes, text: Letters) -> _Column:
    kind, _hash, length, _number = struct.unpack_from(">4h", content)
    (begin,) = struct.unpack_from(">i", content, 84)
    if length < 1 or (kind == _NUMBER and length > _CELL):
        raise ValueError(length)
    shown = text(content[56:64]).rstrip("0123456789.")
    return _Column(text(content[8:16]), text(content[16:56]), kind == _NUMBER, length, shown, begin)


def _variable(grid: npt.NDArray[np.uint8], column: _Column, text: Letters) -> Variable:
    values = bytes_of_rows(grid, column.begin, column.length)
    if not column.is_number:
        return Variable(column.name, column.label, each_once(values, text))
    wide = np.frombuffer(b"".join(value.ljust(_CELL, b"\0") for value in values), np.uint8).reshape(-1, _CELL)
    texts = texts_of(_figures(wide), _maker(column.format))
    missing: set[str] = set()
    for row in np.flatnonzero(_are_missing(wide)).tolist():
        letter = chr(wide[row, 0])
        texts[row] = "" if letter == "." else f".{letter}"
        missing.add(texts[row])
    kind = "date" if column.format in _DAYS else "datetime" if column.format in _MOMENTS else ""
    return Variable(column.name, column.label, texts, missing=frozenset(missing - {""}), type=kind)


def _maker(form: str) -> Callable[[float], str]:
    if form in _DAYS:
        return counted_times.day_after(_SAS)
    if form in _MOMENTS:
        return counted_times.moment_after(_SAS)
    return counted_times.length_of_time if form in _LENGTHS else figure


def _are_missing(cells: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    found: npt.NDArray[np.bool_] = np.isin(cells[:, 0], list(_LETTERS)) & ~cells[:, 1:].any(axis=1)
    return found


def _figures(cells: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """Numbers of IBM's form: a sign, a power of 16 (64 more) and 56 binary places."""
    bits = cells.view(">u8")[:, 0].astype(np.uint64)
    fraction = (bits & np.uint64((1 << 56) - 1)).astype(np.float64) / 2.0**56
    power = ((bits >> np.uint64(56)) & np.uint64(0x7F)).astype(np.int64) - 64
    sign = np.where(bits >> np.uint64(63), -1.0, 1.0)
    found: npt.NDArray[np.float64] = sign * fraction * 16.0**power
    return np.where(_are_missing(cells), np.nan, found)
