"""Every chart, on every page, has all of its words inside the page and none on top of another."""

from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from harbin_viewer.charts.colour import readable
from harbin_viewer.charts.formats.page_sizes import PRESETS
from harbin_viewer.charts.layout.page import lay_out
from harbin_viewer.charts.marks.fills import hatch
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.plotting.downsampling import reduced
from harbin_viewer.charts.plotting.scale import Scale
from harbin_viewer.charts.scene import Box, Line, Picture, Polygon, Rect, Size
from harbin_viewer.charts.theme import THEMES, Theme
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import sheet_of
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
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("length", LENGTHS)
def test_all_words_stand_free_and_inside_the_page(
    charts: dict[str, Chart], preset: str, theme: str, length: str
) -> None:
    for chart in charts.values():
        picture = lay_out(lengthened(chart, LENGTHS[length]), PRESETS[preset], THEMES[theme])
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


def in_two_panels(make_sheet: Any) -> Chart:
    """A series in tonnes above two in per cent."""
    growth = [{"field": name, "title": f"Growth of {name}", "derive": "growth"} for name in ("y", "z")]
    columns = {"x": [2011, 2012, 2013], "y": [1, 2, 3], "z": [4, 5, 7]}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["y", *growth]})
    return make_chart(made, made.sheet.views[0])


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


@pytest.fixture(scope="module")
def stressed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Chart]:
    charts = {}
    for name, case in CASES.items():
        made = sheet_of(tmp_path_factory.mktemp("case"), case.columns, case.spec, units=case.units, kinds=case.kinds)
        charts[name] = make_chart(made, made.sheet.views[0])
    return charts


@pytest.mark.parametrize("size", [Size(960, 600), Size(1080, 1350), Size(360, 260), Size(240, 200)], ids=str)
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


def roles(picture: Picture, role: str) -> list[str]:
    return [text.text for text in picture.texts if text.role == role]


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


def years_of(charts: dict[str, Chart], name: str) -> tuple[dict[str, float], float]:
    """How far down each year stands, and the zero line."""
    picture = lay_out(charts[name], Size(960, 600), THEMES["light"])
    years = {text.text: text.box.y for text in picture.texts if text.role == "tick" and len(text.text) == 4}
    lines = [rect.box.y for rect in picture.shapes if isinstance(rect, Rect) and rect.fill == THEMES["light"].axis]
    return years, lines[-1]


def test_years_stand_at_the_zero_line_opposite_to_bars_that_go_down(charts: dict[str, Chart]) -> None:
    years, zero = years_of(charts, "customs-balance")
    assert all(abs(at - zero) < 30 for at in years.values())
    assert years["2025"] < zero < years["2017"]


def test_years_stand_below_where_a_place_has_bars_on_both_sides(charts: dict[str, Chart]) -> None:
    years, zero = years_of(charts, "growth-compared")
    assert len(set(years.values())) == 1
    assert zero + 20 < years["2020"] < zero + 70


@pytest.mark.parametrize("size", [Size(960, 600), Size(1080, 1350)])
def test_a_difference_tells_both_figures_and_the_gap_at_each_place(charts: dict[str, Chart], size: Size) -> None:
    for name, places in (("comtrade-compared", 8), ("volume-difference", 3)):
        assert len(roles(lay_out(charts[name], size, THEMES["light"]), "value")) == 3 * places


def note_of(chart: Chart, window: tuple[float, float] | None = None) -> str:
    return " ".join(roles(lay_out(chart, Size(960, 600), THEMES["light"], window), "note"))


def test_a_part_of_a_chart_says_which(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["customs-trade"], Size(960, 600), THEMES["light"], (5.5, 8.5))
    assert "Shown: 2020 to 2022" in " ".join(roles(picture, "subtitle"))
    note = note_of(charts["customs-trade"], (5.5, 8.5))
    assert "Tinted: computed from other figures (2021). The total of 2021 is confirmed; how it divides is not." in note
    assert "Pale" not in note, "no year of one source alone is shown"


