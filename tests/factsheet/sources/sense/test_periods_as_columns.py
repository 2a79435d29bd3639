"""Periods that stand as columns become rows."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec import structs

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.raw_table import ColumnHint
from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.tabs.kinds.explore import ExploreTab
from tests.factsheet.sources.samples import table as read_table
from tests.factsheet.sources.sense.raw_tables import (
    column,
    cube_of,
    field,
    first_look,
    raw_table,
    rows_of,
    sentences,
    understood,
)


def test_years_become_rows_and_the_indicator_names_the_figure() -> None:
    table = understood(
        "Country Name|Country Code|Indicator Name|Indicator Code|1960|1961|1962|",
        "France|FRA|GDP (current US$)|NY.GDP|1.5|2.5|3.5|",
        "Aruba|ABW|GDP (current US$)|NY.GDP||2.5||",
        "World|WLD|GDP (current US$)|NY.GDP|8.5|9.5|10.5|",
        above=("Data Source\tWorld Development Indicators", "Last Updated Date\t2024-10-24"),
    )

    assert rows_of(table)[0] == ["France", "FRA", "GDP (current US$)", "NY.GDP", "1960", "1.5"]
    assert (field(table, "value")["title"], field(table, "value")["unit"]) == ("GDP", "current US$")
    assert table.resource["schema"]["primaryKey"] == ["Country Name", "year"]
    assert table.resource["roles"]["Country Code"] == "code"
    assert table.resource["sources"][0]["title"] == "World Development Indicators"
    assert "“1960” to “1962” are years" in sentences(table)
    assert "World" in cube_of(table).groups


def test_empty_years_before_and_after_the_figures_of_a_row_are_left_out_and_gaps_kept() -> None:
    table = understood("Land|2000|2001|2002|2003|2004", "Chad||1||3|", "Mali|1|2|3|4|5")

    assert [row[1:] for row in rows_of(table) if row[0] == "Chad"] == [["2001", "1"], ["2002", ""], ["2003", "3"]]


@pytest.mark.parametrize("label", ["January–September {}", "January to September {}", "Sales Jan. – Sep. {}"])
def test_months_from_one_to_another_that_are_no_period_stay_columns(label: str) -> None:
    labels = [label.format(year) for year in (2022, 2023)]
    table = understood("|".join(["Item", *labels]), "Sales|100|110", "Costs|80|85")

    assert [known.get("title", known["name"]) for known in table.resource["schema"]["fields"]] == ["Item", *labels]
    turned = understood("Item|Check Out March 2022|Check Out April 2022", "Sales|100|110", "Costs|80|85")
    assert column(turned, "month")[:2] == ["2022-03", "2022-04"]


@pytest.mark.parametrize("labels", ["2022|FY2022|2023", "Jan 2022|January 2022|Feb 2022"])
def test_of_two_columns_of_one_period_none_is_lost(labels: str) -> None:
    tables = understand(raw_table(f"Item|{labels}", "A|1|2|3", "B|4|5|6"))

    assert [row[-1] for row in rows_of(tables[0])] == ["1", "3", "4", "6"]
    assert column(tables[1], labels.split("|")[1]) == ["2", "5"]


@pytest.mark.parametrize("letters", ["WL", "mf"])
def test_letters_below_years_are_names_and_no_watts_or_metres(letters: str) -> None:
    text = f"Team,2020,,2021,\n,{letters[0]},{letters[1]},{letters[0]},{letters[1]}\nLeeds,12,3,9,6\nAjax,11,4,8,7\n"
    table = read_table(text, "games.csv")
    known = [field(understand(table)[0], letter) for letter in letters]

    assert [told.get("unit", "") for told in known] == ["", ""]


def test_labels_of_a_data_bank_are_years_and_series_never_share_a_measure() -> None:
    table = understood(
        "Country Name|Series Name|1980 [YR1980]|1981 [YR1981]",
        "China|Trade (% of GDP)|12.4|14.9",
        "China|GDP (current US$)|..|86",
        "Peru|Trade (% of GDP)|20.1|19.4",
        "Peru|GDP (current US$)|96.7|94.5",
    )
    look = first_look(table)

    assert table.resource["roles"]["Series Name"] == "measure name"
    assert look.fixed == {"Series Name": "Trade (% of GDP)"}
    assert "unit" not in field(table, "value")


def test_a_flag_inside_a_figure_becomes_its_note_in_the_words_of_the_office() -> None:
    table = understood(
        "indic_de|geo\\time|2008|2009|2010", "JAN|AD|83137|84484 b|: c", "JAN|AL|29582|29369 ep|29186", "JAN|EU28|9|9|9"
    )

    assert column(table, "value") == ["83137", "84484", "", "29582", "29369", "29186", "9", "9", "9"]
    assert list(table.notes()) == [
        (1, "value", "break in the time series"),
        (2, "value", "confidential"),
        (4, "value", "estimated, provisional"),
    ]
    assert field(table, "geo")["type"] == "string"
    assert "EU28" in cube_of(table).groups


def test_years_over_values_and_flags_are_pairs() -> None:
    table = understood(
        "Land|2019|2019|2020|2020\n|Wert|Flag|Wert|Flag",
        "Deutschland|1,5||1,7|p",
        "Frankreich|2,5|e|2,7|",
        "Italien|3,5||3,6|",
        decimal_char=",",
        below=("p = vorläufig",),
    )

    assert column(table, "value") == ["1.5", "1.7", "2.5", "2.7", "3.5", "3.6"]
    assert [words for _, _, words in table.notes()] == ["vorläufig", "estimated"]


def test_years_over_quarters_are_quarters() -> None:
    table = understood("Country|2019|2019|2020|2020\n|Q1|Q2|Q1|Q2", "Spain|1|2|3|4", "Italy|5|6|7|8")

    assert column(table, "quarter") == ["2019-Q1", "2019-Q2", "2020-Q1", "2020-Q2"] * 2


def test_years_over_things_measured_give_each_a_column_of_its_own() -> None:
    table = understood(
        "Region|2019|2019|2020|2020\n|Population|Deaths|Population|Deaths", "Uppsala|38|1|39|2", "Skåne|99|3|98|4"
    )

    assert rows_of(table)[0] == ["Uppsala", "2019", "38", "1"]
    assert [one["name"] for one in table.fields] == ["Region", "year", "Population", "Deaths"]


def test_a_year_at_the_end_of_a_label_is_a_period_where_others_share_its_words() -> None:
    table = understood(
        "region|Population 2019|Population 2020|Deaths 2019|Deaths 2020", "Uppsala|380|390|1|2", "Skåne|990|980|3|4"
    )

    assert rows_of(table)[1] == ["Uppsala", "2020", "390", "2"]


@pytest.mark.parametrize("label", ["pop_{}", "Population {}", "{} Population", "population{}"])
def test_years_before_1900_at_labels_are_periods_beside_later_ones_of_the_same_words(label: str) -> None:
    years = (1500, 1820, 1900, 1950, 2000)
    table = understood(
        "|".join(["country", *map(label.format, years)]), "China|330|410|400|552|1260", "India|1|2|3|4|5"
    )
    assert [row[1] for row in rows_of(table)[:5]] == [str(year) for year in years]


@pytest.mark.parametrize("head", ["Country", "City", ""])
@pytest.mark.parametrize("first", ["1,1000", "0,500,1000", "1000", "1,10,20,1300", "1280,1348"])
def test_early_years_above_columns_are_years_beside_modern_ones(first: str, head: str) -> None:
    years = [*first.split(","), "1500", "1820", "1913", "1950"]
    rows = [",".join([name, *(str(400 + 37 * at) for at in range(len(years)))]) for name in ("India", "China", "Japan")]
    table = understand(read_table("\n".join([",".join([head, *years]), *rows]), "t.csv"))[0]
    assert [int(row[1]) for row in rows_of(table)[: len(years)]] == [*map(int, years)]
    assert "another era" not in sentences(table)


@pytest.mark.parametrize(
    ("heads", "years"),
    [
        ("500 BCE,1 CE,1000 CE,2000 CE", [-500, 1, 1000, 2000]), ("AD 1,AD 1000,AD 1500", [1, 1000, 1500]),
        ("10000BC,5BC,0AD,1950AD", [-10000, -5, 0, 1950]), ("-500,1,1000,1820", [-500, 1, 1000, 1820]),
        ("500 BC,1,1000,2000", [-500, 1, 1000, 2000]), ("-500,0,500,1000", []),
        ("-2,-1,0,1600", []), ("Ad 1,Ad 2,Ad 3", []), ("CE 101,CE 102,CE 201", []),
    ],
)  # fmt: skip
def test_years_before_and_after_christ_above_columns_are_years_and_no_advertisements(
    heads: str, years: list[int]
) -> None:
    figures = ",".join(["5", "7", "6", "9"][: heads.count(",") + 1])
    table = understand(read_table(f"Region,{heads}\nNorth,{figures}\nSouth,{figures}\nWest,{figures}\n", "t.csv"))[0]
    assert [field["type"] for field in table.fields].count("year") == bool(years)
    assert not years or [int(row[1]) for row in rows_of(table)[: len(years)]] == years
    assert "another era" not in sentences(table)


@pytest.mark.parametrize(
    "head",
    [
        "Lamp,500,750,1000,1250,1500,1750,2000", "Athlete,100,200,400,800,1500", "A,12,435,1603,1827,2055",
        "Engine,800,1000,1250,1500,1600,1800,1975", "Compound,670,910,1260,1510,1640,1715,2050",
        "Store,100,110,1501,1502,1503", "Name,800,1000,1500,1609,2000", "France,10,430,1603,1827,2055",
    ],
)  # fmt: skip
def test_distances_speeds_numbers_of_goods_and_rows_of_data_are_no_early_years(head: str) -> None:
    cells = ",".join(["1.5"] * head.count(","))
    table = understand(read_table(f"{head}\nX,{cells}\nY,{cells}\nZ,{cells}\n", "t.csv"))[0]
    assert not any(field["type"] == "year" for field in table.fields)


def test_numbers_of_bands_below_1900_are_no_years() -> None:
    table = understood("gene|band_1500|band_1600|band_1700", "a|330|410|400", "b|1|2|3")
    assert len(table.fields) == 4


@pytest.mark.parametrize("numbers", [(*range(1, 40), *range(1975, 2000)), range(2000), range(1, 2100)])
def test_numbers_of_counted_columns_are_no_years(numbers: Sequence[int]) -> None:
    counted = [f"gene_{number}" for number in numbers]
    cells = ["1.5"] * len(counted)
    table = understood("|".join(["sample", *counted]), "|".join(["A", *cells]), "|".join(["B", *cells]))
    assert len(table.fields) == 1 + len(counted)


@pytest.mark.parametrize("sign", ["", "X"])
@pytest.mark.parametrize("lengths", [range(900, 1701, 20), range(1100, 2500, 20), range(4000, 400, -40)])
def test_wavelengths_above_columns_are_no_years(lengths: range, sign: str) -> None:
    cells = ["0.15"] * len(lengths)
    table = understood("|".join(["sample", *(f"{sign}{at}" for at in lengths)]), "|".join(["A", *cells]))
    assert len(table.fields) == 1 + len(lengths)


def test_differences_and_ranks_beside_the_years_stay_out_and_are_said() -> None:
    tables = understand(
        raw_table(
            "|2021|2022|2023|Difference 2021-2023 (pp)|Ranking 2023|Revenue 2023 (million EUR)",
            "EU-27|12.1|12.2|12.3|0.2||9999.5",
            "Denmark|29.1|28.2|28.3|-0.8|1|1111.5",
            "Norway|19.1|22.1|20.1|1|2|777.5",
            title="Table 13: Direct taxes as % of GDP",
        )
    )

    assert column(tables[0], "year") == ["2021", "2022", "2023"] * 3
    assert (field(tables[0], "value")["title"], field(tables[0], "value")["unit"]) == ("Direct taxes", "% of GDP")
    assert "“Ranking 2023”" in sentences(tables[0])
    assert tables[1].minor
    assert tables[1].resource["title"] == f"{tables[0].resource['title']}, other columns"
    assert column(tables[1], "Revenue 2023 (million EUR)") == ["9999.5", "1111.5", "777.5"]
    assert cube_of(tables[0]).groups == {"EU-27"}


def test_what_is_measured_beside_the_years_is_titled_by_the_file_and_explored(tmp_path: Path) -> None:
    (tmp_path / "schools.csv").write_text("School,2021,2022,Teachers\nA,812,830,61\nB,455,448,38\nC,1020,1034,80\n")
    sheet = open_document(tmp_path / "schools.csv").sheet
    main, beside = sheet.resources
    assert (beside.name, beside.title) == (f"{main.name}-beside", f"{main.title}, other columns")
    tab = ExploreTab.unasked(sheet)
    assert tab is not None
    assert list(tab.shown_resources(sheet)) == [main, beside]
    about = structs.replace(
        sheet, resources=(main, structs.replace(beside, roles={"Field": "entity", "Width": "measure"}))
    )
    assert ExploreTab.unasked(about) == structs.replace(tab, resources=(main.name,))


def test_a_false_year_among_the_columns_is_no_period() -> None:
    table = understood(
        "Country|Subject Descriptor|Units|Scale|2018|2019|2020|Estimates Start After",
        "Albania|Gross domestic product|National currency|Billions|1,314.090|1,400.1|n/a|2018",
        "Albania|Unemployment rate|Percent of labour force||8.5|8.6|8.7|2018",
        "Peru|Gross domestic product|National currency|Billions|800.1|815.3|788.2|2019",
        "Peru|Unemployment rate|Percent of labour force||12.3|11.5|11.7|2019",
    )

    assert column(table, "value")[0] == "1314.090"
    assert set(column(table, "year")) == {"2018", "2019", "2020"}
    assert "Estimates Start After" not in table.resource["roles"]
    assert [column(table, "Note on Value")[place] for place in (0, 1, 6, 8)] == ["", "estimated", "", "estimated"]
    assert table.resource["roles"]["Units"] == "unit"


def test_years_down_and_months_across_are_one_time() -> None:
    tables = understand(
        raw_table(
            "Year|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Annual",
            "2019|1|2|3|4|5|6|7|8|9|10|11|12|6.5",
            "2020|1|2|3|4||||||||||",
            title="All items",
            above=("All items", "Base Period:\tDECEMBER 1999=100"),
        )
    )

    assert column(tables[0], "month")[10:14] == ["2019-11", "2019-12", "2020-01", "2020-02"]
    assert len(rows_of(tables[0])) == 16
    assert field(tables[0], "month")["type"] == "yearmonth"
    assert field(tables[0], "value")["unit"] == "DECEMBER 1999=100"
    assert "“Annual”" in sentences(tables[0])


def test_months_down_and_years_across_are_one_time() -> None:
    table = understood("Mes|2019|2020", "enero|1|4", "febrero|2|5", "marzo|3|6", "abril|7|8")

    assert sorted(column(table, "month"))[:2] == ["2019-01", "2019-02"]


def test_annual_and_quarterly_columns_go_to_tables_of_their_own() -> None:
    tables = understand(raw_table("Area|2018|2019|2019 Q1|2019 Q2|2019 Q3", "Wales|1|2|3|4|5", "Kent|1|2|3|4|5"))

    assert [table.fields[1]["name"] for table in tables] == ["quarter", "year"]


def test_days_across_in_the_american_way_are_days() -> None:
    table = understood("Country/Region|1/22/20|1/23/20|1/24/20", "Italy|0|0|2", "France|2|3|3")

    assert column(table, "day")[:3] == ["2020-01-22", "2020-01-23", "2020-01-24"]


def test_fiscal_years_stay_years_over_two_and_begin_in_the_first() -> None:
    table = understood("Sector|2016-17|2017-18|2018-19", "Rail|8.3|6.8|6.5", "Road|3.6|3.4|3.9")

    assert column(table, "year")[:3] == ["2016–17", "2017–18", "2018–19"]
    times = cube_of(table).times
    assert times is not None
    assert [times.text(at) for at in times.values[:3]] == ["2016–17", "2017–18", "2018–19"]


def test_years_with_a_sign_of_their_language_in_any_order_and_a_unit_above() -> None:
    table = understood(
        "地区|2017年|2016年|2015年",
        "北京市|28014.94|25669.13|23014.59",
        "天津市|18549.19|17885.39|16538.19",
        above=("数据库：分省年度数据", "指标：地区生产总值(亿元)", "时间：2015-2017"),
        below=("注：本表按当年价格计算。", "数据来源：国家统计局"),
    )

    assert field(table, "value")["unit"] == "亿元"
    assert column(table, "year")[:3] == ["2017", "2016", "2015"]
    assert "当年价格" in table.resource["description"]
    assert table.resource["sources"][0]["title"] == "国家统计局"


def test_one_year_over_one_column_of_figures_is_turned_too() -> None:
    table = understood("|Concentration of fine particles\nCountry|2014", "Peru|51.5", "Mali|35.5", "Chad|61.5")

    assert rows_of(table)[0] == ["Peru", "2014", "51.5"]
    assert first_look(table).form == "ranking"


def test_ranges_in_the_cells_become_columns_of_bounds() -> None:
    table = understood(
        "Country|2019|2020", "Angola|175700 [145100-211100]|175800 [145200-211200]", "Chad|No data|7 [6-8]"
    )

    assert rows_of(table)[0] == ["Angola", "2019", "175700", "145100", "211100"]
    assert table.resource["roles"]["value lower"] == "bound"


def test_the_unit_that_a_format_states_is_kept() -> None:
    table = understood("Area|2019|2020", "Kent|1|2", "Fife|3|4", columns={"2019": ColumnHint(unit="GWh")})

    assert field(table, "value")["unit"] == "GWh"


def test_a_table_of_words_with_years_in_its_header_is_not_turned() -> None:
    table = understood("Party|2017|2021", "Greens|opposition|government", "Liberals|opposition|government")

    assert [one["name"] for one in table.fields] == ["Party", "2017", "2021"]


def test_years_joined_to_a_word_are_periods_where_the_word_repeats() -> None:
    table = understood(
        "SUMLEV|NAME|POPESTIMATE2010|POPESTIMATE2011|NPOPCHG_2010|NPOPCHG_2011",
        "040|Alabama|47|48|1|2",
        "040|Alaska|7|8|3|4",
    )

    assert rows_of(table)[1] == ["040", "Alabama", "2011", "48", "2"]


def test_numbers_of_lines_left_of_the_names_are_set_aside() -> None:
    table = understood(
        "Line||2019|2020",
        "1|Gross domestic product|21|22",
        "2|Goods|4|5",
        "3|Services|9|8",
        above=("[Billions of dollars]",),
    )

    assert table.resource["roles"]["Line"] == "aside"
    assert field(table, "value")["unit"] == "Billions of dollars"


def test_rows_without_any_figure_are_counted_and_named() -> None:
    rows = "".join(f"{name},{n},{n + 1},{n + 2}\n" for n, name in enumerate(("Peru", "Chad", "Japan"), 3))
    found = understand(read_table(f"Country,2001,2002,2003\n{rows}Niue,,,\nNauru,,,\n", "x.csv"))[0]

    told = next(notice for notice in found.notices if notice.sentence == "Rows without any figure were left out.")

    assert (told.count, told.place) == (2, "“Niue”, “Nauru”")
    assert not any(row[0] in ("Niue", "Nauru") for row in found.rows)


def test_a_year_of_which_many_cells_are_words_is_turned_with_the_others_and_its_figures_are_kept() -> None:
    table = understood("Region|2019|2020|2021|2022", "North|1|TBD|3|4", "South|5|six or 7|7|8", "West|9|10|11|12")

    assert [row[1:] for row in rows_of(table) if row[0] == "West"] == [
        ["2019", "9"],
        ["2020", "10"],
        ["2021", "11"],
        ["2022", "12"],
    ]
    assert "“2019” to “2022” are years" in sentences(table)
    assert [field["name"] for field in table.resource["schema"]["fields"]] == ["Region", "year", "value"]


def test_months_in_six_digits_name_columns_and_are_no_figures() -> None:
    table = understand(read_table("Region,201911,201912,202001\nNorth,5.5,6.5,7.5\nSouth,8.5,9.5,4.5\n", "t.csv"))[0]

    assert rows_of(table)[0] == ["North", "2019-11", "5.5"]
    assert len(rows_of(table)) == 6


def test_numbers_in_a_row_below_nought_name_columns_and_are_no_figures() -> None:
    raw = read_table("Region,-2,-1,0,1\nNorth,5.5,6.5,7.5,3.5\nSouth,8.5,9.5,4.5,2.5\n", "t.csv")

    assert raw.labels == ("Region", "-2", "-1", "0", "1")
    assert [list(row) for row in raw.rows] == [
        ["North", "5.5", "6.5", "7.5", "3.5"],
        ["South", "8.5", "9.5", "4.5", "2.5"],
    ]


@pytest.mark.parametrize(
    ("labels", "title", "unit"),
    [
        ("Sales 2023 (EUR)|Sales 2024 (EUR)", "Sales", "EUR"),
        ("Turnout 2017 [%]|Turnout 2021 [%]|Turnout 2025 [%]", "Turnout", "%"),
        ("Umsatz 2022 in Mio. €|Umsatz 2023 in Mio. €", "Umsatz", "Mio. €"),
        ("Выручка 2022, млн руб.|Выручка 2023, млн руб.", "Выручка", "млн руб."),
        ("2022年销售额（万元）|2023年销售额（万元）", "销售额", "万元"),
        ("CO2 2021 (kt)|CO2 2022 (kt)", "CO2", "kt"),
    ],
)
def test_a_unit_behind_the_year_of_a_column_is_that_of_its_figures(labels: str, title: str, unit: str) -> None:
    many = labels.count("|") + 1
    table = understood(f"Shop|{labels}", f"A{'|1' * many}", f"B{'|2' * many}", f"C{'|3' * many}")

    time, figures = table.resource["schema"]["fields"][1:]
    assert (time["type"], figures["title"], figures["unit"]) == ("year", title, unit)
    assert len(rows_of(table)) == 3 * many


def test_a_year_and_a_unit_alone_name_a_column_too_and_other_brackets_stay_in_names() -> None:
    table = understood("Shop|2023 (EUR)|2024 (EUR)", "A|1|2", "B|3|4")
    assert column(table, "year") == ["2023", "2024", "2023", "2024"]
    assert field(table, "value")["unit"] == "EUR"
    for labels in (
        "Sales 2023 (EUR)|Sales 2024 (USD)",
        "Rate 2020 (Jan)|Rate 2020 (Feb)",
        "Sales 2023 (EUR)|Growth 2024 (%)",
    ):
        kept = understood(f"Shop|{labels}", "A|1|2", "B|3|4")
        assert len(rows_of(kept)) == 2


def test_shares_of_years_are_called_by_their_words_and_measured_in_per_cent(tmp_path: Path) -> None:
    file = tmp_path / "votes.csv"
    file.write_text(
        "Party,Share of votes 2017 (%),Share of votes 2021 (%)\nSPD,20.5,25.7\nFDP,10.7,11.5\nAfD,12.6,10.3\n"
    )
    (measure,) = open_document(file).roles("votes").measures
    assert (measure.title, measure.unit) == ("Share of votes", "%")


def test_the_year_beside_its_months_is_measured_and_no_time_of_old(tmp_path: Path) -> None:
    (tmp_path / "rain.csv").write_text("Ort;Jan;Feb;Mär;Apr;Jahr\nKöln;60;50;55;49;214\nBonn;58;49;54;50;211\n")
    document = open_document(tmp_path / "rain.csv")
    beside = document.cube("rain-beside").roles
    assert [measure.field for measure in beside.measures] == ["Jahr"]
    assert (beside.entity, beside.time) == ("Ort", "")
