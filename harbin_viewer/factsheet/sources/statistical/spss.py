"""SPSS's .sav and .zsav: figures, texts, words of codes, what stands for no value, and times."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.statistical import counted_times
from harbin_viewer.factsheet.sources.statistical.coded_table import (
    MAX_ROWS,
    Variable,
    damaged,
    refuse_width,
    rows_to_read,
    table_of,
)
from harbin_viewer.factsheet.sources.statistical.figure_texts import bytes_of_rows, each_once, figure, texts_of
from harbin_viewer.factsheet.sources.statistical.spss_cases import NO_VALUE, cells_of
from harbin_viewer.factsheet.sources.statistical.spss_records import CELL, Column, Head, head_of

_moment = counted_times.moment_after(counted_times.SPSS)


def _day(seconds: float) -> str:
    return _moment(seconds).split("T")[0]


_DATES = (20, 23, 24, 30, 38, 39)
_MOMENTS, _LENGTHS, _MONTHS, _QUARTERS = (22, 41), (21, 25, 40), (28,), (29,)
_MAKERS: dict[int, Callable[[float], str]] = {
    **dict.fromkeys(_DATES, _day),
    **dict.fromkeys(_MOMENTS, _moment),
    **dict.fromkeys(_LENGTHS, counted_times.length_of_time),
    **dict.fromkeys(_MONTHS, lambda seconds: counted_times.month_of_day(_day(seconds))),
    **dict.fromkeys(_QUARTERS, lambda seconds: counted_times.quarter_of_day(_day(seconds))),
}
"""What makes a time of a number, by the number of its format."""

_UNITS = {4: "$", 31: "%"}
_PART, _CELLS_OF_PART = 255, 32
"""Bytes of a part of a long text, and cells of 8 bytes that it has."""

_FAULTS = (ValueError, IndexError, KeyError, struct.error, zlib.error, OverflowError)


def read(file: OpenedFile, content: bytes) -> Reading:
    """The table of a file; SheetError where it is damaged or not whole."""
    try:
        head = head_of(content)
        refuse_width(file, len(head.columns))
        most = head.count if head.count >= 0 else MAX_ROWS
        cells = cells_of(content, head, rows_to_read(most, head.slots))
    except _FAULTS as error:
        raise damaged(file) from error
    rows = len(cells) // (head.slots * CELL)
    if rows < rows_to_read(head.count, head.slots):
        problem = f"It ends after {rows} of its {head.count} rows."
        raise file.error(problem, "It may be damaged or cut off: get it again.", f"row {rows + 1}")
    text = head.text
    grid = np.frombuffer(cells, np.uint8).reshape(rows, head.slots * CELL)
    try:
        variables = [_variable(grid, column, head) for column in head.columns]
    except _FAULTS as error:
        raise damaged(file) from error
    title = text(head.label)
    table = table_of(
        file, variables, max(head.count, rows), title=title, description="\n".join(map(text, head.notes)),
        notices=_notices(head),
    )  # fmt: skip
    return Reading((table,), title=title, created=_created(head.created))


def _created(told: str) -> str:
    """When a file says that it was made, such as “28 Nov 26 18:43:07”, as ISO 8601; "" where it is no moment."""
    try:
        return datetime.strptime(told, "%d %b %y %H:%M:%S").isoformat()
    except ValueError:
        return ""


def _notices(head: Head) -> list[Notice]:
    weights = next((column.name for column in head.columns if column.slot + 1 == head.weight), "")
    if not weights:
        return head.text.notices
    sentence = f"The file says that each row counts as often as “{weights}” says; here each counts once."
    return [*head.text.notices, Notice("assumed", sentence, field=weights)]


def _variable(grid: npt.NDArray[Any], column: Column, head: Head) -> Variable:
    text = head.text
    if column.width:
        values = each_once(_texts(grid, column), text)
        words = {text(code): text(word) for code, word in column.words.items()}
        return Variable(column.name, text(column.label), values, words, frozenset(map(text, column.missing)))
    make = _MAKERS.get(column.format, figure)
    numbers = np.ascontiguousarray(grid[:, column.slot * CELL : (column.slot + 1) * CELL])
    cells = numbers.view(f"{head.order}f8")[:, 0].astype(np.float64)
    values = texts_of(cells, lambda value: "" if value <= NO_VALUE else make(value))
    words = {make(_number(code, head)): text(word) for code, word in column.words.items()}
    missing = {make(_number(code, head)) for code in column.missing}
    if column.low <= column.high:
        within = cells[(cells >= column.low) & (cells <= column.high) & (cells > NO_VALUE)]
        missing |= set(map(make, np.unique(within).tolist()))
    kind = "date" if column.format in _DATES else "datetime" if column.format in _MOMENTS else ""
    unit = _UNITS.get(column.format, "")
    return Variable(column.name, text(column.label), values, words, frozenset(missing - {""}), unit, kind)


def _texts(grid: npt.NDArray[Any], column: Column) -> list[bytes]:
    begin = column.slot * CELL
    if column.parts == 1:
        return bytes_of_rows(grid, begin, column.width)
    wide = _CELLS_OF_PART * CELL
    places = [
        begin + part * wide + byte
        for part in range(column.parts)
        for byte in range(_PART)
        if begin + part * wide + byte < grid.shape[1]
    ]
    return bytes_of_rows(grid[:, places], 0, column.width)


def _number(code: bytes, head: Head) -> float:
    found: float = struct.unpack(f"{head.order}d", code[:CELL])[0]
    return found
