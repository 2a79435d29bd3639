"""Words as the cells of a column, in the bytes of a file."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer.factsheet.tables.fast.cell_grid import Block, Cells, Grid, Writing


def cells_of(words: Sequence[str]) -> Cells:
    """The words as the middle one of three columns."""
    content = "".join(f"2.5,{word},7\n" for word in words).encode()
    return Grid(Block(content, Writing("utf-8", ",", '"')), 3).column(1)
