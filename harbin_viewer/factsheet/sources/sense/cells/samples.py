"""Rows from the head, the middle and the tail of a table, so that a long one is understood without being read whole."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from harbin_viewer.factsheet.sources.raw_table import CleanText, RawTable
from harbin_viewer.factsheet.sources.row_places import LazyRows, Row, SeenRows

MOST_ROWS = 2_400
"""Rows that are looked at one by one."""

_MOST_CELLS, _LEAST_ROWS = 80_000, 600
"""Of a wide table, cells that are looked at, and rows that are at least."""

_PART_BYTES = 400_000

_OF_THEM, _BYTES_OF_ROW = 24, 400
"""Which part of the rows is looked at in each of a few places all over a table, and the bytes that are read for one."""

_EVERYWHERE = tuple(at * 0.6180339887 % 1 for at in range(1, 13))
"""These places, as shares of the table: multiples of the golden ratio are never in step with what returns in it."""

_SIGNS = (b"%", b"$", b"\xe2\x82", b"\xc2")
"""What signs of shares and of money begin with: %, $, those of Unicode's block of currencies (€), £ and ¥."""

_FEWEST, _SCANNED = 5, 64 * 1024**2
"""Rows with each that are looked at, and the bytes in which they are sought."""

_ASCII_LIKE = ("utf-8", "utf-8-sig", "ascii")


def is_all(raw: RawTable, rows: int) -> bool:
    """Whether so many rows that are looked at are all that a table has."""
    return rows == len(raw.rows) if isinstance(raw.rows, Sequence) else rows < most_rows(len(raw.labels))


def sample_of(raw: RawTable) -> list[list[str]]:
    """Rows in their order, each with as many cells as there are labels; all rows of a table of a few thousand.

    Of a longer one in clean text, bytes from the middle, the end and a few places all over it are read; of other
    streams the head, and every so many rows of the rest. Those that were seen to be odd are among them.
    """
    width = len(raw.labels)
    most = most_rows(width)
    rows = raw.rows
    if isinstance(rows, Sequence):
        signed = _signed_rows(raw.clean, width) if raw.clean and raw.clean.is_there and len(rows) > most else ()
        chosen = sorted({*_numbers(len(rows), most), *_seen_at(raw)})
        return [*(_fitted(rows[number], width) for number in chosen), *signed]
    head = [_fitted(row, width) for row in islice(iter(rows), most)]
    if len(head) < most:
        return head
    seen = [_fitted(row, width) for row in _seen_of(rows)]
    if raw.clean and raw.clean.is_there:
        return [*head[: most // 2], *seen, *_later_rows(raw.clean, width, most // 4), *_signed_rows(raw.clean, width)]
    return [*seen, *_spread(raw, width, most)]


def _seen_at(raw: RawTable) -> Iterable[int]:
    """The places of the rows of a table whose numbers are those of odd ones."""
    if not raw.seen or not isinstance(raw.rows, Sequence):
        return ()
    numbers = raw.row_numbers or range(raw.first_row, raw.first_row + len(raw.rows))
    return [place for place, number in enumerate(numbers) if number in raw.seen]


def _seen_of(rows: Iterable[Row]) -> Iterable[Row]:
    """What was made of the rows that were seen to be odd."""
    if isinstance(rows, LazyRows):
        return rows.walk(_seen_of(rows.of))
    return rows.seen if isinstance(rows, SeenRows) else ()


def most_rows(width: int) -> int:
    """The rows of a table of so many columns that are looked at one by one."""
    return min(MOST_ROWS, max(_LEAST_ROWS, _MOST_CELLS // max(1, width)))


def _fitted(row: Sequence[str], width: int) -> list[str]:
    cells = [cell if isinstance(cell, str) else "" if cell is None else str(cell) for cell in row[:width]]
    return cells if len(cells) == width else [*cells, *[""] * (width - len(cells))]


def _numbers(count: int, most: int) -> Sequence[int]:
    if count <= most:
        return range(count)
    part = most // 3
    middle = (count - part) // 2
    chosen = {*range(part), *range(middle, middle + part), *range(count - part, count)}
    for share in _EVERYWHERE:
        first = int(share * count)
        chosen.update(range(first, min(first + most // _OF_THEM, count)))
    return sorted(chosen)


def _spread(raw: RawTable, width: int, most: int) -> list[list[str]]:
    """The head and stretches of the rest of a stream, which is walked once."""
    found: list[list[str]] = []
    for number, row in enumerate(raw.rows):
        if number < most // 3 or number // 100 % 20 == 0:
            found.append(_fitted(row, width))
        if len(found) > 3 * most:
            break
    return found


def _later_rows(clean: CleanText, width: int, most: int) -> Iterator[list[str]]:
    """Whole rows from the middle and the end of the file, and a few from everywhere: each as wide as the table."""
    with clean.open() as stream:
        end = clean.end if clean.end is not None else stream.seek(0, io.SEEK_END)
        length = end - clean.start
        middle = clean.start + length // 2
        starts = {middle: most, max(middle + _PART_BYTES, end - _PART_BYTES): most}
        few = most * 4 // _OF_THEM
        starts |= {clean.start + int(length * share): few for share in _EVERYWHERE}
        for start in sorted(starts):
            stream.seek(start)
            size = _PART_BYTES if starts[start] == most else _BYTES_OF_ROW * few
            part = stream.read(min(size, max(0, end - start)))
            lines = io.StringIO(part.decode(clean.encoding, errors="replace"), newline="").readlines()[1:-1]
            reader = csv.reader(lines, delimiter=clean.delimiter, quotechar=clean.quote_char or None)
            yield from islice((row for row in _until_unreadable(reader) if len(row) == width), starts[start])


def _signed_rows(clean: CleanText, width: int) -> Iterator[list[str]]:
    """The first rows with each sign of money or share, wherever they stand: one at a figure is none of its column's."""
    if clean.encoding.lower() not in _ASCII_LIKE:
        return
    lines: dict[int, bytes] = {}
    wanted = dict.fromkeys(_SIGNS, _FEWEST)
    with clean.open() as stream:
        stream.seek(clean.start)
        end = clean.start + _SCANNED if clean.end is None else min(clean.end, clean.start + _SCANNED)
        while any(wanted.values()) and (part := stream.read(min(_PART_BYTES, max(0, end - stream.tell())))):
            part += stream.readline(_PART_BYTES) if len(part) == _PART_BYTES else b""
            before = stream.tell() - len(part)
            for sign in (sign for sign in wanted if sign.isascii() or not part.isascii()):
                found = dict(islice(_lines_with(sign, part), wanted[sign]))
                lines.update({before + place: line for place, line in found.items()})
                wanted[sign] -= len(found)
    texts = (lines[place].decode(clean.encoding, errors="replace") for place in sorted(lines) if place > clean.start)
    reader = csv.reader(texts, delimiter=clean.delimiter, quotechar=clean.quote_char or None)
    yield from (row for row in _until_unreadable(reader) if len(row) == width)


def _lines_with(sign: bytes, part: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines of some bytes that have a sign, each with its place."""
    at = part.find(sign)
    while at >= 0:
        first, last = part.rfind(b"\n", 0, at) + 1, part.find(b"\n", at)
        yield first, part[first : last if last >= 0 else None]
        at = part.find(sign, last) if last >= 0 else -1


def _until_unreadable(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """Rows up to one that a reader which began in the middle takes for endless, as it began within a quotation."""
    with suppress(csv.Error):
        yield from rows
