"""What of a view is computed, added up or set side by side though its figures are not of one unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.mark import PAIRS
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.roles.unit_finding.said_units import said_unit
from harbin_viewer.factsheet.views.view_rows import SeriesRows
from harbin_viewer.factsheet.wording import first_of, listed
from harbin_viewer.factsheet.words.scales import why_no_change_in_per_cent

if TYPE_CHECKING:
    from harbin_viewer.factsheet.document import Document

_COLUMNS = ("unit", "units", "unit of measure", "unit_of_measure", "unit_measure", "uom")
"""Columns that say row by row what figures are measured in."""

_MOST_NAMED = 4


def mistakes_of_units(document: Document, view: View, drawn: Sequence[SeriesRows]) -> Iterator[SheetError]:
    """A difference of two that are not in one unit, and all others that are computed or shown as if they were."""
    yield from _unlike_units(document, view)
    yield from _unlike_total(document, view)
    yield from _untrue_results(document, view)
    yield from _unlike_rows(document, view, drawn)


def _unlike_units(document: Document, view: View) -> Iterator[SheetError]:
    if view.spec.type not in PAIRS or view.spec.by:
        return
    pair = [spec for spec in view.series() if (spec.mark or view.spec.type) in PAIRS][:2]
    units = [_unit_of(document, spec) for spec in pair]
    if len(pair) == 2 and units[0] != units[1]:
        told = listed([f"“{spec.field}” {_in(unit)}" for spec, unit in zip(pair, units, strict=True)])
        problem = f"A difference is between figures of one unit, and here is {told}."
        remedy = "Give both fields their unit, or draw the chart as “points”."
        yield SheetError(str(document.descriptor), f"view “{view.name}”, series", problem, remedy)


def _unit_of(document: Document, spec: SeriesSpec) -> str:
    """The unit that a series is drawn in."""
    return "%" if spec.derive == "growth" else said_unit(document.table(spec.resource).field(spec.field))


def _in(unit: str) -> str:
    return f"in {unit}" if unit else "without a unit"


def _unlike_total(document: Document, view: View) -> Iterator[SheetError]:
    """A total that is not in the unit of its parts would be drawn as if it were."""
    if not view.spec.total:
        return
    total, part = document.table(view.resources[0]).field(view.spec.total), view.series()[0]
    unit = _unit_of(document, part)
    if said_unit(total) != unit:
        problem = f"The total “{total.name}” is {_in(said_unit(total))}, and its part “{part.field}” {_in(unit)}."
        remedy = "Name a total in the unit of its parts."
        yield SheetError(str(document.descriptor), f"view “{view.name}”, total", problem, remedy)


def _untrue_results(document: Document, view: View) -> Iterator[SheetError]:
    """What is computed and has no meaning: what is left of one unit after another, and per cents of per cents."""
    for place, spec in enumerate(view.series(), 1):
        table = document.table(spec.resource)
        unit = said_unit(table.field(spec.field))
        problem = remedy = ""
        other = said_unit(table.field(spec.minus)) if spec.derive == "difference" else unit
        if other != unit:
            problem = f"“{spec.field}” is {_in(unit)} and “{spec.minus}” {_in(other)}: their difference has no unit."
            remedy = "Subtract a field of the same unit."
        elif spec.derive == "growth" and (why_not := _why_no_growth(table.field(spec.field), unit)):
            problem, remedy = f"“{spec.field}” {why_not}.", "Draw the figures as they are."
        if problem:
            where = f"view “{view.name}”, series {place}"
            yield SheetError(str(document.descriptor), where, problem, remedy)


def _why_no_growth(field: Field, unit: str) -> str:
    """Why a field has no growth in per cent, as what is said of it; "" where it has."""
    if field.type in ("year", "yearmonth", "date", "datetime"):
        return "tells a time, which has no growth in per cent"
    why_not = why_no_change_in_per_cent(unit)
    between = " " if why_not.startswith("and") else ", "
    return f"is in {unit}{between}{why_not}" if why_not else ""


def _unlike_rows(document: Document, view: View, drawn: Sequence[SeriesRows]) -> Iterator[SheetError]:
    """Rows of different units, as a column of the table says, which one axis would show as one."""
    for series in drawn[:1]:
        table = series.table
        column = next((name for name in table.columns if name.casefold() in _COLUMNS and name != view.spec.by), "")
        if not column or table.field(series.spec.field).unit:
            continue
        rows = {int(row) for known in drawn if known.table is table for row in known.rows.tolist()}
        values = table.column(column).tolist()
        units = [str(unit) for unit in dict.fromkeys(values[row] for row in sorted(rows)) if unit]
        if len(units) > 1:
            problem = f"The figures are in different units by “{column}”: {first_of(units, _MOST_NAMED, ' others')}."
            remedy = "Draw those of one unit: by “only”, or from a table of their own."
            yield SheetError(str(document.descriptor), f"view “{view.name}”", problem, remedy)
