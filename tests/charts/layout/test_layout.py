"""Every chart, on every page, has all of its words inside the page and none on top of another."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.formats.page_sizes import PRESETS
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.marks.fills import hatch
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.plotting.downsampling import reduced
from harbin_viewer.charts.plotting.scale import Scale
from harbin_viewer.charts.scene import Box, Line, Picture, Polygon, Rect, Size
from harbin_viewer.charts.theme import THEMES
from tests.charts.layout.layout_samples import in_two_panels, note_of, roles
from tests.charts.stress import CASES

pytestmark = pytest.mark.usefixtures("qapp")


LENGTHS = {"plain": 1, "long": 4, "very long": 9}


def assert_words_stand_free(picture: Picture) -> None:
    page = Box(0, 0, *picture.size)
    for text in picture.texts:
        inside = text.box.x >= -0.5 and text.box.right <= page.right + 0.5
        inside = inside and text.box.y >= 0 and text.box.bottom <= page.bottom
        assert inside, f"{text.text!r} leaves the page"
    for one, other in combinations(picture.texts, 2):
        assert not one.box.meets(other.box, -0.5), f"{one.text!r} and {other.text!r} overlap"


def lengthened(chart: Chart, times: int) -> Chart:
    """The chart with title, subtitle, note, source and all names so many times as long."""

    def long(text: str) -> str:
        return " ".join([text] * times) if text else ""

    panels = tuple(
        replace(panel, series=tuple(replace(one, label=long(one.label)) for one in panel.series))
        for panel in chart.panels
    )
    return replace(
        chart, panels=panels, categories=tuple(map(long, chart.categories)), title=long(chart.title),
        subtitle=long(chart.subtitle), note=long(chart.note), source=long(chart.source),
    )  # fmt: skip


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("length", LENGTHS)
def test_all_words_stand_free_and_inside_the_page(charts: dict[str, Chart], preset: str, length: str) -> None:
    for chart in charts.values():
        picture = lay_out(lengthened(chart, LENGTHS[length]), PRESETS[preset], THEMES["light"])
        assert_words_stand_free(picture)


def test_bars_begin_at_zero(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["article-volume"], Size(960, 600), THEMES["light"])
    plot = picture.plots[0]
    heights = [mark.box.height for mark in picture.marks]
    values = charts["article-volume"].series[0].y
    assert all(abs(mark.box.bottom - plot.bottom) <= 1 for mark in picture.marks)
    assert np.allclose(np.array(heights) / heights[0], values / values[0], atol=0.02)


def test_years_are_written_as_years(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["customs-trade"], Size(960, 600), THEMES["light"])
    ticks = {text.text for text in picture.texts if text.role == "tick"}
    assert {str(year) for year in range(2014, 2026)} <= ticks


def test_contradicted_bars_are_hatched_and_the_note_says_by_whom(charts: dict[str, Chart]) -> None:
    chart = charts["article-volume"]
    picture = lay_out(chart, Size(960, 600), THEMES["light"])
    orange = THEMES["light"].series_colour(0, 0)
    assert sum(isinstance(one, Polygon) and one.fill == orange for one in picture.shapes) > 20
    assert sum(isinstance(one, Rect) and one.fill == orange for one in picture.shapes) == 3 * 4
    told = (
        "contradicted by China Customs, which has 146.9 for 2021 (the article: 22.4% less) and 190.3 for 2022 (26.4% "
    )
    assert told in chart.note.replace("\u00a0", " ")


def test_unlike_units_have_panels_of_their_own(make_sheet: Any) -> None:
    chart = in_two_panels(make_sheet)
    assert [panel.unit for panel in chart.panels] == ["t", "%"]
    upper, lower = lay_out(chart, Size(960, 600), THEMES["light"]).plots
    assert upper.bottom < lower.y


def test_the_same_source_has_the_same_colour_in_all_charts(charts: dict[str, Chart]) -> None:
    ranks: dict[str, set[int]] = {}
    for chart in charts.values():
        for one in chart.series:
            ranks.setdefault(one.resource, set()).add(one.rank)
    assert all(len(found) == 1 for found in ranks.values())
    assert len({next(iter(found)) for found in ranks.values()}) == len(ranks)


def test_a_window_shows_only_its_part_of_the_axis(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["customs-trade"], Size(960, 600), THEMES["light"], (5.5, 8.5))
    shown = {charts["customs-trade"].told[mark.series].x[mark.point] for mark in picture.marks}
    assert shown == {6.0, 7.0, 8.0}
    for shape in picture.shapes:
        if isinstance(shape, Rect) and shape.box.width < 900:
            assert shape.box.right <= picture.plots[0].right + 1


@pytest.mark.parametrize("size", [Size(960, 600), Size(1080, 1350), Size(240, 200)], ids=str)
@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("case", CASES)
def test_unusual_figures_give_a_sound_chart(stressed: dict[str, Chart], case: str, size: Size, length: str) -> None:
    chart = replace(
        stressed[case], title=f"A chart of {case}", subtitle="Measure, t", source="A body (B), relayed by C"
    )
    picture = lay_out(lengthened(chart, LENGTHS[length]), size, THEMES["light"])
    assert_words_stand_free(picture)
    assert picture.plots[0].width > size.width * 0.3
    assert picture.plots[0].height > size.height * 0.12
    for mark in picture.marks:
        assert np.isfinite(mark.box).all()


def test_a_gap_breaks_the_line(make_sheet) -> None:  # type: ignore[no-untyped-def]
    made = make_sheet({"x": [1, 2, 3, 4, 5], "y": [5, 6, "", 6, 7]}, {"type": "line", "group": "x", "series": ["y"]})
    picture = lay_out(make_chart(made, made.sheet.views[0]), Size(960, 600), THEMES["light"])
    colour = THEMES["light"].series_colour(0, 0)
    lines = [one for one in picture.shapes if isinstance(one, Line) and one.stroke == colour]
    assert [bool(one.dash) for one in lines] == [False, False, True], "thin dashes lead over the gap"
    assert lines[2].width < lines[0].width


def test_reduction_keeps_every_peak() -> None:
    x = np.arange(100_000, dtype=float)
    y = np.sin(x / 500)
    y[54_321] = 9.0
    few_x, least, greatest = reduced(x, y, y, Scale(0, 99_999, 0, 500), 500)
    assert len(few_x) == len(least) == len(greatest) <= 500
    assert greatest.max() == 9.0
    assert least.min() == y.min()


def test_hatching_stays_inside_its_box() -> None:
    box = Box(10, 20, 33, 57)
    for line in hatch(box, 6, 2):
        for x, y in line:
            assert box.x - 1e-9 <= x <= box.right + 1e-9
            assert box.y - 1e-9 <= y <= box.bottom + 1e-9


def test_drawing_is_the_same_whatever_was_drawn_before(qtbot: QtBot, charts: dict[str, Chart]) -> None:
    before = lay_out(charts["customs-lines"], Size(960, 600), THEMES["light"])
    lay_out(charts["article-growth"], Size(400, 300), THEMES["dark"])
    assert lay_out(charts["customs-lines"], Size(960, 600), THEMES["light"]) == before


def test_lines_are_named_beside_their_last_figures_without_a_legend(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["customs-lines"], Size(960, 600), THEMES["light"])
    names = [text for text in picture.texts if text.role == "series" and text.bold]
    assert {"Imports from Russia", "Exports to Russia"} <= {text.text for text in names}
    assert all(text.box.x > picture.plots[0].right for text in names)
    assert {"124.8", "103.3"} <= set(roles(picture, "series")) | set(roles(picture, "value"))


def test_a_stack_is_named_beside_its_last_bar_and_has_its_figures_inside(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["customs-trade"], Size(960, 600), THEMES["light"])
    assert roles(picture, "series") == ["Imports from Russia", "Exports to Russia"]
    values = roles(picture, "value")
    assert {"95.3", "228.1", "53.7", "124.8"} <= set(values)
    assert len(values) == 3 * 12


def test_bars_side_by_side_are_named_in_a_legend(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["volume-compared"], Size(960, 600), THEMES["light"])
    assert roles(picture, "series") == ["Article", "China Customs", "Russia’s customs"]
    assert all(text.box.bottom < picture.plots[0].y for text in picture.texts if text.role == "series")


def test_a_difference_names_both_sources_and_each_gap(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["volume-difference"], Size(960, 600), THEMES["light"])
    assert {"−0.7%", "−22.4%", "−26.4%"} <= set(roles(picture, "value"))
    assert set(roles(picture, "series")) == {"Article", "China Customs"}


def test_figures_follow_the_readers_locale(charts: dict[str, Chart]) -> None:
    german = replace(charts["customs-trade"], locale=QLocale("de"))
    picture = lay_out(german, Size(960, 600), THEMES["light"])
    assert "244,8" in roles(picture, "value")
    assert "2014" in roles(picture, "tick")


def test_an_axis_that_does_not_begin_at_zero_says_so(charts: dict[str, Chart]) -> None:
    said = {name: "does not begin at zero" in note_of(chart) for name, chart in charts.items()}
    assert [name for name, trimmed in said.items() if trimmed] == [
        "volume-difference", "customs-compared", "comtrade-compared",
    ]  # fmt: skip
