"""Stata's .dta, as its versions 6 to 19 save it: figures, words of codes, times and long texts."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.reader import Reading
from harbin_viewer.factsheet.sources.statistical import counted_times
from harbin_viewer.factsheet.sources.statistical.coded_table import Variable, refuse_width, rows_to_read, table_of
from harbin_viewer.factsheet.sources.statistical.figure_texts import each_once, figure, in_parts, short_figure, texts_of
from harbin_viewer.factsheet.sources.statistical.stata_heads import LONG_TEXT, Column, Head, bytes_of, head_of

_NUMBERS = {65_526: "f8", 65_527: "f4", 65_528: "i4", 65_529: "i2", 65_530: "i1"}
_MOST = {65_528: 2_147_483_620, 65_529: 32_740, 65_530: 100}
"""The largest numbers of each type that are values; above them stand “.” and “.a” to “.z”."""

_FIRST_MISSING, _STEP = {65_527: 0x7F00_0000, 65_526: 0x7FE0_0000_0000_0000}, {65_527: 11, 65_526: 40}
_LETTERS = 26
_OLDEST_OF_LETTERS = 113
_MILLISECOND = 0.001

_TIMES: Mapping[str, Callable[[float], str]] = {
    "d": counted_times.day_after(counted_times.SAS_AND_STATA),
    "c": counted_times.moment_after(counted_times.SAS_AND_STATA, _MILLISECOND),
    "C": counted_times.moment_after(counted_times.SAS_AND_STATA, _MILLISECOND),
    "w": counted_times.week_of,
    "m": counted_times.month_of,
    "q": counted_times.quarter_of,
    "h": counted_times.half_of,
    "y": lambda year: str(int(year)),
}
"""What makes a time of a number, by the letter of its format."""

_TYPES = {"d": "date", "c": "datetime", "C": "datetime", "w": "date"}


def read(file: OpenedFile, content: bytes) -> Reading:
    """The table of a file; SheetError where it is damaged, not whole, or of a version that is not known."""
    try:
        head = head_of(content)
        refuse_width(file, len(head.columns))
        rows = _rows(content, head)
        long_texts = _long_texts(content, head)
    except (ValueError, IndexError, struct.error, OverflowError, MemoryError) as error:
        raise file.error("The file is damaged, not whole, or of a newer version.", "Get it again.") from error
    variables = [_variable(rows[f"f{place}"], column, head, long_texts) for place, column in enumerate(head.columns)]
    table = table_of(file, variables, head.count, title=head.label, notices=head.text.notices)
    return Reading((table,), title=head.label)


def _rows(content: bytes, head: Head) -> npt.NDArray[Any]:
    """The rows, a field for each column; as many as are read."""
    sizes = [bytes_of(column.type) for column in head.columns]
    kinds = [
        f"{head.order}{_NUMBERS[column.type]}" if column.type in _NUMBERS else f"V{size}"
        for column, size in zip(head.columns, sizes, strict=True)
    ]
    if head.count < 0 or head.rows_at < 0 or head.rows_at + head.count * sum(sizes) > len(content):
        raise ValueError(head.count)
    form = np.dtype([(f"f{place}", kind) for place, kind in enumerate(kinds)])
    return np.frombuffer(content, form, rows_to_read(head.count, len(sizes)), head.rows_at)


def _variable(cells: npt.NDArray[Any], column: Column, head: Head, long_texts: Mapping[bytes, str]) -> Variable:
    if column.type not in _NUMBERS:
        text = (lambda cell: long_texts.get(cell, "")) if column.type == LONG_TEXT else head.text
        texts = each_once(in_parts(cells.tobytes(), cells.dtype.itemsize), text)
        return Variable(column.name, column.label, texts)
    time = _letter_of_time(column.format)
    make = _TIMES.get(time) or (short_figure if column.type == 65_527 else figure)
    values, letters = _told_apart(cells, column.type, head.release)
    texts = texts_of(values, lambda value: make(float(value)))
    missing = {0: ""} | {place: f".{chr(ord('a') + place - 1)}" for place in range(1, _LETTERS + 1)}
    if letters.any():
        texts = [missing[place - 1] if place else text for text, place in zip(texts, letters.tolist(), strict=True)]
    words = {_code(code): word for code, word in head.words.get(column.words, {}).items()}
    return Variable(
        column.name, column.label, texts, words, frozenset(missing.values()) - {""}, type=_TYPES.get(time, "")
    )


def _letter_of_time(form: str) -> str:
    """The letter that says how its numbers count time, "" where they do not."""
    plain = form.lstrip("%-")
    if plain.startswith("t"):
        return plain[1:2]
    return "d" if plain.startswith("d") else ""


def _told_apart(cells: npt.NDArray[Any], kind: int, release: int) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """The values, and at each that is missing the number of its letter and one more (1 for “.”), else 0."""
    if kind in _MOST:
        values = cells.astype(np.int64)
        most = _MOST[kind] if release >= _OLDEST_OF_LETTERS else int(np.iinfo(cells.dtype).max) - 1
        letters = np.where(values > most, values - most, 0)
    else:
        size = cells.dtype.itemsize
        bits = cells.astype(cells.dtype.newbyteorder("=")).view(f"u{size}").astype(np.uint64)
        first = np.uint64(_FIRST_MISSING[kind])
        is_missing = (bits >= first) & (bits < np.uint64(1 << (8 * size - 1)))
        letters = np.where(is_missing, ((bits - first) >> np.uint64(_STEP[kind])) + np.uint64(1), 0).astype(np.int64)
        with np.errstate(invalid="ignore"):  # of numbers that are none
            values = np.where(is_missing, np.nan, cells.astype(np.float64))
    return values, np.minimum(letters, _LETTERS + 1)


def _code(code: int) -> str:
    """A code of a list of words as the text of its cell."""
    beyond = code - _MOST[65_528] - 1
    return f".{chr(ord('a') + beyond - 1)}" if 1 <= beyond <= _LETTERS else str(code)


def _long_texts(content: bytes, head: Head) -> dict[bytes, str]:
    """Texts that stand apart, by the bytes that lead to them from their cells."""
    if not any(column.type == LONG_TEXT for column in head.columns):
        return {}
    found: dict[bytes, str] = {}
    at = head.long_texts_at + len("<strls>")
    of_place = "I" if head.release == 117 else "Q"
    entry = struct.Struct(f"{head.order}I{of_place}BI")
    while content.startswith(b"GSO", at):
        column, row, _kind, length = entry.unpack_from(content, at + 3)
        begin = at + 3 + entry.size
        found[_leading_to(column, row, head)] = head.text(content[begin : begin + length])
        at = begin + length
    return found


def _leading_to(column: int, row: int, head: Head) -> bytes:
    order: Any = "little" if head.order == "<" else "big"
    sizes = {117: (4, 4), 118: (2, 6)}.get(head.release, (3, 5))
    return column.to_bytes(sizes[0], order) + row.to_bytes(sizes[1], order)
