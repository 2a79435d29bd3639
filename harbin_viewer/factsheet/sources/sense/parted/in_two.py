"""A column of cells with two figures each as two columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, TypeAlias

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.row_places import TurnedRow


class InTwo(NamedTuple):
    """The place of a column, and what its two are called."""

    place: int
    first: str
    second: str


Parts: TypeAlias = Callable[[re.Match[str]], tuple[str, str]]
"""What both columns get of a cell."""


def _groups(pair: re.Match[str]) -> tuple[str, str]:
    return pair[1], pair[2]


def parted_in_two(
    raw: RawTable, found: InTwo, pattern: re.Pattern[str], *, unit: str = "", assumed: str = "", parts: Parts = _groups
) -> RawTable:
    """The table with two columns of what the two groups of a pattern, or other `parts`, find in the cells of one."""
    label = raw.labels[found.place]
    hint = raw.columns.get(label, ColumnHint())
    hints = dict.fromkeys((found.first, found.second), replace(hint, unit=hint.unit or unit, type="", title=""))
    sentence = f"“{label}” has two figures in a cell: they are told as “{found.first}” and “{found.second}”{assumed}."
    return raw.walked(
        partial(_walk, found, label, pattern, parts),
        labels=(*raw.labels[: found.place], found.first, found.second, *raw.labels[found.place + 1 :]),
        header_rows=(),
        columns={name: told for name, told in raw.columns.items() if name != label} | hints,
        notices=(*raw.notices, Notice("assumed", sentence)),
    )


def _walk(
    found: InTwo, label: str, pattern: re.Pattern[str], parts: Parts, rows: Iterable[Sequence[str]]
) -> Iterator[Sequence[str]]:
    heads = {found.first: label, found.second: label}
    for row in rows:
        cell = row[found.place] if found.place < len(row) else ""
        pair = pattern.fullmatch(cell)
        two = parts(pair) if pair else (cell, "")
        yield TurnedRow([*row[: found.place], *two, *row[found.place + 1 :]], heads)
