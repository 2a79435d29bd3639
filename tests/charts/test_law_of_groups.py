"""The law of groups: bars of one place stand side by side round it, and a total above its own stack."""

from __future__ import annotations

from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@settings(max_examples=20)
@given(views(("bar",)))
def test_bars_of_a_year_stand_side_by_side_round_its_name(made: Made) -> None:
    _chart, picture = picture_of(made)
    boxes, named = boxes_of(made, picture), ticks(picture)
    for year, rows in by_year(made):
        beside = [boxes[row] for row in rows]
        assert all(after.x >= before.right - 1.0 for before, after in pairwise(beside))
        if len(rows) == len(made.who) and year in named:
            assert abs((beside[0].x + beside[-1].right) / 2 - named[year]) <= _PIXELS
    assert_labels_stand_at_the_ends(boxes, picture)
    wide = [box.width for box in boxes.values()]
    assert max(wide, default=0.0) - min(wide, default=0.0) <= _PIXELS


def assert_labels_stand_at_the_ends(boxes: dict[Row, Box], picture: Picture) -> None:
    """A figure stands above its bar, or below one that goes down, and has the bar's value."""
    for text in (text for text in picture.texts if text.role == "value"):
        middle, value = text.box.x + text.box.width / 2, float(text.text.replace(",", "").replace("−", "-"))
        own = [row for row, box in boxes.items() if abs(box.x + box.width / 2 - middle) <= _PIXELS]
        assert len(own) == 1
        assert abs((own[0].figure or 0.0) - value) <= 0.51
        box = boxes[own[0]]
        assert text.box.bottom <= box.y + _PIXELS if value >= 0 else text.box.y >= box.bottom - _PIXELS


@st.composite
def stacks(draw: st.DrawFn) -> Made:
    """A stack of two or three people in a few years, mostly whole and above nought."""
    figures = st.one_of(*[st.integers(1, 900).map(str)] * 5, st.none())
    years, who = range(2000, 2000 + draw(st.integers(2, 5))), ("Ann", "Bo", "Cy")[: draw(st.integers(2, 3))]
    rows = tuple(Row(year, name, draw(figures), "", "") for year in years for name in who)
    return Made(rows, {"type": "stacked", "group": "year", "series": ["value"], "by": "who"}, who)


@settings(max_examples=25)
@given(stacks())
def test_a_total_stands_above_its_stack_and_is_its_sum(made: Made) -> None:
    _chart, picture = picture_of(made)
    boxes = boxes_of(made, picture)
    whole = {year: rows for year, rows in by_year(made) if len(rows) == len(made.who)}
    totals = {mark.box for mark in picture.marks if mark.cell is None}
    assert len(totals) == len(whole)
    for rows in whole.values():
        middle = boxes[rows[0]].x + boxes[rows[0]].width / 2
        top = min(boxes[row].y for row in rows)
        (box,) = [box for box in totals if abs(box.x + box.width / 2 - middle) <= _PIXELS]
        assert top - 2.5 * box.height <= box.y < box.bottom <= top + _PIXELS
        (told,) = [text.text for text in picture.texts if text.box == box]
        assert float(told.replace(",", "")) == sum(row.figure or 0.0 for row in rows)
