"""Titles and names of columns that are far longer than any name: the first letters of them are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.wording import number

MOST_LETTERS = 1_000
"""Letters of a name that are read: more than a question of a survey has."""


def with_bounded_names(raw: RawTable) -> RawTable:
    """The table with no title and no label longer than is read; a notice says what was cut."""
    long = sum(len(label) > MOST_LETTERS for label in raw.labels)
    if not long and len(raw.title) <= MOST_LETTERS and len(raw.name) <= MOST_LETTERS:
        return raw
    labels = tuple(_different(map(_cut, raw.labels))) if long else raw.labels
    renamed = dict(zip(raw.labels, labels, strict=True))
    return replace(
        raw,
        name=_cut(raw.name),
        title=_cut(raw.title),
        labels=labels,
        header_rows=tuple(tuple(map(_cut, row)) for row in raw.header_rows),
        columns={renamed.get(label, label): hint for label, hint in raw.columns.items()},
        clean=None if long else raw.clean,
        notices=(*raw.notices, _notice(long)),
    )


def _cut(name: str) -> str:
    return name if len(name) <= MOST_LETTERS else f"{name[:MOST_LETTERS].rstrip()} …"


def _different(labels: Iterable[str]) -> Iterator[str]:
    """The labels, of which those that were alike before have numbers."""
    met: Counter[str] = Counter()
    for label in labels:
        met[label] += 1
        yield label if met[label] == 1 or len(label) <= MOST_LETTERS else f"{label} ({met[label]})"


def _notice(long: int) -> Notice:
    of_columns = "The name of a column has" if long == 1 else f"The names of {long} columns have"
    whose = of_columns if long else "A title has"
    return Notice("left out", f"{whose} more than {number(MOST_LETTERS)} letters, of which the first were read.")
