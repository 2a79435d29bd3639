"""The law of looks: a mark looks as sure as its figure, and labels, names and notes are of what they stand by."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Box, Dot, Line, Picture, Polygon, Rect
from harbin_viewer.charts.theme import LIGHT
from tests.charts.conftest import ENGLISH, sheet_of
from tests.charts.generated_views import STATUSES, Made, Row
from tests.charts.test_law_of_groups import boxes_of
from tests.charts.test_law_of_places import PAGE, picture_of

pytestmark = pytest.mark.usefixtures("qapp")

_FIGURES = st.integers(50, 900).map(str)
_LOOKS = {
    "confirmed": "solid",
    "": "solid",
    "single": "hollow",
    "claimed": "hollow",
    "derived": "tinted",
    "contradicted": "hatched",
}
_COLOURS = {colour for pair in LIGHT.series for colour in pair}


@st.composite
def sure(draw: st.DrawFn, kind: str, people: int = 1) -> Made:
    """Figures of a few years, each of any status."""
    who = ("Ann", "Bo", "Cy")[:people]
    years = range(2000, 2000 + draw(st.integers(2, 6)))
    rows = tuple(Row(year, name, draw(_FIGURES), draw(st.sampled_from(STATUSES)), "") for year in years for name in who)
    return Made(rows, {"type": kind, "group": "year", "series": ["value"], "by": "who"}, who)


def within(box: Box, points: tuple[tuple[float, float], ...]) -> bool:
    return all(box.x - 1 <= x <= box.right + 1 and box.y - 1 <= y <= box.bottom + 1 for x, y in points)


def look_of_bar(picture: Picture, box: Box) -> str:
    """How a bar is filled, by the shapes at its place."""
    fills = [shape.fill for shape in picture.shapes if isinstance(shape, Rect) and shape.box == box]
    stripes = [shape for shape in picture.shapes if isinstance(shape, Polygon) and within(box, shape.points)]
    if stripes:
        return "hatched"
    (fill,) = fills
    return "solid" if fill in _COLOURS else "hollow" if fill == LIGHT.page else "tinted"


def look_of_dot(picture: Picture, box: Box) -> str:
    """How a dot is filled, by the shapes at its place."""
    x, y = box.x + box.width / 2, box.y + box.height / 2
    dots = [shape for shape in picture.shapes if isinstance(shape, Dot) and abs(shape.x - x) + abs(shape.y - y) < 0.5]
    arms = [
        shape
        for shape in picture.shapes
        if isinstance(shape, Line) and len(shape.points) == 2 and within(box, shape.points)
    ]
    if any(isinstance(shape, Polygon) and within(box, shape.points) for shape in picture.shapes):
        return "tinted"
    (dot,) = dots
    return "hatched" if len(arms) >= 2 else "solid" if dot.fill in _COLOURS else "hollow"


@pytest.mark.parametrize("kind", ["bar", "stacked", "line", "area", "points"])
@settings(max_examples=13)
@given(st.data())
def test_a_mark_looks_as_sure_as_its_figure(kind: str, data: st.DataObject) -> None:
    made = data.draw(sure(kind))
    _chart, picture = picture_of(made)
    look = look_of_bar if kind in ("bar", "stacked") else look_of_dot
    for row, box in boxes_of(made, picture).items():
        assert look(picture, box) == _LOOKS[row.status], row


@settings(max_examples=25)
@given(sure("stacked", 3))
def test_a_figure_in_a_segment_is_that_of_the_segment_and_names_run_from_the_top(made: Made) -> None:
    chart, picture = picture_of(made)
    boxes = boxes_of(made, picture)
    totals = {mark.box for mark in picture.marks if mark.cell is None}
    for text in (text for text in picture.texts if text.role == "value" and text.box not in totals):
        inside = [
            row
            for row, box in boxes.items()
            if within(box, ((text.box.x, text.box.y), (text.box.right, text.box.bottom)))
        ]
        assert [row.figure for row in inside] == [float(text.text.replace(",", ""))]
    names = [text for text in picture.texts if text.role == "series" and text.text in made.who]
    assert [text.text for text in sorted(names, key=lambda text: (round(text.y), text.x))] == list(reversed(made.who))
    assert "Parts may not add up" not in " ".join(text.text for text in picture.texts)
    assert len(chart.series) == len(made.who)


@settings(max_examples=25)
@given(sure("line"), st.booleans())
def test_figures_along_a_line_are_those_of_the_nearest_points_and_a_cut_axis_is_told(made: Made, near: bool) -> None:
    rows = tuple(Row(row.year, row.who, str(int(row.figure or 0) + 5_000 * near), "", "") for row in made.rows)
    made = Made(rows, made.spec, made.who)
    _chart, picture = picture_of(made)
    boxes = boxes_of(made, picture)
    for text in (text for text in picture.texts if text.role == "value"):
        middle = text.box.x + text.box.width / 2
        nearest = min(boxes, key=lambda row: abs(boxes[row].x + boxes[row].width / 2 - middle))
        assert nearest.figure == float(text.text.replace(",", ""))
    (plot,) = picture.plots
    ticks = [
        float(text.text.replace(",", "")) for text in picture.texts if text.role == "tick" and text.box.right <= plot.x
    ]
    note = " ".join(text.text for text in picture.texts if text.role == "note")
    assert ("does not begin at zero" in note) == (min(ticks) > 0)


@settings(max_examples=15)
@given(st.lists(st.integers(-300, 900), min_size=3, max_size=6).filter(any))
def test_an_area_stands_on_nought(figures: list[int]) -> None:
    rows = tuple(Row(2000 + number, "Ann", str(figure), "", "") for number, figure in enumerate(figures))
    spec: dict[str, Any] = {"type": "area", "group": "year", "series": ["value"], "by": "who"}
    _chart, picture = picture_of(Made(rows, spec, ("Ann",)))
    (plot,) = picture.plots
    ticks = [text for text in picture.texts if text.role == "tick" and text.box.right <= plot.x]
    (nought,) = [text.y - text.size * 0.3 for text in ticks if float(text.text.replace("−", "-").replace(",", "")) == 0]
    (area,) = [shape for shape in picture.shapes if isinstance(shape, Polygon)]
    assert abs(area.points[0][1] - nought) <= 1.6
    assert abs(area.points[-1][1] - nought) <= 1.6


@settings(max_examples=10)
@given(st.sets(st.integers(2, 36), max_size=12))
def test_a_figure_between_two_gaps_is_seen(missing: set[int]) -> None:
    rows = tuple(
        Row(1960 + number, "Ann", None if number in missing else str(100 + number), "", "") for number in range(40)
    )
    spec: dict[str, Any] = {"type": "line", "group": "year", "series": ["value"], "by": "who"}
    made = Made(rows, spec, ("Ann",))
    _chart, picture = picture_of(made)
    alone = [number for number in range(1, 39) if {number - 1, number + 1} <= missing and number not in missing]
    boxes = boxes_of(made, picture)
    for number in alone:
        assert look_of_dot(picture, boxes[rows[number]]) == "solid"


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(10, 99), st.integers(10, 99)), min_size=2, max_size=5))
def test_a_gap_is_told_beside_its_own_pair(pairs: list[tuple[int, int]]) -> None:
    columns: dict[str, list[Any]] = {
        "year": [2000 + number for number in range(len(pairs))], "v": [ours for ours, _ in pairs],
        "w": [theirs for _, theirs in pairs],
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        spec = {"type": "difference", "group": "year", "series": ["v", "w"]}
        document = sheet_of(Path(folder), columns, spec, kinds={"year": "year"})
        picture = lay_out(make_chart(document, document.sheet.views[0], locale=ENGLISH), PAGE, LIGHT)
    marks = [mark for mark in picture.marks if mark.cell is not None]
    middles: dict[int, list[float]] = {}
    for mark in marks:
        middles.setdefault(2000 + mark.cell.row if mark.cell else 0, []).append(mark.box.x + mark.box.width / 2)
    gaps = [text for text in picture.texts if text.role == "value" and text.text.endswith("%")]
    assert len(gaps) == len(pairs)
    for text in gaps:
        place = text.box.x + text.box.width / 2
        year = min(middles, key=lambda year: min(abs(middle - place) for middle in middles[year]))
        ours, theirs = pairs[year - 2000]
        told = float(text.text.strip("+%").replace("−", "-").replace(",", ""))
        assert abs(told - (ours - theirs) / theirs * 100) <= 0.0501


@settings(max_examples=10)
@given(sure("bar", 3))
def test_a_swatch_has_the_colour_of_the_marks_that_it_names(made: Made) -> None:
    made = Made(tuple(Row(row.year, row.who, row.value, "", "") for row in made.rows), made.spec, made.who)
    _chart, picture = picture_of(made)
    rectangles = [shape for shape in picture.shapes if isinstance(shape, Rect)]
    fills = {
        row.who: shape.fill for row, box in boxes_of(made, picture).items() for shape in rectangles if shape.box == box
    }
    names = [text for text in picture.texts if text.role == "series"]
    assert {text.text for text in names} == set(made.who)
    for name in names:
        beside = [
            shape for shape in rectangles if shape.box.right <= name.x and abs(shape.box.bottom - name.y) < name.size
        ]
        assert max(beside, key=lambda shape: shape.box.x).fill == fills[name.text]
