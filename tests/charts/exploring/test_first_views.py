"""What a reader sees first of files as offices hand them out, made small: the measure, its unit, who and when."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from harbin_viewer.factsheet.opening import open_document
from tests.charts.exploring.first_views import first_view, first_view_of, table_of

COUNTRIES = {"DEU": "Germany", "FRA": "France", "ITA": "Italy", "JPN": "Japan"}


SEXES = [{"value": "F", "label": "Women"}, {"value": "M", "label": "Men"}]


def days(count: int, first: date = date(2020, 1, 1)) -> list[date]:
    """So many days one after the other."""
    return [first + timedelta(number) for number in range(count)]


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


def test_codes_before_words_are_left_out_of_what_is_said(tmp_path: Path) -> None:
    rows = [
        ["dataflow", "BIS:WS_SPP(1.0): Property prices", place, kind, unit, f"{2010 + n}-Q1", n + 90, "0: Units"]
        for place in ("US: United States", "DE: Germany", "FR: France")
        for kind in ("N: Nominal", "R: Real")
        for unit in ('"628: Index, 2010 = 100"', '"771: Year-on-year changes, in per cent"')
        for n in range(8)
    ]
    header = (
        "STRUCTURE,STRUCTURE_ID,REF_AREA:Reference area,VALUE:Value,UNIT_MEASURE:Unit of measure,"
        "TIME_PERIOD:Time period or range,OBS_VALUE:Observation Value,UNIT_MULT:Unit Multiplier"
    )
    view = first_view(tmp_path, "WS_SPP_csv_flat.csv", table_of(header, *rows))
    assert view.chart.title == "Property prices (Nominal): France, Germany and United States"
    assert view.chart.subtitle.startswith("Index, 2010 = 100 ·")
    assert view.lines == {"United States", "Germany", "France"}


def test_numbers_of_regions_are_left_out_and_counts_are_not(tmp_path: Path) -> None:
    regions = [[place, 2010 + n, n + 9] for place in ("00 Riket", "03 Oslo", "15 Møre og Romsdal") for n in range(5)]
    sizes = [[size, 2010 + n, n + 9] for size in ("1 person", "2 persons", "3 persons or more") for n in range(5)]
    assert first_view(tmp_path, "a.csv", table_of("region,year,value", *regions)).lines == {
        "Riket",
        "Oslo",
        "Møre og Romsdal",
    }
    assert first_view(tmp_path, "b.csv", table_of("household size,year,value", *sizes)).lines == {
        "1 person",
        "2 persons",
        "3 persons or more",
    }


def test_flags_beside_each_year_become_notes_of_its_figure(tmp_path: Path) -> None:
    rows = [
        f'{code},{name},Wheat,Production,t,{code}000,A,{code}100,E,{code}200,"X"'
        for code, name in enumerate(COUNTRIES.values(), 1)
    ]
    header = "Area Code,Area,Item,Element,Unit,Y1961,Y1961F,Y1962,Y1962F,Y1963,Y1963F"
    view = first_view(tmp_path, "Production_Crops_E_All_Data.csv", table_of(header, *rows))
    assert view.cube.roles.measures[0].note == "Flag"
    assert view.times == [1961.0, 1962.0, 1963.0]


def test_forecasts_beside_years_are_figures_and_no_flags(tmp_path: Path) -> None:
    rows = [f"{name},{n},{n + 1},{n + 2}" for n, name in enumerate(COUNTRIES.values(), 1)]
    view = first_view(tmp_path, "outlook.csv", table_of("Country,2023,2024,2025F", *rows))
    assert view.times == [2023.0, 2024.0, 2025.0]


def test_a_year_of_which_nothing_is_known_is_a_year_still(tmp_path: Path) -> None:
    rows = [f"{name},{n + 5},{n + 6},***" for n, name in enumerate(COUNTRIES.values())]
    view = first_view(tmp_path, "t.csv", table_of("Country,2020年,2021年,2022年", *rows))
    assert "2022年" in view.told


def test_days_in_eight_digits_are_the_time_whatever_the_column_is_called(tmp_path: Path) -> None:
    rows = [f"433;{day:%Y%m%d};{n % 9}.5;eor" for n, day in enumerate(days(60))]
    view = first_view(tmp_path, "produkt_klima_tag.txt", table_of("STATIONS_ID;MESS_DATUM;TMK;eor", *rows))
    assert (view.cube.roles.time, view.cube.roles.frequency) == ("MESS_DATUM", "day")


def test_the_columns_that_a_title_counts_up_are_no_part_of_it(tmp_path: Path) -> None:
    rows = [f'"{place}","{sex}",{n},{n + 1},{n + 2}' for n, place in enumerate("abc") for sex in ("män", "kvinnor")]
    text = '"07459: Folkmängd efter region, kön och år"\n\n' + table_of('"region","kön","2019","2020","2021"', *rows)
    view = first_view(tmp_path, "BE0101N1.csv", text)
    assert view.document.sheet.title == "Folkmängd"
    rivers = first_view(tmp_path, "r.csv", "Rivers by length\n\n" + table_of("river,km", "Nile,6650", "Amazon,6400"))
    assert rivers.document.sheet.title == "Rivers by length"


def test_a_unit_within_the_lines_above_is_found(tmp_path: Path) -> None:
    rows = [f"{name};1,5;2,5" for name in ("Брянская область", "Московская область", "Тульская область")]
    russian = "Численность населения;;\n(на 1 января; тысяч человек);;\n" + table_of(";2019;2020", *rows)
    assert first_view(tmp_path, "a.csv", russian).chart.subtitle.startswith("Тысяч человек")
    rows = [f"{name},10,20" for name in COUNTRIES.values()]
    above = '"Military spending"\n"by country, in constant (2022) US$ m., 1988-2023"\n\n'
    view = first_view(tmp_path, "b.csv", above + table_of("Country,2019,2020", *rows))
    assert view.chart.subtitle.startswith("Constant (2022) US$ m.")


def test_a_unit_with_a_scale_ends_a_label(tmp_path: Path) -> None:
    rows = [f"{year},{year * 2}" for year in range(1990, 2000)]
    view = first_view(
        tmp_path, "oil.csv", table_of("Year,U.S. Production of Crude Oil Thousand Barrels per Day", *rows)
    )
    assert view.chart.title == "U.S. Production of Crude Oil"
    assert view.chart.subtitle.startswith("Thousand Barrels per Day")


def test_units_that_stand_as_codes_are_said_in_words(tmp_path: Path) -> None:
    rows = [[name, 2000 + n, n + 5, "PER_100000_LIVE_BIRTHS"] for name in COUNTRIES.values() for n in range(5)]
    view = first_view(tmp_path, "Goal3.csv", table_of("GeoAreaName,TimePeriod,Value,[Units]", *rows))
    assert view.chart.subtitle.startswith("per 100,000 live births")


def test_what_is_measured_in_each_countrys_own_currency_is_not_seen_first(tmp_path: Path) -> None:
    things = (("GDP, constant prices", "National currency"), ("GDP, current prices", "U.S. dollars"))
    rows = [
        [code, name, f'"{thing}"', unit, "Billions", *range(size, size + 6), "2023"]
        for size, (code, name) in enumerate(COUNTRIES.items(), 5)
        for thing, unit in things
    ]
    header = "ISO,Country,Subject Descriptor,Units,Scale,2019,2020,2021,2022,2023,2024,Estimates Start After"
    view = first_view(tmp_path, "WEO.csv", table_of(header, *rows))
    assert view.chart.title == "GDP, current prices"
    assert "U.S. dollars" in view.chart.subtitle


def test_parties_tell_rows_apart_before_candidates(tmp_path: Path) -> None:
    rows = [
        [year, state, f"{party} {year}", party, year + size]
        for year in range(1976, 2024, 4)
        for size, state in enumerate(("OHIO", "TEXAS", "ALASKA"))
        for party in ("DEMOCRAT", "REPUBLICAN")
    ]
    view = first_view(tmp_path, "president.csv", table_of("year,state,candidate,party_detailed,candidatevotes", *rows))
    assert [dimension.field for dimension in view.cube.roles.dimensions] == ["party_detailed"]
    assert view.lines == {"OHIO", "TEXAS", "ALASKA"}


def test_numbers_left_of_their_words_are_codes(tmp_path: Path) -> None:
    rows = [
        [place, code, sex, 2010 + n, code * 100 + n]
        for place in ("Piemonte", "Campania", "Sicilia")
        for code, sex in ((1, "maschi"), (2, "femmine"), (9, "totale"))
        for n in range(6)
    ]
    view = first_view(tmp_path, "DCIS.csv", table_of("Territorio,SEXISTAT1,Sesso,TIME,Value", *rows))
    assert view.cube.roles.codes["SEXISTAT1"] == "Sesso"
    assert [measure.field for measure in view.cube.roles.measures] == ["Value"]


def test_names_as_programs_write_them_become_words(tmp_path: Path) -> None:
    rows = [f"NL01;{year}JJ00;{year * 7};{year * 3}" for year in range(2010, 2020)]
    dutch = first_view(tmp_path, "a.csv", table_of("RegioS;Perioden;TotaleBevolking_1;Mannen_2", *rows))
    assert dutch.chart.title == "Totale bevolking"
    lands = ("Bayern", "Hessen")
    rows = [f"{year};{land};{year + size},5" for size, land in enumerate(lands) for year in range(2010, 2020)]
    german = first_view(tmp_path, "b.csv", table_of("Zeit;Land;BEV036__Bevoelkerung__1000", *rows))
    assert german.chart.title.startswith("Bevoelkerung")
    assert german.chart.subtitle.startswith("Thousand ·")
    assert first_view(tmp_path, "c.csv", table_of("date,total_cases", *[[day, 5] for day in days(9)])).chart.title == (
        "Total cases"
    )


def owid(folder: Path, selection: list[str]) -> Path:
    """A table of many with the metadata of its chart beside it."""
    places = [*COUNTRIES.values(), "World", "Africa", "Europe", "Peru", "Chad"]
    rows = [[name, 2000 + n, size * 10 + n] for size, name in enumerate(places) for n in range(8)]
    (folder / "life-expectancy.csv").write_text(table_of("Entity,Year,Life", *rows), encoding="utf-8")
    chart = {"title": "Life expectancy", "selection": selection}
    metadata = {"chart": chart, "columns": {"Life": {"titleShort": "Life expectancy", "unit": "years"}}}
    (folder / "life-expectancy.metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    return folder / "life-expectancy.csv"


def test_those_whom_the_makers_of_a_chart_chose_are_seen_first(tmp_path: Path) -> None:
    file = owid(tmp_path, ["World", "Africa", "Nowhere"])
    for path in (file, tmp_path):
        view = first_view_of(open_document(path))
        assert view.exploration.entities == ("Africa", "World")
        assert view.chart.subtitle.startswith("Years ·")


def test_a_selection_of_nobody_who_is_there_leaves_the_choice_to_the_figures(tmp_path: Path) -> None:
    assert len(first_view_of(open_document(owid(tmp_path, ["Nowhere"]))).exploration.entities) > 2


def test_a_first_record_of_titles_titles_the_others(tmp_path: Path) -> None:
    titles = {"NC": "Nível (Código)", "MN": "Unidade de Medida", "V": "Valor", "D2N": "Variável", "D3C": "Mês (Código)"}
    rows = [
        {"NC": "1", "MN": "%", "V": f"0.{month}", "D2N": "IPCA - Variação mensal", "D3C": f"2023{month:02}"}
        for month in range(1, 13)
    ]
    view = first_view(tmp_path, "sidra.json", json.dumps([titles, *rows]))
    assert view.chart.title == "IPCA - Variação mensal"
    assert view.chart.subtitle.startswith("% · Jan 2023")


def test_rows_of_keys_above_one_series_name_it_though_one_has_a_day(tmp_path: Path) -> None:
    keys = '"Title","CPIH INDEX: ALL ITEMS"\n"CDID","L522"\n"Unit","Index, base year = 100"\n'
    keys += '"Next release","23 March 2022"\n'
    rows = "".join(f'"{year}","{year - 1900}.5"\n' for year in range(1990, 2020))
    view = first_view(tmp_path, "series-070322.csv", keys + rows)
    assert (view.exploration.form, view.cube.roles.frequency) == ("line", "year")
    assert view.chart.title == "CPIH INDEX: ALL ITEMS"


def test_a_dataflow_without_a_name_is_titled_by_its_office_and_code(tmp_path: Path) -> None:
    rows = [["ESTAT:TEC09999(1.0)", "Annual", name, 2015 + n, n] for name in COUNTRIES.values() for n in range(8)]
    view = first_view(tmp_path, "tec09999_page_linear.csv", table_of("DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE", *rows))
    assert view.document.sheet.title == "Eurostat TEC09999"


def test_countries_across_are_compared_as_others_are(tmp_path: Path) -> None:
    names = [*COUNTRIES.values(), "World"]
    rows = [[year, *(year / 10 + size for size in range(len(names)))] for year in range(1990, 2010)]
    text = "Fossil fuel emissions by country (MtC/yr)\n\n" + table_of(",".join(["Year", *names]), *rows)
    view = first_view(tmp_path, "emissions.csv", text)
    assert set(COUNTRIES.values()) <= view.lines
    assert view.chart.title == "Fossil fuel emissions by country"
    assert view.chart.subtitle.startswith("MtC/yr ·")
    assert "are places, and were turned into rows" in view.told


def test_few_countries_across_stay_measures_and_so_do_other_things(tmp_path: Path) -> None:
    rows = [[year, year / 10, year / 20, year / 30, year / 40] for year in range(1990, 2010)]
    few = first_view(tmp_path, "a.csv", table_of("Year,Germany,France,coal,oil", *rows))
    assert len(few.cube.roles.measures) == 4


def test_a_unit_in_brackets_beside_periods_is_said_without_them(tmp_path: Path) -> None:
    rows = ["Very satisfied,20,25", "Satisfied,45,44", "Dissatisfied,25,20"]
    view = first_view(tmp_path, "survey.csv", table_of("Answer,2022 (%),2023 (%)", *rows))
    assert view.chart.subtitle.startswith("% ·")
