"""Names in two columns below one head, as where colours stand before parties and none before their total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.text.cell_kind import kind

_MOST_ROWS, _FEWEST = 20_000, 2


def with_names_in_one(raw: RawTable) -> RawTable:
    """The table with the names of its first two columns in one, where the second has no head and each row one name.

    The rows of which the first column has the name, such as sums, stand together before or after all others.
    """
    rows = raw.rows
    if len(raw.labels) <= _FEWEST or not isinstance(rows, Sequence) or not _FEWEST < len(rows) <= _MOST_ROWS:
        return raw
    if not raw.labels[0].strip() or raw.labels[1].strip() or not _are_names(rows):
        return raw
    sentence = f"“{raw.labels[0]}” heads two columns of names, which were taken for one."
    joined = raw.walked(
        _joined,
        notices=(*raw.notices, Notice("assumed", sentence, raw.name, raw.labels[0])),
        labels=(raw.labels[0], *raw.labels[2:]),
        header_rows=tuple((row[0], *row[2:]) for row in raw.header_rows),
    )
    return replace(joined, columns={label: hint for label, hint in raw.columns.items() if label.strip()})


def _are_names(rows: Sequence[Sequence[str]]) -> bool:
    if any(len(row) < _FEWEST for row in rows):
        return False
    first = [bool(row[0].strip()) for row in rows]
    if any(is_first == bool(row[1].strip()) for row, is_first in zip(rows, first, strict=True)):
        return False
    changes = sum(before != after for before, after in pairwise(first))
    texts = all(kind(row[0].strip() or row[1]) == "text" for row in rows)
    return changes == 1 and sum(first) * 2 < len(rows) and texts


def _joined(rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    for row in rows:
        yield [row[0].strip() or row[1], *row[2:]]
