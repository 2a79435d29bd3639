"""Tables that are drawn in plain text: lines whose cells stand in columns, two blanks or more or a bar apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.sources.documents.markdown_tables import cells_of

_GAP = re.compile(r"\s{2,}|\t+")
_FIGURE = re.compile(r"[-−+(]?[$€£]?\d[\d.,\u202f\u00a0]*\s?[%*]?\)?|[-–—.]{1,3}|n/a", re.IGNORECASE)
_LEAST = 3
"""Lines that make a table: two may stand below each other by chance."""


def aligned_rows(lines: Sequence[str]) -> list[list[str]]:
    """The rows of the table that begins with the first line, [] where none does: cells of figures behind a name."""
    rows: list[list[str]] = []
    barred = bool(lines) and "|" in lines[0]
    for line in lines:
        cells = cells_of(line) if barred else _GAP.split(line.strip())
        if len(cells) < 2 or ("|" in line) is not barred or (rows and len(cells) != len(rows[0])):
            break
        if rows and not has_figures(cells):
            return []  # at once, or each of thousands of lines of words in columns would be read to the last
        rows.append(cells)
    body = rows[1:] if rows and not has_figures(rows[0]) else rows
    return rows if len(rows) >= _LEAST and len(body) > 1 else []


def has_figures(cells: Sequence[str]) -> bool:
    """Whether all cells behind the first are figures, or marks for missing ones."""
    return all(_FIGURE.fullmatch(cell) for cell in cells[1:])
