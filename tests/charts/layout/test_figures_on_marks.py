"""Figures stand at their marks and on nothing else."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from harbin_viewer.charts.colour import readable
from harbin_viewer.charts.formats.page_sizes import PRESETS
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.scene import Box, Polygon, Rect, Size
from harbin_viewer.charts.theme import THEMES, Theme
from tests.charts.layout.layout_samples import in_two_panels, roles

pytestmark = pytest.mark.usefixtures("qapp")


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
    boxes = {(mark.series, mark.point): mark.box for mark in picture.marks if mark.series < 2}  # the third are the gaps
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
    for name, size in (("customs-lines", Size(420, 320)), ("customs-trade", Size(320, 360))):
        ticks = roles(lay_out(charts[name], size, THEMES["light"]), "tick")
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


@pytest.mark.parametrize(
    ("parts", "total", "said"),
    [
        ((16, -12, -1), 3, ""),
        ((16.14, 12.14, 1.14), 29.42, ""),
        ((16, -12, -1), 4, "Parts as they are stated do not always add up to the totals."),
        ((16.1423, 12.1423, 1.1423), 29.4269, "Parts may not add up to totals, as all are rounded."),
    ],
)
def test_rounding_is_only_said_of_figures_that_the_picture_rounds(
    parts: tuple[float, ...], total: float, said: str, make_sheet: Callable[..., Any]
) -> None:
    columns = {"x": ["a"], **{name: [part] for name, part in zip("pqr", parts, strict=True)}, "t": [total]}
    made = make_sheet(columns, {"type": "stacked", "group": "x", "series": ["p", "q", "r"], "total": "t"})
    chart = make_chart(made, made.sheet.views[0])
    notes = " ".join(roles(lay_out(chart, Size(960, 600), THEMES["light"]), "note"))
    assert ("add up" in notes) == bool(said)
    assert said in notes


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
