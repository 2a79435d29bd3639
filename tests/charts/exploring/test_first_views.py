"""What a reader sees first of files as offices hand them out, made small: the measure, its unit, who and when."""

from __future__ import annotations

import json
from pathlib import Path

from tests.charts.exploring.first_view_samples import COUNTRIES, days
from tests.charts.exploring.first_views import first_view, table_of

SEXES = [{"value": "F", "label": "Women"}, {"value": "M", "label": "Men"}]


def test_rows_without_a_province_are_of_the_whole_country_and_seen_first(tmp_path: Path) -> None:
    header = "Province/State,Country/Region,Lat,Long,1/22/20,1/23/20,1/24/20"
    rows = ["Hubei,China,30.9,112.2,444,500,549", "Macau,China,22.1,113.5,1,2,2"]
    rows += [f",{name},1.5,2.5,{n},{n + 3},{n + 9}" for n, name in enumerate(COUNTRIES.values())]
    view = first_view(tmp_path, "time_series_confirmed_global.csv", table_of(header, *rows))
    assert set(COUNTRIES.values()) <= view.lines
    assert "Hubei" not in view.chart.title
    assert "none stated" not in view.chart.title
    assert "Hubei" in view.cube.dimensions["Province/State"].words


def test_days_months_and_years_beside_a_date_measure_nothing(tmp_path: Path) -> None:
    rows = [
        f"{day:%d/%m/%Y},{day.day},{day.month},{day.year},{n + size},{name}"
        for size, name in enumerate(COUNTRIES.values())
        for n, day in enumerate(days(40))
    ]
    view = first_view(tmp_path, "ecdc.csv", table_of("dateRep,day,month,year,cases,country", *rows))
    assert [measure.field for measure in view.cube.roles.measures] == ["cases"]


def test_a_second_column_of_years_and_the_middle_of_years_measure_nothing(tmp_path: Path) -> None:
    rows = [[name, 2000 + n, 2000 + n, 2000.5 + n, n + 1] for name in COUNTRIES.values() for n in range(9)]
    view = first_view(tmp_path, "pop.csv", table_of("Location,Time,Time_Detail,MidPeriod,PopTotal", *rows))
    assert [measure.field for measure in view.cube.roles.measures] == ["PopTotal"]


def test_a_mark_of_the_latest_year_does_not_part_the_rows(tmp_path: Path) -> None:
    rows = [
        ["Life expectancy at birth (years)", name, year, "true" if year == 2019 else "false", sex, 70 + n]
        for n, name in enumerate(COUNTRIES.values())
        for year in (2010, 2015, 2019)
        for sex in ("Both sexes", "Male", "Female")
    ]
    header = "Indicator,Location,Period,IsLatestYear,Dim1,FactValueNumeric"
    view = first_view(tmp_path, "whosis_000001.csv", table_of(header, *rows))
    assert [dimension.field for dimension in view.cube.roles.dimensions] == ["Dim1"]
    assert "false" not in view.chart.title


def test_what_does_not_apply_is_no_subject(tmp_path: Path) -> None:
    rows = [[name, "Not applicable", "Annual", 2000 + n, n + 2] for name in COUNTRIES.values() for n in range(8)]
    header = "Reference area,Adjustment,Frequency of observation,TIME_PERIOD,Unemployment rate"
    view = first_view(tmp_path, "rates.csv", table_of(header, *rows))
    assert view.chart.title == "Unemployment rate"


def test_days_on_which_markets_are_open_are_one_line(tmp_path: Path) -> None:
    rows = [[day, 100 + n] for n, day in enumerate(days(60)) if day.weekday() < 5]
    view = first_view(tmp_path, "AAPL.csv", table_of("Date,Close", *rows))
    assert [len(series.gaps) for panel in view.chart.panels for series in panel.series] == [0]
    assert "Thin dashes" not in view.chart.note


def test_a_week_without_days_is_a_gap_among_working_days(tmp_path: Path) -> None:
    rows = [[day, 100 + n] for n, day in enumerate(days(60)) if day.weekday() < 5 and not 20 <= n < 27]
    view = first_view(tmp_path, "AAPL.csv", table_of("Date,Close", *rows))
    assert [len(series.gaps) for panel in view.chart.panels for series in panel.series] == [1]