def test_names_too_long_to_stand_under_bars_stand_beside_them(stressed: dict[str, Chart]) -> None:
    chart = stressed["twelve long names"]
    picture = lay_out(chart, Size(960, 600), THEMES["light"])
    written = " ".join(roles(picture, "tick"))
    assert all(name in written for name in chart.categories), "each name is there, and whole"
    assert len({round(mark.box.x) for mark in picture.marks}) == 1, "the bars lie, from zero on"
    widths = [mark.box.width for mark in picture.marks]
    values = chart.series[0].y
    assert np.allclose(np.array(widths) / widths[0], values / values[0], atol=0.01)


def test_long_names_that_fit_in_two_lines_stand_under_their_bars(stressed: dict[str, Chart]) -> None:
    picture = lay_out(stressed["long names"], Size(960, 600), THEMES["light"])
    assert len({round(mark.box.bottom) for mark in picture.marks}) == 1
    assert "…" not in "".join(roles(picture, "tick"))


@pytest.mark.parametrize("case", ["chinese", "cyrillic"])
def test_names_in_other_scripts_are_whole(stressed: dict[str, Chart], case: str) -> None:
    written = " ".join(roles(lay_out(stressed[case], Size(960, 600), THEMES["light"]), "tick"))
    assert all(name in written for name in stressed[case].categories)


def test_large_figures_are_told_in_words_once(stressed: dict[str, Chart]) -> None:
    picture = lay_out(stressed["huge"], Size(960, 600), THEMES["light"])
    assert roles(picture, "unit") == ["Trillion t"]
    assert roles(picture, "value") == ["3.4", "51.0"]


def test_a_chart_without_figures_says_so(stressed: dict[str, Chart]) -> None:
    assert roles(lay_out(stressed["no figures"], Size(960, 600), THEMES["light"]), "series") == [
        "There are no figures."
    ]


def test_of_200_bars_the_highest_is_told(stressed: dict[str, Chart]) -> None:
    picture = lay_out(stressed["200 bars"], Size(960, 600), THEMES["light"])
    assert len(picture.marks) == 200
    assert f"{stressed['200 bars'].series[0].y.max():.1f}" in roles(picture, "value")
    assert 5 < len(roles(picture, "tick")) < 60


@pytest.mark.parametrize("case", ["20,000 bars", "20,000 stacked", "20,000 dots", "100,000 points"])
def test_very_many_figures_become_few_shapes(stressed: dict[str, Chart], case: str) -> None:
    assert len(lay_out(stressed[case], Size(960, 600), THEMES["light"]).shapes) < 6000


def test_the_highest_of_very_many_bars_is_drawn(make_sheet) -> None:  # type: ignore[no-untyped-def]
    heights = [1.0] * 20_000
    heights[12_345] = 50.0
    made = make_sheet({"x": list(range(20_000)), "y": heights}, {"type": "bar", "group": "x", "series": ["y"]})
    picture = lay_out(make_chart(made, made.sheet.views[0]), Size(960, 600), THEMES["light"])
    colour = THEMES["light"].series_colour(0, 0)
    high = [one.box for one in picture.shapes if isinstance(one, Rect) and one.fill == colour and one.box.height > 100]
    plot = picture.plots[0]
    assert len(high) == 1
    assert high[0].x == pytest.approx(plot.x + plot.width * 12_345.5 / 20_000, abs=1.5)


def test_a_lonely_dot_among_very_many_is_drawn(make_sheet) -> None:  # type: ignore[no-untyped-def]
    columns = {"x": list(range(20_000)), "y": [n % 7 for n in range(20_000)]}
    columns["y"][7_777] = 90
    made = make_sheet(columns, {"type": "points", "group": "x", "series": ["y"]})
    picture = lay_out(make_chart(made, made.sheet.views[0]), Size(960, 600), THEMES["light"])
    assert 7_777 in {mark.point for mark in picture.marks}


def test_a_step_runs_level_to_the_next_point(stressed: dict[str, Chart]) -> None:
    picture = lay_out(stressed["step"], Size(960, 600), THEMES["light"])
    lines = [one for one in picture.shapes if isinstance(one, Line) and len(one.points) > 3]
    for line in lines:
        assert all(x == u or y == v for (x, y), (u, v) in pairwise(line.points)), "level or upright"


