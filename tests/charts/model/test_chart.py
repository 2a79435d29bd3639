"""What a chart gathers from a sheet: whose word its figures are, how sure, in which order and colour."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.document import Document


def status_at(series: Series, chart: Chart, place: str) -> tuple[str, str]:
    point = next(n for n, x in enumerate(series.x) if chart.x_text(float(x)) == place)
    return str(series.status[point]), series.look(point)


@pytest.mark.parametrize(
    ("view", "line"),
    [
        (
            "article-volume",
            "Article on a presidential visit to Harbin (undated), “Economic opportunities”, table 2; "
            "China Customs (GACC), via Sputnik, TASS and others",
        ),
        (
            "customs-trade",
            "China Customs (GACC): China–Russia goods trade, annual totals, via TASS, Sputnik and others",
        ),
        (
            "russia-customs-trade",
            "Russia’s customs (Federal Customs Service of Russia): Russia–China goods trade, annual totals, "
            "via Comtrade data on GitHub and UN Comtrade",
        ),
        (
            "volume-difference",
            "Article on a presidential visit to Harbin (undated), “Economic opportunities”, table 2; "
            "China Customs (GACC), via Sputnik, RT and others",
        ),
        (
            "heilongjiang-trade",
            "Reports on the trade of Heilongjiang with Russia (People’s Daily, Xinhua and others)",
        ),
        (
            "comtrade-trade",
            "UN Comtrade, China as reporter (monthly data on GitHub)",
        ),
    ],
)
def test_the_source_line_can_be_printed_away_from_the_sheet(charts: dict[str, Chart], view: str, line: str) -> None:
    assert charts[view].source.replace("\u00a0", " ") == line


def test_each_source_of_a_mixed_table_is_named_and_known_at_its_point(make_sheet: Callable[..., Any]) -> None:
    columns = {"x": ["a", "b", "c"], "y": [1, 2, ""], "source": ["one", "two", "three"]}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["y"]})
    chart = make_chart(made, made.sheet.views[0])
    assert chart.source == "one; two"
    assert [chart.series[0].source_at(point) for point in range(2)] == ["one", "two"]


def test_computed_figures_are_derived_and_look_as_sure_as_their_parts(charts: dict[str, Chart]) -> None:
    balance = charts["customs-balance"]
    one = balance.series[0]
    assert status_at(one, balance, "2014") == ("derived", "confirmed")
    assert status_at(one, balance, "2021") == ("derived", "derived")
    assert status_at(one, balance, "2025") == ("derived", "single"), "no source has it; its parts are of one source"
    growth = charts["customs-growth"]
    recomputed = growth.series[1]
    assert status_at(recomputed, growth, "2016") == ("derived", "derived"), "the year before was computed"
    assert status_at(recomputed, growth, "2018") == ("derived", "confirmed")


def test_a_figure_computed_from_a_contradicted_one_is_computed_and_looks_contradicted(
    make_sheet: Callable[..., Any],
) -> None:
    columns = {
        "x": [1, 2, 3], "y": [5, 6, 7], "z": [1, 2, 3], "status": ["contradicted", "claimed", "confirmed"],
    }  # fmt: skip
    spec = {"type": "bar", "group": "x", "series": [{"field": "y", "derive": "difference", "minus": "z"}]}
    made = make_sheet(columns, spec)
    (series,) = make_chart(made, made.sheet.views[0]).series
    assert list(series.status) == ["derived"] * 3
    assert list(series.looks) == ["contradicted", "claimed", "confirmed"]


def test_a_difference_of_tiny_figures_is_kept(make_sheet: Callable[..., Any]) -> None:
    spec = {"type": "bar", "group": "x", "series": [{"field": "y", "derive": "difference", "minus": "z"}]}
    made = make_sheet({"x": ["a"], "y": [3e-12], "z": [1e-12]}, spec)
    assert make_chart(made, made.sheet.views[0]).series[0].y == pytest.approx([2e-12])


def test_a_stack_without_a_stated_total_has_the_sum_of_whole_places(make_sheet: Callable[..., Any]) -> None:
    columns = {"x": ["a", "b", "c"], "y": [1, 2, 3], "z": [4, "", -1]}
    made = make_sheet(columns, {"type": "stacked", "group": "x", "series": ["y", "z"]})
    assert make_chart(made, made.sheet.views[0]).panels[0].totals == ((0.0, 5.0),)


def test_a_year_without_a_figure_keeps_its_place_among_bars(make_sheet: Callable[..., Any]) -> None:
    spec = {"type": "bar", "group": "x", "series": ["y"]}
    made = make_sheet({"x": [2011, 2012, 2015], "y": [1, 2, 4]}, spec, kinds={"x": "year"})
    assert make_chart(made, made.sheet.views[0]).categories == ("2011", "2012", "2013", "2014", "2015")


def test_points_of_a_line_run_from_left_to_right_with_their_rows(make_sheet: Callable[..., Any]) -> None:
    made = make_sheet({"x": [3, 1, "", 2], "y": [30, 10, 5, 20]}, {"type": "line", "group": "x", "series": ["y"]})
    one = make_chart(made, made.sheet.views[0]).series[0]
    assert (one.x.tolist(), one.y.tolist(), one.rows.tolist()) == ([1, 2, 3], [10, 20, 30], [1, 3, 0])


def test_whole_numbers_of_our_time_are_years(make_sheet: Callable[..., Any]) -> None:
    made = make_sheet({"x": [2019, 2020], "y": [1, 2]}, {"type": "line", "group": "x", "series": ["y"]})
    chart = make_chart(made, made.sheet.views[0])
    assert (chart.axis, chart.x_text(2020.0), chart.x_title) == ("year", "2020", "")


def test_ten_series_of_one_source_have_ten_colours(make_sheet: Callable[..., Any]) -> None:
    columns = {"x": ["a"], **{f"s{n}": [n] for n in range(10)}}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": [f"s{n}" for n in range(10)]})
    assert len({(one.rank, one.shade) for one in make_chart(made, made.sheet.views[0]).series}) == 10


def test_signs_are_explained_by_how_the_marks_look(make_sheet: Callable[..., Any]) -> None:
    def note(kind: str, count: int) -> str:
        columns = {"x": list(range(count)), "y": [1.0] * count, "status": ["single"] * count}
        made = make_sheet(columns, {"type": kind, "group": "x", "series": ["y"]})
        return make_chart(made, made.sheet.views[0]).note

    columns = {"x": ["a", "b"], "y": [1, 2], "status": ["single", "claimed"]}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": ["y"]})
    both = make_chart(made, made.sheet.views[0]).note
    assert both == "Hollow: from one source only (a), or said by the source alone (b)."
    assert note("bar", 3) == "Hollow: from one source only."
    assert note("line", 3) == "Hollow: from one source only."
    assert note("line", 100) == "Dashed: from one source only."


def test_every_point_is_finite_or_a_gap(charts: dict[str, Chart]) -> None:
    for chart in charts.values():
        for one in chart.series:
            assert np.isfinite(one.x).all()
            assert not np.isinf(one.y).any()


def test_marks_are_explained_with_their_years_and_totals_that_are_surer_than_their_parts(
    charts: dict[str, Chart],
) -> None:
    note = charts["customs-trade"].note
    assert "Faint: from one source only (2024 and 2025). Tinted: computed from other figures (2015 and 2021)." in note
    assert note.endswith(
        "The totals of 2021, 2024 and 2025 are confirmed; how they divide is not. "
        "The total of 2015 is computed from other figures."
    )
    assert "The total" not in charts["russia-customs-trade"].note  # of 2019 all is hollow
    assert "Diamond: computed from other figures (2015 and 2021)." in charts["customs-lines"].note
    balance = charts["customs-balance"].note
    assert "Hollow: computed with a figure that one source alone has (2024 and 2025)." in balance
    assert "Tinted: computed with a figure that is itself computed (2015 and 2021)." in balance


def test_the_figures_that_contradict_are_told_and_their_source_is_named_unless_the_chart_shows_them(
    charts: dict[str, Chart],
) -> None:
    alone, beside = charts["article-growth"], charts["growth-compared"]
    assert alone.note.replace("\u00a0", " ") == (
        "Hatched: contradicted by China Customs, which has −2.9% for 2020, 35.8% for 2021 and 29.3% for 2022."
    )
    assert "; China Customs (GACC), via" in alone.source
    assert beside.note == "Hatched: contradicted by China Customs."


def test_a_total_that_is_surer_than_its_parts_is_told(make_sheet: Callable[..., Any]) -> None:
    columns = {"x": ["a", "b"], "y": [1, 2], "z": [3, 4], "t": [4, 6], "status": ["single", "single"]}
    made = make_sheet(columns, {"type": "stacked", "group": "x", "series": ["y", "z"], "total": "t"})
    assert "total" not in make_chart(made, made.sheet.views[0]).note


def test_years_without_a_report_keep_their_place(charts: dict[str, Chart]) -> None:
    chart = charts["heilongjiang-yuan"]
    assert chart.categories == ("2018", "2019", "2020", "2021")
    shown = [[chart.x_text(x) for x, y in zip(one.x, one.y, strict=True) if np.isfinite(y)] for one in chart.series]
    assert shown == [["2018", "2021"]]


STATUSES = ["confirmed", "single", "derived", "claimed", "contradicted", "estimated", ""]


def test_the_key_of_computed_figures_tells_of_what_they_were_computed(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": list(range(2010, 2017)), "v": [1, 3, 2, 4, 5, 7, 6], "w": [9] * 7, "status": STATUSES}
    rest = {"field": "v", "derive": "difference", "minus": "w"}
    made = make_sheet(columns, {"type": "bar", "group": "x", "series": [rest]})
    chart = make_chart(made, made.sheet.views[0])
    assert [told for _pattern, _form, told in chart.key] == [
        "from contradicted figures", "from claimed or single source figures", "from derived figures",
    ]  # fmt: skip
    assert "contradicted by" not in chart.note
    assert "computed with a figure that another source contradicts" in chart.note


def test_a_figure_without_a_status_is_of_no_status(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": list(range(2010, 2017)), "v": [1, 3, 2, 4, 5, 7, 6], "status": STATUSES}
    for kind in ("bar", "line", "points"):
        made = make_sheet(columns, {"type": kind, "group": "x", "series": ["v"]})
        note = make_chart(made, made.sheet.views[0]).note
        assert note.endswith("With a status of its maker’s own: “estimated” (2015).")


def test_dashes_of_a_long_line_are_alike_and_have_one_key(make_sheet: Callable[..., Document]) -> None:
    columns = {"x": list(range(1800, 1900)), "v": list(range(100)), "status": STATUSES[:5] * 20}
    made = make_sheet(columns, {"type": "line", "group": "x", "series": ["v"]})
    chart = make_chart(made, made.sheet.views[0])
    assert [told for _pattern, _form, told in chart.key] == ["contradicted, claimed, single source or derived"]
    assert chart.note.startswith("Dashed: contradicted by another source, or from one source only")