def test_the_value_of_trade_comes_before_its_weight(tmp_path: Path) -> None:
    rows = [[2015 + n, name, n + 5, n + 7.5, n * 1000] for name in COUNTRIES.values() for n in range(6)]
    view = first_view(tmp_path, "TradeData.csv", table_of("period,reporterDesc,qty,netWgt,primaryValue", *rows))
    assert view.exploration.measure == "primaryValue"


def test_a_unit_in_a_short_row_below_the_header_is_that_of_all_figures(tmp_path: Path) -> None:
    text = (
        '"Labour force characteristics, monthly 1 2 3"\n\n"Frequency: Monthly"\n\n'
        '"Table: 14-10-0287-01 (formerly CANSIM 282-0087)"\n\n'
        '"Geography","January 2023","February 2023","March 2023"\n"","Percentage"\n'
        '"Canada","5.0","5.1","5.2"\n"Quebec","4.0","4.1","4.2"\n"Ontario","5.5","5.6","5.7"\n\n'
        '"Footnotes:"\n1,"Seasonally adjusted."\n'
    )
    view = first_view(tmp_path, "1410028701-eng.csv", text)
    assert view.chart.title.startswith("Labour force characteristics, monthly")
    assert view.chart.title.split(":")[0] == "Labour force characteristics, monthly"
    assert "Percentage" not in view.chart.title
    assert view.chart.subtitle.startswith("Percentage · Jan 2023")
    assert view.lines == {"Canada", "Quebec", "Ontario"}


def test_sentences_above_columns_of_fixed_width_are_no_header(tmp_path: Path) -> None:
    rows = [
        f"   {year}  {month:>2}   {5 + month:4.1f}    {month:4.1f}   {20 + month:5.1f}"
        for year in (2001, 2002)
        for month in range(1, 13)
    ]
    above = (
        "Heathrow (London Airport)\nLocation 507800E 176700N 25m amsl\n"
        "Missing data (more than 2 days missing in month) is marked by  ---.\n"
    )
    header = "   yyyy  mm   tmax    tmin    rain\n              degC    degC      mm\n"
    view = first_view(tmp_path, "heathrowdata.txt", above + header + "\n".join(rows) + "\n")
    assert [(measure.field, measure.unit) for measure in view.cube.roles.measures] == [
        ("tmax", "degC"),
        ("tmin", "degC"),
        ("rain", "mm"),
    ]


def test_a_word_for_a_number_below_names_is_a_unit(tmp_path: Path) -> None:
    rows = "\n".join(f'"{year}";"{14_892_574 + year}";"{7_358_482 + year}"' for year in range(1990, 2000))
    text = f'"Bevolking; kerncijfers"\n"Onderwerp";"Totale bevolking";"Mannen"\n"Perioden";"aantal";"aantal"\n{rows}\n'
    view = first_view(tmp_path, "Bevolking.csv", text)
    assert view.cube.roles.time == "Perioden"
    assert (view.cube.roles.measures[0].title, view.cube.roles.measures[0].unit) == ("Totale bevolking", "aantal")


def test_lines_of_keys_name_the_column_of_figures(tmp_path: Path) -> None:
    rows = "".join(f'"2020-{month:02d}";"{100 + month}.{month}";"A"\n' for month in (1, 2, 3, 4, 5))
    text = (
        '"Libellé";"Indice des prix - Ensemble"\n"idBank";"001759970"\n'
        '"Dernière mise à jour";"15/03/2024 08:45"\n"Période";""\n'
    )
    view = first_view(tmp_path, "serie_001759970.csv", text + rows)
    assert view.chart.title == "Indice des prix - Ensemble"


def test_countries_that_stand_as_codes_are_named_and_the_note_says_after_what(tmp_path: Path) -> None:
    rows = [[code, 2000 + n, 10 * size + n] for size, code in enumerate([*COUNTRIES, "OECD"]) for n in range(8)]
    view = first_view(tmp_path, "DP_LIVE.csv", table_of("LOCATION,TIME,Value", *rows))
    assert set(COUNTRIES.values()) <= view.lines
    assert "after ISO 3166" in view.chart.note
    assert view.cube.groups == {"OECD"}


