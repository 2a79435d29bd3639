"""Names that stand once, in the first row of their block or alone above it, and are those of the rows below too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.times.periods import periods_of
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.wording import in_quotes, listed

_MOST_COLUMNS = 3
"""Columns at the left whose names may stand once."""

_FEWEST_BLOCKS = 2
_RECUR = 0.5
"""Which share of the keys of the later blocks the first one has too."""


def with_names_repeated(raw: RawTable) -> RawTable:
    """The table with names also in the rows below that have none, where these are told apart by the next column.

    So pivot tables, and cells that were merged, leave a file: else all figures but the first of each are of nobody.
    """
    if not isinstance(raw.rows, Sequence) or len(raw.rows) <= _FEWEST_BLOCKS or len(raw.labels) <= _FEWEST_BLOCKS:
        return raw
    places = _with_gaps(raw.rows)
    if not places:
        return raw
    rows = _filled(raw.rows, places)
    key = len(places)
    if not _are_blocks(raw.rows, rows, key):
        return raw
    told = listed(in_quotes(raw.labels[place] or "column 1" for place in places if _has_gaps(raw.rows, place)))
    notice = Notice("assumed", f"Blank cells in {told} were taken for the name above them.", count=len(places))
    return replace(raw, rows=rows, clean=None, notices=(*raw.notices, notice))


def with_heads_beside(raw: RawTable) -> RawTable:
    """The table with a column of the names that stand alone in rows above others which begin with times."""
    if not isinstance(raw.rows, Sequence) or not raw.rows or len(raw.labels) < 2:
        return raw
    if not _is_head(raw.rows[0]):
        return raw
    heads = list(map(_is_head, raw.rows))
    if sum(heads) < _FEWEST_BLOCKS or 2 * sum(heads) > len(heads):
        return raw
    named = [row[0].strip() for row, is_head in zip(raw.rows, heads, strict=True) if is_head]
    times = {row[0].strip() for row, is_head in zip(raw.rows, heads, strict=True) if row and not is_head}
    if len({*named}) < len(named) or len(periods_of(times)) < len(times) or periods_of(named):
        return raw
    sentence = (
        f"“{named[0]}” and {len(named) - 1} other names stand above times, and were taken for those of the rows below."
    )
    notice = Notice("assumed", sentence, count=len(named))
    header = tuple(("name", *row) for row in raw.header_rows)
    return raw.walked(
        _below_heads, labels=("name", *raw.labels), header_rows=header, notices=(*raw.notices, notice)
    )  # fmt: skip


def _below_heads(rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    """The rows with the name that stands alone above them."""
    name = ""
    for row in rows:
        if _is_head(row):
            name = row[0].strip()
        else:
            yield [name, *row]


def _is_head(row: Sequence[str]) -> bool:
    """Whether a row has a name and nothing else."""
    return bool(row) and bool(row[0].strip()) and not any(map(str.strip, row[1:]))


def _with_gaps(rows: Sequence[Sequence[str]]) -> range:
    """The columns at the left up to the first one that is filled in all rows; none where the first row lacks a name."""
    for place in range(_MOST_COLUMNS + 1):
        if any(place >= len(row) for row in rows):
            return range(0)
        if not _has_gaps(rows, place):
            filled = place > 0 and all(cell.strip() for cell in rows[0][:place])
            return range(place) if filled and _has_gaps(rows, 0) else range(0)
    return range(0)


def _has_gaps(rows: Sequence[Sequence[str]], place: int) -> bool:
    return any(not row[place].strip() for row in rows)


def _filled(rows: Sequence[Sequence[str]], places: range) -> list[list[str]]:
    """The rows with the name above in each blank cell, unless a name to its left is a new one."""
    above = [""] * len(places)
    made = []
    for row in rows:
        is_new = False
        for place in places:
            text = row[place]
            if text.strip() or is_new:
                is_new = is_new or text.strip() != above[place].strip()
                above[place] = text
        made.append([*above, *row[len(places) :]])
    return made


def _are_blocks(rows: Sequence[Sequence[str]], filled: Sequence[Sequence[str]], key: int) -> bool:
    """Whether blocks of rows have names once each and, as most of the first, keys of their own in each row."""
    blocks: dict[tuple[str, ...], list[str]] = {}
    for row in filled:
        blocks.setdefault(tuple(row[:key]), []).append(row[key].strip())
    begun = sum(1 for row in rows if row[key - 1].strip())
    if len(blocks) < _FEWEST_BLOCKS or begun != len(blocks):
        return False
    several = sum(len(keys) > 1 for keys in blocks.values())
    if 2 * several < len(blocks) or any(len({*keys}) < len(keys) for keys in blocks.values()):
        return False
    first, *later = ({*keys} for keys in blocks.values())
    return all(len(keys & first) >= _RECUR * len(keys) for keys in later)
