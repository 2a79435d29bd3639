"""What is seen first of rows that are things, persons or ages, as programs of statistics write them."""

from __future__ import annotations

import json
from pathlib import Path

from harbin_viewer.factsheet.opening import open_document
from tests.charts.exploring.first_views import first_view, first_view_of, table_of


def test_numbers_of_kept_rows_are_no_measure(tmp_path: Path) -> None:
    rows = [[2 + 3 * n + n % 2, 440 + 7 * n % 50, 300 + 11 * n % 90] for n in range(40)]
    view = first_view(tmp_path, "star.csv", table_of('"","math","reading"', *rows))
    assert [measure.field for measure in view.cube.roles.measures] == ["math", "reading"]


def test_a_header_of_texts_over_numbered_rows_names_the_columns(tmp_path: Path) -> None:
    rows = [[f'"{n}"', '"adult"' if n % 3 else '"child"', '"yes"' if n % 2 else '"no"'] for n in range(1, 40)]
    view = first_view(tmp_path, "saved.csv", table_of('"","age","survived"', *rows))
    assert list(view.cube.table.columns)[1:] == ["age", "survived"]
    assert len(view.cube.table) == 39


def test_how_long_something_took_is_no_time(tmp_path: Path) -> None:
    rows = [[n * 53 % 101 + 5, n % 2, 40 + n % 30] for n in range(60)]
    view = first_view(tmp_path, "lung.csv", table_of("time,status,age", *rows))
    assert view.cube.roles.time == ""
    assert "time" in {measure.field for measure in view.cube.roles.measures}


def test_hours_that_go_on_are_a_time(tmp_path: Path) -> None:
    rows = [[n, 8.3 + n / 7] for n in (1, 2, 3, 4, 5, 7)]
    assert first_view(tmp_path, "bod.csv", table_of("Time,demand", *rows)).cube.roles.time == "Time"


def test_numbers_of_patients_plots_and_documents_are_codes(tmp_path: Path) -> None:
    rows = [[n % 12 + 1, 4000 + n * 7, 30 + n * 13 % 41, 5 + n * 29 % 37] for n in range(60)]
    view = first_view(tmp_path, "trial.csv", table_of("patient,docno,weight,height", *rows))
    assert [measure.field for measure in view.cube.roles.measures] == ["weight", "height"]


def test_counties_of_one_name_are_told_apart_by_their_states(tmp_path: Path) -> None:
    names = [f"County {n}" for n in range(30)]
    states = [("Ohio", names), ("Iowa", [*names[:4], *(f"Shire {n}" for n in range(20))])]
    rows = [[name, state, len(state) * 100 + n] for state, those in states for n, name in enumerate(those)]
    view = first_view(tmp_path, "midwest.csv", table_of("county,state,people", *rows))
    assert view.exploration.form == "ranking"
    assert view.cube.roles.entity == "county"
    assert not view.cube.roles.dimensions
    assert {"County 1 (Ohio)", "County 1 (Iowa)", "Shire 7"} <= set(
        view.cube.entities.words if view.cube.entities else ()
    )


def test_persons_are_not_ranked_by_their_age(tmp_path: Path) -> None:
    rows = [[f"Passenger {chr(65 + n % 26)}{n}", "male" if n % 3 else "female", 1 + n * 17 % 70] for n in range(80)]
    assert first_view(tmp_path, "list.csv", table_of("name,sex,age", *rows)).exploration.form == "histogram"


def test_figures_run_over_ages_of_the_newest_year_for_men_and_women(tmp_path: Path) -> None:
    rows = [
        [age, year, age / 250 + year / 1e6, age / 300 + year / 1e6] for age in range(100) for year in range(2011, 2020)
    ]
    header = "Leeftijd (op 31 december);Perioden;Mannen;Vrouwen"
    view = first_view(
        tmp_path, "Overlevingskansen.csv", "\n".join([header, *(";".join(map(str, row)) for row in rows)])
    )
    assert view.exploration.form == "courses"
    assert view.chart.title.endswith("(2019)")
    assert "Leeftijd (op 31 december) 0–99" in view.chart.subtitle
    assert [series.label for series in view.chart.panels[0].series] == ["Mannen", "Vrouwen"]


def test_ages_of_persons_asked_in_several_years_are_no_axis(tmp_path: Path) -> None:
    rows = [[2010 + n % 5, 18 + n * n % 61, "no" if n % 3 else "yes", 900 + n * 31 % 700] for n in range(300)]
    view = first_view(tmp_path, "survey.csv", table_of("year,age,married,wage", *rows))
    assert view.cube.roles.time == "year"


def test_measures_without_a_unit_and_of_unlike_sizes_have_a_chart_each(tmp_path: Path) -> None:
    sides = ("left", "right", "top")
    records = [
        {"side": sides[n % 3], "year": 1956 + n, "trips": 3675 + n * 120, "gas": round(2.4 - n % 7 / 5, 2)}
        for n in range(40)
    ]
    view = first_view(tmp_path, "driving.json", json.dumps(records))
    assert (view.exploration.form, view.exploration.own_scales) == ("courses", True)
    assert [panel.title.lower() for panel in view.chart.panels] == ["trips", "gas"]
    assert view.chart.title == "Trips and gas"


