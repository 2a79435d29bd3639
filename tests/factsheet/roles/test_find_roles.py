"""What is what in a table: time, entity, measures, units, codes, notes, dimensions."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring import table_roles
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.roles.field_facts import from_descriptor
from tests.factsheet.roles.columns import long_table, roles_of


def test_entity_year_and_value_are_told_with_reasons() -> None:
    roles = roles_of(long_table({"France": [1.5, 2.5, 3.5], "Italy": [2.5, 3.5, 4.5], "World": [3, 4, 5]}))

    assert (roles.time, roles.frequency, roles.entity) == ("Year", "year", "Entity")
    assert [measure.field for measure in roles.measures] == ["Value"]
    assert roles.primary_key == ("Entity", "Year")
    role = roles.role("Year")
    assert role is not None
    assert role.reason == "“Year” is the time: whole numbers from 2000 to 2002."


def test_figures_are_told_whole_however_large_they_are() -> None:
    role = roles_of("Country,Inhabitants\nA,0.25\nB,1400000000\nC,1234567").role("Inhabitants")

    assert role is not None
    assert role.reason == "“Inhabitants” is measured: numbers from 0.25 to 1,400,000,000."


@pytest.mark.parametrize("rows", [6_000, 30_000])
def test_what_is_told_of_a_long_column_is_true_of_all_its_rows(tmp_path: Path, rows: int) -> None:
    first, lines = date(1900, 1, 1), ["day,station,level,state"]
    for row in range(rows):
        level = 999_999.5 if row == rows // 9 + 1 else row + 100.25
        state = "dry" if row == rows // 9 + 1 else "wet"
        lines.append(f"{first + timedelta(days=row // 2)},{('North', 'South')[row % 2]}{row % 600},{level},{state}")
    (tmp_path / "levels.csv").write_text("\n".join(lines), encoding="utf-8")
    document = open_document(tmp_path / "levels.csv")
    roles = table_roles.roles_of(document.table(document.sheet.resources[0].name))
    told = {role.field: role.reason for role in roles.roles}
    assert told["level"] == "“level” is measured: numbers from 100.25 to 999,999.5."
    assert told["day"].endswith(f"from 1900-01-01 to {first + timedelta(days=(rows - 1) // 2)}.")
    assert "600 different" in told["station"]
    assert "in all rows" not in told["state"]


def test_years_that_are_no_time_are_told_as_years() -> None:
    founded = from_descriptor({"name": "founded", "type": "year"})
    cells = [
        f"{name},{text},{year}" for name, text, year in (("A", "1896", 1896), ("B", "1924–25", 1924), ("C", "x", 2024))
    ]
    role = roles_of("\n".join(["name,period,founded", *cells]), founded=founded).role("founded")
    assert role is not None
    assert role.kind != "measure" or role.reason == "“founded” has years, from 1896 to 2024."


@pytest.mark.parametrize(("head", "steps"), [("time", ""), ("Year", "year"), ("yr", "year")])
def test_numbers_of_a_time_that_are_no_years_are_not_counted_in_them(head: str, steps: str) -> None:
    rows = [f"{number},{number / 7:.2f}" for number in (1, 2, 3, 4, 5, 7)]
    roles = roles_of("\n".join([f"{head},demand", *rows]))

    assert (roles.time, roles.frequency) == (head, steps)


@pytest.mark.parametrize("years", [(-16000, -8000, 0), (800, 900, 1000), (-141, 79, 1783)])
def test_years_before_writing_are_years(years: tuple[int, ...]) -> None:
    rows = [f"{name},{year},{place}.5" for name in ("Italy", "Japan") for place, year in enumerate(years)]
    roles = roles_of("\n".join(["Entity,Year,Deaths", *rows]))

    assert roles.time == "Year"


def test_days_since_a_date_are_the_time_where_the_schema_says_so() -> None:
    facts = from_descriptor(
        {"name": "Year", "owidDisplaySettings": '{"yearIsDay": true, "zeroDay": "2020-01-21", "unit": "days"}'}
    )
    roles = roles_of("Entity,Year,Tests\nItaly,0,1.5\nItaly,1,2.5\nSpain,0,3.5\nSpain,1,4.5", Year=facts)

    assert (roles.time, roles.frequency) == ("Year", "day")
    assert facts.zero_day == "2020-01-21"


def test_a_column_of_years_that_are_told_of_is_measured_and_no_time() -> None:
    roles = roles_of("Entity,Year,Year of last case\nIndia,0,2011\nNigeria,0,2020\nPeru,0,1991\nSpain,0,1988")

    assert roles.time == ""
    assert [measure.field for measure in roles.measures] == ["Year of last case"]


@pytest.mark.parametrize("title", ["Born", "Date of birth", "Geburtsdatum", "joined"])
def test_the_day_on_which_somebody_was_born_is_no_time_of_his_marks(title: str) -> None:
    roles = roles_of(f"Pupil,{title},Maths\nAnna,2012-04-19,2\nBen,2012-08-21,3\nClara,2012-01-10,1")

    assert (roles.time, roles.entity) == ("", "Pupil")


def test_codes_step_back_behind_their_names_even_where_some_have_none() -> None:
    text = "Entity,Code,Year,Value\n" + "\n".join(
        f"{name},{code},{year},{year - 1990}.5"
        for name, code in (("France", "FRA"), ("Italy", "ITA"), ("Africa", ""), ("World", "OWID_WRL"))
        for year in (2000, 2001)
    )
    roles = roles_of(text)

    assert roles.entity == "Entity"
    assert roles.codes == {"Code": "Entity"}


def test_numeric_codes_of_regions_step_back_though_some_names_have_two() -> None:
    places = [(f"4{number:04}", f"Region {number}") for number in range(40)] + [("49001", "Region 1")]
    rows = [f"{code},{name},{year},{year % 7}.25" for code, name in places for year in (2019, 2020, 2021)]
    roles = roles_of("\n".join(["LOCATION,Country,TIME,Value", *rows]))

    assert (roles.entity, roles.codes.get("LOCATION")) == ("Country", "Country")


def test_the_same_year_twice_is_one_time() -> None:
    text = "Item,Year Code,Year,Value\nApples,2019,2019,5\nApples,2020,2020,6\nPears,2019,2019,7\nPears,2020,2020,8"
    roles = roles_of(text)

    assert roles.time in ("Year", "Year Code")
    assert len(roles.of_kind("time")) == 1
    assert [measure.field for measure in roles.measures] == ["Value"]


def stacked_units() -> str:
    cells = {
        ("Area harvested", "ha"): (5, 6),
        ("Yield", "kg/ha"): (1600, 1700),
        ("Production", "t"): (8, 9),
    }
    rows = [
        f"{element},{item},{year},{unit},{figure}"
        for (element, unit), figures in cells.items()
        for item in ("Wheat", "Rye", "Oats")
        for year, figure in zip((2019, 2020), figures, strict=True)
    ]
    return "\n".join(["Element,Item,Year,Unit,Value", *rows])


def test_stacked_units_name_the_column_that_says_what_is_measured() -> None:
    roles = roles_of(stacked_units())

    assert (roles.measure_name, roles.unit, roles.entity) == ("Element", "Unit", "Item")
    assert roles.measures[0].unit == ""


def test_indicators_of_several_units_in_one_column_are_told_apart_by_their_names() -> None:
    text = "Country Name,Series Name,Year,Value\n" + "\n".join(
        f"{country},{series},{year},1.5"
        for country in ("China", "Peru")
        for series in ("GDP (current US$)", "Trade (% of GDP)", "Export index (2000 = 100)")
        for year in (2000, 2001)
    )
    roles = roles_of(text)

    assert (roles.measure_name, roles.entity) == ("Series Name", "Country Name")


def test_constants_and_coordinates_of_a_database_step_back() -> None:
    text = "REF_DATE,GEO,Products,UOM,SCALAR_FACTOR,COORDINATE,VALUE,STATUS,DECIMALS\n" + "\n".join(
        f"{month},Ontario,{product},2002=100,units,14.{place},13{place}.{place},,1"
        for place, product in enumerate(("All-items", "Food", "Rent"))
        for month in ("2020-01", "2020-02", "2020-03")
    )
    roles = roles_of(text)

    assert (roles.time, roles.frequency, roles.entity) == ("REF_DATE", "month", "Products")
    assert [(measure.field, measure.unit) for measure in roles.measures] == [("VALUE", "2002=100")]
    assert roles.constants == {"GEO": "Ontario"}
    assert set(roles.of_kind("aside")) >= {"COORDINATE", "DECIMALS"}


def test_sexes_and_ages_are_dimensions_and_begin_with_their_totals() -> None:
    text = "Country,Sex,Age,Year,Population\n" + "\n".join(
        f"{country},{sex},{age},{year},{year}"
        for country in ("Chad", "Mali", "Niger")
        for sex in ("Men", "Women", "Both sexes")
        for age in ("0-14", "15-64", "Total")
        for year in (2019, 2020)
    )
    roles = roles_of(text)

    assert roles.entity == "Country"
    assert {dimension.field: dimension.default for dimension in roles.dimensions} == {
        "Sex": "Both sexes",
        "Age": "Total",
    }


def test_the_region_of_a_country_describes_it_and_is_no_entity() -> None:
    text = "Region,Entity,Year,Value\n" + "\n".join(
        f"{region},{name} (survey),{year},{year % 9}.5"
        for name, region in (("Peru", "Latin America"), ("Chile", "Latin America"), ("Mali", "Sub-Saharan Africa"))
        for year in (2000, 2001)
    )
    roles = roles_of(text)

    assert roles.entity == "Entity"
    assert roles.role("Region").kind == "words"  # type: ignore[union-attr]


def test_ages_across_years_are_told_apart_without_any_names_although_a_row_stands_twice() -> None:
    rows = [f"{age},{year},0.0{age}{year % 10},0.1{age}" for age in range(60) for year in (2018, 2019, 2020)]
    roles = roles_of("\n".join(["Leeftijd;op 31 december,Perioden,Mannen,Vrouwen", *rows, rows[7]]))

    assert roles.entity == "Leeftijd;op 31 december"
    assert roles.time == "Perioden"
    assert [measure.field for measure in roles.measures] == ["Mannen", "Vrouwen"]
    assert roles.primary_key == ()


def test_errors_and_limits_are_bounds_and_no_series() -> None:
    roles = roles_of("Year,Mean,Uncertainty\n2000,1.5,0.1\n2001,1.6,0.2\n2002,1.7,0.1")

    assert [measure.field for measure in roles.measures] == ["Mean"]
    assert roles.measures[0].bounds == ("Uncertainty",)


def test_the_notes_of_a_figure_are_found_by_their_name() -> None:
    text = "year,trade_volume,growth,trade_volume_note\n2020,107.5,3.5,Single source\n2021,114.5,6.5,\n2022,190.5,29.5,"
    roles = roles_of(text)

    assert roles.measure("trade_volume").note == "trade_volume_note"  # type: ignore[union-attr]
    assert roles.measure("growth").note == ""  # type: ignore[union-attr]


def test_a_rank_measures_nothing_beside_what_it_ranks() -> None:
    roles = roles_of("Rank,City,Population\n1,Tokyo,37400068\n2,Delhi,28514000\n3,Lima,9700000")

    assert [measure.field for measure in roles.measures] == ["Population"]
    assert roles.time == ""


def test_a_table_of_words_has_no_measure() -> None:
    roles = roles_of("name,language,website\nAnna,French,https://example.org/a\nBob,Dutch,https://example.org/b")

    assert roles.measures == ()
    assert roles.entity == "name"


def test_what_tells_rows_apart_is_no_key_where_a_cell_of_it_is_missing() -> None:
    rows = [f"{country},{year},{year}.5" for country in ("Chad", "Mali", "Peru") for year in range(2000, 2010)]

    assert roles_of("\n".join(["Country,Year,Gain", *rows])).primary_key == ("Country", "Year")
    roles = roles_of("\n".join(["Country,Year,Gain", *rows, "Iran,,1.7"]))
    assert roles.entity == "Country"
    assert roles.primary_key == ()


def test_a_share_in_fractions_is_not_in_per_cent() -> None:
    rows = [
        f"{place},{year},0.{year % 10}{at}" for at, place in enumerate(("Peru", "Chile")) for year in range(2000, 2010)
    ]
    measure = roles_of("\n".join(["Entity,Year,Share of deaths", *rows])).measures[0]
    assert measure.unit == ""
    whole = [row.replace(",0.", ",1") for row in rows]
    assert roles_of("\n".join(["Entity,Year,Share of deaths", *whole])).measures[0].unit == "%"


def test_an_amount_that_ends_a_name_is_no_unit_where_others_are_told_for_other_amounts() -> None:
    rows = [f"Food {at},{at}.5,{at}.7" for at in range(9)]
    measures = roles_of("\n".join(["Entity,ghg_kg,ghg_1000kcal", *rows])).measures
    assert [measure.unit for measure in measures] == ["", ""]
    assert roles_of("\n".join(["Entity,catch_kg,price", *rows])).measures[0].unit == "kg"


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("City,Index\nA,100\nB,100\nC,100", ["Index"]),
        ("School,Deaths,Injured\nA,0,0\nB,0,0\nC,0,0", ["Deaths", "Injured"]),
        ("Year,Deaths,Injured\n2001,0,0\n2002,0,0\n2003,0,0", ["Deaths", "Injured"]),
        ("City,Deaths,Injured\nA,0,3\nB,0,5\nC,0,1", ["Injured"]),
        ("File,Active\nA,1\nB,1\nC,1", []),
        ("File,Version\nA,3\nB,3\nC,3", []),
        ("Series,Collection month\nA,3\nB,3\nC,3", []),
    ],
)
def test_figures_that_are_all_the_same_are_measured_where_nothing_else_is(text: str, measures: list[str]) -> None:
    assert [measure.field for measure in roles_of(text).measures] == measures
