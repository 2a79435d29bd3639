"""How the figures of a table in a text are written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.sources.delimited.bounds.table_bounds import Bounds
from harbin_viewer.factsheet.sources.delimited.text import TextRow
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from harbin_viewer.factsheet.sources.text.number_style import NumberStyle
from harbin_viewer.factsheet.sources.text.written_figures import style_of

_OF_ALL = re.compile(
    r"(?i)(?:\(|\bin |:\s?)([^():]{0,20}(?:€|%|\b(?:euros?|EUR|prozent|per ?cent|mi[lo]\w*|mio|mrd|mlrd|tsd|tausend"
    r"|thousands?|1[.,]?000)))\.?\)?\s*[.,;]?\s*$"
)
"""How a line above a table ends that says whether all figures are euros, or thousands or shares."""

_CELLS = 20_000
"""Cells by which it is found out how figures are written."""


def style_of_rows(rows: Sequence[TextRow], bounds: Bounds, delimiter: str) -> NumberStyle:
    """The style by the columns that hold figures, as far as the rows are looked at."""
    places = bounds.columns.figures - bounds.columns.years
    most = max(20, _CELLS // max(1, len(places)))
    sample = [row.cells for row in rows[bounds.first : bounds.end][:most]]
    columns = {
        at: [cells[at] for cells in sample if at < len(cells) and kind(cells[at]) == "number"] for at in sorted(places)
    }
    heads = [rows[at].cells for at in bounds.header if at < len(rows)]
    unit = _unit_above(rows[: bounds.header[0]]) if bounds.header else ""
    named = {at: " ".join([*(head[at] for head in heads if at < len(head)), unit]).strip() for at in columns}
    return style_of(columns, named, sample, delimiter)


def _unit_above(rows: Sequence[TextRow]) -> str:
    """What a line above the table says of all its figures, as it stands in a name; "" for none."""
    ends = (_OF_ALL.search(cell) for row in rows for cell in row.cells)
    return next((f"({found[1]})" for found in ends if found), "")
