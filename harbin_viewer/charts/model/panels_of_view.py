"""The panels of a view: its series gathered by unit, with their total, stated or summed, and their gap."""

from __future__ import annotations

from dataclasses import replace

from harbin_viewer.charts.model.computed import gaps, sums
from harbin_viewer.charts.model.mark import mark_of
from harbin_viewer.charts.model.panel import Panel, pair_of
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.series_figures import series_of
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.model.view import SeriesSpec, View
from harbin_viewer.factsheet.views.view_rows import SeriesRows


def panels_of_view(
    sheet: FactSheet, series: tuple[Series, ...], view: View, first: SeriesRows
) -> tuple[Panel, ...]:  # fmt: skip
    """The series of each unit beside each other; `first` are the rows from which a stated total is read."""
    units = list(dict.fromkeys(one_series.unit for one_series in series))
    panels = []
    for place, unit in enumerate(units):
        shown = tuple(one_series for one_series in series if one_series.unit == unit)
        total, gap = (_free(word, unit if len(units) > 1 else "", series) for word in ("Total", "Gap"))
        stated = (
            view.spec.total
            and place == 0
            and any(mark_of(one_series.mark).arranged == "stacked" for one_series in shown)
        )
        panels.append(
            Panel(
                unit, shown,
                total=_stated(sheet, view, first, shown[0], total) if stated else sums(shown, total),
                gap=gaps(*pair, gap) if (pair := pair_of(shown)) else None,
            )
        )  # fmt: skip
    return tuple(panels)


def _free(word: str, unit: str, series: tuple[Series, ...]) -> str:
    """A label that no series has; with the unit, where there are several."""
    label = f"{word} ({unit})" if unit else word
    return f"{label}, as drawn" if any(one_series.label == label for one_series in series) else label


def _stated(sheet: FactSheet, view: View, first: SeriesRows, parts: Series, label: str) -> Series:
    """The totals that the table states beside the parts of a series."""
    spec = SeriesSpec(field=view.spec.total, resource=parts.resource, title=label, mark="")
    of_it = replace(first, spec=spec, entity="", rows=parts.rows)
    return replace(series_of(sheet, view, of_it, parts.x), mark="total")
