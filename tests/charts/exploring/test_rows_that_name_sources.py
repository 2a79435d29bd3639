"""A plain table whose rows name their sources: these are said, whatever the column of them is called."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.formats.data.chart_data import rows as data_rows
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.attribution import speaker_at
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.oddities.whole_package import not_stated
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.provenance import provenance

_CITIES = ("Berlin", "Bonn", "Köln")


def opened(folder: Path, name: str, text: str) -> Document:
    (folder / name).write_text(text, encoding="utf-8")
    return open_document(folder / name)


def first_chart(document: Document) -> Chart:
    first = beginning(document.cube(document.sheet.resources[0].name), this_year=2026)
    assert first.exploration is not None, first.sentence
    return explored_chart(document, first.exploration, locale=QLocale.c())


def _rents(column: str, source: str = "Statistical Office") -> str:
    rows = [f"{city},{year},{step}.5,{source}" for step, city in enumerate(_CITIES, 5) for year in range(2018, 2024)]
    return "\n".join([f"City,Year,Rent (EUR),{column}", *rows])


@pytest.mark.parametrize("column", ["source", "Source", "Sources", "SOURCE", "Quelle", "Data source", "Fuente", "来源"])
def test_a_column_of_sources_is_credited_by_whatever_name(tmp_path: Path, column: str) -> None:
    document = opened(tmp_path, "rents.csv", _rents(column))
    chart = first_chart(document)
    assert chart.source == "Statistical Office"
    assert {row.source for row in data_rows(document, chart)} == {"Statistical Office"}
    said = provenance(document, CellAt("rents", 0, "Rent (EUR)")).statement
    assert said.of_nobody == "“Statistical Office”, as its row in the table “rents” says"
    assert not any("No source" in notice.sentence for notice in not_stated(document.sheet, of_package=False))


def test_a_column_without_a_source_leaves_that_said(tmp_path: Path) -> None:
    document = opened(tmp_path, "rents.csv", _rents("Region", "North"))
    assert "which names no source" in first_chart(document).source
    assert any("No source" in notice.sentence for notice in not_stated(document.sheet, of_package=False))


@pytest.mark.parametrize("column", ["source", "Source"])
@pytest.mark.parametrize("names", [("Coal", "Wind"), ("IMF", "World Bank")])
def test_a_column_called_so_that_tells_rows_apart_divides_them(
    tmp_path: Path, column: str, names: tuple[str, str]
) -> None:
    rows = [
        f"{who},{year},{name},{year - 2000 + step}"
        for who in ("France", "Spain", "Italy")
        for year in range(2010, 2020)
        for step, name in enumerate(names)
    ]
    document = opened(tmp_path, "power.csv", "\n".join([f"country,year,{column},twh", *rows]))
    chart = first_chart(document)
    named = {series.label for panel in chart.panels for series in panel.series if not series.quiet}
    assert named == {"France", "Spain", "Italy"}
    assert chart.source == "file “power.csv”", "whether they are sources (IMF) or counted (coal), nobody knows"
    shown = chart.panels[0].series[0]
    label = document.table("power").field(column).label
    assert speaker_at(document, shown, 0) == f"{label}: {names[0]}", "its note said that no source is named"
    assert [row.source for row in data_rows(document, chart)][:1] == [f"{label}: {names[0]}"]
    said = provenance(document, CellAt("power", 1, "twh")).statement
    assert said.of_nobody == f"Its row in the table “power” has “{label}: {names[1]}”"


def test_how_many_sources_there_are_is_no_word_of_theirs(tmp_path: Path) -> None:
    rows = [f"{who},{year},{year - 2000},{year - 2005}" for who in ("France", "Spain") for year in range(2010, 2020)]
    document = opened(tmp_path, "t.csv", "\n".join(["country,year,twh,sources", *rows]))
    assert provenance(document, CellAt("t", 1, "twh")).statement.of_nobody == "Not stated; in the table “t”"


def test_of_many_sources_the_first_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    rows = [f"{city},{year},{year - 2000}.5,Report {year} of {city}" for city in _CITIES for year in range(2018, 2024)]
    source = first_chart(opened(tmp_path, "t.csv", "\n".join(["City,Year,Rent,Source", *rows]))).source
    assert source.split("; ") == [
        *(f"Report {year} of Berlin" for year in range(2018, 2024)),
        "Report 2018 of Bonn",
        "11 others",
    ]


def test_what_all_sources_begin_with_stays_theirs(tmp_path: Path) -> None:
    rows = [
        f'{city},{year},{year - 2000}.5,"World Bank, World Development Indicators, {city}"'
        for city in _CITIES
        for year in range(2018, 2024)
    ]
    document = opened(tmp_path, "t.csv", "\n".join(["City,Year,Rent,Source", *rows]))
    assert document.sheet.title == "t"
    assert "World Bank, World Development Indicators, Bonn" in first_chart(document).source.split("; ")


def test_of_two_columns_of_sources_the_first_is_credited(tmp_path: Path) -> None:
    rows = [f"{city},{year},{year - 2000}.5,IMF,Weltbank" for city in _CITIES for year in range(2018, 2024)]
    chart = first_chart(opened(tmp_path, "t.csv", "\n".join(["City,Year,Rent,Source,Quelle", *rows])))
    assert chart.source == "IMF"


def test_sources_that_tell_rows_apart_without_a_time_divide_them_and_are_credited_for_nothing(tmp_path: Path) -> None:
    rows = [f"{who},{name},{at}" for who in ("France", "Spain", "Italy") for at, name in enumerate(("Coal", "Wind"), 4)]
    document = opened(tmp_path, "power.csv", "\n".join(["Country,Source,TWh", *rows]))
    assert first_chart(document).source == "file “power.csv”"


def test_reports_of_years_that_rows_are_from_are_credited_without_a_time(tmp_path: Path) -> None:
    rows = [f"{who},{name},{at}" for who in ("Pike", "Carp") for at, name in enumerate(("Smith 2001", "Jones 2003"), 4)]
    document = opened(tmp_path, "fish.csv", "\n".join(["Species,Source,Length", *rows]))
    assert "Smith 2001" in first_chart(document).source


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Source,Type,MW", ("Coal,Fossil,100", "Wind,Renewable,50", "Gas,Fossil,90")),
        ("Website,Visits,Country", ("google.com,900,US", "baidu.com,400,CN", "bing.com,300,US")),
    ],
)
def test_sources_in_the_first_column_one_a_row_are_what_is_shown(
    tmp_path: Path, head: str, rows: tuple[str, ...]
) -> None:
    document = opened(tmp_path, "t.csv", "\n".join([head, *rows]))
    assert document.cube(document.sheet.resources[0].name).roles.entity == head.partition(",")[0]


@pytest.mark.parametrize("column", ["source", "Source"])
@pytest.mark.parametrize(
    ("names", "are_sources"),
    [
        (("Web", "Ads", "Mail"), False),
        (("google", "direct", "bing"), False),
        (("Google", "Yahoo"), True),
        (("Survey", "Census"), True),
        (("Web", "IMF"), True),
    ],
)
def test_channels_through_which_customers_came_are_no_sources_of_figures(
    tmp_path: Path, column: str, names: tuple[str, ...], are_sources: bool
) -> None:
    rows = [f"Customer {at},{100 + at * 7},{names[at % len(names)]}" for at in range(12)]
    chart = first_chart(opened(tmp_path, "t.csv", "\n".join([f"customer,spend,{column}", *rows])))
    assert chart.source == ("; ".join(names) if are_sources else "file “t.csv”")
