"""The law of strokes: a line leads from a figure to the next one, in dashes where one is missing between them."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.charts.scene import Line, Picture, Size
from harbin_viewer.charts.theme import LIGHT
from tests.charts.conftest import ENGLISH, sheet_of

pytestmark = pytest.mark.usefixtures("qapp")

_LONELY = 4.0
"""Px up to which a stroke leads nowhere, but has a figure seen that no other is beside."""

Ends: TypeAlias = set[tuple[int, int]]
"""From where to where strokes lead, in px across."""

_PLACES = {
    "number": [str(number / 2) for number in range(1, 9)],
    "integer": [str(number) for number in range(1, 9)],
    "year": [str(year) for year in range(2001, 2009)],
    "yearmonth": [f"2001-{month:02}" for month in range(1, 9)],
    "date": [f"2001-03-{day:02}" for day in range(1, 9)],
    "string": [f"place {letter}" for letter in "abcdefgh"],
}


def strokes(picture: Picture, colours: set[str], *, dashed: bool) -> Ends:
    """The parts of the lines of such colours."""
    lines = [shape for shape in picture.shapes if isinstance(shape, Line) and shape.stroke in colours]
    ends = [pair for line in lines if bool(line.dash) == dashed for pair in pairwise(line.points)]
    return {(round(one[0]), round(other[0])) for one, other in ends if other[0] - one[0] > _LONELY}


@pytest.mark.parametrize("of_type", _PLACES)
@pytest.mark.parametrize("kind", ["line", "area"])
@settings(max_examples=12)
@given(st.lists(st.one_of(st.none(), st.integers(1, 99)), min_size=8, max_size=8).filter(lambda those: any(those)))
def test_a_line_leads_on_and_over_missing_figures_in_dashes(kind: str, of_type: str, figures: list[int | None]) -> None:
    columns: dict[str, list[Any]] = {
        "x": _PLACES[of_type],
        "y": ["" if figure is None else figure for figure in figures],
    }
    spec = {"type": kind, "group": "x", "series": ["y"]}
    with tempfile.TemporaryDirectory() as folder:
        document = sheet_of(Path(folder), columns, spec, kinds={"x": of_type, "y": "number"})
        picture = lay_out(make_chart(document, document.sheet.views[0], locale=ENGLISH), Size(1300, 800), LIGHT)
    at = {mark.cell.row: round(mark.box.x + mark.box.width / 2) for mark in picture.marks if mark.cell is not None}
    assert sorted(at) == [row for row, figure in enumerate(figures) if figure is not None]
    colours = {colour for pair in LIGHT.series for colour in pair}
    known = list(pairwise(sorted(at)))
    assert strokes(picture, colours, dashed=False) == {(at[one], at[next_]) for one, next_ in known if next_ == one + 1}
    assert strokes(picture, colours, dashed=True) == {(at[one], at[next_]) for one, next_ in known if next_ > one + 1}
