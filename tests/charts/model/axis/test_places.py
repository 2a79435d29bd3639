"""Where rows stand on the horizontal axis, whatever their column is, and what is missing between them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.axis.missing_places import is_uneven, with_missing
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.document import Document

pytestmark = pytest.mark.usefixtures("qapp")

Make = Callable[..., Document]


def chart_over(make_sheet: Make, kind: str, places: list[Any], of_type: str) -> Chart:
    columns = {"x": places, "y": list(range(1, len(places) + 1))}
    document = make_sheet(columns, {"type": kind, "group": "x", "series": ["y"]}, kinds={"x": of_type})
    return make_chart(document, document.sheet.views[0])


@pytest.mark.parametrize(
    ("places", "of_type"),
    [
        (["2001", "2002", "2009"], "string"),
        (["2023-11", "2023-12", "2024-06"], "string"),
        (["2023-11-01", "2023-12-01", "2024-06-01"], "string"),
        (["2023-Q1", "2023-Q2", "2024-Q4"], "string"),
        (["Nov 2023", "Dec 2023", "Jun 2024"], "string"),
        (["2023-11", "2023-12", "2024-06"], "yearmonth"),
        (["2023-11-30", "2023-12-31", "2024-06-30"], "date"),
        (["2023-11-01T06:00:00", "2023-11-01T09:00:00", "2023-11-02T06:00:00"], "datetime"),
        ([2001, 2002, 2009], "year"),
        ([2001, 2002, 2009], "integer"),
        (["2019/20", "2020/21", "2025/26"], "string"),
        (["FY2019", "FY2020", "FY2025"], "string"),
        (["1990-1994", "1995-1999", "2020-2024"], "string"),
        (["1950s", "1960s", "2010s"], "string"),
        (["2020-01-01T00:00", "2020-01-01T06:00", "2020-01-02T12:00"], "string"),
        (["09:00:00", "09:30:00", "12:00:00"], "time"),
        (["P1M", "P2M", "P1Y"], "duration"),
        ([202311, 202312, 202406], "integer"),
        ([20231130, 20231201, 20240601], "integer"),
        (["2020-W52", "2020-W53", "2021-W05"], "string"),
    ],
)
def test_a_line_is_spaced_by_time_however_its_column_writes_it(
    make_sheet: Make, places: list[Any], of_type: str
) -> None:
    near, far = np.diff(chart_over(make_sheet, "line", places, of_type).series[0].x)
    assert far > 4 * near


@pytest.mark.parametrize(
    ("places", "of_type", "names"),
    [
        ([2001, 2002, 2004], "year", ["2001", "2002", "2003", "2004"]),
        ([2001, 2002, 2004], "integer", ["2001", "2002", "2003", "2004"]),
        (["2001", "2002", "2004"], "string", ["2001", "2002", "2003", "2004"]),
        ([1990, 1995, 2005], "year", ["1990", "1995", "2000", "2005"]),
        (["2023-11", "2023-12", "2024-02"], "string", ["2023-11", "2023-12", "2024-01", "2024-02"]),
        (["2024-01-31", "2024-02-29", "2024-04-30"], "date", ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]),
        (["2024-03-01", "2024-03-02", "2024-03-04"], "date", ["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04"]),
        (["2024-03-01T06:00:00", "2024-03-01T12:00:00", "2024-03-02T00:00:00"], "datetime",
         ["2024-03-01 06:00", "2024-03-01 12:00", "2024-03-01 18:00", "2024-03-02 00:00"]),
        ([1, 2, 10], "integer", ["1", "2", "10"]),
        ([1001, 1005, 1010], "integer", ["1001", "1005", "1010"]),
        (["true", "false"], "boolean", ["true", "false"]),
        ([-500, 100], "number", ["−500", "100"]),
    ],
)  # fmt: skip
def test_bars_have_a_place_for_each_time_that_is_missing(
    make_sheet: Make, places: list[Any], of_type: str, names: list[str]
) -> None:
    assert list(chart_over(make_sheet, "bar", places, of_type).categories) == names


def test_a_year_as_text_in_one_table_is_that_year_in_another(make_sheet: Make) -> None:
    document = make_sheet(
        {"x": [2019, 2020], "other": ["2019", "2020"], "y": [1, 2]},
        {"type": "bar", "group": "x", "series": ["y"]},
        kinds={"x": "string"},
    )
    assert make_chart(document, document.sheet.views[0]).categories == ("2019", "2020")


def test_bars_whose_times_are_far_apart_say_so(make_sheet: Make) -> None:
    chart = chart_over(make_sheet, "bar", ["2023-Q1", "2023-Q2", "2024-Q4"], "string")
    assert "not as far apart as their times are" in chart.note
    even = chart_over(make_sheet, "bar", ["2023-Q1", "2023-Q2", "2023-Q3"], "string")
    assert "far apart" not in even.note


def test_quarters_are_told_as_the_table_writes_them(make_sheet: Make) -> None:
    chart = chart_over(make_sheet, "line", ["2023-Q1", "2023-Q2", "2024-Q4"], "string")
    assert "rose from 1 t in 2023-Q1 to 3 in 2024-Q4" in describe(chart)


def _days(first: date, count: int) -> list[date]:
    return [first + timedelta(days=number) for number in range(count)]


def test_weekends_of_workdays_are_no_gaps_and_missing_workdays_are(make_sheet: Make) -> None:
    workdays = [day for day in _days(date(2024, 1, 1), 26) if day.weekday() < 5]
    whole = chart_over(make_sheet, "line", [str(day) for day in workdays], "date")
    assert "dashes" not in whole.note
    cut = chart_over(make_sheet, "line", [str(day) for day in workdays if day.day != 17], "date")
    assert cut.series[0].gaps.tolist() == [[11, 12]]
    assert chart_over(make_sheet, "bar", [str(day) for day in workdays], "date").categories == tuple(map(str, workdays))


def test_a_long_line_has_its_gaps_bridged_as_a_short_one_has(make_sheet: Make) -> None:
    years = [*range(1800, 1900), *range(1950, 2020)]
    assert "Thin dashes bridge times without figures." in chart_over(make_sheet, "line", years, "year").note


@pytest.mark.parametrize("first", [np.datetime64("2020-01-15"), np.datetime64("2020-01")])
def test_what_is_added_never_takes_away(first: np.datetime64) -> None:
    random = np.random.default_rng(7)
    for _turn in range(200):
        steps = random.integers(1, 40, size=random.integers(1, 8)).cumsum()
        values = np.unique(first + steps)
        filled = with_missing(values)
        assert set(values.tolist()) <= set(filled.tolist())
        assert (np.diff(filled).astype(int) > 0).all()


def test_places_are_uneven_only_where_their_distances_differ() -> None:
    assert not is_uneven(np.array([1990, 2000, 2010]))
    assert is_uneven(np.array([1800, 1990, 2000]))
    assert not is_uneven(np.array(["2024-01-31", "2024-02-29", "2024-03-31"], dtype="datetime64[D]"))


def test_times_in_words_of_a_table_stand_in_these_words_where_they_are(make_sheet: Make) -> None:
    chart = chart_over(make_sheet, "line", ["2019/20", "2020/21", "2024/25"], "string")
    picture = lay_out(chart, Size(900, 500), LIGHT)
    ticks = {text.text: text.box.x + text.box.width / 2 for text in picture.texts if text.role == "tick"}
    assert ticks["2024/25"] - ticks["2020/21"] > 3 * (ticks["2020/21"] - ticks["2019/20"])
    assert "to 3 in 2024/25" in describe(chart)


def test_two_texts_that_would_be_one_time_stay_two_places(make_sheet: Make) -> None:
    chart = chart_over(make_sheet, "line", ["2019", "FY2019", "2020"], "string")
    assert chart.categories == ("2019", "FY2019", "2020")


def test_weeks_that_follow_each_other_are_evenly_apart() -> None:
    weeks = np.arange(np.datetime64("2020-12-21"), np.datetime64("2021-02-01"), np.timedelta64(7, "D"))
    assert not is_uneven(weeks)
    assert is_uneven(np.delete(weeks, 2))


def test_numbers_that_might_be_years_have_no_sign_between_thousands(make_sheet: Make) -> None:
    picture = lay_out(chart_over(make_sheet, "line", [2020.0, 2020.25, 2021.0], "number"), Size(900, 500), LIGHT)
    assert "2020.2" in [text.text for text in picture.texts]


def test_names_that_only_look_alike_are_told_apart(make_sheet: Make) -> None:
    names = ["tea", "tea ", "te\u200ba", "caf\u00e9", "cafe\u0301"]
    chart = chart_over(make_sheet, "bar", names, "string")
    assert chart.categories == ("tea", "tea (2)", "tea (3)", "café", "café (2)")


def test_words_of_times_stand_wherever_there_is_room_for_them(make_sheet: Make) -> None:
    chart = chart_over(make_sheet, "line", ["09:00:00", "09:30:00", "16:00:00", "23:00:00"], "time")
    ticks = [text.text for text in lay_out(chart, Size(900, 500), LIGHT).texts if text.role == "tick"]
    assert {"09:00:00", "16:00:00", "23:00:00"} <= set(ticks)


@pytest.mark.parametrize("places", [["2023-W01", "2023-W02", "2023-W09"], ["2023-01-02", "2023-01-09", "2023-03-06"]])
def test_of_two_distances_the_shorter_is_the_usual_one(make_sheet: Make, places: list[str]) -> None:
    made = make_sheet({"x": places, "v": [1, 2, 3]}, {"type": "line", "group": "x", "series": ["v"]})
    assert "Thin dashes bridge times without figures." in make_chart(made, made.sheet.views[0]).note


@pytest.mark.parametrize(
    ("column", "called"),
    [
        ([2000, 2001, 2002, 2003], "times"),
        (["2023-01", "2023-02", "2023-03", "2023-04"], "times"),
        (["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"], "times"),
        ([0.5, 1.0, 1.5, 2.0], "places"),
        (["north", "south", "east", "west"], "places"),
    ],
)
def test_what_dashes_bridge_is_called_times_where_it_is(make_sheet: Make, column: list[Any], called: str) -> None:
    made = make_sheet({"x": column, "v": [1, 2, "", 4]}, {"type": "line", "group": "x", "series": ["v"]})
    assert f"Thin dashes bridge {called} without figures." in make_chart(made, made.sheet.views[0]).note


@pytest.mark.parametrize(
    ("days", "dashed"),
    [
        (["2024-01-13", "2024-02-01", "2024-03-02"], False),
        (["2024-01-02", "2024-01-04", "2024-02-08"], False),
        (["2024-01-05", "2024-02-20", "2024-04-03", "2024-07-19"], False),
        (["2024-01-01", "2024-01-08", "2024-01-15", "2024-01-29"], True),
        (["2024-01-15", "2024-02-15", "2024-03-15", "2024-05-15"], True),
        (["2024-01-31", "2024-02-28", "2024-03-29", "2024-05-31"], True),
        (["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-06"], True),
    ],
)
def test_among_days_in_no_even_steps_no_gap_is_told(make_sheet: Make, days: list[str], dashed: bool) -> None:
    figures = list(range(len(days)))
    made = make_sheet({"x": days, "v": figures}, {"type": "line", "group": "x", "series": ["v"]})
    assert ("Thin dashes" in make_chart(made, made.sheet.views[0]).note) == dashed
