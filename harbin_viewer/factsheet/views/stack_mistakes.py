"""What of a stack would tell a falsehood: figures that do not add up, or that are counted twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.view import View
from harbin_viewer.factsheet.roles.unit_finding.said_units import said_unit
from harbin_viewer.factsheet.views.view_rows import SeriesRows
from harbin_viewer.factsheet.wording import number, quoted
from harbin_viewer.factsheet.words.scales import may_be_added

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_STACKED = "stacked"

_SHARES = ("%", "percent", "per cent")
_WHOLE = 100.5
"""Per cent that shares of one whole may add up to, as they are rounded."""

_NEAR = 0.005
"""How far the sum of all others may be from a part that is their total."""

_FEWEST_PARTS, _FEWEST_PLACES = 3, 2

_MOST = 200_000
"""Rows up to which the parts of a stack are held against each other."""

_Figures = npt.NDArray[np.float64]


def mistakes_of_stack(document: Document, view: View, drawn: Sequence[SeriesRows]) -> Iterator[SheetError]:
    """The first thing that is wrong with the stack of a view; nothing for a view without one."""
    stacked = [series for series in drawn if (series.spec.mark or view.spec.type) == _STACKED]
    if len(stacked) < 2:
        return
    found = _total_among_parts(view, stacked)
    if not found and not _adds_up(document, view, stacked):
        found = _not_added(stacked)
    if not found and sum(len(series.rows) for series in stacked) <= _MOST:
        places, figures = _side_by_side(view, stacked)
        found = _too_many_shares(stacked, places, figures) or _counted_twice(view, stacked, figures)
    found = found or _unlike_totals(document, view, stacked)
    if found:
        yield SheetError(str(document.descriptor), f"view “{view.name}”, series", *found)


_Told = tuple[str, str] | None
"""What is wrong, and what to do about it."""


def _not_added(stacked: Sequence[SeriesRows]) -> _Told:
    for series in stacked:
        unit = said_unit(series.table.field(series.spec.field))
        if series.spec.derive == "growth":
            return "Rates of growth do not add up, and here they are stacked.", "Draw them as bars or lines."
        if not series.spec.derive and not may_be_added(unit):
            return f"Figures in {unit} do not add up, and here they are stacked.", "Draw them as bars or lines."
    return None


def _adds_up(document: Document, view: View, stacked: Sequence[SeriesRows]) -> bool:
    """Whether the table states a total, and the parts are that together: then they add up, whatever their unit."""
    if not view.spec.total or sum(len(series.rows) for series in stacked) > _MOST:
        return False
    table = document.table(view.resources[0])
    whole = table.column(view.spec.total)
    if whole.dtype.kind not in "if":
        return False
    places, figures = _side_by_side(view, stacked)
    totals = dict(zip(table.column(view.spec.group).tolist(), whole.tolist(), strict=True))
    stated = np.array([totals.get(place) for place in places], dtype=np.float64)
    known = np.isfinite(stated) & np.isfinite(figures).all(axis=0)
    near = np.abs(figures.sum(axis=0) - stated)[known] <= _NEAR * np.abs(stated[known])
    return bool(known.any() and near.all())


def _total_among_parts(view: View, stacked: Sequence[SeriesRows]) -> _Told:
    if any(view.spec.total == series.spec.field and not series.spec.derive for series in stacked):
        return f"“{view.spec.total}” is a part and the total of it.", "Leave it out of one of both."
    return None


def _side_by_side(view: View, stacked: Sequence[SeriesRows]) -> tuple[list[object], _Figures]:
    """The places of a stack, and the figures of each part there, in rows; NaN where a part has none."""
    columns = [series.table.column(view.spec.group)[series.rows].tolist() for series in stacked]
    places = list(dict.fromkeys(place for column in columns for place in column))
    at = {place: number for number, place in enumerate(places)}
    figures = np.full((len(stacked), len(places)), np.nan)
    for part, (series, column) in enumerate(zip(stacked, columns, strict=True)):
        values = series.table.column(series.spec.field)[series.rows]
        if values.dtype.kind in "if" and not series.spec.derive:
            figures[part, [at[place] for place in column]] = values
    return places, figures


def _too_many_shares(stacked: Sequence[SeriesRows], places: Sequence[object], figures: _Figures) -> _Told:
    """Shares of one whole are a hundred per cent together at the most."""
    units = {said_unit(series.table.field(series.spec.field)) for series in stacked if not series.spec.derive}
    if len(units) != 1 or units.pop().casefold() not in _SHARES:
        return None
    sums = np.nansum(figures, axis=0)
    over = np.flatnonzero(sums > _WHOLE)
    if not len(over):
        return None
    first = int(over[0])
    problem = f"The parts are in %, and those of {places[first]} add up to {number(round(float(sums[first]), 1))}%."
    return f"{problem} They are no parts of one whole.", "Draw them as bars or lines."


def _counted_twice(view: View, stacked: Sequence[SeriesRows], figures: _Figures) -> _Told:
    """A part that is the sum of all others wherever both are."""
    if len(stacked) < _FEWEST_PARTS or len(stacked) > len(figures[0]) * 50:
        return None
    whole = np.isfinite(figures).all(axis=0)
    if whole.sum() < _FEWEST_PLACES:
        return None
    known = figures[:, whole]
    rest = known.sum(axis=0) - known
    near = np.abs(rest - known) <= _NEAR * np.abs(known)
    for part in np.flatnonzero((near & (known > 0)).all(axis=1)).tolist():
        name = stacked[part].entity or stacked[part].spec.title or stacked[part].spec.field
        problem = f"{quoted(name)} is the sum of all others, and would be counted twice."
        remedy = "Leave it out by “only”, or name it as “total”." if view.spec.by else "Name it as “total”."
        return problem, remedy
    return None


def _unlike_totals(document: Document, view: View, stacked: Sequence[SeriesRows]) -> _Told:
    """Rows of one place that state different totals, of which one alone could be shown."""
    if not view.spec.total or not view.spec.by:
        return None
    table = document.table(view.resources[0])
    places, totals = table.column(view.spec.group).tolist(), table.column(view.spec.total).tolist()
    told: dict[object, float] = {}
    for row in sorted({int(row) for series in stacked for row in series.rows.tolist()}):
        value = totals[row]
        if value is None or value != value:
            continue
        if told.setdefault(places[row], value) != value:
            both = f"{number(told[places[row]])} and {number(value)}"
            problem = f"The rows of {places[row]} state different totals, {both}, and one alone would be shown."
            return problem, "Correct “total”, or leave it out."
    return None
