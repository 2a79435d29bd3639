"""The annotated CSV of InfluxDB: blocks of rows under lines that say what their columns are."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from harbin_viewer.factsheet.sources.files.package_files import MAX_FILE_SIZE, OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.reader import Reader, Reading

_ANNOTATION = re.compile(rb'\s*"?#(?:group|datatype|default)"?,', re.IGNORECASE)
_OF_THE_ANSWER = ("", "result", "table")
"""Columns that say of which answer and of which of its tables a row is."""

_BOUNDS = ("_start", "_stop")
"""Columns that say of which span of time was asked; they are left out where all rows have one."""


@dataclass
class _Block:
    labels: tuple[str, ...] = ()
    defaults: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)


def recognises(head: bytes, _name: str) -> bool:
    """Whether a text begins with one of the lines that say what the columns are, and another follows."""
    lines = head.lstrip(b"\xef\xbb\xbf\r\n").split(b"\n", 2)
    return len(lines) > 1 and all(_ANNOTATION.match(line) for line in lines[:2])


def read(file: OpenedFile) -> Reading:
    """The tables of an answer: those of the same columns are one; SheetError where there is no row."""
    text = file.read(MAX_FILE_SIZE).decode("utf-8-sig", errors="replace")
    blocks = sorted(_blocks(text), key=lambda block: block.labels)
    joined = [list(same) for _labels, same in groupby(blocks, key=lambda block: block.labels)]
    tables = [_table(file, same, number if len(joined) > 1 else 0) for number, same in enumerate(joined, start=1)]
    if not tables:
        raise file.error("There is no row in it, only lines that say what columns are.", "Ask for a longer time.")
    return Reading(tuple(sorted(tables, key=lambda table: table.first_row)))


READER = Reader(
    name="influx-csv", title="CSV of InfluxDB", suffixes=(), recognises=recognises, read=read, media_types=()
)


def _blocks(text: str) -> Iterator[_Block]:
    """The blocks of a text with their rows; each begins with lines that say what its columns are."""
    block = _Block()
    lines = csv.reader(text.splitlines())
    for row in lines:
        first = row[0].lower() if row else ""
        if not any(row) or first.startswith("#"):
            if block.rows:
                yield block
                block = _Block()
            elif not any(row):
                block = _Block()
            block.defaults = row if first == "#default" else block.defaults
        elif not block.labels:
            block.labels = tuple(row)
        elif len(row) == len(block.labels):
            block.rows.append([cell or default for cell, default in zip(row, _filled(block), strict=True)])
            block.numbers.append(lines.line_num)
    if block.rows:
        yield block


def _filled(block: _Block) -> Sequence[str]:
    """What stands for an empty cell of each column: nothing in the first, which has the names of those lines."""
    given = block.defaults if len(block.defaults) == len(block.labels) else [""] * len(block.labels)
    return ["", *given[1:]]


def _table(file: OpenedFile, blocks: Sequence[_Block], number: int) -> RawTable:
    labels = blocks[0].labels
    rows = [row for block in blocks for row in block.rows]
    numbers = [number for block in blocks for number in block.numbers]
    kept = [
        at
        for at, label in enumerate(labels)
        if label not in _OF_THE_ANSWER and not (label in _BOUNDS and len({row[at] for row in rows}) == 1)
    ]
    return RawTable(
        name=f"{file.stem} {number}" if number else file.stem,
        labels=tuple(labels[at] for at in kept),
        rows=[[row[at] for at in kept] for row in rows],
        first_row=numbers[0],
        row_numbers=numbers,
    )
