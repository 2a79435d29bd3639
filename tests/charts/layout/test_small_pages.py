"""On a small page many panels are set in smaller type, so that none runs into the next."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Box, Picture, Size
from harbin_viewer.charts.theme import LIGHT
from tests.charts.exploring.forms.form_samples import chart_of
from tests.factsheet.exploring.tables import FIELDS, explored

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = (Size(330, 245), Size(330, 300), Size(440, 330), Size(600, 400))


def meet(one: Box, other: Box) -> bool:
    return one.x < other.right - 1 and other.x < one.right - 1 and one.y < other.bottom - 1 and other.y < one.bottom - 1


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    return [(a.text, b.text) for a, b in combinations(picture.texts, 2) if meet(a.box, b.box)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width:.0f}x{size.height:.0f}")
@pytest.mark.parametrize("count", [4, 9, 16])
def test_words_of_small_charts_do_not_lie_on_each_other(tmp_path: Path, count: int, size: Size) -> None:
    names = [f"Machinery {place}" for place in range(count)]
    rows = [[name, year, 1000 + year - 2000, 1] for name in names for year in range(2000, 2021)]
    chart = chart_of(explored(tmp_path, FIELDS, rows), form="multiples", entities=tuple(names))
    assert overlapping(lay_out(chart, size, LIGHT)) == []


@pytest.mark.parametrize("width", [270, 300, 340, 390])
def test_other_words_of_a_small_page_are_cut_before_its_title_is(charts: dict[str, Chart], width: int) -> None:
    for chart in charts.values():
        picture = lay_out(chart, Size(width, 230), LIGHT)
        assert "title" not in picture.cut, chart.title
        assert picture.plots[0].height > 40, chart.title
        assert overlapping(picture) == []
