"""Series are named where the eye is, and places and years as they can be read."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.scene import Line, Rect, Size
from harbin_viewer.charts.theme import THEMES
from harbin_viewer.factsheet.opening import open_document
from tests.charts.conftest import sheet_of
from tests.charts.layout.layout_samples import note_of, roles

pytestmark = pytest.mark.usefixtures("qapp")


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