def test_unsure_parts_of_a_long_line_are_dashed(make_sheet) -> None:  # type: ignore[no-untyped-def]
    status = ["confirmed"] * 50 + ["single"] * 50
    made = make_sheet(
        {"x": list(range(100)), "y": list(range(100)), "status": status},
        {"type": "line", "group": "x", "series": ["y"]},
    )
    picture = lay_out(make_chart(made, made.sheet.views[0]), Size(960, 600), THEMES["light"])
    lines = [one for one in picture.shapes if isinstance(one, Line) and len(one.points) > 2]
    whole, sure = sorted(lines, key=lambda one: -len(one.points))
    assert whole.dash
    assert not sure.dash
    assert max(x for x, _y in sure.points) == pytest.approx(picture.plots[0].x + picture.plots[0].width * 49 / 99)


def test_bars_of_one_unit_and_a_line_of_another_have_panels_of_their_own(tmp_path: Path) -> None:
    spec = {"type": "bar", "group": "x", "series": ["y", {"field": "z", "mark": "line"}]}
    sheet_of(tmp_path, {"x": ["a", "b"], "y": [5, 2], "z": [10, 30]}, spec)
    text = (tmp_path / "datapackage.json").read_text(encoding="utf-8")
    text = text.replace('{"name": "z", "type": "number", "unit": "t"}', '{"name": "z", "type": "number", "unit": "%"}')
    (tmp_path / "datapackage.json").write_text(text, encoding="utf-8")
    made = open_document(tmp_path)
    chart = make_chart(made, made.sheet.views[0])
    picture = lay_out(chart, Size(960, 600), THEMES["light"])
    assert len(picture.plots) == 2
    assert roles(picture, "unit") == ["y, t", "z, %"]


