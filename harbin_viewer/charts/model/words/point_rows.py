"""What the rows of a point say beside its figure: whose word it is, and what is noted of it."""

from __future__ import annotations

from typing import NamedTuple

from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.words.attribution import speaker_at
from harbin_viewer.factsheet.document import Document


class Told(NamedTuple):
    """What the rows of a point say beside its figure."""

    speaker: str
    note: str


def told_at(document: Document, series: Series, point: int) -> Told:
    """The name of the source of a point's figure, and the note on a figure that is a table's own; "" without one."""
    cell = None if series.derive else series.address(point)
    note = document.table(cell.resource).note(cell.field, cell.row) if cell is not None else ""
    return Told(speaker_at(document, series, point), note)
