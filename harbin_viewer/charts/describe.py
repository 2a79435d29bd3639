"""A chart in words: what a reader who cannot see it needs to know, made from its figures."""

from __future__ import annotations

import numpy as np

from harbin_viewer.charts.chart import Chart, Floats, Series
from harbin_viewer.factsheet.checks import number


def describe(chart: Chart) -> str:
    """One sentence a series (four at the most): its first, highest or lowest, and last value."""
    sentences = [f"{chart.title}: {chart.subtitle}.".replace(": .", ".")]
    sentences += [_sentence(chart, one) for one in chart.series[:4]]
    more = len(chart.series) - 4
    if more > 0:
        sentences.append(f"{more} more series are shown.")
    return " ".join(filter(None, sentences))


def _sentence(chart: Chart, one: Series) -> str:
    order = np.argsort(one.x, kind="stable")
    x, y = one.x[order], one.y[order]
    seen = np.isfinite(y)
    x, y = x[seen], y[seen]
    if not len(y):
        return f"{one.label}: no figures."
    unit = f" {one.unit}" if one.unit else ""
    if len(y) == 1:
        return f"{one.label}: {_figure(y[0])}{unit} in {chart.x_text(x[0])}."
    return f"{one.label}{_path(chart, x, y, unit)}."


def _path(chart: Chart, x: Floats, y: Floats, unit: str) -> str:
    first, last = y[0], y[-1]
    start = f"{_figure(first)}{unit} in {chart.x_text(x[0])}"
    end = f"{_figure(last)} in {chart.x_text(x[-1])}"
    if not _in_sequence(chart):
        return f": {start}, {end}"
    peak, trough = int(np.argmax(y)), int(np.argmin(y))
    if last >= first and 0 < peak < len(y) - 1:
        return f" rose from {start} to {_figure(y[peak])} in {chart.x_text(x[peak])}, then fell to {end}"
    if last < first and 0 < trough < len(y) - 1:
        return f" fell from {start} to {_figure(y[trough])} in {chart.x_text(x[trough])}, then rose to {end}"
    if last == first:
        return f" was {start} and {end}"
    return f" {'rose' if last > first else 'fell'} from {start} to {end}"


def _in_sequence(chart: Chart) -> bool:
    """Whether the places on the axis follow each other, so that values can rise and fall along it."""
    return chart.axis != "category" or all(one.lstrip("-").isdigit() for one in chart.categories)


def _figure(value: float) -> str:
    return number(float(f"{value:.1f}") if abs(value) >= 1 else float(f"{value:.3g}"))