def test_light_lines_do_not_run_through_figures(charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        picture = lay_out(chart, Size(960, 600), THEMES["light"])
        grid = [one.box for one in picture.shapes if isinstance(one, Rect) and one.fill == THEMES["light"].grid]
        figures = [text.box for text in picture.texts if text.role == "value"]
        assert not [(one, line) for one in figures for line in grid if one.meets(line)]


def test_figures_stand_inside_a_bar_or_off_all_bars(charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        if {one.mark for one in chart.series} - {"bar", "stacked"}:
            continue
        for size in PRESETS.values():
            picture = lay_out(chart, size, THEMES["light"])
            for text in (one for one in picture.texts if one.role == "value"):
                met = [mark.box for mark in picture.marks if mark.box.meets(text.box, -1.0)]
                within = [one for one in met if one.x <= text.box.x and text.box.right <= one.right]
                assert not met or (len(met) == 1 and within == met), (chart.name, text.text)


def test_a_hatched_segment_tells_its_figure_on_a_ground_of_its_own(make_sheet) -> None:  # type: ignore[no-untyped-def]
    columns = {"x": ["a"], "y": [5], "z": [4], "status": ["contradicted"]}
    made = make_sheet(columns, {"type": "stacked", "group": "x", "series": ["y", "z"]})
    picture = lay_out(make_chart(made, made.sheet.views[0]), Size(960, 600), THEMES["light"])
    for text in (one for one in picture.texts if one.role == "value" and not one.bold):
        before = picture.shapes[: picture.shapes.index(text)]
        on = [one for one in before if isinstance(one, Rect | Polygon)][-1]
        assert isinstance(on, Rect)
        assert on.box.x < text.box.x < text.box.right < on.box.right


def test_a_figure_stands_nearer_to_its_own_line_than_to_another(charts: dict[str, Chart]) -> None:
    for size in PRESETS.values():
        for name in ("customs-lines", "customs-compared"):
            picture = lay_out(charts[name], size, THEMES["light"])
            colours = [readable_on(one, THEMES["light"]) for one in charts[name].series]
            for text in (one for one in picture.texts if one.role == "value" and one.box.x < picture.plots[0].right):
                middle = text.box.x + text.box.width / 2, text.box.y + text.box.height / 2
                nearest = min(picture.marks, key=lambda mark: distance(mark.box, middle))
                assert colours[nearest.series] == text.colour, (name, size, text.text)


def readable_on(one: Series, theme: Theme) -> str:
    return readable(theme.series_colour(one.rank, one.shade), theme.ink, theme.page)


def distance(box: Box, point: tuple[float, float]) -> float:
    return float(np.hypot(box.x + box.width / 2 - point[0], box.y + box.height / 2 - point[1]))


def test_dots_of_a_pair_that_would_hide_each_other_stand_side_by_side(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["volume-difference"], Size(960, 600), THEMES["light"])
    boxes = {(mark.series, mark.point): mark.box for mark in picture.marks}
    ours, theirs = sorted(box for box in boxes.values() if box.x < 300)
    assert theirs.x - ours.x >= 2 * 6


def test_panels_above_each_other_begin_alike(make_sheet: Any) -> None:
    picture = lay_out(in_two_panels(make_sheet), Size(960, 600), THEMES["light"])
    assert len(picture.plots) == 2
    assert len({(plot.x, plot.width) for plot in picture.plots}) == 1


def test_the_last_year_of_lines_stands_on_the_axis(charts: dict[str, Chart]) -> None:
    for size in (Size(960, 600), Size(1080, 1080), Size(1080, 1350)):
        texts = lay_out(charts["customs-lines"], size, THEMES["light"]).texts
        assert "2025" in [one.text for one in texts if one.role == "tick"]


def test_figures_on_bars_have_the_decimals_they_were_stated_with(charts: dict[str, Chart]) -> None:
    texts = lay_out(charts["article-volume"], Size(960, 600), THEMES["light"]).texts
    assert [one.text for one in texts if one.role == "value"] == ["107.0", "114.0", "140.0"]


def test_no_line_of_the_grid_runs_under_the_names_at_the_ends(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["customs-trade"], Size(1280, 720), THEMES["light"])
    names = min(one.x for one in picture.texts if one.role == "series")
    lines = [one.box for one in picture.shapes if isinstance(one, Rect) and one.box.height == 1]
    assert lines
    assert max(one.right for one in lines) < names


def test_a_stack_whose_names_would_take_the_room_of_its_figures_has_a_legend(charts: dict[str, Chart]) -> None:
    for size in (Size(1080, 1080), Size(1080, 1350)):
        picture = lay_out(charts["customs-trade"], size, THEMES["light"])
        assert all(text.box.bottom < picture.plots[0].y for text in picture.texts if text.role == "series")
        assert len(roles(picture, "value")) == 3 * 12


def test_a_missing_bar_leaves_its_place_empty(charts: dict[str, Chart]) -> None:
    """Russia’s customs have no figure for 2022: the other two stand where they stand in all other years."""
    picture = lay_out(charts["volume-compared"], Size(960, 600), THEMES["light"])
    ours, theirs = ([mark.box.x for mark in picture.marks if mark.series == series] for series in (0, 1))
    assert len(ours) == len(theirs) == 3
    assert np.diff(ours) == pytest.approx(np.diff(theirs), abs=1.5)
    assert np.diff(ours) == pytest.approx(np.diff(ours).mean(), abs=1.5)


def test_few_bars_among_many_places_stand_in_the_middle_of_theirs(make_sheet) -> None:  # type: ignore[no-untyped-def]
    columns = {"x": ["a", "b", "c"], "y": [1, 2, ""], "z": ["", "", 3]}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["y", "z"]})
    picture = lay_out(make_chart(made, made.sheet.views[0]), Size(960, 600), THEMES["light"])
    middles = {text.text: text.box.x + text.box.width / 2 for text in picture.texts if text.role == "tick"}
    bars = sorted(mark.box.x + mark.box.width / 2 for mark in picture.marks)
    assert bars == pytest.approx([middles[one] for one in "abc"], abs=1.5)


def test_a_legend_shows_the_plain_colours_of_the_series(charts: dict[str, Chart]) -> None:
    chart = charts["growth-compared"]
    picture = lay_out(chart, Size(960, 600), THEMES["light"])
    above = [one for one in picture.shapes if isinstance(one, Rect | Polygon) and top_of(one) < picture.plots[0].y - 30]
    plain = [THEMES["light"].series_colour(one.rank, one.shade) for one in chart.series]
    assert [one.fill for one in above[1:3]] == plain
    assert not {one.fill for one in above[3:]} & set(plain), "the key of hatching has no series' colour"


