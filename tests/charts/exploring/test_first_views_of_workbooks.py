"""What a reader sees first of workbooks as offices hand them out, made small."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tests.charts.exploring.first_views import FirstView, first_view
from tests.factsheet.sources.samples import workbook

YEARS = range(2010, 2020)
PLACES = ("Belgium", "Bulgaria", "Czechia", "Denmark")


def first_view_of_book(folder: Path, sheets: dict[str, list[list[object]]], merged: tuple[str, ...] = ()) -> FirstView:
    return first_view(folder, "book.xlsx", workbook(sheets, merged=merged))


def test_of_eurostats_workbook_the_data_come_first_with_flags_as_notes(tmp_path: Path) -> None:
    figures: list[list[object]] = [
        [name, *(cell for year in YEARS for cell in (size + year / 1000, "b" if year == 2012 else None))]
        for size, name in enumerate(PLACES)
    ]
    data: list[list[object]] = [
        ["Data extracted on 12/03/2024 10:11:12 from [ESTAT]"],
        ["Dataset: ", None, "Unemployment by sex and age [une_rt_a__custom_1]"],
        ["Last updated: ", None, "13/02/2024 23:00"],
        [],
        ["Unit of measure", None, "Percentage of the labour force"],
        [],
        ["TIME", *(cell for year in YEARS for cell in (str(year), None))],
        ["GEO (Labels)"],
        *figures,
        [],
        ["Observation flags:"],
        ["b", "break in time series"],
    ]
    structure: list[list[object]] = [["Dimension", "Position", "Label"], ["Time", "1", "2010"], ["geo", "1", "BE"]]
    view = first_view_of_book(tmp_path, {"Structure": structure, "Sheet 1": data})
    assert view.chart.title == "Unemployment by sex and age"
    assert view.chart.subtitle.startswith("Percentage of the labour force")
    assert view.lines == set(PLACES)
    assert view.cube.roles.measures[0].note == "flag"


def test_a_head_that_is_a_unit_only_is_titled_by_its_table(tmp_path: Path) -> None:
    title = "Coffee production worldwide (in million 60 kilogram bags)"
    rows: list[list[object]] = [[None, str(year), year / 13] for year in YEARS]
    data: list[list[object]] = [[], [None, title], [], [None, None, "in million 60 kilogram bags"], *rows]
    view = first_view_of_book(tmp_path, {"Data": data})
    assert view.chart.title == "Coffee production worldwide"
    assert view.chart.subtitle.startswith("Million 60 kilogram bags")


def test_rows_that_say_one_thing_above_two_columns_are_no_header(tmp_path: Path) -> None:
    name = "U.S. Retail Gasoline Prices (Dollars per Gallon)"
    above: list[list[object]] = [["Back to Contents", f"Data 1: {name}"], ["Sourcekey", "EMM_EPMR"], ["Date", name]]
    rows: list[list[object]] = [[datetime(2020, month, 15), month / 3] for month in range(1, 13)]
    view = first_view_of_book(tmp_path, {"Data 1": [*above, *rows]})
    assert view.cube.roles.time == "Date"
    assert view.chart.title == "U.S. Retail Gasoline Prices"
    assert view.chart.subtitle.startswith("Dollars per Gallon")


def test_keys_above_periods_are_lines_and_say_the_unit(tmp_path: Path) -> None:
    data: list[list[object]] = [
        ["Dataset: Level of GDP per capita"],
        ["Measure", "USD, constant prices"],
        ["Unit", "US Dollar"],
        ["Time", *YEARS],
        ["Country"],
        *[[name, *(size * 100 + year for year in YEARS)] for size, name in enumerate(PLACES)],
    ]
    view = first_view_of_book(tmp_path, {"OECD.Stat export": data})
    assert (view.cube.roles.entity, view.cube.roles.time) == ("Country", "year")
    assert view.chart.title == "Level of GDP per capita"
    assert view.chart.subtitle.startswith("US Dollar")


def test_years_over_quarters_are_quarters_whatever_the_first_column_is_called(tmp_path: Path) -> None:
    data: list[list[object]] = [
        ["Sales by region and quarter (thousand EUR)"],
        [],
        ["Region", 2022, None, None, None, 2023, None, None, None],
        [None, *("Q1", "Q2", "Q3", "Q4") * 2],
        *[[name, *range(size, size + 8)] for size, name in enumerate(("North", "South", "East"), 100)],
    ]
    view = first_view_of_book(tmp_path, {"Pivot": data}, ("B3:E3", "F3:I3"))
    assert view.cube.roles.frequency == "quarter"
    assert view.chart.title.startswith("Sales")
    assert view.chart.subtitle.startswith("Thousand EUR · 2022 Q1 to 2023 Q4")


def test_a_total_below_dates_is_left_out_and_said(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        [datetime(2022, month, 1), region, month * 10 + size]
        for month in range(1, 13)
        for size, region in enumerate(("North", "South"))
    ]
    view = first_view_of_book(tmp_path, {"Sheet1": [["Date", "Region", "Revenue"], *rows, ["Total", None, 1234]]})
    assert view.cube.roles.time == "Date"
    assert view.lines == {"North", "South"}
    assert "“Total”" in view.told


def test_marks_in_brackets_are_missing_figures_and_signs_of_notes_no_part_of_a_title(tmp_path: Path) -> None:
    rows: list[list[object]] = [[year, 100 + year % 7, "[x]" if year % 3 else 5.5] for year in YEARS]
    data: list[list[object]] = [["Table 1: Prices, UK [note 1]"], ["Year", "All items [note 2]", "Food"], *rows]
    view = first_view_of_book(tmp_path, {"Table 1": data})
    assert [measure.title for measure in view.cube.roles.measures] == ["All items", "Food"]
    assert view.document.sheet.resources[0].title == "Prices, UK"


def test_ranks_with_headings_between_them_measure_nothing(tmp_path: Path) -> None:
    rows: list[list[object]] = [[rank, f"Land {rank}", 1 - rank / 100] for rank in range(1, 13)]
    data: list[list[object]] = [
        ["HDI rank", "Country", "Human Development Index"],
        ["VERY HIGH"],
        *rows[:6],
        ["HIGH"],
        *rows[6:],
    ]
    view = first_view_of_book(tmp_path, {"HDI": data})
    assert view.cube.roles.entity == "Country"
    assert view.exploration.form == "ranking"
    assert not view.cube.roles.dimensions


def test_barrels_per_day_stay_in_a_title_that_ends_with_them(tmp_path: Path) -> None:
    rows: list[list[object]] = [[name, *(size * 10 + year / 9 for year in YEARS)] for size, name in enumerate(PLACES)]
    above: list[list[object]] = [["Oil: Production in thousands of barrels per day*"], [], ["Country", *YEARS]]
    view = first_view_of_book(tmp_path, {"Oil": [*above, *rows]})
    assert view.chart.title == "Oil: Production"
    assert view.chart.subtitle.startswith("Thousands of barrels per day ·")
