"""Cells that a comma in them cuts in two (Fish, chips and peas; 1,200.50) for want of quotes, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import looks_like_note
from harbin_viewer.factsheet.sources.delimited.cut_names import joined_at_blanks
from harbin_viewer.factsheet.sources.delimited.text import DelimitedText, TextRow
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank, kind

_FIRST_ROWS = 12
"""Rows from the first among which the one of names is."""

_FEWEST = 2
"""Columns from which there is a comma between two of them."""

_BEGUN = re.compile(r"[-−(]?[$€£¥]? ?[1-9]\d{0,2}(?:,\d{3})*")
"""How a figure begins of which thousands are parted by commas."""

_GOES_ON = re.compile(r"\d{3}(?:\.\d+)?[%)]?")


def with_whole_cells(text: DelimitedText) -> DelimitedText:
    """The text with rows as wide as the one of names, where in each that is wider it can be told which commas part.

    Those do not that stand before a blank, nor those between digits where other rows have one figure in that place.
    """
    form = text.form
    names = _names(text.rows) if form.delimiter == "," and not form.skip_initial_space and not form.key_separator else 0
    width = len(text.rows[names - 1].cells) if names else 0
    even = [row.cells for row in text.rows[names:] if len(row.cells) == width]
    beyond = [row for row in text.rows[names:] if width < len(row.cells)]
    has_figures = bool(beyond) and any(_is_figure(cell) for cells in even for cell in cells)
    wide = [row for row in beyond if _is_data(row.cells, width, has_figures=has_figures)]
    if not names or not wide or any(cell[:1] == " " for cells in even for cell in cells if cell.strip()):
        return text
    whole = [put_together(row.cells, width) for row in wide]
    if any(cells is None for cells in whole) or not _have_figures_there(wide, whole, even):
        return text
    below, tail = ([_whole(row, width) for row in rows] for rows in (text.rows[names:], text.tail))
    told = next(cell for row, cells in zip(wide, whole, strict=True) for cell in cells or () if cell not in row.cells)
    rows = [*text.rows[:names], *below]
    return replace(text, form=replace(form, cut_cells=True), rows=rows, tail=tail, whole_cell=told)


def _names(rows: Sequence[TextRow]) -> int:
    """The number of rows down to the one that names columns; 0 where none of the first ones does."""
    for number, row in enumerate(rows[:_FIRST_ROWS], 1):
        cells = row.cells
        if len(cells) >= _FEWEST and all(kind(cell) == "text" and cell[:1] != " " for cell in cells):
            return number
    return 0


def _is_data(cells: list[str], width: int, *, has_figures: bool) -> bool:
    """Whether a row with more cells than there are names may be one of data: it has figures, if others have."""
    if is_blank(cells[width:]) or looks_like_note(cells[0]):
        return False
    return any(map(_is_figure, cells)) or not has_figures


def _is_figure(cell: str) -> bool:
    return kind(cell) == "number"


def _have_figures_there(wide: Sequence[TextRow], whole: Sequence[list[str] | None], even: Sequence[list[str]]) -> bool:
    """Whether other rows have figures wherever digits were put together; numbers of the rows may stand there else."""
    places = {
        place
        for row, cells in zip(wide, whole, strict=True)
        for place, cell in enumerate(cells or ())
        if cell not in row.cells and ", " not in cell
    }
    return all(any(_is_figure(cells[place]) for cells in even) for place in places)


def _whole(row: TextRow, width: int) -> TextRow:
    cells = put_together(row.cells, width) if len(row.cells) > width else None
    return replace(row, cells=cells) if cells else row


def put_together(cells: Sequence[str], width: int) -> list[str] | None:
    """The cells of a row as so many, with commas in them; None where no or more than one way leads to these."""
    ways = _ways(joined_at_blanks(cells), width)
    return ways[0] if len(ways) == 1 else None


def _ways(cells: Sequence[str], width: int) -> list[list[str]]:
    """All ways to make so many of cells by putting digits together, up to two."""
    if len(cells) <= width:
        return [list(cells)] if len(cells) == width else []
    found: list[list[str]] = []
    for place in range(len(cells) - 1):
        if _BEGUN.fullmatch(cells[place]) and _GOES_ON.fullmatch(cells[place + 1]):
            once = [*cells[:place], f"{cells[place]},{cells[place + 1]}", *cells[place + 2 :]]
            found += [way for way in _ways(once, width) if way not in found]
            if len(found) > 1:
                break
    return found
