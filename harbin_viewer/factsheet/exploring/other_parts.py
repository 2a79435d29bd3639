"""The further figures that a figure of a choice was computed from: the base, the time before, the whole, the people."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from harbin_viewer.factsheet.exploring.choice_figures import Figures
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.exploring.entities.wholes import whole_of
from harbin_viewer.factsheet.exploring.transforms import people_of
from harbin_viewer.factsheet.model.cell import CellAt


@dataclass(frozen=True, eq=False)
class OtherParts:
    """What the figures of a choice were computed with; a row of the table tells which figure is meant."""

    figures: Figures

    def cells(self, row: int) -> list[CellAt]:
        """Where the figures stand that the one in a row was computed from beside its own."""
        figures = self.figures
        name, measure = figures.cube.table.resource.name, figures.exploration.measure
        if figures.exploration.transform == "per person":
            return [CellAt(name, row, people_of(figures.cube))]
        return [CellAt(name, other, measure) for other in _rows(figures, row).tolist()]

    def name(self, row: int) -> str:
        """Whose figures stand in a row, and of when."""
        cut = self.figures.cut
        when = cut.times.text(float(cut.times.numbers[row])) if cut.times is not None else ""
        return ", ".join(filter(None, [*cut.names(np.array([row])), when]))


def _rows(figures: Figures, row: int) -> Rows:
    cut = figures.every
    match figures.exploration.transform:
        case "index":
            at_base = cut.rows_at(cut.places_at(figures.base))
            return np.asarray(at_base[cut.codes(at_base) == cut.codes(np.array([row]))])
        case "growth":
            before = cut.before(np.flatnonzero(cut.rows == row))
            return cut.rows_at(before[before >= 0])
        case "share":
            return _of_whole(figures, float(cut.times_of(np.array([row]))[0]))
        case _:
            return np.array([], dtype=np.int64)


def _of_whole(figures: Figures, moment: float) -> Rows:
    """The row of the whole at a time, or those of all parts that it is the sum of."""
    cut, whole = figures.every, whole_of(figures.cube, figures.every)
    if whole:
        own = cut.of(whole)
        return np.asarray(own[cut.times_of(own) == moment])
    rows = cut.rows_at(cut.places_at(moment))
    known = np.isfinite(figures.cube.figures(figures.exploration.measure)[rows])
    if figures.cube.apart(cut.among):
        known &= ~figures.cube.are_groups(cut.codes(rows))
    return rows[known]
