"""Several tables under each other in one text, told apart by blank rows and headers of their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key, looks_like_note
from harbin_viewer.factsheet.sources.delimited.bounds.table_bounds import find_bounds
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank

Span = tuple[int, int]

_FEWEST_ROWS = 2
_MOST_TABLES = 200


def table_spans(rows: Sequence[list[str]]) -> list[Span]:
    """The spans of rows that hold one table each, with the lines above and below it; one span in the usual case."""
    blocks = _blocks(rows)
    if len(blocks) < 2 or len(blocks) > 2 * _MOST_TABLES:
        return [(0, len(rows))]
    tables = [number for number, (start, end) in enumerate(blocks) if _is_table(rows[start:end])]
    if len(tables) < 2 or not _apart(rows, blocks, tables):
        return [(0, len(rows))]
    starts = [0, *(_begin(rows, blocks, before, after) for before, after in pairwise(tables))]
    return list(zip(starts, [*starts[1:], len(rows)], strict=True))


def _blocks(rows: Sequence[list[str]]) -> list[Span]:
    """Runs of rows between blank ones."""
    blocks: list[Span] = []
    start = None
    for place, cells in enumerate(rows):
        if is_blank(cells):
            if start is not None:
                blocks.append((start, place))
            start = None
        elif start is None:
            start = place
    return [*blocks, (start, len(rows))] if start is not None else blocks


def _is_table(rows: Sequence[list[str]]) -> bool:
    """Whether a block is a table of its own: with a header over columns of figures."""
    said = sum(is_key(cells[0]) or cells[0].rstrip().endswith((":", "：")) for cells in rows)
    if len(rows) <= _FEWEST_ROWS or said * 2 >= len(rows):
        return False
    bounds = find_bounds(rows)
    if not bounds.columns.figures or bounds.columns.width < 2 or not bounds.header or bounds.keyed:
        return False
    return bounds.end - bounds.first >= _FEWEST_ROWS


def _apart(rows: Sequence[list[str]], blocks: Sequence[Span], tables: Sequence[int]) -> bool:
    """Whether all blocks with as many rows are tables too: a block without a header continues the one above it."""
    between = [blocks[number] for number in range(tables[0], tables[-1]) if number not in tables]
    return all(end - start <= 3 * _FEWEST_ROWS and max(map(_filled, rows[start:end])) <= 2 for start, end in between)


def _filled(cells: list[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _begin(rows: Sequence[list[str]], blocks: Sequence[Span], before: int, after: int) -> int:
    """Where the span of a later table begins: with the lines above it that are no notes of the table before."""
    number = after
    while number - 1 > before and not any(looks_like_note(cells[0]) for cells in rows[slice(*blocks[number - 1])]):
        number -= 1
    return blocks[number][0]
