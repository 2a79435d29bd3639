"""The law of places: each mark stands where the axes say its figure is, measured on the picture alone."""

from __future__ import annotations

import tempfile
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Box, Picture, Size
from harbin_viewer.charts.theme import LIGHT
from tests.charts.conftest import ENGLISH
from tests.charts.generated_views import Made, opened, views

pytestmark = pytest.mark.usefixtures("qapp")

PAGE = Size(1300, 800)
_PIXELS = 1.6
"""How far a mark may be from its place: edges of bars and ticks stand on whole pixels."""


def picture_of(made: Made) -> tuple[Chart, Picture]:
    with tempfile.TemporaryDirectory() as folder:
        document = opened(made, Path(folder))
        chart = make_chart(document, document.sheet.views[0], locale=ENGLISH)
    return chart, lay_out(chart, PAGE, LIGHT)


def value_at(picture: Picture) -> np.poly1d | None:
    """The vertical axis, read off its labels: pixels by values; None where bars are told by their own figures alone."""
    (plot,) = picture.plots
    ticks = [text for text in picture.texts if text.role == "tick" and text.box.right <= plot.x]
    if len(ticks) < 2:
        return None
    values = [float(text.text.replace(",", "").replace("−", "-")) for text in ticks]
    return np.poly1d(np.polyfit(values, [text.y - text.size * 0.3 for text in ticks], 1))


@settings(max_examples=20)
@given(views(("line", "step", "area", "points")))
def test_points_stand_at_their_figures_and_years(made: Made) -> None:
    _chart, picture = picture_of(made)
    axis = value_at(picture)
    years: dict[int, float] = {}
    for mark in picture.marks:
        assert mark.cell is not None
        row = made.rows[mark.cell.row]
        assert row.figure is not None
        assert axis is not None
        assert abs(_middle(mark.box)[1] - axis(row.figure)) <= _PIXELS
        assert abs(years.setdefault(row.year, _middle(mark.box)[0]) - _middle(mark.box)[0]) < 0.5
    assert_even(years)


def assert_even(years: dict[int, float]) -> None:
    """A year is as wide as any other."""
    if len(years) > 2:
        known = sorted(years)
        wide = np.diff([years[year] for year in known]) / np.diff(known)
        assert wide.min() > 0
        assert wide.max() - wide.min() < 1.0


@settings(max_examples=20)
@given(views(("bar",)))
def test_bars_are_as_high_as_their_figures_and_begin_at_zero(made: Made) -> None:
    _chart, picture = picture_of(made)
    bars = [(made.rows[mark.cell.row].figure or 0.0, mark.box) for mark in picture.marks if mark.cell is not None]
    assert_heights([(0.0, value, box) for value, box in bars], value_at(picture))


@settings(max_examples=20)
@given(views(("stacked",)))
def test_parts_of_a_stack_stand_on_each_other_in_their_order(made: Made) -> None:
    _chart, picture = picture_of(made)
    boxes = {mark.cell.row: mark.box for mark in picture.marks if mark.cell is not None}
    spans = []
    for _year, rows in groupby(sorted(made.shown, key=lambda row: row.year), key=lambda row: row.year):
        ends = {True: 0.0, False: 0.0}
        for row in sorted(rows, key=lambda row: made.who.index(row.who)):
            value = row.figure or 0.0
            spans.append((ends[value >= 0], ends[value >= 0] + value, boxes[made.rows.index(row)]))
            ends[value >= 0] += value
    assert_heights(spans, value_at(picture))


def assert_heights(spans: list[tuple[float, float, Box]], axis: np.poly1d | None) -> None:
    """Each bar reaches from one value to the other: by the axis where there is one, else in one measure for all."""
    if axis is None:
        largest = max(spans, key=lambda span: abs(span[1] - span[0]), default=None)
        if largest is None or largest[1] == largest[0]:
            return
        low, high, box = largest
        down, up = (box.bottom, box.y) if high > low else (box.y, box.bottom)
        axis = np.poly1d([(up - down) / (high - low), down - (up - down) / (high - low) * low])
    for low, high, box in spans:
        upper, lower = sorted((float(axis(low)), float(axis(high))))
        assert abs(box.y - upper) <= _PIXELS + 1, (low, high, box)
        assert abs(box.bottom - lower) <= _PIXELS + 1, (low, high, box)


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2
