"""What a graphics editor sends back in the pictures of ordinary files does not come again."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Dot, Line, Size, Text
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.opening import open_document

pytestmark = pytest.mark.usefixtures("qapp")

Look: TypeAlias = Callable[..., Chart]

ARTICLE, PHONE = Size(700, 450), Size(360, 450)


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """The first look at a file of these rows, or the same with other choices."""

    def first(*rows: str, **chosen: Any) -> Chart:
        file = tmp_path / "table.csv"
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        document = open_document(file)
        start = beginning(document.cube("table")).exploration
        assert start is not None
        return explored_chart(document, replace(start, **chosen), locale=QLocale("en"))

    return first


def texts(chart: Chart, size: Size, role: str = "") -> list[Text]:
    return [text for text in lay_out(chart, size, LIGHT).texts if not role or text.role == role]


def words(chart: Chart, size: Size, role: str = "") -> list[str]:
    return [text.text for text in texts(chart, size, role)]


@pytest.mark.parametrize("weight", ["70", "70.5", "0.000004", "-3", "0"])
def test_the_one_figure_that_all_have_is_one_bar(look: Look, weight: str) -> None:
    chart = look("name,weight (kg)", *(f"n{number},{weight}" for number in range(300)), form="histogram")
    assert chart.panels[0].series[0].y.tolist() == [300.0], "and no steps beside it that nobody has"
    assert len(chart.categories) == 1


def test_large_figures_have_their_unit_once(look: Look) -> None:
    rows = [f"{name},{figure}" for name, figure in (("USA", 25462700000000), ("Japan", 4231141000000), ("Fiji", 4e9))]
    seen = words(look("country,GDP (USD)", *rows), ARTICLE)
    assert "Trillion USD" in seen
    assert sum("USD" in text for text in seen) == 1


def test_what_has_no_unit_says_so_and_how_large_its_figures_are(look: Look) -> None:
    rows = [f"{name},{figure}" for name, figure in (("Leeds", 2546270), ("York", 4231141), ("Hull", 4900000))]
    seen = words(look("town,tickets", *rows), ARTICLE)
    assert "Million" in seen
    assert any("nit not stated" in text for text in seen)


def test_a_number_in_a_name_does_not_stand_before_the_figure_as_if_it_were_one(look: Look) -> None:
    rows = [f"City {10 + city},{year},{20 - city + year % 3}.25" for city in range(6) for year in range(2010, 2022)]
    shown = words(look("city,year,rent (EUR)", *rows), Size(330, 450), "series")
    assert sum(name.startswith("City 1") for name in shown) == 6, "City above, and 12 18.25 below it, is misread"


def test_few_years_that_do_not_follow_each_other_are_told_themselves(look: Look) -> None:
    turnout = ["year,turnout (%)", "1990,77.8", "1994,79.0", "1998,82.2", "2002,79.1", "2005,77.7", "2009,70.8"]
    assert words(look(*turnout), ARTICLE, "tick")[-6:] == ["1990", "1994", "1998", "2002", "2005", "2009"]
    two = look("group,year,rate (%)", "Men,2000,61", "Men,2020,67", "Women,2000,48", "Women,2020,58")
    assert [text for text in words(two, ARTICLE, "tick") if len(text) == 4 or "’" in text] == ["2000", "2020"]


def test_years_that_follow_each_other_or_have_no_room_are_round(look: Look) -> None:
    close = ["year,price (EUR)", *(f"{year},{year % 7}" for year in (1900, 1901, 1902, 1950, 2000))]
    shown = [text for text in words(look(*close), PHONE, "tick") if len(text) == 4]
    assert "1901" not in shown
    assert {"1900", "1940", "2000"} <= {*shown}


@pytest.mark.parametrize(("first", "last"), [(2015, 2024), (2010, 2020)])
def test_a_narrow_axis_of_months_has_more_than_two_years(look: Look, first: int, last: int) -> None:
    rows = [f"{year}-{month:02},{year - first + month}" for year in range(first, last) for month in range(1, 13)]
    shown = [text for text in words(look("month,visitors", *rows), PHONE, "tick") if text.startswith("20")]
    assert len(shown) >= 3
    boxes = [text.box for text in texts(look("month,visitors", *rows), PHONE, "tick")]
    assert not any(one.meets(other, 0) for at, one in enumerate(boxes) for other in boxes[at + 1 :])


ENGLISH_MONTHS = "January February March April May June July August September October November December"
FRENCH_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"


@pytest.mark.parametrize(
    ("months", "told"),
    [(ENGLISH_MONTHS, "Jan Feb Mar Apr May Jun"), (FRENCH_MONTHS, "janv févr mars avri mai juin")],
)
def test_months_that_have_no_room_are_told_by_their_first_letters_rather_than_left_out(
    look: Look, months: str, told: str
) -> None:
    rows = [f"{month},{20 + at}" for at, month in enumerate(months.split())]
    assert words(look("month,rain (mm)", *rows), ARTICLE, "tick")[-12:-6] == told.split()
    assert months.split()[0] in words(look("month,rain (mm)", *rows), Size(1600, 900), "tick")


def test_days_that_have_a_bar_each_are_named_as_far_as_there_is_room(look: Look) -> None:
    rows = [f"2020-03-{day:02},{name},{day + place}" for day in range(1, 32) for place, name in enumerate("ABC")]
    chart = look("date,place,cases", *rows, form="stacked", entities=("A", "B", "C"))
    shown = [text for text in texts(chart, ARTICLE, "tick") if "Mar" in text.text]
    assert 3 <= len(shown) <= 12
    assert all(text.box.width > text.box.height for text in shown), "and none runs upwards"


def test_of_equal_totals_one_is_told_as_the_last(look: Look) -> None:
    heights = [30, 20, 25, 40, 26, 10, 25, *([27] * 20), 25]
    rows = [f"{1990 + at},{name},{high}.{name == 'A':d}" for at, high in enumerate(heights) for name in ("A", "B")]
    chart = look("year,place,visits (thousand)", *rows, form="stacked", entities=("A", "B"))
    shown = words(chart, ARTICLE, "value")
    assert shown.count("50.1") == 1, "the one in the middle is neither the highest nor the lowest nor the last"


def test_what_is_left_of_a_stack_is_not_called_as_one_of_its_parts(look: Look) -> None:
    names = ("oil", "gas", "coal", "wind", "water", "other", "sun", "peat")
    rows = [f"{year},{name},{40 - 4 * at}" for at, name in enumerate(names) for year in range(2000, 2006)]
    chart = look("year,source,power (MW)", *rows, form="stacked", entities=names[:6])
    assert [known.label for known in chart.series][-1] == "All others", "“other” and “Others” look alike"
    assert "All others: sun and peat." in chart.note


def test_the_first_figure_of_a_change_does_not_touch_its_dot(look: Look) -> None:
    chart = look("name,2000,2022", "France,61.2,67.3", "Peru,48.5,58.8", "Mali,30.1,36.4", form="change")
    picture = lay_out(chart, ARTICLE, LIGHT)
    begins = min(dot.x - dot.radius for dot in picture.shapes if isinstance(dot, Dot))
    assert all(text.box.right <= begins - 3 for text in picture.texts if text.text in ("61.2", "48.5", "30.1"))


@pytest.mark.parametrize(
    ("head", "title"),
    [("flu cases", "Flu cases"), ("men", "Men"), ("mm of rain", "mm of rain"), ("pH", "pH"), ("min", "Min")],
)
def test_titles_begin_with_a_capital_and_signs_of_units_as_they_are(look: Look, head: str, title: str) -> None:
    chart = look(f"year,{head}", *(f"{year},{year % 5}" for year in range(2000, 2012)))
    assert chart.title == title


def test_answers_begin_alike_in_their_legend(look: Look) -> None:
    chart = look(
        "question,strongly agree,agree,neither,disagree,strongly disagree",
        "Taxes are too high,25,33,22,15,5", "Roads are bad,45,30,12,8,5", "News are fair,12,30,25,20,13",
    )  # fmt: skip
    assert [known.label[0] for known in chart.series] == ["S", "A", "N", "D", "S"]


BALANCE = (
    "Item,31.12.2023,31.12.2022", "Revenue,1250,1100", "Cost of sales,-700,-640", "Gross profit,550,460",
    "Administration,-210,-190", "Operating profit,340,270", "Tax,-90,-70", "Net profit,250,200",
)  # fmt: skip


@pytest.mark.parametrize("form", ["line", "multiples", "change"])
def test_sums_that_are_not_drawn_are_told_where_all_parts_are(look: Look, form: str) -> None:
    chart = look(*BALANCE, form=form)
    assert len(chart.series) == 4
    assert "Groups and totals are not shown: Gross profit, Operating profit and Net profit." in chart.note


@pytest.mark.parametrize("form", ["line", "multiples"])
def test_lines_of_years_to_come_are_dashed_from_the_last_that_has_been(look: Look, form: str) -> None:
    now = datetime.now(tz=UTC).year
    rows = [f"{name},{year},{year - now + 40 + at}" for at, name in enumerate("AB") for year in range(now - 9, now + 6)]
    chart = look("country,year,people (million)", *rows, form=form, entities=("A", "B"))
    assert f"Dashed: what is told of times after {now}, which lie ahead." in chart.note
    strong = [line for line in lay_out(chart, ARTICLE, LIGHT).shapes if isinstance(line, Line) and line.width >= 2]
    ahead, before = ([line for line in strong if bool(line.dash) is dashed] for dashed in (True, False))
    assert len(ahead) == len(before) == 2
    for past, future in zip(before, ahead, strict=True):
        assert (len(past.points), len(future.points)) == (10, 6)
        assert past.points[-1] == future.points[0], "and no step between the two is left open"


def test_no_years_lie_ahead_that_another_calendar_counts_in_our_days(look: Look) -> None:
    chart = look("year,births", *(f"{year},{700 - year % 10}" for year in range(2556, 2566)))
    assert "The years 2556 to 2565 are taken as they stand" in chart.note
    assert "ahead" not in chart.note


def test_months_to_come_are_dashed_and_bars_of_them_told(look: Look) -> None:
    now = datetime.now(tz=UTC).year
    rows = [f"{year}-{month:02},{month + year - now + 9}" for year in (now, now + 1) for month in range(1, 13)]
    strong = [
        line
        for line in lay_out(look("month,price (EUR)", *rows), ARTICLE, LIGHT).shapes
        if isinstance(line, Line) and line.width >= 2
    ]
    assert sorted((len(line.points), bool(line.dash)) for line in strong) == [(12, False), (13, True)]
    rows = [f"{name},{year},{at + 5}" for at, name in enumerate("AB") for year in (now - 1, now, now + 1, now + 2)]
    stack = look("place,year,visits", *rows, form="stacked", entities=("A", "B"))
    assert f"What is told of times after {now} lies ahead." in stack.note


def test_measures_beside_each_other_have_each_their_own_unit(look: Look) -> None:
    rows = [f"{year},{year * 30_000},{year % 7}.5,{year % 11}" for year in range(2000, 2012)]
    chart = look("year,population,unemployment (%),rain (mm)", *rows, form="courses", own_scales=True)
    titles = words(chart, ARTICLE, "unit")
    assert titles == ["Population, million people", "Unemployment, %", "Rain, mm"]
    assert chart.subtitle == "2000–2011 · each on a scale of its own"
    assert chart.title == "Population, unemployment and rain"


def test_rows_of_small_charts_are_filled_before_another_begins(look: Look) -> None:
    rows = [f"{year},{','.join(str(year % (3 + at)) for at in range(6))}" for year in range(2000, 2012)]
    chart = look("year,a (t),b (t),c (t),d (t),e (t),f (t)", *rows, form="courses", own_scales=True)
    tops = [plot.y for plot in lay_out(chart, ARTICLE, LIGHT).plots]
    assert [tops.count(top) for top in sorted(set(tops))] == [3, 3], "and no four with two below them"


def test_the_sharp_low_of_a_line_is_told_beside_it_where_nothing_is_below(look: Look) -> None:
    cases = [f"2023-W{week:02},{abs(1000 * math.cos(week / 9)) + 50:.0f}" for week in range(1, 53)]
    chart = look("week,cases", *cases)
    assert min(chart.series[0].y) == 65
    assert "65" in words(chart, ARTICLE, "value")


def test_what_has_been_is_not_dashed(look: Look) -> None:
    chart = look("year,people (million)", *(f"{year},{year % 9}" for year in range(1990, 2021)))
    assert "ahead" not in chart.note
    assert not [line for line in lay_out(chart, ARTICLE, LIGHT).shapes if isinstance(line, Line) and line.dash]


@pytest.mark.parametrize(
    ("rows", "labels"),
    [
        (("Rank,Name,Time", "1,Ann,00:38:12", "2,Bo,00:38:40", "3,Cy,01:02:33"), {"0:38:12", "0:38:40", "1:02:33"}),
        (("Rank,Name,5 km", "1,Ann,18:20", "2,Bo,19:05", "3,Cy,22:59"), {"18:20", "19:05", "22:59"}),
        (("Name,Net time,Half", "Ann,1:02:33,0:31:00", "Bo,2:15:00,1:05:44"), {"1:02:33", "2:15:00"}),
        (("Year,Winner,Finish time", "2001,A,2:08:47", "2002,B,2:06:47", "2003,C,2:07:56"), {"2:08:47", "2:07:56"}),
    ],
)
def test_times_that_clocks_have_are_written_as_clocks_do(rows: tuple[str, ...], labels: set[str], look: Look) -> None:
    chart = look(*rows)
    assert labels <= {text.text for text in texts(chart, ARTICLE)}
    assert chart.subtitle.startswith(("Hours", "Minutes"))
    assert "is first" not in describe(chart)


def test_hours_in_words_stay_decimals(look: Look) -> None:
    chart = look("Task,Time spent", "A,2 h 30 min", "B,1 h 15 min", "C,45 min")
    assert {"2.5", "1.25"} <= {text.text for text in texts(chart, ARTICLE)}


def test_large_dots_leave_the_numbers_beside_the_edge_to_be_read(look: Look) -> None:
    rows = ("C,700,6.8,1400", "D,0,6.1,900", "A,40000,1.2,1300", "B,42000,1.3,300")
    chart = look(
        "Country,GDP (USD),Births,People", *rows, form="scatter", measure="GDP (USD)", second="Births", size="People"
    )
    picture = lay_out(chart, ARTICLE, LIGHT)
    numbers = [text.box for text in picture.texts if text.role == "tick"]
    dots = [shape for shape in picture.shapes if isinstance(shape, Dot)]
    upright = [box for box in numbers if box.right < min(dot.x for dot in dots)]
    assert len(upright) > 2
    assert all(dot.x - dot.radius > box.right for dot in dots for box in upright)
