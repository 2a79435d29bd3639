"""A large text walked from end to end: for quotation marks that hold rows or never close, and rows that are odd."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, islice

from harbin_viewer.factsheet.model.package.resource import SURELY_TOO_LONG
from harbin_viewer.factsheet.sources.delimited.text import DelimitedText, TextRow, cells_of_row, notes_before_rows
from harbin_viewer.factsheet.sources.delimited.text_format import FIXED, DelimitedFormat
from harbin_viewer.factsheet.sources.delimited.text_rows import lines_of
from harbin_viewer.factsheet.sources.text.byte_source import ByteSource
from harbin_viewer.factsheet.sources.text.cell_splitting import Rows, leaves_open
from harbin_viewer.factsheet.sources.text.encoding import OF_SEVERAL_BYTES, Encoding

_PIECE = 1 << 20

_AMONG = 500
"""The row of the head behind which those stand that were seen elsewhere: below what names columns, and looked at."""


def walked_whole(text: DelimitedText, numbers: Collection[int]) -> DelimitedText:
    """The text, whose `unclosed` rows are those of all its rows; they are walked where a line leaves a mark open.

    The rows of these `numbers` (from 0) are among those of its head, wherever behind it they stand.
    """
    wanted = {number for number in numbers if number >= len(text.rows)}
    may_hide = not text.whole and _may_hide_rows(text)
    if text.whole or not (wanted or may_hide):
        return text
    with _all_rows(text) as (rows, skipped):
        last, found = max(wanted, default=0), list[TextRow]()
        for number, cells in enumerate(rows, skipped):
            if number in wanted:
                found.append(TextRow(cells_of_row(cells, text.form), 0, 0, text.form.delimiter.join(cells), number))
            if number >= last and not may_hide:
                break
    at = min(len(text.rows) - len(text.rows) // 4, _AMONG)
    unclosed = tuple(number + skipped for number in rows.unclosed) if may_hide else text.unclosed
    return replace(text, rows=[*text.rows[:at], *found, *text.rows[at:]], unclosed=unclosed)


def _may_hide_rows(text: DelimitedText) -> bool:
    """Whether quotation marks of a large text may hold rows together."""
    source, form = text.source, text.form
    is_there = source.content is not None or source.file is not None
    if not is_there or not form.quote_char or form.delimiter == FIXED:
        return False
    return bool(text.unclosed) or _leaves_any_open(source, text.encoding, form)


@contextmanager
def _all_rows(text: DelimitedText) -> Iterator[tuple[Rows, int]]:
    """The rows of a whole text, and the number of lines of notes before them."""
    with text.source.open(text.encoding.mark) as stream:
        lines = lines_of(stream, text.encoding.name, text.source.name)
        head = list(islice(lines, len(text.rows)))
        skipped = notes_before_rows(head, text.form)
        yield Rows(chain(head[skipped:], lines), text.form), skipped


def _leaves_any_open(source: ByteSource, encoding: Encoding, form: DelimitedFormat) -> bool:
    """Whether any line leaves a quotation mark open."""
    if encoding.name.startswith(OF_SEVERAL_BYTES):
        return True
    mark, end, rest = form.quote_char.encode(encoding.name), b"\n" if b"\n" in source.head else b"\r", b""
    with source.open(encoding.mark) as stream:
        while piece := stream.read(_PIECE):
            last = piece.rfind(end) + 1
            if last and (mark in rest or mark in piece):
                odd = (line for line in (rest + piece[:last]).split(end) if line.count(mark) % 2)
                if any(leaves_open(line.decode(encoding.name, "replace"), form) for line in odd):
                    return True
            rest = piece[last:] if last else rest + piece
            if len(rest) > SURELY_TOO_LONG:
                return False  # such a line is refused, whatever it has
    return rest.count(mark) % 2 == 1
