"""Figures and times in the digits of other scripts (Arabic, Persian, Hindi, full width) are read as those of 0 to 9."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.tidy_table import LazyRows

_OTHER = re.compile(r"[^\D0-9]")
_LETTER = re.compile(r"[^\W\d_]")
_DECIMAL, _GROUP = "\u066b", "\u066c"
"""The signs that Arabic has within a number."""

_WIDE_GROUP, _WIDE_DECIMAL = re.compile(r"(?<=[０-９])，(?=[０-９]{3})"), "．"
"""The signs within a number in the full width of Chinese and Japanese: １，２３４．５."""

_CELLS, _FEWEST_ROWS = 10_000, 20
"""Cells of the first rows that are looked at, and rows that are at least: who writes so, writes all so."""


def with_known_digits(raw: RawTable) -> RawTable:
    """The table with its figures and times in the digits of 0 to 9, which is said; names stay as they are."""
    most = max(_FEWEST_ROWS, _CELLS // max(1, len(raw.labels)))
    rows = raw.rows
    begun = islice(rows, most) if isinstance(rows, Sequence) or raw.clean else ()  # other streams are walked seldom
    if not any(_is_other(cell) for row in (raw.labels, *begun) for cell in row):
        return raw
    changed = [_known(row, raw) for row in rows] if isinstance(rows, Sequence) else LazyRows(lambda: _all(raw))
    notice = Notice("assumed", "Digits of another script are read as those of 0 to 9.")
    labels = tuple(_known(raw.labels, raw))
    if len(set(labels)) < len(labels):
        labels = raw.labels
    columns = {new: raw.columns[old] for new, old in zip(labels, raw.labels, strict=True) if old in raw.columns}
    return replace(
        raw, labels=labels, columns=columns, rows=changed, clean=None, notices=(*raw.notices, notice)
    )  # fmt: skip


def _all(raw: RawTable) -> Iterator[list[str]]:
    for row in raw.rows:
        yield _known(row, raw)


def _known(cells: Sequence[str], raw: RawTable) -> list[str]:
    return [_translated(cell, raw) if _is_other(cell) else cell for cell in cells]


def _is_other(cell: str) -> bool:
    """Whether a cell has digits of another script, and no word beside them."""
    return not cell.isascii() and _OTHER.search(cell) is not None and _LETTER.search(cell) is None


def _translated(cell: str, raw: RawTable) -> str:
    signs = cell.replace(_DECIMAL, raw.decimal_char or ".").replace(_GROUP, raw.group_char)
    signs = _WIDE_GROUP.sub("", signs).replace(_WIDE_DECIMAL, raw.decimal_char or ".")
    return _OTHER.sub(lambda digit: str(int(digit[0])), signs)
