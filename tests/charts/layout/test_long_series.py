"""Long series: what is seen of them is what is in them, however long they are."""

from dataclasses import replace
from typing import Any, ClassVar

import numpy as np
import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.layout.panel_view import view_of
from harbin_viewer.charts.marks.fills import pale
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.value_blocks import BLOCK
from harbin_viewer.charts.model.words.constant_column import among, different, repeated, taken
from harbin_viewer.charts.scene import Line, Picture, Polygon, Rect, Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.tables.values.array_on_demand import days_of

pytestmark = pytest.mark.usefixtures("qapp")

POINTS = 1_000_000


@pytest.fixture(scope="module")
def series() -> Series:
    y = np.sin(np.arange(POINTS) / 30_000)
    y[123_456], y[654_321] = 7.0, -5.0
    y[400_000:450_000] = np.nan
    return Series(
        label="s", unit="t", mark="line", source="", rank=0, shade=0, resource="r", field="f",
        x=np.arange(POINTS, dtype=float), y=y, rows=np.arange(POINTS),
        status=np.full(POINTS, "confirmed", dtype=object),
    )  # fmt: skip


def drawn(series: Series, window: tuple[float, float]) -> tuple[Picture, list[tuple[float, float]]]:
    chart = Chart("n", "T", "S", "", "", "number", (), (Panel("t", (series,)),))
    picture = lay_out(chart, Size(1000, 600), LIGHT, window)
    colour = LIGHT.series_colour(0, 0)
    lines = [one.points for one in picture.shapes if isinstance(one, Line) and one.stroke == colour]
    bands = [one.points for one in picture.shapes if isinstance(one, Polygon) and one.fill == colour]
    return picture, [point for points in (*lines, *bands) for point in points]


@pytest.mark.parametrize("window", [(0, POINTS - 1), (123_400, 123_500), (100_001, 700_003), (5.5, 123_456), (3, 3.5)])
def test_the_range_is_that_of_all_that_is_drawn(series: Series, window: tuple[float, float]) -> None:
    seen = series.y[(series.x >= window[0]) & (series.x <= window[1])]
    seen = np.append(seen, np.interp(window, series.x, series.y))  # where the line passes the edges
    expected = (float(np.nanmin(seen)), float(np.nanmax(seen))) if len(seen) else (0.0, 1.0)
    view = view_of(Panel("t", (series,)), 0, window)
    low, high = view.low, view.high
    assert low == expected[0] or (low == 0 and expected[0] > 0)
    assert high == expected[1]


@pytest.mark.parametrize(("peak", "up"), [(123_456, True), (654_321, False)])
@pytest.mark.parametrize("around", [5_000, 100_000, 300_000])
def test_a_single_peak_stays_in_its_place_at_every_zoom(series: Series, peak: int, up: bool, around: int) -> None:
    window = (float(max(peak - around, 0)), float(min(peak + around, POINTS - 1)))
    picture, points = drawn(series, window)
    x, _y = min(points, key=lambda point: point[1]) if up else max(points, key=lambda point: point[1])
    plot = picture.plots[0]
    assert x == pytest.approx(plot.x + (peak - window[0]) / (window[1] - window[0]) * plot.width, abs=1.5)


def test_a_long_gap_stays_a_gap(series: Series) -> None:
    picture, points = drawn(series, (300_000.0, 550_000.0))
    plot = picture.plots[0]
    left, right = (plot.x + (edge - 300_000) / 250_000 * plot.width for edge in (400_000, 450_000))
    assert not [x for x, _y in points if left + 2 < x < right - 2]


def test_a_stretch_without_points_is_bridged_by_a_line_and_not_filled(series: Series) -> None:
    there = (series.x < 400_000) | (series.x > 450_000)
    cut = replace(
        series, x=series.x[there], y=np.nan_to_num(series.y[there]), rows=series.rows[there],
        status=series.status[there], step=1.0,
    )  # fmt: skip
    picture, _points = drawn(cut, (300_000.0, 550_000.0))
    plot, colour = picture.plots[0], LIGHT.series_colour(0, 0)
    left, right = (plot.x + (edge - 300_000) / 250_000 * plot.width for edge in (400_000, 450_000))
    bands = [one.points for one in picture.shapes if isinstance(one, Polygon) and one.fill == colour]
    assert not [band for band in bands if min(x for x, _ in band) < left - 2 and max(x for x, _ in band) > right + 2]
    lines = [one for one in picture.shapes if isinstance(one, Line) and one.stroke == colour and one.dash]
    assert [(round(a), round(b)) for ((a, _), (b, _)) in (one.points for one in lines)] == [(round(left), round(right))]


