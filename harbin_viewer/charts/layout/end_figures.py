"""What is told at the end of a line beside its name: the last figure, and how far it went where a panel tells that."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from harbin_viewer.charts.figure_and_unit import with_unit
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.text.figures import figure, rounded
from harbin_viewer.charts.text.notation import Notation

_WHOLE = 10.0
"""Per cent from which on a change is told in whole ones."""

_MANY_TIMES = 10.0
"""From how many times a figure on that is told, as nobody sees the size of thousands of per cent."""

MOST_FULL = 4
"""How full figures may be at ends: with the change and that in per cent, with one of these, that one, the figure alone.
"""


TOLD = 2
"""The fullest of them, which tell both the figure and how far it went."""


def end_figures(
    panel: Panel, notation: Notation, series: Series, point: int, locale: QLocale
) -> tuple[str, ...]:  # fmt: skip
    """The figure of the last point on show as text, the fullest first: "41 (+6, +17%)", "41 (+17%)", "(+17%)", "41"."""
    told = panel.label(notation, series, point, locale)
    first = series.first_figure
    if not panel.changes or first == point:
        return (told,)
    change = panel.change_label(notation, series, (first, point), locale)
    share = _in_per_cent(float(series.y[first]), float(series.y[point]), locale) if panel.changes == "per cent" else ""
    full = f"{told} ({change}, {share})" if share else f"{told} ({change})"
    brief = f"({share or change})"
    return full, f"{told} {brief}", brief, told


def _in_per_cent(before: float, after: float, locale: QLocale) -> str:
    """How far a figure went in per cent of what it was; "" where that says nothing, as it goes through nought."""
    if before <= 0 or after < 0:
        return ""
    if after / before >= _MANY_TIMES:
        return f"×{figure(after / before, 0, locale)}"
    share = (after / before - 1) * 100
    decimals = 1 if abs(share) < _WHOLE else 0
    sign = "+" if rounded(share, decimals) > 0 else ""
    return with_unit(f"{sign}{figure(share, decimals, locale)}", "%", locale)
