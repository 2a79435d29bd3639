"""Codes, flags, titles and units of what is seen first are said in words."""

from __future__ import annotations

import json
from pathlib import Path

from harbin_viewer.factsheet.opening import open_document
from tests.charts.exploring.first_view_samples import COUNTRIES, days
from tests.charts.exploring.first_views import first_view, first_view_of, table_of


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


def test_whom_the_title_of_a_package_names_is_not_named_again(tmp_path: Path) -> None:
    rows = [
        {"country": name, "year": year, "gdp": year - 1900.5}
        for name in ("Austria", "Portugal")
        for year in range(2010, 2020)
    ]
    package = {"title": "Austria and Portugal since 2010", "resources": [{"name": "t", "data": rows}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert first_view_of(open_document(tmp_path / "datapackage.json")).chart.title == "Austria and Portugal: gdp"


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


def test_names_of_files_say_the_dollars_of_incomes_at_parity(tmp_path: Path) -> None:
    rows = [[name, *(f"{n + step}.3k" for step in range(5))] for n, name in enumerate(COUNTRIES.values(), 1)]
    name = "income_per_person_gdppercapita_ppp_inflation_adjusted.csv"
    view = first_view(tmp_path, name, table_of("country,2000,2001,2002,2003,2004", *rows))
    assert view.document.sheet.title == "Income per person GDP per capita PPP inflation adjusted"
    assert view.chart.subtitle.startswith("International dollars (PPP)")


def test_groups_of_countries_are_called_by_words_beside_countries(tmp_path: Path) -> None:
    places = ("DE", "FR", "IT", "ES", "EL", "EU28", "EA19", "EU27_2020")
    rows = ["\t".join([f"JAN,{place}", *(f"{n * 100 + year} " for year in range(5))]) for n, place in enumerate(places)]
    header = "\t".join(["indic_de,geo\\time", *(f"{2010 + year} " for year in range(5))])
    view = first_view(tmp_path, "tps00001.tsv", "\n".join([header, *rows]))
    assert view.cube.entities is not None
    assert {"European Union, 28 countries", "Euro area, 19 countries", "European Union, 27 countries"} <= set(
        view.cube.entities.words
    )


def test_rows_of_a_header_that_are_alike_in_all_columns_tell_nothing(tmp_path: Path) -> None:
    head = ["Dataset,BIS effective exchange rates", "Retrieved on,Mon Mar 25 10:10:10 GMT 2024", "", "Type,Real,Real"]
    head += ["Basket,Broad,Broad", "Reference area,China,Germany", "Time Period,M:R:B:CN,M:R:B:DE"]
    rows = [f"{2015 + n // 12}-{n % 12 + 1:02},{99 + n / 7:.2f},{92 + n / 9:.2f}" for n in range(40)]
    view = first_view(tmp_path, "table.csv", "\n".join([*head, *rows]))
    assert [measure.title for measure in view.cube.roles.measures] == ["China", "Germany"]
    assert view.document.sheet.title == "BIS effective exchange rates"


def test_words_over_columns_without_names_are_the_title(tmp_path: Path) -> None:
    rows = [f"{name}||{n * 7000 + 1}|{n * 7100 + 3}|{n * 7300 + 9}|" for n, name in enumerate(COUNTRIES.values(), 2)]
    view = first_view(tmp_path, "pivot.csv", "\n".join(["|Ülkelere göre nüfus|||", "||2021|2022|2023|", *rows]))
    assert view.document.sheet.title == "Ülkelere göre nüfus"


def test_people_that_stand_beside_many_measures_are_not_seen_first(tmp_path: Path) -> None:
    rows = [[name, 2000 + n, 1e6 + n, 2e9 + n, n, n * 2, n * 3, n * 5] for name in COUNTRIES.values() for n in range(9)]
    header = "country,year,population,gdp,coal_share_elec,solar_share_elec,wind_share_elec,hydro_share_elec"
    assert first_view(tmp_path, "energy.csv", table_of(header, *rows)).exploration.measure == "coal_share_elec"


def test_the_total_of_many_scores_is_seen_first(tmp_path: Path) -> None:
    rows = [
        [name, 2015 + n, n % 4, n % 5, n % 3, n % 6, n % 7, n % 25] for name in COUNTRIES.values() for n in range(9)
    ]
    view = first_view(tmp_path, "fiw.csv", table_of("Country/Territory,Edition,A,B,C,D,E,Total", *rows))
    assert view.exploration.measure == "Total"
