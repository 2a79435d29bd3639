"""Rows as CSV in UTF-8, as all that this program writes of tables has it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence


class TooLongError(Exception):
    """What is written is longer than it may be."""


def csv_written(names: Sequence[str], rows: Iterable[Sequence[object]], most: float = float("inf")) -> bytes:
    """A header and rows as CSV: commas, lines that end in a line feed. TooLongError beyond `most` bytes.

    A million rows are written one by one: between two of them other threads, as the window's, have their turn, and
    whoever ends the work is heard.
    """
    written = io.BytesIO()
    text = io.TextIOWrapper(written, encoding="utf-8", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(_within(most, rows, written))
    text.flush()
    return written.getvalue()


def _within(most: float, rows: Iterable[Sequence[object]], written: io.BytesIO) -> Iterator[Sequence[object]]:
    for row in rows:
        if written.tell() > most:
            raise TooLongError
        yield row