def top_of(shape: Rect | Polygon) -> float:
    return shape.box.y if isinstance(shape, Rect) else min(y for _x, y in shape.points)


def test_years_that_do_not_fit_are_told_by_two_digits_but_the_first(charts: dict[str, Chart]) -> None:
    for name, wide in (("customs-lines", 420), ("customs-trade", 320)):
        ticks = roles(lay_out(charts[name], Size(wide, 320), THEMES["light"]), "tick")
        assert {"2014", "’15", "’25"} <= set(ticks), name


def test_a_title_of_two_lines_is_broken_where_its_sentence_is(charts: dict[str, Chart]) -> None:
    chart = replace(charts["customs-growth"], title="Growth of China’s trade with Russia, stated and recomputed")
    picture = lay_out(chart, Size(1080, 1350), THEMES["light"])
    assert roles(picture, "title") == ["Growth of China’s trade with Russia,", "stated and recomputed"]


def test_parts_that_do_not_add_up_to_their_totals_are_said_to_be_rounded(charts: dict[str, Chart]) -> None:
    """114.1 and 76.1 stand under 190.3; the parts of volumes that are not stacked need no such words."""

    def words(name: str) -> str:
        lines = [one for one in lay_out(charts[name], Size(960, 600), THEMES["light"]).texts if one.role == "note"]
        return " ".join(one.text for one in sorted(lines, key=lambda one: one.y))

    assert "Parts may not add up to totals, as all are rounded." in words("customs-trade")
    assert "add up" not in words("volume-compared")


def test_parts_that_add_up_are_not_said_to_be_rounded(make_sheet) -> None:  # type: ignore[no-untyped-def]
    made = make_sheet({"x": ["a"], "y": [1.5], "z": [2.5]}, {"type": "stacked", "group": "x", "series": ["y", "z"]})
    chart = make_chart(made, made.sheet.views[0])
    assert "rounded" not in " ".join(roles(lay_out(chart, Size(960, 600), THEMES["light"]), "note"))


def test_figures_of_a_pair_have_the_colours_of_their_sources(charts: dict[str, Chart]) -> None:
    chart, theme = charts["volume-difference"], THEMES["light"]
    colours = {one.text: one.colour for one in lay_out(chart, Size(960, 600), theme).texts if one.role == "value"}
    article, customs = (readable_on(one, theme) for one in chart.series)
    assert {colours["107.0"], colours["114.0"]} == {article}
    assert {colours["107.8"], colours["146.9"]} == {customs}


def test_a_computed_point_of_a_line_is_a_diamond(charts: dict[str, Chart]) -> None:
    picture = lay_out(charts["customs-lines"], Size(960, 600), THEMES["light"])
    top = picture.plots[0].y
    diamonds = [one for one in picture.shapes if isinstance(one, Polygon) and one.points[0][1] > top]
    computed = [mark.box for mark in picture.marks if mark.point in (1, 7)]
    assert len(diamonds) == len(computed) == 4
    for one in diamonds:
        assert any(box.x < one.points[0][0] < box.right and box.y < one.points[1][1] < box.bottom for box in computed)


def test_a_panel_of_several_has_its_legend_within_it(make_sheet: Any) -> None:
    picture = lay_out(in_two_panels(make_sheet), Size(960, 600), THEMES["light"])
    names = [text for text in picture.texts if text.role == "series"]
    assert [text.text for text in names] == ["Growth of y", "Growth of z"]
    upper, lower = picture.plots
    assert all(upper.bottom < text.box.y and text.box.bottom < lower.y for text in names)
    assert roles(picture, "unit") == ["y, t", "%"]


def test_a_small_value_beside_large_ones_is_not_told_as_nought(make_sheet) -> None:  # type: ignore[no-untyped-def]
    spec = {"type": "bar", "group": "x", "series": ["y"]}
    made = make_sheet({"x": ["a", "b", "c"], "y": [500, 1_234_567.5, -621]}, spec)
    values = roles(lay_out(make_chart(made, made.sheet.views[0]), Size(960, 600), THEMES["light"]), "value")
    assert values == ["500", "1,234,567.5", "−621"]


