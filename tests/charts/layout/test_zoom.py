from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.layout.chart_layout import full_range, lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.scene import Dot, Line, Picture, Polygon, Size, Text
from harbin_viewer.charts.theme import THEMES
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

PAGE = Size(960, 600)
EDGE = 12.0
"""Dots and their crosses may reach this far over the edge of the plot."""


def outside(picture: Picture) -> float:
    """How far marks leave the plots, upwards or downwards, in px."""
    top, bottom = min(one.y for one in picture.plots), max(one.bottom for one in picture.plots)
    first = next(at for at, one in enumerate(picture.shapes) if isinstance(one, Text) and one.role == "tick")
    shapes = picture.shapes[first:]  # without the marks of the legend
    heights = [y for one in shapes if isinstance(one, Line | Polygon) for _x, y in one.points]
    heights += [one.y for one in shapes if isinstance(one, Dot)]
    labels = {one.box for one in picture.texts}  # totals are marked by theirs, above their bars
    heights += [y for mark in picture.marks if mark.box not in labels for y in (mark.box.y, mark.box.bottom)]
    return max((max(top - y, y - bottom) for y in heights), default=0.0)


def test_marks_stay_in_the_plot_whatever_part_is_shown(charts: dict[str, Chart]) -> None:
    for name, chart in charts.items():
        for width in (1.0, 1.5, 2.0, 3.0):
            low, high = full_range(chart)
            for step in range(13):
                start = low + (high - low - width) * step / 12
                picture = lay_out(chart, PAGE, THEMES["light"], (start, start + width))
                assert outside(picture) <= EDGE, (name, start, width)


def test_bars_stay_beside_the_axis_whatever_part_is_shown(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["article-volume"], PAGE, THEMES["light"], (0.4, 1.4))
    plot = picture.plots[0]
    bars = [mark.box for mark in picture.marks]
    assert bars
    assert all(plot.x <= box.x and box.right <= plot.right for box in bars)


@pytest.mark.parametrize(("window", "told"), [((2019.0, 2020.5), False), ((2018.0, 2021.0), True)])
def test_a_name_stands_where_its_line_leaves_with_a_figure_only_at_a_point(
    charts: dict[str, Chart], window: tuple[float, float], told: bool
) -> None:
    picture = lay_out(charts["customs-compared"], PAGE, THEMES["light"], window)
    ends = sorted(one.points[-1][1] for one in picture.shapes if isinstance(one, Line) and len(one.points) > 2)
    names = sorted(one.box.y + one.box.height / 2 for one in picture.texts if one.role == "series")
    assert len(ends) == len(names) == 2
    assert all(abs(end - name) < 30 for end, name in zip(ends, names, strict=True))
    beside = [one for one in picture.texts if one.role == "value" and one.x > picture.plots[0].right]
    assert bool(beside) == told


def test_a_part_is_said_to_be_one(charts: dict[str, Chart]) -> None:
    words = " ".join(one.text for one in lay_out(charts["customs-trade"], PAGE, THEMES["light"], (1.5, 4.5)).texts)
    assert "Shown: 2016 to 2018" in words


_SHOPS = "Year,Harbour (EUR),Market (EUR)\n2021,1,4\n2022,2,\n2023,3,6\n2024,5,7\n"


@pytest.mark.parametrize("window", [(2021.5, 2022.5), (2022.2, 2022.8)])
def test_a_line_with_no_point_on_show_keeps_its_name(tmp_path: Path, window: tuple[float, float]) -> None:
    file = tmp_path / "shops.csv"
    file.write_text(_SHOPS, encoding="utf-8")
    chart = explored_chart(open_document(file), Exploration(resource="shops", measure="Harbour (EUR)", form="courses"))
    picture = lay_out(chart, PAGE, THEMES["light"], window)
    assert [one.text for one in picture.texts if one.role == "series"] == ["Market", "Harbour"]
