"""What people keep or download for themselves: surveys, payments, offers, what an app wrote of their walks."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.model.exploration import Form
from harbin_viewer.factsheet.opening import open_document
from tests.charts.exploring.forms.form_samples import chart_of

pytestmark = pytest.mark.usefixtures("qapp")

_GAPS = (1, 9, 2, 14, 5, 3, 11, 1, 7, 20, 2, 4, 13, 6, 1, 8, 3, 17, 2, 10, 5, 1, 12, 4)
"""Days between answers that come as they come."""


def first_chart(file: Path, text: str) -> Chart:
    file.write_text(text, encoding="utf-8")
    document = open_document(file)
    (view,) = charts_of(document)
    return make_chart(document, view, ())


def moments(form: str) -> list[str]:
    at, found = datetime(2024, 1, 3, 8, 15), []
    for number, gap in enumerate(_GAPS):
        at += timedelta(days=gap, hours=number % 9, minutes=7 * number)
        found.append(at.strftime(form))
    return found


def test_answers_to_a_survey_are_counted_and_no_line_leads_from_one_to_the_next(tmp_path: Path) -> None:
    rows = [f'{at},{12 + number % 7},{("Maths", "Art", "Art and Maths")[number % 3]}' for number, at in
            enumerate(moments("%m/%d/%Y %H:%M:%S"))]  # fmt: skip
    chart = first_chart(tmp_path / "survey.csv", "\n".join(["Timestamp,Your age,What do you like?", *rows]))

    assert "How many have which figure" in chart.subtitle


def test_what_an_app_wrote_with_am_and_pm_is_of_its_days(tmp_path: Path) -> None:
    rows = [f'{8000 + number},"{at}",{"Run" if number % 2 else "Ride"},{1500 + 31 * number}' for number, at in
            enumerate(moments("%b %d, %Y, %I:%M:%S %p"))]  # fmt: skip
    chart = first_chart(tmp_path / "walks.csv", "\n".join(["Activity ID,Activity Date,Type,Elapsed Time", *rows]))

    assert "in each month" in chart.subtitle


def test_the_price_of_offers_is_named_where_their_title_does_not_say_it(tmp_path: Path) -> None:
    rows = [f"{number},Room {number},{40 + number * 3 % 71}" for number in range(40)]
    chart = first_chart(tmp_path / "listings.csv", "\n".join(["id,name,price", *rows]))

    assert "price" in f"{chart.title} {chart.subtitle}".lower()


def test_payments_are_in_the_money_of_their_column_and_not_told_apart_by_their_numbers(tmp_path: Path) -> None:
    names, days = ("Shop", "Bakery"), [f"{1 + number // 2:02}.01.24" for number in range(40)]
    rows = [f"{day};RNR {1972155 + number * 37};{names[number % 2]};-{number},50;EUR" for number, day in
            enumerate(days)]  # fmt: skip
    file = tmp_path / "payments.csv"
    file.write_text("\n".join(["Buchungstag;Verwendungszweck;Name;Betrag;Waehrung", *rows]), encoding="utf-8")
    document = open_document(file)
    roles = document.roles(document.sheet.resources[0].name)

    assert roles.time == "Buchungstag"
    assert roles.entity == "Name"
    (view,) = charts_of(document)
    assert "EUR" in make_chart(document, view, ()).words


def test_few_quarters_stand_on_the_axis_in_their_own_words(tmp_path: Path) -> None:
    header = "Indicator,Unit,Q1 2022,Q2 2022,Q3 2022,Q4 2022,Q1 2023"
    text = f"{header}\nExports,EUR million,120,130,125,140,138\nJobless,%,5.1,5,5.2,4.9,4.8\n"
    chart = first_chart(tmp_path / "quarters.csv", text)
    written = [text.text for text in lay_out(chart, Size(960, 600), LIGHT).texts]

    assert [text for text in written if text in chart.x_texts.values()] == list(chart.x_texts.values())
    assert "Apr" not in written


def test_seconds_since_1970_are_times_and_that_is_said(tmp_path: Path) -> None:
    rows = [f"{1_700_000_000 + number * 3600},{number % 7}" for number in range(30)]
    file = tmp_path / "sensor.csv"
    file.write_text("\n".join(["timestamp,temperature", *rows]), encoding="utf-8")
    document = open_document(file)

    assert document.roles("sensor").time == "timestamp"
    assert str(document.table("sensor").columns["timestamp"][0]).startswith("2023-11-14T22:13:20")
    assert any("seconds since the beginning of 1970" in notice.sentence for notice in document.notices)


@pytest.mark.parametrize(("thousandths", "counted"), [("", "seconds"), ("000", "milliseconds")])
def test_weeks_that_begin_at_midnight_are_times_also_as_seconds(tmp_path: Path, thousandths: str, counted: str) -> None:
    rows = [f"{1_704_067_200 + number * 604_800}{thousandths},{number % 7}" for number in range(9)]
    file = tmp_path / "commits.csv"
    file.write_text("\n".join(["week,total", *rows]), encoding="utf-8")
    document = open_document(file)

    assert document.roles("commits").time == "week"
    assert any(f"read as {counted} since" in notice.sentence for notice in document.notices)


def test_classes_of_age_stand_in_their_order_and_none_is_left_out(tmp_path: Path) -> None:
    bands = [f"{age}-{age + 4}" for age in range(0, 100, 5)] + ["100 and over"]
    rows = [f"{band},{900 - 7 * (place % 5) * place},{850 - place}" for place, band in enumerate(bands)]
    chart = first_chart(tmp_path / "pyramid.csv", "\n".join(["Age,Male,Female", *rows]))

    assert chart.categories == tuple(bands)
    assert "more" not in chart.note
    told = describe(chart)
    assert "is first" not in told
    assert "from 900 for 0-4 to 508 for 70-74" in told


def test_a_place_in_a_league_and_how_long_something_took_are_nobody_and_nothing_measured(tmp_path: Path) -> None:
    rows = [f"{place},/page/{place},{900 - 31 * place},00:0{place % 6}:1{place % 9}" for place in range(1, 15)]
    file = tmp_path / "pages.csv"
    file.write_text("\n".join(["Pos,Page,Views,Avg. time", *rows]), encoding="utf-8")
    roles = open_document(file).roles("pages")

    assert roles.entity == "Page"
    assert next(measure.field for measure in roles.measures) == "Views"


def test_dashes_are_told_of_only_where_they_are_drawn(tmp_path: Path) -> None:
    """A line of very many gaps has none, but dots."""
    few = [f"A,{year},{year % 9}" for year in range(1900, 1990) if year % 30]
    many = [f"A,{year},{year % 9}" for year in range(1700, 1990) if year % 3]

    for rows, dashed in ((few, True), (many, False)):
        chart = first_chart(tmp_path / "years.csv", "\n".join(["place,year,height in m", *rows]))
        assert ("Thin dashes" in chart.note) == dashed


def test_bars_of_several_measures_are_said_to_be_of_none_of_them(tmp_path: Path) -> None:
    chart = first_chart(tmp_path / "parish.csv", "Year,Births,Deaths,Marriages\n2024,10234,9876,4021\n")

    assert [series.label for series in chart.series] == ["Parish"]
    assert "Parish: Births is first with 10,234, then come Deaths (9,876) and Marriages (4,021)." in describe(chart)


def spending(folder: Path, form: Form) -> Chart:
    names = ("roads", "schools", "parks", "trams", "pools", "docks")
    cells = [
        f"{name},{year},{260_000 + 900 * at + year}" for at, name in enumerate(names) for year in range(2015, 2023)
    ]
    (folder / "spending.csv").write_text("\n".join(["branch,year,paid (million USD)", *cells]), encoding="utf-8")
    choice = {"form": form, "resource": "spending", "measure": "paid (million USD)", "entities": names[:4]}
    return chart_of(open_document(folder / "spending.csv"), **choice)


def test_a_subtitle_is_in_what_the_figures_of_the_picture_are_told_in(tmp_path: Path) -> None:
    seen = [text.text for text in lay_out(spending(tmp_path, "stacked"), Size(960, 600), LIGHT).texts]
    assert "Billion USD · 2015–2022" in seen
    assert not any("Million" in text or text == "Billion USD" for text in seen)


def test_the_alternative_text_begins_with_the_unit_that_the_picture_is_told_in(tmp_path: Path) -> None:
    words = describe(spending(tmp_path, "stacked"))

    assert "Billion USD · 2015–2022." in words
    assert "million" not in words.lower()


def test_small_charts_of_some_say_who_has_none(tmp_path: Path) -> None:
    assert "Not shown: docks and pools." in spending(tmp_path, "multiples").note


def test_a_title_has_one_colon(tmp_path: Path) -> None:
    rain = {"name": "rain", "title": "Rain in two cities", "resources": [{"name": "rain", "path": "rain.csv"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(rain), encoding="utf-8")
    cells = [f"{year},{name},{year % 7}.5" for name in ("Oslo", "Bergen") for year in range(2010, 2020)]
    (tmp_path / "rain.csv").write_text("\n".join(["year,city,depth", *cells]), encoding="utf-8")
    choice = {"form": "line", "resource": "rain", "measure": "depth", "entities": ("Oslo", "Bergen")}
    assert chart_of(open_document(tmp_path), **choice).title == "Rain in two cities: Depth (Oslo and Bergen)"


@pytest.mark.parametrize(
    ("head", "title"),
    [("amount,balance", "Statement: amount"), ("amount,note", "Statement"), ("statement,balance", "Statement")],
)
def test_the_name_of_a_file_stands_for_a_measure_whose_own_says_nothing_only_where_there_is_no_other(
    tmp_path: Path, head: str, title: str
) -> None:
    last = "" if "note" in head else "1500"
    cells = [f"2026-01-{day:02d},{(day * 37) % 90}.5,{last and day + 1500}" for day in range(1, 29)]
    (tmp_path / "statement.csv").write_text("\n".join([f"date,{head}", *cells]), encoding="utf-8")
    choice = {"form": "line", "resource": "statement", "measure": head.partition(",")[0], "entities": ()}
    assert chart_of(open_document(tmp_path / "statement.csv"), **choice).title == title


@pytest.mark.parametrize(
    ("absent", "told"),
    [
        (1, "1 cell that holds no number (“absent”), of P0."),
        (2, "P0 and P1, most of whose cells in “Maths” are left out, are not shown."),
    ],
)
def test_who_has_figures_in_other_columns_is_not_said_to_have_most_of_them_left_out(
    tmp_path: Path, absent: int, told: str
) -> None:
    cells = [f"P{at},{'absent' if at < absent else 40 + at},{60 + at},{70 - at}" for at in range(20)]
    note = first_chart(tmp_path / "class.csv", "\n".join(["Pupil,Maths,English,Science", *cells])).note
    assert told in note
    assert ("not shown" in note) == (absent > 1)


def test_the_title_of_two_measures_begins_with_a_capital(tmp_path: Path) -> None:
    cells = [f"Town {at},{60 + at}.5,{900 + at * at}" for at in range(12)]
    (tmp_path / "towns.csv").write_text("\n".join(["town,life expectancy (years),income (USD)", *cells]))
    choice = {"form": "scatter", "resource": "towns", "measure": "life expectancy (years)", "entities": ()}
    assert chart_of(open_document(tmp_path / "towns.csv"), **choice).title.startswith("Life expectancy and ")


def test_long_questions_of_a_survey_are_what_is_compared(tmp_path: Path) -> None:
    subjects = ("Buses", "Parks", "Roads", "Schools", "Trams")
    asked = [
        f"{subject}: would you say, all things considered, that they are good in {subject}?" for subject in subjects
    ]
    answers = [f'"{question}",{40 + at}.5,{50 - at}.5' for at, question in enumerate(asked)]
    chart = first_chart(tmp_path / "survey.csv", "\n".join(["Question,Yes (%),No (%)", *answers]))

    assert sorted(chart.categories) == asked
    assert sorted(chart.series[0].y.tolist()) == [40.5, 41.5, 42.5, 43.5, 44.5]
