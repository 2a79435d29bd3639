"""The note of a chart tells what its figures alone do not: flags, breaks, a base that is another, what is left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.layout.chart_layout import lay_out
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.charts.scene import Size
from harbin_viewer.charts.theme import LIGHT
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.exploring.tables import explored

pytestmark = pytest.mark.usefixtures("qapp")

Look = Callable[..., Chart]

COUNTRIES = ("Peru", "Chile", "Kenya")


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """The first look at a file of this text, or the same with other choices."""

    def first(text: str, **chosen: Any) -> Chart:
        file = tmp_path / "table.csv"
        file.write_text(text, encoding="utf-8")
        document = open_document(file)
        start = beginning(document.cube("table")).exploration
        assert start is not None
        return explored_chart(document, replace(start, **chosen), locale=QLocale("en"))

    return first


def test_what_marks_of_a_status_stand_for_is_told_where_a_small_picture_has_no_key(look: Look) -> None:
    rows = [f"{name},{year},{place * 10 + year - 2000}.5,{{}}" for place, name in enumerate(COUNTRIES)
            for year in range(2010, 2016)]  # fmt: skip
    for status, told in (("claimed", True), ("confirmed", False), ("open", False)):
        text = "\n".join(["country,year,unemployment rate (%),status", *(row.format(status) for row in rows)])
        assert ("Hollow: said by the source alone." in look(text).note) is told


@pytest.mark.parametrize(
    ("header", "row", "told"),
    [
        ("Year,Concentration (µg/m³)", "{year},{value} ± 1.5",
         "Band: from “Concentration (µg/m³) lower” to “Concentration (µg/m³) upper”; what these are is not stated."),
        ("Year,Share (%),Margin of error", "{year},{value},1.5",
         "Band: “Margin of error” to either side; its level of confidence is not stated."),
        ("Year,Share (%),Coefficient of variation", "{year},{value},1.5",
         "Beside the figures stands “Coefficient of variation”, not drawn."),
        ("Year,Share (%),Turnout (%)", "{year},{value},71.5", ""),
        ("Year,Temp mean (°C),Temp min (°C),Temp max (°C)", "{year},{value},4.5,31.5", ""),
    ],
)  # fmt: skip
def test_that_margins_beside_figures_are_drawn_or_not_is_told(look: Look, header: str, row: str, told: str) -> None:
    rows = [row.format(year=year, value=f"{20 + year % 7}.5") for year in range(2005, 2025)]
    note = look("\n".join([header, *rows]) + "\n").note
    assert told in note
    assert ("not drawn" in note, "Band:" in note) == ("not drawn" in told, "Band:" in told)


def flagged(flags: dict[tuple[str, int], str]) -> str:
    cells = [
        f"{name},{year},{place * 10 + year - 2000}.5,{flags.get((name, year), '')}"
        for place, name in enumerate(COUNTRIES)
        for year in range(2010, 2020)
    ]
    return "\n".join(["country,year,unemployment rate (%),flag", *cells]) + "\n"


def test_a_break_in_a_series_is_told_with_whose_it_is_and_when(look: Look) -> None:
    note = look(flagged({("Peru", 2012): "b", ("Chile", 2012): "b", ("Kenya", 2014): "b", ("Kenya", 2017): "b"})).note
    assert "Marked “b” (flag): Chile and Peru in 2012; Kenya in 2014 and 2017." in note.replace(
        "Peru and Chile", "Chile and Peru"
    ).replace("Kenya in 2014 and 2017; Chile and Peru in 2012", "Chile and Peru in 2012; Kenya in 2014 and 2017")


def test_flags_of_times_in_a_row_are_told_as_from_and_to(look: Look) -> None:
    note = look(flagged({("Peru", year): "e" for year in range(2010, 2015)})).note
    assert "Marked “e” (flag): Peru in 2010 to 2014." in note


def test_what_all_newest_figures_are_flagged_with_is_told_of_all(look: Look) -> None:
    note = look(flagged({**{(name, 2019): "e" for name in COUNTRIES}, ("Kenya", 2018): "p"})).note
    assert "All figures of 2019 are marked “e” (flag)." in note
    assert "Marked “p” (flag): Kenya in 2018." in note
    assert note.count("“e”") == 1


def test_flags_of_many_times_are_counted(look: Look) -> None:
    note = look(
        flagged({(name, year + place): "e" for place, name in enumerate(COUNTRIES) for year in (2010, 2013, 2016)})
    ).note
    assert "Marked “e” (flag): 9 of 30 figures of those who are named." in note


def test_a_flag_that_says_that_a_figure_is_as_others_are_is_not_told(look: Look) -> None:
    assert "arked" not in look(flagged({("Peru", 2012): "normal value"})).note


def test_a_sign_for_a_limit_is_told_in_words(look: Look) -> None:
    note = look("year,lynx\n" + "".join(f"{year},{year - 1890}\n" for year in range(1900, 1909)) + "1909,<5\n").note
    assert "Bounds are no figures and are not shown: “less than 5” in 1 row." in note


@pytest.mark.parametrize(
    ("base", "doubt"),
    [
        (2010, ""),
        (2005, "but most of the figures of 2005 are not 100: those of 2010 are."),
        (1990, ""),  # of which there are no figures
    ],
)
def test_an_index_that_is_not_100_in_its_base_year_is_doubted(base: int, doubt: str, look: Look) -> None:
    cells = [
        f"{name},{year},{100 + (year - 2010) * (place + 2)}"
        for place, name in enumerate(COUNTRIES)
        for year in range(2000, 2015)
    ]
    note = look("\n".join([f"country,year,prices ({base}=100)", *cells]) + "\n").note
    assert doubt in note
    assert ("is the unit that is stated" in note) == bool(doubt)


def test_an_index_of_months_is_100_on_the_average_of_its_base_year(look: Look) -> None:
    months = [f"{year}-{month:02d},{100 + (year - 2015) * 12 + month - 6.5}" for year in (2015, 2016)
              for month in range(1, 13)]  # fmt: skip
    for base, doubted in (("2015=100", False), ("2016=100", True), ("December 2016=100", False)):
        note = look("\n".join([f"month,prices ({base})", *months]) + "\n").note
        assert ("is the unit that is stated" in note) is doubted, base


def test_figures_in_other_units_are_named_as_not_shown_and_who_alone_is_shown_stands_in_the_title(look: Look) -> None:
    wages = [("Japan", "JPY", 320000), ("USA", "USD", 4200), ("UK", "GBP", 2600)]
    cells = [f"{name},{unit},{year},{wage + year}" for name, unit, wage in wages for year in (2019, 2020, 2021)]
    chart = look("\n".join(["country,currency,year,wage", *cells]) + "\n")
    (shown,) = {series.label for series in chart.series}
    assert shown in chart.title
    others = [unit for name, unit, _wage in wages if name != shown]
    assert f"Not shown: figures in {others[0]} and {others[1]}." in chart.note


@pytest.mark.parametrize(
    ("measure", "title"),
    [
        ("yarn spun (t)", "Yarn spun: United States"),
        ("yarn spun in the USA (t)", "Yarn spun in the USA"),
        ("yarn spun in the United States (t)", "Yarn spun in the United States"),
    ],
)
def test_who_alone_is_in_a_table_is_named_once(measure: str, title: str, look: Look) -> None:
    cells = [f"United States,{year},{year - 1700}" for year in range(1819, 1830)]
    assert look("\n".join([f"country,year,{measure}", *cells]) + "\n").title == title


def test_rows_are_counted_as_rows_where_somebody_has_several(look: Look) -> None:
    cells = [f"{name},{word}" for name in COUNTRIES for word in ("sol", "peso", "shilling")]
    chart = look("\n".join(["country,currency name", *cells]) + "\n")
    assert chart.subtitle == "How many of 9 rows have which"


def test_small_and_large_figures_of_a_logarithmic_chart_are_told_each_in_what_suits_it(look: Look) -> None:
    figures = {1971: 2300, 1985: 275_000, 1993: 3_100_000, 2006: 291_000_000, 2019: 39_540_000_000}
    chart = look("year,transistors\n" + "".join(f"{year},{value}\n" for year, value in figures.items()))
    assert "logarithmic axis" in chart.subtitle
    assert "rose from 2,300 in 1971 to 39.5 billion in 2019" in describe(chart).replace("\u00a0", " ")


def test_months_have_no_ticks_between_them_and_days_no_hours(look: Look) -> None:
    def ticks(text: str) -> list[str]:
        page = lay_out(look(text), Size(900, 500), LIGHT)
        return [text.text for text in page.texts if text.role == "tick" and any(c.isalpha() for c in text.text)]

    assert ticks("month,price (USD)\n2019-01,3\n2019-02,5\n2019-03,4\n") == ["Jan 2019", "Feb", "Mar"]
    days = "".join(f"2024-01-0{day},{day}\n" for day in range(1, 5))
    assert ticks(f"date,rain (mm)\n{days}") == ["1 Jan 2024", "2 Jan", "3 Jan", "4 Jan"]


def test_tiny_figures_beside_large_ones_are_told_in_words_of_their_own(look: Look) -> None:
    figures = {"Peru": (548, 1_760_000, 17_600_000), "Chile": (22_300_000, 97_000, 95_000_000)}
    figures |= dict.fromkeys(("Kenya", "Ghana", "Japan"), (30000000, 40000000, 50000000))
    cells = [f"{name},{2000 + year},{value}" for name, of_it in figures.items() for year, value in enumerate(of_it)]
    words = describe(
        look("\n".join(["country,year,cases (people)", *cells]) + "\n", logarithmic=False, entities=tuple(figures))
    )
    assert "Peru rose from 548 people in 2000 to 17.6 million in 2002" in words
    assert (
        "Chile fell from 22.3 million people in 2000 to 97,000 people in 2001, then rose to 95 million in 2002" in words
    )
    assert "Kenya rose from 30.0 million people in 2000 to 50.0 in 2002" in words


def test_only_the_axis_that_does_not_begin_at_zero_is_said_not_to(look: Look) -> None:
    cells = [f"{name},{year},{base + year % 7}" for name, base in (("Peru", 0), ("Chile", 2), ("Kenya", 900))
             for year in range(1990, 2010)]  # fmt: skip
    chart = look("\n".join(["country,year,rain (mm)", *cells]) + "\n", form="multiples", own_scales=True)
    page = lay_out(chart, Size(900, 600), LIGHT)
    notes = " ".join(text.text for text in page.texts if text.role == "note")
    assert "The vertical axis of Kenya does not begin at zero." in notes


def test_dots_without_names_are_told_by_their_figures_alone(look: Look) -> None:
    table = "deployment_id,longitude,latitude\n1,4.61612,50.76698\n2,4.64286,50.82716\n3,4.65100,50.81860\n"
    words = describe(look(table))
    assert "for  (" not in words
    assert "at the most" in words


def test_figures_whose_unit_is_not_stated_are_said_not_to_be_shown_among_those_of_one(look: Look) -> None:
    assert "Not shown: figures whose unit is not stated." in look("fact,amount\nA,5%\nB,1000\nC,12%\nD,7%\n").note
    note = look("fact,unit,amount\nA,%,5\nB,,1000\nC,%,12\nD,$,7\nE,%,9\n").note
    assert "Not shown: figures in $ and figures whose unit is not stated." in note


def growing(names: tuple[str, ...]) -> str:
    cells = [
        f"{name},{year},{1000 // (place + 1) + year % 7}"
        for place, name in enumerate(names)
        for year in range(2010, 2020)
    ]
    return "\n".join(["country,year,ships", *cells]) + "\n"


def test_who_has_no_line_and_is_named_nowhere_is_told(look: Look) -> None:
    names = ("Peru", "Chile", "Kenya", "Norway", "Japan", "Malta")
    five = look(growing(names), entities=names[:5], form="multiples")
    assert "Not shown: Malta." in five.note
    assert "Not shown" not in look(growing(names), entities=names).note


def test_one_or_two_who_were_not_chosen_stand_in_grey_and_are_named(look: Look) -> None:
    names = ("Peru", "Chile", "Kenya", "Norway", "Japan", "Malta")
    five = look(growing(names), entities=names[:5])
    assert [known.label for known in five.series if known.quiet] == ["Malta"]
    assert "Grey: Malta." in five.note


def test_six_are_all_in_colour_where_nobody_was_chosen(look: Look) -> None:
    six = look(growing(("Peru", "Chile", "Kenya", "Norway", "Japan", "Malta")))
    assert len([known.label for known in six.series if not known.quiet]) == 6


def test_a_title_that_names_all_who_are_shown_tells_enough(look: Look) -> None:
    three = look(growing(("Peru", "Chile", "Kenya", "Norway")), entities=("Peru", "Chile", "Kenya"))
    assert "Chile" in three.title
    assert "Not shown" not in three.note


def test_a_note_on_one_measure_is_told_of_no_other(look: Look) -> None:
    rows = [
        "Month,Harbour (€),Market (€)",
        "2024-01,12,30",
        "2024-02,9*,28",
        "2024-03,11,3",
        "2024-04,15 (estimated),35",
    ]
    courses, bars = (look("\n".join(rows), form=form).note for form in ("courses", "measures"))
    assert "Marked “*” in the file, which does not say what that means: Harbour in Feb 2024." in courses
    for note in (courses, bars):
        assert "Marked “estimated” (Note on Harbour): Harbour in Apr 2024." in note
        assert "Market in" not in note
        assert "All figures" not in note


def test_remarks_and_further_marks_are_told_where_they_stand(look: Look) -> None:
    remarks = ["a fair", "storm", "strike", "feast", "rain", "", "The counter was broken for two days.", "storm"]
    rows = [f"2024-{month:02},{30 + month * month % 7},{remark}" for month, remark in enumerate(remarks, 1)]
    note = look("\n".join(["Month,Visitors,Remarks", *rows])).note
    assert "The figure of Aug 2024 is marked “storm” (Remarks)." in note
    assert "Marked “strike” (Remarks): Mar 2024." in note
    assert "Marked otherwise (Remarks): Apr 2024, May 2024 and Jul 2024." in note
    few = look("\n".join(["Month,Visitors,Remarks", *(row for row in rows if row[-1] in ",.")])).note
    assert "With a remark (Remarks): " in few or "The figure" in few


def test_cells_that_hold_no_number_are_told_of_each_measure_that_is_drawn(tmp_path: Path) -> None:
    rows = [[f"Ware {place}", year, 5 + year % 7, 9 + year % 5] for place in range(1) for year in range(2000, 2012)]
    rows[4][3] = "closed"
    fields = [{"name": "Ware"}, {"name": "Year", "type": "year"}, *({"name": name, "type": "number", "unit": "t"}
                                                                       for name in ("Coal", "Oil"))]  # fmt: skip
    document = explored(tmp_path, fields, rows)
    note = explored_chart(document, Exploration(resource="data", measure="Coal", form="courses")).note
    assert "Left out: 1 cell in “Oil” that holds no number (“closed”)" in note


@pytest.mark.parametrize("far", ["INF", "5e300"])
def test_a_figure_that_no_axis_holds_is_said_not_to_be_shown(look: Look, far: str) -> None:
    chart = look(f"country,ratio\nChile,5\nPeru,{far}\nKenya,3\nMali,4\n")
    assert "Not shown: 1 figure that is infinite or too large to be drawn, of Peru." in chart.note


_SHARED = "and no column was found that tells them apart."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Year,Cases\n" + "2020,5\n2021,7\n2022,8\n2022,9\n2023,4\n2023,3\n2024,2\n", "Several rows stand for 2022"),
        ("who,n\nAnn,10\nBen,12\nAnn,11\n", "Several rows stand for Ann (row 4 is one)"),
        ("Year,Cases\n2020,5\n2021,7\n2022,8\n2023,4\n", ""),  # each year has a row of its own
        ("room,beds\n" + "A,1\nA,2\nB,3\nB,4\nB,5\nA,6\n" * 3, ""),  # rows by themselves, in two groups
    ],
)
def test_rows_are_counted_for_a_reason_where_two_stand_for_one_place(text: str, told: str, look: Look) -> None:
    note = look(text).note
    assert told in note
    assert (_SHARED in note) == bool(told)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("France", "Germany", "World"), "Groups and totals are not shown: World."),
        (("France", "Germany", "Spain"), ""),
        (("Bonn", "Ulm", "Other places"), ""),
    ],
)
def test_groups_that_a_first_look_leaves_out_are_told_beside_few_names(
    names: tuple[str, ...], told: str, look: Look
) -> None:
    rows = [f"{name},{10 * 9**place},{12 * 9**place}" for place, name in enumerate(names)]
    note = look("\n".join(["Place,2022,2023", *rows])).note
    assert told in note
    assert ("not shown" in note) == bool(told)


@pytest.mark.parametrize(
    ("text", "form", "told"),
    [
        (
            "Year,Cases\n2020,5\n2021,7\n2022,8\n2022,9\n2023,4\n",
            "line",
            "Left out, as several rows stand for it: 2022.",
        ),
        ("Year,Cases\n2020,5\n2021,7\n2022,8\n2023,4\n", "line", ""),
        ("Year,Cases\n2020,5\n2022,8\n2022,9\n2023,4\n", "", "Several rows stand for 2022"),  # too few beside them
    ],
)
def test_two_rows_of_one_year_leave_the_others_a_line(text: str, form: str, told: str, look: Look) -> None:
    chart = look(text)
    assert told in chart.note
    assert ("stand for" in chart.note) == bool(told)
    assert not form or chart.axis == "year"
