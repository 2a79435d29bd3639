"""Figures in columns that hold texts alone, in files that have numbers too: sheets of a workbook, records of JSON."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.sources.raw_table import ColumnHint
from harbin_viewer.factsheet.sources.text.number_style import NumberStyle
from harbin_viewer.factsheet.sources.text.written_figures import STYLED_ROWS, style_of_cells


def read_texts(
    columns: dict[str, ColumnHint], labels: Sequence[str], rows: Sequence[Sequence[str]], of_texts: Collection[int]
) -> tuple[dict[str, ColumnHint], NumberStyle]:
    """The hints for all columns, with what parts thousands in those `of_texts`, and how figures are written there.

    A point stands before decimals in all numbers, and may part thousands in texts.
    """
    places = sorted(of_texts)
    named = [labels[place] for place in places]
    style = style_of_cells(named, [[row[place] for place in places] for row in rows[:STYLED_ROWS]])
    pointed = named if style.group_char == "." else []
    return columns | {name: replace(columns.get(name, ColumnHint()), group_char=".") for name in pointed}, style
