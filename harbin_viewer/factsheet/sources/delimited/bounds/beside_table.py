"""What stands in a few cells beside a table, and is no part of it: sums by hand, what is right of a title."""

from __future__ import annotations

from dataclasses import dataclass

from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import FIGURES, Cells
from harbin_viewer.factsheet.sources.text.cell_kind import is_period, kind

MOST_ROWS = 3_000
"""Rows of a table beside which cells are looked for: nobody remarks on longer ones so."""


@dataclass(frozen=True)
class Beside:
    """The rows of a table without the cells that stand apart, and these: lines above its first row, and below that,
    where also remarks on its rows are.
    """

    rows: list[list[str]]
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


def without_remarks(rows: Cells, first: int = 0) -> Beside | None:
    """The table in rows of one length, and what stands apart from it; None where nothing does. `first` is the number of
    the first row, from 0.

    Such cells are behind a blank column, without a head, in half of the rows at most, and figures or at no row of the
    table. Words at one of its rows stay with that.
    """
    width = len(rows[0]) if 0 < len(rows) <= MOST_ROWS else 0
    gap = next((at for at in range(2, width) if not any(cells[at] for cells in rows)), width)
    if gap == width:
        return None
    beyond = {at: [row for row, cells in enumerate(rows) if cells[at]] for at in range(gap, width)}
    table = [row for row, cells in enumerate(rows) if 2 * sum(map(bool, cells[:gap])) > gap]
    heads = {row for row in table if all(rows[row][:gap]) and not any(map(_is_amount, rows[row][:gap]))}
    apart = {column: places for column, places in beyond.items() if places and heads.isdisjoint(places)}
    if any(2 * len(places) > len(table) for places in apart.values()):
        return None
    if not any(row not in table or kind(rows[row][at]) in FIGURES for at, places in apart.items() for row in places):
        return None
    said = [" ".join(filter(None, (cells[at] for at in apart))) for cells in rows]
    begins = min(table, default=0)
    return Beside(
        _kept(rows, apart, max((at + 1 for at in beyond if beyond[at] and at not in apart), default=gap)),
        tuple(filter(None, said[:begins])),
        tuple(
            words if row not in table else f"Beside row {first + row + 1}: {words}"
            for row, words in enumerate(said)
            if words and row >= begins
        ),
    )


def _kept(rows: Cells, apart: dict[int, list[int]], width: int) -> list[list[str]]:
    return [["" if at in apart else text for at, text in enumerate(cells[:width])] for cells in rows]


def _is_amount(text: str) -> bool:
    return kind(text) in FIGURES and not is_period(text)