def test_measures_that_may_be_compared_begin_with_the_first(tmp_path: Path) -> None:
    rows = [[1960 + n, 300 + n, 301 + n * 1.1] for n in range(30)]
    assert first_view(tmp_path, "co2.csv", table_of("year,average,trend", *rows)).exploration.form == "line"


def test_things_with_a_declared_number_of_their_own_are_no_line(tmp_path: Path) -> None:
    (tmp_path / "trees.csv").write_text(
        "GID,On Street,Species,Diameter,Inventory Date\n"
        "1,ADDISON AV,Celtis australis,11,10/18/2010\n"
        "2,EMERSON ST,Liquidambar,11,6/2/2010\n6,EMERSON ST,Ulmus,29,6/1/2010\n"
    )
    names = ("GID", "On Street", "Species", "Diameter")
    date = {"titles": "Inventory Date", "datatype": {"base": "date", "format": "M/d/yyyy"}}
    columns = [*({"name": name.replace(" ", "_").lower(), "titles": name} for name in names), {"name": "day", **date}]
    schema = {"columns": columns, "primaryKey": "gid"}
    described = {"@context": "http://www.w3.org/ns/csvw", "url": "trees.csv", "tableSchema": schema}
    (tmp_path / "trees.csv-metadata.json").write_text(json.dumps(described))
    document = open_document(tmp_path / "trees.csv-metadata.json")
    schema_read = document.sheet.resources[0].schema
    assert schema_read is not None
    assert schema_read.primary_key == ("GID",)
    assert first_view_of(document).exploration.form == "counts"


def test_dots_show_all_rows_where_words_describe_them(tmp_path: Path) -> None:
    kinds = ("van", "truck", "car", "wagon")
    rows = [[*(kinds[n * k % 4] for k in (3, 5, 7, 2)), 3 + n * 7 % 53 / 7, 2 + n * 11 % 59 / 9] for n in range(200)]
    view = first_view(tmp_path, "cars.csv", table_of("type1,type2,type3,type4,price1,price2", *rows))
    assert view.exploration.form == "scatter"
    assert sum(len(series.x) for series in view.chart.panels[0].series) == 200


def test_ages_beside_the_sign_of_their_code_are_run_over_in_each_place(tmp_path: Path) -> None:
    places, sexes = ("Aartselaar", "Antwerpen", "Brussel", "Gent"), ("M", "F")
    rows = [f"{n + 11000}|{place}|{sex}|{age}|2023|{900 - age * 3 + n * 50}" for n, place in enumerate(places)
            for sex in sexes for age in range(100)]  # fmt: skip
    header = "CD_REFNIS|TX_DESCR_NL|CD_SEX|CD_AGE|CD_YEAR|MS_POPULATION"
    view = first_view(tmp_path, "TF_SOC_POP_STRUCT_2023.txt", "\n".join([header, *rows]))
    assert view.cube.roles.time == "CD_AGE"
    assert view.lines <= set(places)
    assert len(view.lines) == 4


def test_ages_in_groups_of_five_are_run_over_beside_a_sex_in_numbers(tmp_path: Path) -> None:
    rows = [[year, age, sex, 9_000 - age * 90 + year] for year in range(1850, 2001, 10) for age in range(0, 95, 5)
            for sex in (1, 2)]  # fmt: skip
    view = first_view(tmp_path, "population.csv", table_of("year,age,sex,people", *rows))
    assert view.cube.roles.time == "age"
    assert view.chart.title.startswith("People (2000")


def test_moments_at_which_something_happened_have_no_chart_each(tmp_path: Path) -> None:
    rows = [
        [f"2001-01-{1 + n * n % 28:02} {n % 24:02}:{n * 7 % 60:02}", n * 13 % 90 - 20, 300 + n * 37 % 900]
        for n in range(80)
    ]
    view = first_view(tmp_path, "flights.csv", table_of("date,delay,distance", *rows))
    assert not view.exploration.own_scales


def test_the_finer_of_two_times_is_the_one(tmp_path: Path) -> None:
    rows = [[name, 2000 + n // 12, n % 12 + 1, 400 + n, f"{2000 + n // 12}-{n % 12 + 1:02}-01T08:00:00.000Z"]
            for name in ("Government", "Mining", "Trade") for n in range(48)]  # fmt: skip
    view = first_view(tmp_path, "unemployment.csv", table_of("industry,year,month,count,date", *rows))
    assert (view.cube.roles.time, view.exploration.form) == ("date", "line")
    assert len(view.lines) == 3


def test_values_that_are_rounded_for_readers_are_no_second_measure(tmp_path: Path) -> None:
    rows = [[place, year, 61.23456 + year % 17 / 7, f"{61.23456 + year % 17 / 7:.1f}"]
            for place in ("Chad", "Mali", "Togo") for year in range(2000, 2016)]  # fmt: skip
    view = first_view(tmp_path, "data.csv", table_of("Location,Period,FactValueNumeric,Value", *rows))
    assert [measure.field for measure in view.cube.roles.measures] == ["FactValueNumeric"]
