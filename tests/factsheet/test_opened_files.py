"""Files as offices hand them out: what a reader sees first of each, from small files of the same traits."""

import json
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.formats.data.chart_data import rows as data_rows
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.source_facts import source_words
from tests.factsheet.sources.samples import Rows, workbook


def opened(folder: Path, name: str, content: str | bytes) -> Document:
    """A file of that name and content, opened."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return open_document(file)


def first_chart(document: Document, number: int = 0) -> Chart:
    """The chart that a reader sees first of a table."""
    first = beginning(document.cube(document.sheet.resources[number].name), this_year=2026)
    assert first.exploration is not None, first.sentence
    return explored_chart(document, first.exploration, locale=QLocale.c())


def lines_of(chart: Chart) -> list[str]:
    return [series.label for panel in chart.panels for series in panel.series if not series.quiet]


def years(*names: str, first: int = 2015, header: str = "Country,Year,Value", rest: str = "") -> str:
    rows = [
        f"{name},{first + step},{10 * place + step}.5{rest}" for place, name in enumerate(names, 1) for step in range(6)
    ]
    return "\n".join([header, *rows])


def test_what_all_rows_share_stands_in_the_title(tmp_path: Path) -> None:
    rows = [
        f"FAO,Ukraine,{element},{item},{year},{unit},{number + year}.25"
        for element, unit in (("Production", "t"), ("Area harvested", "ha"))
        for number, item in enumerate(("Wheat", "Maize", "Oats"))
        for year in range(2015, 2020)
    ]
    document = opened(tmp_path, "FAOSTAT_9-1.csv", "\n".join(["Domain Code,Area,Element,Item,Year,Unit,Value", *rows]))

    chart = first_chart(document)

    assert document.sheet.title == "Ukraine"
    assert "Ukraine" in chart.title
    assert "Production" in chart.title
    assert chart.subtitle == "t · 2015–2019"
    assert set(lines_of(chart)) == {"Wheat", "Maize", "Oats"}


def test_a_column_called_value_is_titled_by_the_one_thing_that_a_constant_column_names(tmp_path: Path) -> None:
    text = years("CHE", "USA", header="LOCATION,TIME,Value,INDICATOR,MEASURE", rest=",GDP,USD_CAP")
    document = opened(tmp_path, "DP_LIVE_0506.csv", text)

    assert document.sheet.title == "GDP"
    assert first_chart(document).title == "GDP: USA and CHE"
    assert first_chart(document).subtitle == "US dollars per head · 2015–2020"


def test_truth_values_codes_and_frequencies_that_all_rows_share_are_no_subject(tmp_path: Path) -> None:
    text = years("Peru", "Chad", header="Country,Year,Output,isReported,freq,typeCode", rest=",true,Annual,C")

    assert first_chart(opened(tmp_path, "t.csv", text)).title == "Output: Chad and Peru"


def test_the_name_of_a_file_is_a_title_only_where_nothing_better_stands(tmp_path: Path) -> None:
    words = opened(
        tmp_path, "income_per_person_07122020_120956.csv", "country,2019,2020,2021\nPeru,1.5,2,3\nChad,1,2,4"
    )
    data = opened(tmp_path, "data.csv", "Country,Annual mean concentration 2014\nPeru,1.5\nChad,2.5\nOman,3.5")

    assert words.sheet.title == "Income per person"
    assert data.sheet.title == "Annual mean concentration"


def test_annual_and_monthly_tables_share_the_title_of_their_file(tmp_path: Path) -> None:
    rows = [f"{year},{year - 1900}.5" for year in range(2010, 2020)]
    rows += [f"{year} {month},{year - 1900}.5" for year in range(2010, 2020) for month in ("JAN", "FEB", "MAR")]
    document = opened(tmp_path, "series-1.csv", "\n".join(["Title,Index of prices", "Release date,16-02-2022", *rows]))

    assert document.sheet.title == "Index of prices"
    assert not document.sheet.sources


def test_a_few_rows_that_clash_are_left_out_and_said_while_all_others_are_drawn(tmp_path: Path) -> None:
    names = ["Peru", "Chad", "Oman", "Mali", "Iraq", "Cuba", "Togo"]
    document = opened(tmp_path, "t.csv", years(*names) + "\nPeru,2015,99.5")

    chart = first_chart(document)

    assert "Peru, 2015" in chart.note
    assert lines_of(chart)


def test_two_entities_of_one_name_are_told_apart_by_their_codes(tmp_path: Path) -> None:
    names = ("Peru", "Chad", "Oman", "Mali", "Iraq", "Cuba", "Togo", "Fiji", "Iran", "Laos")
    codes = {"A1": "Island states", "A2": "Island states"} | {name.upper(): name for name in names}
    rows = [f"{code},{name},{2015 + step},{len(code) + step}.5" for code, name in codes.items() for step in range(5)]
    document = opened(tmp_path, "t.csv", "\n".join(["LOCATION,Country,TIME,Value", *rows]))

    cube = document.cube(document.sheet.resources[0].name)

    assert cube.entities is not None
    assert set(cube.entities.words) == {"Island states (A1)", "Island states (A2)", *names}


def test_a_scale_beside_the_unit_multiplies_it(tmp_path: Path) -> None:
    rows = [
        f"{name}\t{subject}\t{unit}\t{scale}\t{number}.5\t{number + 1}.5\t{number + 2}.5"
        for number, name in enumerate(("Germany", "Japan", "Peru"))
        for subject, unit, scale in (("Output", "U.S. dollars", "Billions"), ("Inflation", "Percent change", ""))
    ]
    text = "\n".join(["Country\tSubject Descriptor\tUnits\tScale\t2019\t2020\t2021", *rows])
    document = opened(tmp_path, "WEOApr.xls", text.encode("utf-16-le"))

    assert first_chart(document).subtitle == "Billions U.S. dollars · 2019–2021"


def test_the_unit_in_the_name_of_what_is_measured_is_that_of_its_chart(tmp_path: Path) -> None:
    rows = [
        f"{name},{series},{number}.5,{number + 1}.5,{number + 2}.5"
        for number, name in enumerate(("China", "Peru"))
        for series in ("Trade (% of GDP)", "Terms of trade (2000 = 100)")
    ]
    document = opened(tmp_path, "t.csv", "\n".join(["Country Name,Series Name,2019,2020,2021", *rows]))

    assert first_chart(document).subtitle == "% of GDP · 2019–2021"


def test_a_dataflow_names_its_office_and_the_day_of_its_update(tmp_path: Path) -> None:
    text = years(
        "Peru", "Chad", header="geo,TIME_PERIOD,OBS_VALUE,DATAFLOW,LAST UPDATE",
        rest=",ESTAT:TEC00118(1.0),16/04/26 11:00:00",
    )  # fmt: skip
    document = opened(tmp_path, "t.csv", text)

    (source,) = document.sheet.sources
    assert (source.publisher, source.title, source.date) == ("Eurostat", "TEC00118", "2026-04-16")
    assert first_chart(document).source == "Eurostat, TEC00118, updated 16 April 2026"


def test_headers_of_codes_with_labels_are_known_by_both(tmp_path: Path) -> None:
    text = years(
        "1: Sydney", "2: Perth", header="REGION: Region,TIME_PERIOD: Period,OBS_VALUE,UNIT_MEASURE: Unit of Measure",
        rest=",IN: Index Numbers",
    )  # fmt: skip

    assert first_chart(opened(tmp_path, "t.csv", text)).subtitle.startswith("Index Numbers ·")


def test_records_inside_an_answer_have_the_name_of_the_file(tmp_path: Path) -> None:
    records = [
        {"SpatialDim": code, "TimeDim": 2010 + year, "Value": f"{year}.5", "NumericValue": year + 0.5,
         "Low": year, "High": year + 1}
        for code in ("FRA", "DEU") for year in range(5)
    ]  # fmt: skip
    document = opened(tmp_path, "WHOSIS_000001.json", json.dumps({"@context": "x", "value": records}))

    roles = document.roles(document.sheet.resources[0].name)

    assert document.sheet.title == "WHOSIS 000001"
    assert set(roles.of_kind("bound")) == {"Low", "High"}


def test_an_indicator_in_nested_records_is_the_title(tmp_path: Path) -> None:
    records = [
        {"indicator": {"id": "SP.POP.TOTL", "value": "Population, total"}, "country": {"id": code, "value": name},
         "date": str(2010 + year), "value": 10 * year + 1}
        for code, name in (("BR", "Brazil"), ("IN", "India")) for year in range(5)
    ]  # fmt: skip
    document = opened(tmp_path, "SP.POP.TOTL.json", json.dumps([{"page": 1}, records]))

    assert document.sheet.title == "Population, total"
    assert set(lines_of(first_chart(document))) == {"Brazil", "India"}


def test_names_that_stand_once_each_are_ranked_whatever_the_year_beside_them(tmp_path: Path) -> None:
    rows = [f"Game {number},{1990 + number % 5},{number}.1,{number}.2,{number}.9" for number in range(20)]
    document = opened(tmp_path, "games.csv", "\n".join(["Name,Year,NA_Sales,EU_Sales,Global_Sales", *rows]))

    chart = first_chart(document)

    assert chart.title.startswith("Global Sales")
    assert len(chart.panels[0].series[0].names) > 10


def test_sources_of_power_are_what_is_counted_and_no_sources_of_figures(tmp_path: Path) -> None:
    table = "# Report\n\n## Generation\n\n| Source | 2021 | 2022 | 2023 |\n|---|---|---|---|\n"
    document = opened(
        tmp_path, "report.md", table + "| Coal | 3 | 2 | 1 |\n| Wind | 1 | 2 | 3 |\n| Gas | 2 | 2 | 2 |\n"
    )

    assert set(lines_of(first_chart(document))) == {"Coal", "Wind", "Gas"}


def test_a_sheet_of_keys_before_the_data_names_the_source(tmp_path: Path) -> None:
    overview: list[list[object]] = [["Source", "Example Institute"], ["Survey period", "2016 to 2023"],
                ["Published by", "Example"], ["Publication date", "March 2024"], ["Type", "Survey"]]  # fmt: skip
    data: list[list[object]] = [
        ["Users of telephones", ""],
        ["", "Users in millions"],
        *([str(year), year - 1900] for year in range(2016, 2024)),
    ]
    document = opened(tmp_path, "statistic_id1.xlsx", workbook({"Overview": overview, "Data": data}))

    assert [source.title for source in document.sheet.sources] == ["Example Institute"]
    assert first_chart(document).source.endswith("Example Institute, March 2024")


def test_a_file_without_a_source_is_credited_to_nobody(tmp_path: Path) -> None:
    chart = first_chart(opened(tmp_path, "t.csv", years("Peru", "Chad")))

    assert chart.source == "file “t.csv”, which names no source for these figures"


def test_a_folder_of_data_is_credited_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "rates").mkdir()
    opened(tmp_path / "rates", "t.csv", years("Peru", "Chad"))

    assert first_chart(open_document(tmp_path / "rates")).source.startswith("folder “rates”, which names no source")


def test_a_monthly_date_is_told_by_its_month(tmp_path: Path) -> None:
    rows = [f"{year}-{month:02}-01,{month}.5" for year in (2019, 2020) for month in range(1, 13)]

    assert "Jan 2019 to Dec 2020" in first_chart(opened(tmp_path, "t.csv", "\n".join(["DATE,RATE", *rows]))).subtitle


@pytest.mark.parametrize(
    "header", [",".join(f"m{number}" for number in range(20)), ",".join(f"m{n}" for n in range(1, 16))]
)
def test_numbered_columns_beyond_a_year_are_no_months(tmp_path: Path, header: str) -> None:
    width = header.count(",") + 1
    rows = [f"{year}," + ",".join(f"{number * year}.5" for number in range(1, width + 1)) for year in range(2000, 2020)]
    document = opened(tmp_path, "t.csv", "\n".join([f"year,{header}", *rows]))

    assert len(document.roles(document.sheet.resources[0].name).measures) == width


def test_names_of_letters_and_a_number_are_no_figures_with_flags(tmp_path: Path) -> None:
    document = opened(tmp_path, "t.csv", "\n".join(["id,x", *(f"r{number},{number}.5" for number in range(40))]))

    assert [field.type for field in document.sheet.resources[0].schema.fields] == ["string", "number"]  # type: ignore[union-attr]


def test_a_database_opens_to_the_prices_of_each_country(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "prices.sqlite") as database:
        database.execute("create table prices (country text, year integer, product text, price real)")
        rows = [
            (name, year, item, year / 7)
            for name in ("DE", "FR")
            for year in range(2010, 2015)
            for item in ("Milk", "Tea")
        ]
        database.executemany("insert into prices values (?, ?, ?, ?)", rows)
    database.close()

    assert set(lines_of(first_chart(open_document(tmp_path / "prices.sqlite")))) == {"DE", "FR"}


def test_letters_that_elsewhere_mark_missing_values_can_name_columns(tmp_path: Path) -> None:
    points = opened(tmp_path, "points.csv", "x,y,c\n1.5,2.5,3\n2.5,3.5,4\n3.5,1.5,5\n")
    marks = opened(tmp_path, "marks.csv", "Country,A,B\nPeru,x,1\nChad,x,x\nOman,2,3\nMali,4,x\n")

    assert [field.name for field in points.sheet.resources[0].schema.fields] == ["x", "y", "c"]  # type: ignore[union-attr]
    assert [field.type for field in marks.sheet.resources[0].schema.fields] == ["string", "number", "number"]  # type: ignore[union-attr]


def _sources_of(document: Document) -> list[list[str]]:
    return [[one.title for one in document.sheet.sources_of(resource)] for resource in document.sheet.resources]


def test_a_source_that_is_stated_beside_one_table_of_a_workbook_is_not_that_of_another(tmp_path: Path) -> None:
    goals: Rows = [["Year", "Goals"], [2020, 3], [2021, 5], [2022, 9]]
    wheat: Rows = [["Year", "Wheat"], [2020, 13], [2021, 15], [2022, 19], [None], ["Source: Customs office"]]

    document = opened(tmp_path, "book.xlsx", workbook({"Goals": goals, "Wheat": wheat}))

    assert _sources_of(document) == [[], ["Customs office"]]
    assert [one.title for one in document.sheet.every_source] == ["Customs office"]
    assert next(source_words(document.sheet)).note == "Stated for “Wheat”."
    written = [[datum.source for datum in data_rows(document, first_chart(document, number))] for number in (0, 1)]
    assert written == [["file “book.xlsx”, which names no source for these figures"] * 3, ["Customs office"] * 3]


def test_a_source_that_a_page_of_words_states_is_that_of_all_tables(tmp_path: Path) -> None:
    notes: Rows = [["Statistics of towns"], ["Source: Bureau of Towns"]]
    births: Rows = [["Year", "Births"], [2020, 3], [2021, 5], [2022, 9]]
    deaths: Rows = [["Year", "Deaths"], [2020, 4], [2021, 6], [2022, 7]]

    document = opened(tmp_path, "book.xlsx", workbook({"Notes": notes, "Births": births, "Deaths": deaths}))

    assert _sources_of(document) == [["Bureau of Towns"]] * 2


def test_names_that_are_made_of_words_with_accents_keep_their_letters(tmp_path: Path) -> None:
    document = opened(tmp_path, "Größe.csv", years("Mitte", "Pankow", header="Bezirk,Jahr,Fälle"))

    assert document.sheet.name == "grosse"
    assert first_chart(document).name == "falle-line"