def test_a_million_points_become_a_few_for_each_pixel(series: Series) -> None:
    picture, points = drawn(series, (0.0, float(POINTS - 1)))
    assert picture.plots[0].width < len(points) < 2.3 * picture.plots[0].width
    assert len(series.blocks.x) == -(-POINTS // BLOCK)


class Counted(np.ndarray):
    """Moments that note of how many of them something else is worked out."""

    asked: ClassVar[list[int]] = []

    def astype(self, *kind: Any, **options: Any) -> Any:
        self.asked.append(self.size)
        return super().astype(*kind, **options)


@pytest.mark.parametrize("mark", ["line", "step", "area"])
def test_a_part_of_very_many_dates_is_drawn_without_the_days_of_all(series: Series, mark: str) -> None:
    moments = np.datetime64("2004-01-01", "s") + np.arange(POINTS) * np.timedelta64(60, "s")
    moments[600_000:] += np.timedelta64(30, "D")  # a stretch without points, which is bridged
    places = days_of(moments.view(Counted))
    shown = replace(series, x=places, y=np.nan_to_num(series.y), mark=mark, step=1 / 1440)
    chart = Chart("n", "T", "S", "", "", "date", (), (Panel("t", (shown,)),))
    lay_out(chart, Size(1000, 600), LIGHT)  # what is known of all of it is found once
    Counted.asked.clear()
    first = float(places[0])
    for window in (None, (first + 100, first + 170), (first + 400, first + 470)):
        lay_out(chart, Size(1000, 600), LIGHT, window)
    assert 0 < max(Counted.asked) <= 70 * 1440 + 3


def unsure(series: Series, rows: slice) -> Series:
    status = series.status.copy()
    status[rows] = "claimed"
    return replace(series, status=status)


def test_what_is_not_confirmed_of_a_band_is_paler(series: Series) -> None:
    picture, points = drawn(unsure(series, slice(0, 100_000)), (0.0, 200_000.0))
    middle = picture.plots[0].x + picture.plots[0].width / 2
    assert min(x for x, _y in points) == pytest.approx(middle, abs=2)
    fills = {one.fill for one in picture.shapes if isinstance(one, Polygon)}
    assert len(fills) == 2


def test_a_lonely_point_between_gaps_of_a_band_is_seen(series: Series) -> None:
    y = np.full(POINTS, np.nan)
    y[500_000] = 1.0
    picture, points = drawn(replace(series, y=y), (0.0, float(POINTS - 1)))
    plot = picture.plots[0]
    assert points
    assert all(x == pytest.approx(plot.x + plot.width / 2, abs=2) for x, _y in points)


def test_an_area_of_a_million_points_reaches_its_base(series: Series) -> None:
    picture, _points = drawn(replace(series, mark="area"), (0.0, float(POINTS - 1)))
    line = LIGHT.series_colour(0, 0)
    areas = [one.points for one in picture.shapes if isinstance(one, Polygon) and one.fill != line]
    base = max(min(y for _x, y in area) for area in areas)
    assert areas
    assert all(min(y for _x, y in area) <= base <= max(y for _x, y in area) for area in areas)


def test_a_column_of_one_word_takes_the_room_of_one() -> None:
    words = repeated("", POINTS)
    some = taken(words, np.arange(10, 20))
    assert words.strides == some.strides == (0,)
    assert len(some) == 10
    assert different(words) == {""}
    assert not among(words, ("claimed",)).any()


def test_words_that_differ_are_taken_and_found_by_row() -> None:
    words = np.array(["confirmed", "claimed", None, "claimed"], dtype=object)
    assert taken(words, np.array([1, 2])).tolist() == ["claimed", None]
    assert different(words) == {"confirmed", "claimed", None}
    assert among(words, ("claimed", "single")).tolist() == [False, True, False, True]


@pytest.mark.parametrize("window", [(0.0, POINTS - 1.0), (100_000.0, 100_700.0), (100_000.0, 100_100.0)])
def test_a_figure_can_be_pointed_at_wherever_a_long_line_runs(series: Series, window: tuple[float, float]) -> None:
    picture, _points = drawn(series, window)
    plot = picture.plots[0]
    places = [mark.box.x + mark.box.width / 2 for mark in picture.marks]
    gaps = np.diff(sorted(places))
    assert len(places) <= plot.width / 2
    assert np.quantile(gaps, 0.95) < 20
    for mark in picture.marks[::50]:
        at = plot.x + (series.x[mark.point] - window[0]) / (window[1] - window[0]) * plot.width
        assert mark.box.x + mark.box.width / 2 == pytest.approx(at)


@pytest.mark.parametrize("mark", ["bar", "stacked"])
def test_bars_narrower_than_a_pixel_are_pale_where_their_figures_are_not_sure(series: Series, mark: str) -> None:
    count = 4_000
    status = np.array(["confirmed"] * (count // 2) + ["single"] * (count // 2), dtype=object)
    bars = replace(
        series, mark=mark, x=np.arange(count, dtype=float), y=np.full(count, 5.0), rows=np.arange(count), status=status
    )
    chart = Chart("n", "T", "S", "", "", "category", tuple(map(str, range(count))), (Panel("t", (bars,)),))
    picture = lay_out(chart, Size(1000, 600), LIGHT)
    colour, plot = LIGHT.series_colour(0, 0), picture.plots[0]
    middle = plot.x + plot.width / 2
    columns = [shape for shape in picture.shapes if isinstance(shape, Rect) and shape.box.width == 1.0]
    full = [shape.box.x for shape in columns if shape.fill == colour and shape.box.height > 9]
    faint = [shape.box.x for shape in columns if shape.fill == pale(colour, LIGHT.page)]
    assert len(full) + len(faint) == pytest.approx(plot.width, abs=3)
    assert max(full) == pytest.approx(middle, abs=2)
    assert min(faint) == pytest.approx(middle, abs=2)
