"""Figures in the digits of other scripts are read as those of 0 to 9, and those below nought in Japan (▲15) as −15."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import RawTable

_OTHER = re.compile(r"[^\D0-9]")
_LETTER = re.compile(r"[^\W\d_]")
_DECIMAL, _GROUP = "\u066b", "\u066c"
"""The signs that Arabic has within a number."""

_WIDE_GROUP, _WIDE_DECIMAL = re.compile(r"(?<=[０-９])，(?=[０-９]{3})"), "．"
"""The signs within a number in the full width of Chinese and Japanese: １，２３４．５."""

_BELOW_NOUGHT = re.compile(r"\s*[▲△](?=\s?[\d０-９.,])")
_FALLEN = re.compile(r"\s*[▼▽](?=\s?\d)")
"""The sign beside which ▲ says that something rose."""

_OF_JAPAN = re.compile(r"[\u3040-\u30ff円売営経増対総県価実単]")
"""Letters that Chinese has not, where ▲ is what rose."""

_CELLS, _FEWEST_ROWS = 10_000, 20
"""Cells of the first rows that are looked at, and rows that are at least: who writes so, writes all so."""

_MOST_BEGUN = 2_000
"""Rows in which a figure below nought is looked for: there may be few."""


def with_known_digits(raw: RawTable) -> RawTable:
    """The table with its figures and times in the digits of 0 to 9, which is said; names stay as they are."""
    return _with_other_digits(_with_minus_of_japan(raw))


def _with_minus_of_japan(raw: RawTable) -> RawTable:
    """The table with −15 for ▲15 and △15, where what names it is in Japanese and no ▼ tells what fell."""
    told = any(map(_OF_JAPAN.search, (*raw.labels, *raw.above)))
    if not told or not (isinstance(raw.rows, Sequence) or raw.clean):
        return raw
    begun = [cell for row in islice(raw.rows, _MOST_BEGUN) for cell in row if not cell.isascii()]
    if not any(map(_BELOW_NOUGHT.match, begun)) or any(map(_FALLEN.match, begun)):
        return raw
    notice = Notice("assumed", "“▲” and “△” before figures are read as a minus.")
    return raw.walked(partial(map, _negative), notices=(*raw.notices, notice))


def _negative(row: Sequence[str]) -> list[str]:
    return [cell if cell.isascii() else _BELOW_NOUGHT.sub("-", cell) for cell in row]


def _with_other_digits(raw: RawTable) -> RawTable:
    most = max(_FEWEST_ROWS, _CELLS // max(1, len(raw.labels)))
    rows = raw.rows
    begun = islice(rows, most) if isinstance(rows, Sequence) or raw.clean else ()  # other streams are walked seldom
    if not any(_is_other(cell) for row in (raw.labels, *begun) for cell in row):
        return raw
    notice = Notice("assumed", "Digits of another script are read as those of 0 to 9.")
    labels = tuple(_known(raw.labels, raw))
    if len(set(labels)) < len(labels):
        labels = raw.labels
    columns = {new: raw.columns[old] for new, old in zip(labels, raw.labels, strict=True) if old in raw.columns}
    return raw.walked(partial(_all, raw), labels=labels, columns=columns, notices=(*raw.notices, notice))


def _all(raw: RawTable, rows: Iterable[Sequence[str]]) -> Iterator[list[str]]:
    for row in rows:
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
