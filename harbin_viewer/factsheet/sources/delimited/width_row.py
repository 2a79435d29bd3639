"""The row of an RDB text, as the Geological Survey of the United States writes it, that says how wide columns are."""

from __future__ import annotations

import re
from dataclasses import replace

from harbin_viewer.factsheet.sources.delimited.text import DelimitedText, notes_before_rows

_WIDTH = re.compile(r"\d{1,3}[sndmy]")
"""How many letters a column has, and whether these are words, numbers or days."""


def without_widths(text: DelimitedText) -> DelimitedText:
    """The text with nothing in a row of widths (“5s”, “14n”) right below the names of the columns."""
    if text.form.delimiter != "\t" or not text.form.comment_char:
        return text
    place = notes_before_rows([row.text for row in text.rows], text.form) + 1
    if place >= len(text.rows):
        return text
    cells, names = text.rows[place].cells, text.rows[place - 1].cells
    if len(cells) < 2 or len(cells) != len(names) or not all(_WIDTH.fullmatch(cell.strip()) for cell in cells):
        return text
    rows = [*text.rows[:place], replace(text.rows[place], cells=[""]), *text.rows[place + 1 :]]
    return replace(text, rows=rows)
