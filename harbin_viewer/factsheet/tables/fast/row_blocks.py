"""A file in blocks of whole rows, so that each can be read by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from harbin_viewer.factsheet.model.package.resource import LONGEST_LINE
from harbin_viewer.factsheet.tables.fast.cell_grid import Block, OddError, Writing
from harbin_viewer.factsheet.tables.fast.quotation_marks import cells_in_marks

AT_ONCE = 1 << 19
"""Bytes of a block, about: what a processor keeps at hand."""

_LONGEST_ROW = 1 << 24
"""Bytes of a row that are looked at; what is longer has a quotation mark that is opened and never closed."""

_ROWS_WANTED = 500
"""Rows that a block should have, so that work on its columns is worth while."""

_WIDE = 1 << 14
"""Bytes of rows that are very wide: a first block of a few would cost each of their columns as much as all the others.
"""

_MARK = b"\xef\xbb\xbf"


def blocks_of(file: Any, writing: Writing, skipped: int, unclosed: Callable[[bytes], None]) -> Iterator[Block]:
    """The blocks of an open file; OddError where its rows cannot be told apart.

    Rows are `skipped` in the first one. Lines end in carriage returns where the first bytes have no line feed. A byte
    order mark is no part of it, and the last line need not end. Of a file in which quotation marks open a cell that
    does not close, the row with it and what follows is told to `unclosed`.
    """
    rest, is_first, at_once = b"", True, AT_ONCE
    while True:
        content = _beginning(file, writing.end) if is_first else file.read(max(at_once, len(rest)))
        if is_first and writing.encoding == "utf-8":
            content = content.removeprefix(_MARK)
        text = rest + content if rest else content
        if is_first and b"\n" not in text and b"\r" in text[:-1]:
            writing = replace(writing, end=b"\r")
        if not content and rest and not rest.endswith(writing.end):
            text = rest + writing.end
        if b"\0" in text or _has_endless_line(text, writing.end):
            raise OddError
        cut = _end_of_rows(text, writing, is_last=not content)
        if cut:
            if is_first:
                at_once = max(at_once, _worthy(text[:cut], writing.end))
            yield Block(text[:cut], writing, skipped if is_first else 0)
            is_first = False
        rest = text[cut:]
        if len(rest) > _LONGEST_ROW or (rest and not content):
            unclosed(rest)
            return
        if not content:
            return


def _beginning(file: Any, end: bytes) -> bytes:
    """The first bytes of a file: of very wide rows as many as are worth while."""
    content: bytes = file.read(AT_ONCE)
    if len(content) > _WIDE * max(content.count(end), 1):
        content += file.read(max(_worthy(content, end) - len(content), 0))
    return content


def _has_endless_line(text: bytes, end: bytes) -> bool:
    """Whether a line is longer than is read; walking row by row tells in letters, and where."""
    return len(text) >= LONGEST_LINE and max(map(len, text.split(end))) >= LONGEST_LINE


def _worthy(text: bytes, end: bytes) -> int:
    """The bytes of so many rows that the work on each column of wide ones is worth while."""
    return min(_ROWS_WANTED * len(text) // max(text.count(end), 1), _LONGEST_ROW // 2)


def _end_of_rows(text: bytes, writing: Writing, *, is_last: bool) -> int:
    """Where the last whole row ends: at a line end that is in no quotation marks.

    These are counted, which is quick; where some stand within cells, and so nothing is found, they are looked at.
    """
    quote, end = writing.quote.encode(), writing.end
    cut = text.rfind(end) + 1
    if not quote or quote not in text:
        return cut
    inside = text.count(quote, 0, cut) % 2
    while cut and inside:
        before = text.rfind(end, 0, text.rfind(quote, 0, cut)) + 1
        inside ^= text.count(quote, before, cut) % 2
        cut = before
    return cut if cut and not is_last else max(cut, _end_among_strays(text, writing))


def _end_among_strays(text: bytes, writing: Writing) -> int:
    """Where the last whole row ends in text that has quotation marks within cells as well."""
    end = writing.end
    spans, whole = cells_in_marks(text, writing.separator.encode(), writing.quote.encode(), end)
    cut = text.rfind(end, 0, whole) + 1
    for start, stop in reversed(spans):
        if start < cut <= stop:
            cut = text.rfind(end, 0, start) + 1
    return cut