def test_codes_of_two_letters_are_named_where_the_column_speaks_of_countries_only(tmp_path: Path) -> None:
    rows = [[code, 2000 + n, 10 * size + n] for size, code in enumerate(["CA", "DE", "GA", "IN"]) for n in range(8)]
    states = first_view(tmp_path, "states.csv", table_of("state,year,value", *rows))
    assert states.lines == {"CA", "DE", "GA", "IN"}
    assert states.chart.note == ""
    assert first_view(tmp_path, "geo.csv", table_of("geo,year,value", *rows)).lines == {
        "Canada",
        "Germany",
        "Gabon",
        "India",
    }


def test_codes_beside_names_stay_what_they_are(tmp_path: Path) -> None:
    rows = [[code, name, 2000 + n, 10 + n] for code, name in COUNTRIES.items() for n in range(8)]
    view = first_view(tmp_path, "named.csv", table_of("code,country,year,value", *rows))
    assert view.lines == set(COUNTRIES.values())
    assert "ISO" not in view.chart.note


def test_labels_of_categories_name_whom_a_package_counts(tmp_path: Path) -> None:
    fields = [
        {"name": "sex", "type": "string", "categories": SEXES},
        {"name": "year", "type": "year"},
        {"name": "rate", "type": "number", "unit": "%"},
    ]  # fmt: skip
    resource = {"name": "t", "path": "t.csv", "schema": {"fields": fields}}
    rows = [[sex, 2000 + n, 10 * size + n] for size, sex in enumerate("FM") for n in range(8)]
    (tmp_path / "t.csv").write_text(table_of("sex,year,rate", *rows), encoding="utf-8")
    view = first_view(tmp_path, "datapackage.json", json.dumps({"name": "p", "resources": [resource]}))
    assert view.lines == {"Women", "Men"}


def test_a_dataflow_that_is_named_titles_the_table_and_is_its_source(tmp_path: Path) -> None:
    flow = ["dataflow", "ESTAT:TEC00115(1.0)", "Real GDP growth rate - volume"]
    rows = [[*flow, geo, name, 2012 + n, n] for geo, name in COUNTRIES.items() for n in range(8)]
    header = "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,geo,Geopolitical entity (reporting),TIME_PERIOD,OBS_VALUE"
    view = first_view(tmp_path, "tec00115_linear_2_0.csv", table_of(header, *rows))
    assert view.chart.title == "Real GDP growth rate - volume"
    assert view.chart.source.startswith("Eurostat")


def test_countries_for_which_a_mark_says_that_there_are_no_figures_are_counted(tmp_path: Path) -> None:
    rows = [f'"{name}","{n + 2}.5"' for n, name in enumerate(COUNTRIES.values())]
    table = "\n".join(['"Country","2014"', *rows, '"Niue","No data"', '"Nauru","No data"', '"Total",""'])
    view = first_view(tmp_path, "pm25.csv", table)
    assert len(view.cube.table) == len(COUNTRIES) + 2
    assert "Niue and Nauru have no figure here." in view.chart.note


def test_others_without_figures_are_told_apart_from_those_in_grey(tmp_path: Path) -> None:
    names = [f"Industry {letter}" for letter in "ABCDEFGHIJKLMNOP"]
    rows = [
        [name, year, "" if n > 11 else 100 + n + year % 7] for n, name in enumerate(names) for year in range(2000, 2010)
    ]
    view = first_view(tmp_path, "output.csv", table_of("industry,year,output index", *rows))
    assert "others that have figures. 4 have no figures." in view.chart.note


def test_the_country_that_a_title_ends_with_stands_behind_what_is_measured(tmp_path: Path) -> None:
    rows = "".join(f"{year},{year - 1900}.5,{year % 9}.5\n" for year in range(2000, 2020))
    head = "Prices of consumers and their change,,\nGermany,,\nYear,Consumer price index,Change of prices\n"
    view = first_view(tmp_path, "table.csv", head + rows)
    assert view.chart.title.endswith(" (Germany)")
