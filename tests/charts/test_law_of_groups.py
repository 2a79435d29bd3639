"""The law of groups: bars of one place stand side by side round it, and a total above its own stack."""

from __future__ import annotations

from itertools import groupby, pairwise

import numpy as np
import pytest
from hypothesis import given, settings

from harbin_viewer.charts.scene import Box, Picture
from tests.charts.generated_views import Made, Row, views
from tests.charts.test_law_of_places import picture_of

pytestmark = pytest.mark.usefixtures("qapp")

_PIXELS = 1.6


def ticks(picture: Picture) -> dict[int, float]:
    """Where the years are named, in px across."""
    (plot,) = picture.plots
    below = [text for text in picture.texts if text.role == "tick" and text.box.x >= plot.x - text.box.width]
    return {int(text.text): text.box.x + text.box.width / 2 for text in below if text.text.isdigit()}


def by_year(made: Made) -> list[tuple[int, list[Row]]]:
    """The rows that are drawn, year after year, those of a year in the order of the series."""
    rows = sorted(made.shown, key=lambda row: (row.year, made.who.index(row.who)))
    return [(year, list(of_it)) for year, of_it in groupby(rows, key=lambda row: row.year)]


def boxes_of(made: Made, picture: Picture) -> dict[Row, Box]:
    return {made.rows[mark.cell.row]: mark.box for mark in picture.marks if mark.cell is not None}


@settings(max_examples=80, deadline=None)
@given(views(("bar",)))
def test_bars_of_a_year_stand_side_by_side_round_its_name(made: Made) -> None:
    _chart, picture = picture_of(made)
    boxes, named = boxes_of(made, picture), ticks(picture)
    for year, rows in by_year(made):
        beside = [boxes[row] for row in rows]
        assert all(after.x >= before.right - 1.0 for before, after in pairwise(beside))
        if len(rows) == len(made.who) and year in named:
            assert abs((beside[0].x + beside[-1].right) / 2 - named[year]) <= _PIXELS
    wide = [box.width for box in boxes.values()]
    assert max(wide, default=0.0) - min(wide, default=0.0) <= _PIXELS


@settings(max_examples=80, deadline=None)
@given(views(("stacked",)))
def test_a_total_stands_above_its_stack_and_is_its_sum(made: Made) -> None:
    chart, picture = picture_of(made)
    boxes = boxes_of(made, picture)
    stacks = {year: [boxes[row] for row in rows] for year, rows in by_year(made)}
    sums = {year: sum(row.figure or 0.0 for row in rows) for year, rows in by_year(made)}
    for mark in picture.marks:
        if mark.cell is not None:
            continue
        year = int(chart.x_text(float(chart.told[mark.series].x[mark.point])))
        middle, top = mark.box.x + mark.box.width / 2, min(box.y for box in stacks[year])
        assert abs(middle - (stacks[year][0].x + stacks[year][0].right) / 2) <= _PIXELS
        assert top - 2.5 * mark.box.height <= mark.box.y <= mark.box.bottom <= top + _PIXELS
        (told,) = [text.text for text in picture.texts if text.box == mark.box]
        assert abs(float(told.replace(",", "").replace("−", "-")) - sums[year]) <= 0.51
    whole = [
        year for year, rows in by_year(made) if len(rows) == len(made.who) and min(r.figure or 0 for r in rows) >= 0
    ]
    if len(made.who) > 1 and whole:
        labelled = {
            int(chart.x_text(float(chart.told[mark.series].x[mark.point])))
            for mark in picture.marks
            if mark.cell is None
        }
        assert labelled, whole
        assert labelled <= set(whole)
        assert np.argmax([sums[year] for year in whole]) in [whole.index(year) for year in labelled] or len(whole) > 3
