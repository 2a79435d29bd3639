"""The first chart of somebody's package: one faulty part spoils itself alone, and the picture says what it is of."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.model.chart import Chart, make_chart
from harbin_viewer.charts.text.notation import notation_of
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document

YEARS = range(1990, 2010)


def first_chart(folder: Path, table: str, **more: Any) -> Chart:
    (folder / "table.csv").write_text(table, encoding="utf-8")
    of_table = more.pop("resource", {})
    whole = {"name": "package", "title": "Deaths", "resources": [{"name": "table", "path": "table.csv", **of_table}]}
    (folder / "datapackage.json").write_text(json.dumps({**whole, **more}), encoding="utf-8")
    document = open_document(folder)
    start = beginning(document.cube(document.sheet.resources[0].name)).exploration
    assert start is not None
    return explored_chart(document, start, locale=QLocale("en"))


def rows(header: str, *cells: str) -> str:
    return "\n".join([header, *cells]) + "\n"


def test_a_few_cells_that_are_no_numbers_leave_the_others_in_the_chart_which_says_so(tmp_path: Path) -> None:
    cells = [f"Peru,{year},{year - 1980}" for year in YEARS] + ["Chile,1990,>1000", "Chile,1991,5", "Chile,1992,6"]
    chart = first_chart(tmp_path, rows("Entity,Year,Deaths in prison", *cells))
    assert {known.label for known in chart.panels[0].series} == {"Peru", "Chile"}
    assert "Left out: 1 cell that holds no number (“>1000”), of Chile." in chart.note
    assert "not shown" not in chart.note


def test_cells_that_are_no_numbers_are_told_with_their_owners_and_who_is_not_shown_for_it(tmp_path: Path) -> None:
    others = {("Peru", 1990), ("Peru", 1991), ("Chile", 1990), ("Kenya", 1990)}
    known = [(name, year) for name in ("Peru", "Chile", "Kenya", "Ghana", "India", "Mali") for year in YEARS]
    cells = [f"{name},{year},{'>1' if (name, year) in others else year - 1980}" for name, year in known]
    cells += [f"China,{year},>1000" for year in YEARS[:8]]
    chart = first_chart(tmp_path, rows("Entity,Year,Deaths in prison", *cells))
    told = "12 cells that hold no number (“>1” and “>1000”), 8 of China, 2 of Peru, 1 of Chile and 1 of others."
    assert told in chart.note
    assert "China, most of whose cells are left out, is not shown." in chart.note


@pytest.mark.parametrize(
    ("flag_of", "told"),
    [
        (lambda year: "e" if year > 2007 else "", "All figures of 2008 and 2009 are marked “e” (Status)."),
        (lambda year: "forecast" if year > 2004 else "", "All figures of 2005 to 2009 are marked “forecast” (Status)."),
        (
            lambda year: "e" if year == 2009 else "p" if year == 2000 else "",
            "All figures of 2009 are marked “e” (Status).",
        ),
        (lambda year: "normal value" if year > 2007 else "e", ""),
        (lambda year: "e" if year in (2007, 2008) else "", ""),
    ],
)
def test_a_flag_that_all_newest_figures_on_show_carry_is_told(
    flag_of: Callable[[int], str], told: str, tmp_path: Path
) -> None:
    cells = [f"{name},{year},{year - 1980},{flag_of(year)}" for name in ("Peru", "Chile") for year in YEARS]
    chart = first_chart(tmp_path, rows("Entity,Year,Deaths in prison,Status", *cells))
    assert told in chart.note
    assert ("are marked" in chart.note) == bool(told)


def test_a_flag_that_one_of_the_newest_figures_lacks_is_not_told_of_all(tmp_path: Path) -> None:
    cells = [
        f"{name},{year},{year - 1980},{'e' * (year == 2009 and name == 'Peru')}"
        for name in ("Peru", "Chile")
        for year in YEARS
    ]
    chart = first_chart(tmp_path, rows("Entity,Year,Deaths in prison,Status", *cells))
    assert "are marked" not in chart.note


def test_a_year_that_stands_twice_is_left_out_alone(tmp_path: Path) -> None:
    cells = [*(f"{year},{year - 1980}" for year in range(1960, 2000)), "1970,5"]
    chart = first_chart(tmp_path, rows("Year,Deaths in prison", *cells))
    assert 1970 not in chart.panels[0].series[0].x.tolist()
    assert len(chart.panels[0].series[0].x) == 39
    assert "Left out, as several rows stand for it: 1970." in chart.note


def test_rows_that_mostly_stand_twice_are_never_drawn_as_one(tmp_path: Path) -> None:
    cells = [f"{year},{figure}" for year in YEARS for figure in (year - 1980, year + 7)]
    chart = first_chart(tmp_path, rows("Year,Deaths in prison", *cells))
    assert (chart.title, chart.axis) == ("Deaths in prison, 1990–2009", "category")  # how many rows have which figure
    lines = Exploration(resource="table", measure="Deaths in prison")
    with pytest.raises(SheetError, match="Several rows stand for 1990"):
        explored_chart(open_document(tmp_path), lines)


@pytest.mark.parametrize(
    ("measure", "title"),
    [
        ("Mean", "Sea level: Mean"),
        ("Mean sea level", "Mean sea level"),
        ("Number of people in danger", "Number of people in danger"),
        ("Value", "Sea level - Institute (2017)"),
    ],
)
def test_a_title_says_of_what_a_measure_is(tmp_path: Path, measure: str, title: str) -> None:
    table = rows(f"Year,{measure}", *(f"{year},{year - 1980}" for year in YEARS))
    assert first_chart(tmp_path, table, title="Sea level - Institute (2017)").title == title


def test_what_a_measure_is_short_for_is_the_title(tmp_path: Path) -> None:
    table = rows("Year,GDP", *(f"{year},{year - 1980}" for year in YEARS))
    assert (
        first_chart(tmp_path, table, title="UK Gross Domestic Product (GDP)").title == "UK Gross Domestic Product (GDP)"
    )


def test_a_word_for_how_it_was_measured_that_the_title_has_says_nothing_more(tmp_path: Path) -> None:
    table = rows("Year,Trend", *(f"{year},{year - 1980}" for year in YEARS))
    assert first_chart(tmp_path, table, title="Trend of the sea").title == "Trend of the sea"


SOURCES = [{"title": "A"}, {"title": "B"}]


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"sources": SOURCES}, "data package “Deaths”, which names A and B"),
        ({"sources": SOURCES, "resource": {"sources": [{"title": "C"}]}}, "C"),
        ({"sources": [{"title": "World Bank (2017)", "dataPublishedBy": "World Bank"}]}, "World Bank (2017)"),
        ({}, "data package “Deaths”, which names no source for these figures"),
    ],
)
def test_a_chart_names_the_sources_of_its_table_or_its_package_each_once(
    tmp_path: Path, more: dict[str, Any], line: str
) -> None:
    table = rows("Year,Deaths in prison", *(f"{year},{year - 1980}" for year in YEARS))
    assert first_chart(tmp_path, table, **more).source == line


def test_years_before_our_era_have_a_minus_that_is_no_dash(tmp_path: Path) -> None:
    table = rows("Year,Deaths in prison", *(f"{year},{year + 500}" for year in range(-141, 2000, 7)))
    assert "−141 to 1994" in first_chart(tmp_path, table).subtitle


@pytest.mark.parametrize(
    ("high", "typical", "factor"),
    [(1.4e9, 1.2e8, 1e6), (1.4e9, 1.1e9, 1e9), (4.2e6, 150, 1), (4.2e6, 3e5, 1e6), (7e12, 2e10, 1e9)],
)
def test_figures_are_written_for_those_that_are_told(high: float, typical: float, factor: float) -> None:
    assert notation_of(0, high, "people", typical).factor == factor


def test_the_dates_of_a_declared_line_run_as_time_though_its_table_calls_them_texts(tmp_path: Path) -> None:
    table = rows("Date,Deaths", *(f"2020-{month:02}-01,{month}" for month in range(1, 13)), "2021-06-01,20")
    fields = [{"name": "Date", "type": "string"}, {"name": "Deaths", "type": "integer"}]
    view = {"name": "v", "title": "V", "resources": ["table"], "specType": "simple",
            "spec": {"type": "line", "group": "Date", "series": ["Deaths"]}}  # fmt: skip
    first_chart(tmp_path, table, views=[view], resource={"schema": {"fields": fields}})
    document = open_document(tmp_path)
    assert make_chart(document, document.sheet.views[0], locale=QLocale("en")).axis == "date"


SOURCE = {"title": "Wells in Peru - Brown et al. (2012)", "publisher": "Smith, J. (2011). Wells of the Andes. Water."}


def test_a_source_that_has_the_title_of_the_package_is_told_by_its_publisher_and_who_else_is_named(
    tmp_path: Path,
) -> None:
    cells = [f"Peru,{year},{year - 1980}" for year in YEARS] + [f"Chile,{year},{year - 1970}" for year in YEARS]
    more = {"title": "Wells in Peru – Brown et al. (2012)", "sources": [SOURCE]}
    chart = first_chart(tmp_path, rows("Entity,Year,Wells in Peru", *cells), **more)
    assert chart.source == "Smith, J. (2011). Wells of the Andes. Water, Brown et al. (2012)"


def test_the_period_in_the_title_of_a_package_is_left_to_the_subtitle(tmp_path: Path) -> None:
    cells = [f"Peru,{year},{year - 1980}" for year in YEARS]
    chart = first_chart(tmp_path, rows("Entity,Year,value", *cells), title="Level of the sea, 1880-2014")
    assert (chart.title, chart.subtitle) == ("Level of the sea: Peru", "Unit not stated · 1990–2009")


@pytest.mark.parametrize(
    ("title", "begins"),
    [("Wealth per capita by part", "Wealth per capita by part: Total wealth ("), ("Wealth by part", "Total wealth:")],
)
def test_what_all_figures_of_a_table_are_per_is_said_of_each(title: str, begins: str, tmp_path: Path) -> None:
    cells = [f"{place},{year},{year - 1980}" for place in ("Peru", "Chile") for year in YEARS]
    assert first_chart(tmp_path, rows("Entity,Year,Total wealth", *cells), title=title).title.startswith(begins)


def test_a_title_with_a_year_of_its_own_gets_no_other_behind_it(tmp_path: Path) -> None:
    cells = [f"{place},2017,{at + 3}" for at, place in enumerate(("Peru", "Chile", "Mali", "Chad", "Iran"))]
    chart = first_chart(tmp_path, rows("Entity,Year,Hunger Index in 1992", *cells), title="Hunger Index in 1992")
    assert (chart.title, chart.subtitle) == ("Hunger Index in 1992", "Unit not stated · rows of 2017")


def test_a_source_of_what_was_calculated_is_no_part_of_the_title(tmp_path: Path) -> None:
    cells = [f"Peru,{year},{year - 1980}" for year in YEARS] + [f"Chile,{year},{year - 1970}" for year in YEARS]
    name = "Spending on arms (OWID calculated based on NMC and SIPRI (2017))"
    sources = [{"title": "Our World in Data (based on SIPRI 2018)"}]
    chart = first_chart(tmp_path, rows(f"Entity,Year,{name}", *cells), sources=sources)
    assert "Spending on arms (Chile and Peru)" in chart.title


VIEW = {
    "name": "jobs", "title": "Jobs", "resources": ["table"], "specType": "simple",
    "spec": {"type": "line", "group": "Year", "series": ["Jobs"]},
}  # fmt: skip


@pytest.mark.parametrize(("twin", "drawn"), [(5, 50), (9, 49)])
def test_a_chart_of_others_leaves_out_a_place_for_which_rows_say_different_things(
    tmp_path: Path, twin: int, drawn: int
) -> None:
    cells = [f"{year},{year - 1965}" for year in range(1970, 2020)]
    first_chart(tmp_path, rows("Year,Jobs", *cells, f"1970,{twin}"), views=[VIEW])
    document = open_document(tmp_path)
    chart = make_chart(document, document.sheet.views[0])
    assert len(chart.panels[0].series[0].x) == drawn
    assert ("Left out, as several rows stand for it: 1970." in chart.note) == (drawn == 49)


def test_a_publisher_who_is_named_with_another_year_is_told_once(tmp_path: Path) -> None:
    cells = [f"Peru,{year},{year - 1980}" for year in YEARS]
    source = {"title": "Wells - NOAA (2019)", "publisher": "NOAA/ESRL"}
    chart = first_chart(tmp_path, rows("Entity,Year,Wells", *cells), title="Wells - NOAA (2019)", sources=[source])
    assert chart.source == "NOAA/ESRL"


def test_who_is_measured_by_age_alone_stands_behind_what_is_measured(tmp_path: Path) -> None:
    cells = [f"Peru,{year},{year - 1980},{year - 1970}" for year in YEARS]
    header = "Entity,Year,Under 15 years old,65+ years old"
    chart = first_chart(tmp_path, rows(header, *cells), title="Population by age group")
    assert chart.title.startswith("Population by age group")


def test_the_words_before_a_year_in_a_header_end_with_what_they_name(tmp_path: Path) -> None:
    cells = [
        f"{place},2016,{at + 3}.5,{at + 2}.1" for at, place in enumerate(("Peru", "Chile", "Mali", "Chad", "Iran"))
    ]
    chart = first_chart(tmp_path, rows("Entity,Year,Death rates in 1990,Death rates in 2016", *cells))
    assert chart.title.endswith("Death rates")


def test_lengths_of_time_are_drawn_in_hours_and_times_of_the_day_are_not(tmp_path: Path) -> None:
    cells = [f"{place},{year},{at}:{year % 60:02}:00" for at, place in enumerate(("Peru", "Chile")) for year in YEARS]
    chart = first_chart(tmp_path, rows("Entity,Year,Time spent at work", *cells))
    assert chart.subtitle.startswith("Hours")
    assert chart.panels[0].series[0].y.tolist()[0] == pytest.approx(1 + 10 / 60, abs=1e-3)
    (tmp_path / "table.csv").write_text(rows("Entity,Year,Opens", *cells), encoding="utf-8")
    assert open_document(tmp_path).observations("table") is None


@pytest.mark.parametrize(("head", "length", "told"), [
    ("Duration", "7:11", (7.183, "minutes")), ("Duration in hours", "7:30", (7.5, "hours")),
    ("Duration", "0:07:30", (7.5, "minutes")),
    ("Duration", "7:30|0", (0.125, "hours")),
])  # fmt: skip
def test_lengths_of_two_parts_beside_songs_are_hours_only_where_something_says_so(
    tmp_path: Path, head: str, length: str, told: tuple[float, str]
) -> None:
    length, _, longer = length.partition("|")
    cells = [f"{at},{length},{at + 5}" for at in range(3)] + (["3,1:02:10,8"] if longer else [])
    (tmp_path / "table.csv").write_text(rows(f"Song,{head},Plays", *cells), encoding="utf-8")
    descriptor = {"name": "songs", "resources": [{"name": "table", "path": "table.csv"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    found = open_document(tmp_path).observations("table")

    assert found is not None
    assert (found.table.columns[head].tolist()[0], found.table.field(head).unit) == told


def test_quarters_in_a_column_of_numbers_are_parts_of_years(tmp_path: Path) -> None:
    cells = [f"{year},{quarter},{year - 1980 + quarter}" for year in YEARS for quarter in (1, 2, 3, 4)]
    chart = first_chart(tmp_path, rows("ANO,TRIMESTRE,PIB", *cells), title="PIB")
    assert chart.subtitle.endswith("1990 Q1 to 2009 Q4")


def test_columns_are_called_as_the_file_calls_them_where_the_schema_has_other_names(tmp_path: Path) -> None:
    cells = [f"{place},{at + 3}" for at, place in enumerate(("Peru", "Chile", "Mali", "Chad", "Iran"))]
    fields = [{"name": "Country", "type": "string"}, {"name": "property", "type": "integer"}]
    chart = first_chart(tmp_path, rows("Country,Coffee drunk", *cells), resource={"schema": {"fields": fields}})
    assert "Coffee drunk" in chart.title
    told = [notice.sentence for notice in open_document(tmp_path).table("table").notices]
    assert told[0] == (
        "The header of the file has other names than the schema: “Coffee drunk” where the schema has “property”."
    )


def test_the_only_measure_of_a_package_has_the_unit_that_its_title_or_description_says(tmp_path: Path) -> None:
    cells = [f"Peru,{year},{year - 1980}" for year in YEARS]
    fields: list[dict[str, Any]] = [
        {"name": name, "owidDisplaySettings": {}} for name in ("Entity", "Year", "Abortion rates")
    ]
    more = {"title": "Abortion rates (per 1000 women) - Sedgh et al. (2016)", "owidTags": []}
    chart = first_chart(
        tmp_path, rows("Entity,Year,Abortion rates", *cells), resource={"schema": {"fields": fields}}, **more
    )
    assert chart.subtitle == "per 1000 women · 1990–2009"


@pytest.mark.parametrize("kept", [{"categories": [{"value": "Q", "label": "Select"}, {"value": "S", "label": "Small"}]},
                                  {"description": "The tier: Q = Select, S = Small."}])  # fmt: skip
def test_codes_are_counted_by_what_the_package_says_that_they_mean(tmp_path: Path, kept: dict[str, Any]) -> None:
    cells = [f"Company {at},{'Q' if at % 3 else 'S'}" for at in range(30)]
    fields = [{"name": "Company", "type": "string"}, {"name": "Market", "type": "string", **kept}]
    chart = first_chart(tmp_path, rows("Company,Market", *cells), resource={"schema": {"fields": fields}})
    assert chart.categories == ("Select", "Small")
