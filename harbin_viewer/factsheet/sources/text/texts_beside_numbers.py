"""Figures in columns that hold texts alone, in files that have numbers too: sheets of a workbook, records of JSON."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.sources.raw_table import ColumnHint
from harbin_viewer.factsheet.sources.text.number_style import OF_PARTS, NumberStyle
from harbin_viewer.factsheet.sources.text.written_figures import STYLED_ROWS, style_of_cells

_GROUPED, _SMALL = re.compile(r"[-−+]?\d{1,3}(?:\.\d{3})+"), re.compile(r"[-−+]?\d{1,3}")


def _may_be_grouped(cells: Sequence[str]) -> bool:
    """Whether one figure or more of a column may be thousands (1.234), as all others are whole and below these."""
    told = {cell.strip() for cell in cells} - {""}
    grouped = {cell for cell in told if _GROUPED.fullmatch(cell)}
    return 0 < len(grouped) < len(told) and all(map(_SMALL.fullmatch, told - grouped))


def read_texts(
    columns: dict[str, ColumnHint], labels: Sequence[str], rows: Sequence[Sequence[str]], of_texts: Collection[int]
) -> tuple[dict[str, ColumnHint], NumberStyle]:
    """The hints for all columns, with what parts thousands in those `of_texts`, and how figures are written there.

    A point stands before decimals in all numbers, and may part thousands in texts.
    """
    places = sorted(of_texts)
    named = [labels[place] for place in places]
    measured = [place for place in places if not OF_PARTS.search(labels[place])]
    style = style_of_cells(named, [[row[place] for place in places] for row in rows[:STYLED_ROWS]])
    if style == NumberStyle() and any(
        _may_be_grouped([row[place] for row in rows[:STYLED_ROWS]]) for place in measured
    ):
        style = replace(style, ambiguous=True)
    pointed = named if style.group_char == "." else []
    return columns | {name: replace(columns.get(name, ColumnHint()), group_char=".") for name in pointed}, style
