"""The interval of a point in words: between which figures it lies, and what they are."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from harbin_viewer.charts.figure_and_unit import plain
from harbin_viewer.charts.model.series import Series


def interval_text(series: Series, point: int, locale: QLocale) -> str:
    """What is stated of a point, such as “95% confidence interval: 11.9 to 12.7”; "" where nothing is."""
    found = None if series.intervals is None else series.intervals.of(point)
    if series.intervals is None or found is None:
        return ""
    low, high = (plain(end, locale) for end in found)
    return f"{series.intervals.what}: {low} to {high}"
