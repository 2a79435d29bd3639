"""Rows are counted where nothing is measured, and never where a count would not be true."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import brief_of, chart_of, explored_chart, reasons_of, why_not
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.exploring.first_look.countable import countable
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document


def opened(folder: Path, *lines: str) -> Document:
    (folder / "table.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "datapackage.json").write_text(json.dumps({"title": "Laws", "resources": [{"path": "table.csv"}]}))
    return open_document(folder)


def start_of(document: Document) -> Exploration:
    start = beginning(document.cube("table")).exploration
    assert start is not None
    return start


def first_chart(document: Document) -> Chart:
    brief = brief_of(document, start_of(document), locale=QLocale("en"))
    assert why_not(brief) == ""
    return chart_of(brief)


def bars(chart: Chart) -> dict[str, float]:
    return dict(zip(chart.categories, chart.panels[0].series[0].y.tolist(), strict=True))


def test_a_table_of_words_begins_with_how_many_have_which(tmp_path: Path) -> None:
    document = opened(
        tmp_path, "Country,Law", "France,allowed", "Peru,forbidden", "Chile,allowed", "Mali,", "Togo,allowed"
    )
    chart = first_chart(document)
    assert bars(chart) == {"allowed": 3, "forbidden": 1}
    assert (chart.title, chart.subtitle, chart.note) == ("Laws: Law", "How many of 4 have which", "One has none.")


def test_of_a_table_over_time_each_is_counted_once_at_its_latest(tmp_path: Path) -> None:
    rows = [
        f"{name},{year},{law}" for name in ("France", "Peru", "Chile") for year, law in ((1990, "no"), (2000, "yes"))
    ]
    chart = first_chart(opened(tmp_path, "Country,Year,Law", *rows, "Mali,1995,no"))
    assert bars(chart) == {"yes": 3, "no": 1}
    assert chart.subtitle == "How many of 4 have which · the latest of each, 1990–2000"


def test_the_cells_that_were_counted_are_those_of_the_bar(tmp_path: Path) -> None:
    chart = first_chart(opened(tmp_path, "Country,Law", "France,no", "Peru,yes", "Chile,yes", "Mali,yes", "Togo,no"))
    cells = chart.panels[0].series[0].cells(0)
    assert [(cell.field, cell.row) for cell in cells] == [("Law", 1), ("Law", 2), ("Law", 3)]


def test_events_with_nothing_but_their_days_are_counted_by_year_and_years_without_one_are_nought(
    tmp_path: Path,
) -> None:
    days = ["2001-03-01", "2001-07-09", "2002-01-01", "2004-05-05", "2004-05-06", "2004-05-06", "2006-01-02"]
    chart = first_chart(opened(tmp_path, "id,date", *(f"{number},{day}" for number, day in enumerate(days, 7))))
    assert bars(chart) == {"2001": 2, "2002": 1, "2003": 0, "2004": 3, "2005": 0, "2006": 1}
    assert chart.subtitle == "How many of 7 in each year"


def test_years_that_are_measured_are_counted_and_not_drawn_as_lengths(tmp_path: Path) -> None:
    rows = [
        f"{name},2017,{year}"
        for name, year in zip("ABCDEFGH", (1990, 1990, 1991, 1994, 1994, 1994, 2001, 2003), strict=True)
    ]
    chart = first_chart(opened(tmp_path, "Entity,Year,Year of the last case", *rows))
    assert bars(chart)["1994"] == 3
    assert bars(chart)["1992"] == 0


def test_where_all_of_the_first_are_alike_another_measure_is_shown_or_rows_are_counted(tmp_path: Path) -> None:
    rows = [f"Company {number},{'fund' if number % 3 else 'share'},100" for number in range(60)]
    assert start_of(opened(tmp_path, "Name,Kind,Lot size", *rows)).form == "counts"
    rows = [f"Company {number},{'fund' if number % 3 else 'share'},100,{number}.5" for number in range(60)]
    assert start_of(opened(tmp_path, "Name,Kind,Lot size,Price", *rows)).measure == "Price"


def test_two_columns_of_figures_without_names_are_held_against_each_other(tmp_path: Path) -> None:
    rows = [f"{number % 13 + 1}.5,{number * 3 % 11}.25" for number in range(40)]
    chart = first_chart(opened(tmp_path, "length,width", *rows))
    assert chart.axis == "number"
    assert sum(len(series.x) for series in chart.panels[0].series) == 40


def test_rows_that_nothing_tells_apart_are_counted_by_their_figure_all_of_them(tmp_path: Path) -> None:
    rows = [f"{'XYZ'[number % 3]},{number * 7 % 50}.5" for number in range(50)]
    document = opened(tmp_path, "office,amount", *rows)
    chart = first_chart(document)
    assert sum(bars(chart).values()) == 50
    ranking = Exploration(resource="table", measure="amount", form="ranking")
    with pytest.raises(SheetError, match="Several rows stand for"):
        explored_chart(document, ranking)


def test_words_are_counted_and_shown_in_no_other_form(tmp_path: Path) -> None:
    document = opened(tmp_path, "Country,Law", "France,no", "Peru,yes", "Chile,yes", "Mali,yes", "Togo,no")
    reasons = reasons_of(brief_of(document, start_of(document)))
    assert reasons.pop("counts") == ""
    assert reasons.pop("map") == "No columns hold degrees of latitude and longitude."
    assert set(reasons.values()) == {"“Law” holds no figures: it can be counted by, or shown on a map."}


def test_payees_are_counted_before_the_numbers_of_their_accounts(tmp_path: Path) -> None:
    rows = [f"DE8937040044053201300{number % 7},Payee {number % 3}" for number in range(21)]
    document = opened(tmp_path, "Kontonummer,Payee", *rows)
    assert [found.field for found in countable(document.cube("table"))] == ["Payee", "Kontonummer"]


def test_what_stands_once_in_each_row_or_is_the_same_in_all_is_not_worth_counting(tmp_path: Path) -> None:
    rows = [f"{name},a,{name * 2}" for name in "ABCDEFGH"]
    document = opened(tmp_path, "Name,Kind,Other", *rows)
    assert countable(document.cube("table")) == ()
    assert beginning(document.cube("table")).exploration is None


def test_events_on_days_of_their_own_are_counted_by_year_and_drawn_as_no_lines(tmp_path: Path) -> None:
    days = [f"{2001 + number // 40}-{number % 12 + 1:02}-{number * number % 28 + 1:02}" for number in range(240)]
    rows = [f"Airport {number * 7 % 30},{day},{number * 13 % 50}.5" for number, day in enumerate(days)]
    document = opened(tmp_path, "airport,date,cost", *rows)
    start = start_of(document)
    assert (start.form, start.measure) == ("counts", "date")
    assert bars(first_chart(document)) == {str(year): 40 for year in range(2001, 2007)}


def test_in_a_collection_of_tables_each_is_called_by_its_own_name(tmp_path: Path) -> None:
    for number in range(10):
        (tmp_path / f"t{number}.csv").write_text("city,people\nLima,11\nCusco,4\n", encoding="utf-8")
    resources = [{"name": f"peru_cities-{number}", "path": f"t{number}.csv"} for number in range(10)]
    (tmp_path / "datapackage.json").write_text(json.dumps({"title": "All we have", "resources": resources}))
    document = open_document(tmp_path)
    start = beginning(document.cube("peru_cities-3")).exploration
    assert start is not None
    assert explored_chart(document, start, locale=QLocale("en")).title == "Peru cities 3: People"


def test_a_title_begins_with_a_capital_but_for_signs(tmp_path: Path) -> None:
    rows = [f"Office {number},{number % 7}.5" for number in range(12)]
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    words = opened(tmp_path / "one", "office,sub-region rate of laws", *rows)
    assert first_chart(words).title == "Sub-region rate of laws"
    assert first_chart(opened(tmp_path / "two", "office,pH of the laws", *rows)).title == "pH of the laws"