def test_the_figures_inside_a_stack_are_all_told_or_none(charts: dict[str, Chart]) -> None:
    """Where figures of three digits do not fit, those of two would tell of some years alone."""
    inside = set()
    for wide in range(420, 1000, 20):
        texts = lay_out(charts["customs-trade"], Size(wide, 600), THEMES["light"]).texts
        inside.add(sum(one.role == "value" and not one.bold for one in texts))
    assert inside == {0, 24}


def test_every_place_is_named_under_each_of_several_panels(make_sheet) -> None:  # type: ignore[no-untyped-def]
    spec = {"type": "bar", "group": "x", "series": ["y", "z"]}
    made = make_sheet({"x": ["a", "b", "c"], "y": [5, 2, ""], "z": ["", 10, 30]}, spec)
    chart = make_chart(made, made.sheet.views[0])
    panels = tuple(replace(chart.panels[0], unit=one.label, series=(one,)) for one in chart.series)
    ticks = roles(lay_out(replace(chart, panels=panels), Size(960, 600), THEMES["light"]), "tick")
    assert [one for one in ticks if one in "abc"] == ["a", "b", "c"] * 2


@pytest.mark.parametrize("kind", ["bar", "line", "stacked"])
def test_figures_too_large_to_be_drawn_are_gaps_and_said_to_be(make_sheet, kind: str) -> None:  # type: ignore[no-untyped-def]
    columns = {"x": ["a", "b", "c", "d"], "y": [57, "INF", 1e308, -1e308], "z": [1, 2, "-INF", 4]}
    columns["status"] = ["contradicted"] * 4
    made = make_sheet(columns, {"type": kind, "group": "x", "series": ["y", "z"]}, kinds={"y": "number", "z": "number"})
    chart = make_chart(made, made.sheet.views[0])
    picture = lay_out(chart, Size(960, 600), THEMES["light"])
    assert "A figure is infinite or too large to be drawn." in chart.note
    assert max(mark.box.height for mark in picture.marks) < 600
    assert "57" in " ".join(roles(picture, "value"))


def test_short_years_tell_each_century_and_are_not_thinned_out(make_sheet) -> None:  # type: ignore[no-untyped-def]
    years = [1800, 1850, 1897, 1912, *range(1990, 2016)]
    made = make_sheet({"x": years, "y": [1] * len(years)}, {"type": "bar", "group": "x", "series": ["y"]})
    for wide in range(300, 1400, 20):
        ticks = roles(lay_out(make_chart(made, made.sheet.views[0]), Size(wide, 400), THEMES["light"]), "tick")
        names = [one for one in ticks if one.startswith("’") or (len(one) == 4 and one.isdigit())]
        if any(one.startswith("’") for one in names):
            assert names[:3] == ["1800", "’50", "’97"]
            assert {"1912", "2000"} <= set(names)
            assert len(names) == len(years)


def test_words_that_end_lines_in_odd_ways_are_broken_there(make_sheet) -> None:  # type: ignore[no-untyped-def]
    made = make_sheet({"x": ["one\u2028two", "c\x0bd"], "y": [1, 2]}, {"type": "bar", "group": "x", "series": ["y"]})
    chart = replace(make_chart(made, made.sheet.views[0]), title="Trade one\u2028Exports\x85two")
    texts = lay_out(chart, Size(960, 600), THEMES["light"]).texts
    assert {"Trade one Exports two", "one two", "c d"} <= {one.text for one in texts}


def test_on_a_screen_type_stays_as_it_is_on_a_large_page_and_the_plot_takes_the_room(
    charts: dict[str, Chart],
) -> None:
    chart = charts["customs-trade"]
    poster = lay_out(chart, Size(1720, 900), THEMES["light"])
    screen = lay_out(chart, Size(1720, 900), THEMES["light"], largest_type=1.2)
    title = {picture: max(text.size for text in picture.texts) for picture in (poster, screen)}
    usual = max(text.size for text in lay_out(chart, Size(960, 600), THEMES["light"]).texts)
    assert title[screen] == pytest.approx(usual * 1.2, abs=1)
    assert title[poster] > usual * 1.5
    assert screen.plots[0].height > poster.plots[0].height
