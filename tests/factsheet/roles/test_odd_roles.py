"""Columns that look like something else are seen for what they are."""

from typing import get_args

import numpy as np
import pytest

from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.found_roles import RoleKind
from harbin_viewer.factsheet.roles.role_finding import find_roles
from tests.factsheet.roles.columns import columns_of, long_table, roles_of


def test_numbers_typed_as_texts_are_measured_and_codes_with_leading_noughts_are_not() -> None:
    text = "code,name,size\n01,Ain,100.5\n02,Aisne,200.25\n2A,Corse,300.75"
    roles = roles_of(text, size=FieldFacts("size", type="string"))

    assert [measure.field for measure in roles.measures] == ["size"]
    assert roles.codes == {"code": "name"}


def test_one_faulty_cell_spoils_itself_alone() -> None:
    text = long_table({"France": [float(number) for number in range(30)]}) + "\nFrance,2040,1000+"
    roles = roles_of(text)

    assert [measure.field for measure in roles.measures] == ["Value"]


def test_arrays_serve_as_well_as_texts() -> None:
    columns = {
        "country": np.array(["Peru", "Peru", "Mali", "Mali"], dtype=object),
        "year": np.array([2000, 2001, 2000, 2001]),
        "value": np.array([1.5, np.nan, 2.5, 3.5]),
    }
    roles = find_roles([FieldFacts(name) for name in columns], columns)

    assert (roles.time, roles.entity) == ("year", "country")
    assert roles.primary_key == ("country", "year")


def test_dates_in_an_array_tell_how_far_they_lie_apart() -> None:
    days = np.array(["2020-01-01", "2020-02-01", "2020-03-01"], dtype="datetime64[D]")
    columns = {"DATE": days, "RATE": np.array([1.5, 1.6, 1.7])}
    roles = find_roles([FieldFacts("DATE", type="date"), FieldFacts("RATE", type="number")], columns)

    assert (roles.time, roles.frequency) == ("DATE", "month")


def test_the_reader_corrects_a_role_and_the_others_follow() -> None:
    text = (
        "Region,City,Year,Value\nNorth,Oslo,2000,1.5\nNorth,Bergen,2000,2.5\nNorth,Oslo,2001,3.5\nNorth,Bergen,2001,4.5"
    )
    roles = roles_of(text, given={"Value": "aside", "nobody": "time", "City": "no such kind"})

    assert roles.measures == ()
    assert roles.role("Value").reason == "The reader said so."  # type: ignore[union-attr]
    assert roles.entity == "City"


def test_a_table_without_rows_has_roles_without_failing() -> None:
    columns = {name: values[:0] for name, values in columns_of("Entity,Year,Value\nPeru,2000,1").items()}
    roles = find_roles([FieldFacts(name) for name in columns], columns)

    assert roles.measures == ()
    assert roles.time == ""


def test_codes_are_never_those_of_figures_that_happen_to_differ() -> None:
    rows = [f"84{number:06},Town {number} County,{1000 + number * 37}" for number in range(50)]
    roles = roles_of("\n".join(["UID,Combined_Key,Population", *rows]))

    assert roles.entity == "Combined_Key"
    assert roles.codes == {"UID": "Combined_Key"}
    assert [measure.field for measure in roles.measures] == ["Population"]


def test_numbers_that_only_number_the_rows_are_no_figures() -> None:
    rows = [f"Isle {number},{300 - number},{number * number}.5" for number in range(1, 250)]
    roles = roles_of("\n".join(["name,GAUL,area", *rows]))

    assert [measure.field for measure in roles.measures] == ["area"]


def test_flags_that_every_figure_has_stay_notes_and_count_nothing() -> None:
    words = ("Official figure", "Estimated value", "Figure from international organizations")
    rows = [
        f"{item},{year},{year % 9},{words[year % 3]}" for item in ("Wheat", "Rye", "Oats") for year in range(2000, 2009)
    ]
    roles = roles_of("\n".join(["Item,Year,Value,Flag Description", *rows]))

    assert (roles.entity, roles.measures[0].note) == ("Item", "Flag Description")


def test_a_year_told_of_each_country_is_no_time() -> None:
    rows = [f"Isle {number},{number * 1000 + 7},{1990 + number % 20}" for number in range(60)]
    roles = roles_of("\n".join(["name,pop_est,lastcensus", *rows]))

    assert roles.time == ""
    assert roles.measures[0].field == "pop_est"


def test_months_three_apart_are_quarters() -> None:
    roles = roles_of("period,GDP\nMar-1960,5.5\nJun-1960,6.5\nSep-1960,7.5\nDec-1960,8.5")

    assert (roles.time, roles.frequency) == ("period", "quarter")


def test_a_hint_of_the_file_holds_and_is_told_with_its_own_reason() -> None:
    columns = columns_of("Country,year,value,Left\nPeru,2000,1.5,7\nPeru,2001,2.5,8\nMali,2000,3.5,7\nMali,2001,4.5,8")
    hints = {"year": "time", "Left": "aside", "Country": "constant", "value": "measure"}
    roles = find_roles([FieldFacts(name) for name in columns], columns, hints=hints)

    assert (roles.entity, roles.of_kind("aside")) == ("Country", ("Left",))
    assert roles.role("year").reason == "“year” is the time: whole numbers from 2000 to 2001."  # type: ignore[union-attr]


def test_a_symbol_that_tells_rows_of_one_day_apart_is_who_is_counted_and_no_flag() -> None:
    rows = [
        f"{name},2020-01-0{day},{day + place}.5" for place, name in enumerate(("MSFT", "IBM")) for day in range(1, 8)
    ]
    roles = roles_of("\n".join(["symbol,date,price", *rows]))
    assert (roles.entity, roles.time) == ("symbol", "date")


def test_two_figures_with_names_of_their_own_are_measured_of_each_series() -> None:
    rows = [
        f"{name},{year},{year - 1990},{place}.5"
        for place, name in enumerate(("Mines", "Farms"))
        for year in (2000, 2001)
    ]
    roles = roles_of("\n".join(["series,year,count,rate", *rows]))
    assert (roles.entity, roles.measure_name) == ("series", "")
    assert [measure.field for measure in roles.measures] == ["count", "rate"]


def test_x_and_y_are_measured_where_nothing_else_is_and_place_figures_where_something_is() -> None:
    points = [f"{number}.5,{number * 3 % 7}.25" for number in range(9)]
    assert [measure.field for measure in roles_of("\n".join(["X,Y", *points])).measures] == ["X", "Y"]
    light = [f"{point},{number % 4}.5" for number, point in enumerate(points)]
    assert [measure.field for measure in roles_of("\n".join(["X,Y,light", *light])).measures] == ["light"]


def test_numbers_of_a_foreign_key_refer_and_measure_nothing() -> None:
    text = "city,country,people\nLima,3,11\nCusco,3,4\nRome,5,2"
    roles = roles_of(text, country=FieldFacts("country", refers=True))
    assert [measure.field for measure in roles.measures] == ["people"]


def test_years_in_which_something_began_and_ended_are_not_measured_beside_other_figures() -> None:
    rows = [f"Queen {number},{1600 + 7 * number},{1607 + 7 * number},{number}.5" for number in range(12)]
    assert [measure.field for measure in roles_of("\n".join(["name,start,end,height", *rows])).measures] == ["height"]


def test_a_day_of_each_of_many_persons_is_said_of_them_and_no_time_that_figures_run_over() -> None:
    rows = [f"Person {number},2020-01-{number % 28 + 1:02},{20 + number}" for number in range(30)]
    assert roles_of("\n".join(["name,date,age", *rows])).time == ""


def test_ids_measure_nothing_also_where_they_are_called_so_in_one_word() -> None:
    rows = [f"{number * 7919 % 99991},Species {number},{'AB'[number % 2]}" for number in range(30)]
    assert roles_of("\n".join(["taxonid,name,category", *rows])).measures == ()


def test_texts_that_number_the_rows_are_not_who_is_counted_beside_names() -> None:
    rows = [f"t{number},{('Health', 'Roads', 'Schools')[number % 3]},{number * 37 % 101}.5" for number in range(30)]
    assert roles_of("\n".join(["id,office,amount", *rows])).entity == "office"


def test_figures_that_are_the_same_whatever_the_dimension_come_after_those_that_differ() -> None:
    rows = [
        f"Town {town},{town * 100 + 7},{name},{town * 3 + place}"
        for town in range(9)
        for place, name in enumerate("AB")
    ]
    roles = roles_of("\n".join(["town,voters,candidate,votes", *rows]))
    assert [measure.field for measure in roles.measures] == ["votes", "voters"]


def test_an_index_with_a_unit_or_decimals_is_measured_and_one_that_counts_rows_is_not() -> None:
    quarters = [f"Q{quarter} {year}" for year in (2018, 2019, 2020) for quarter in (1, 2, 3, 4)]
    for name, values, kind in (
        ("Index (2015=100)", [100 + at for at in range(12)], "measure"),
        ("index", [100.5 + at for at in range(12)], "measure"),
        ("index", list(range(12)), "aside"),
    ):
        fields = [FieldFacts("Quarter"), FieldFacts(name), FieldFacts("Output")]
        columns = {"Quarter": quarters, name: values, "Output": [at * 3.5 for at in range(12)]}
        role = find_roles(fields, columns).role(name)
        assert role is not None
        assert role.kind == kind


def test_a_currency_that_goes_with_the_country_is_the_unit_of_its_figures() -> None:
    rows = [(c, m, y, y * f) for c, m, f in (("France", "EUR", 1), ("Japan", "JPY", 100)) for y in range(2000, 2008)]
    names = ("Country", "Currency", "Year", "Minimum wage")
    columns = {name: [row[at] for row in rows] for at, name in enumerate(names)}
    roles = find_roles([FieldFacts(name) for name in names], columns)
    assert (roles.unit, roles.entity) == ("Currency", "Country")
    assert [dimension.field for dimension in roles.dimensions] == ["Currency"]


def test_a_number_with_a_sign_of_control_behind_it_is_a_word_and_no_crash() -> None:
    found = find_roles([FieldFacts("Year"), FieldFacts("Value")], {"Year": ["0\x1f", "1"], "Value": ["2", "3\x1c"]})

    assert len(found.roles) == 2


def test_ages_that_go_up_from_row_to_row_are_what_figures_run_over() -> None:
    rows = [f"{age},{0.001 * 1.09**age:.5f},{1000 - age}" for age in range(0, 40)]
    roles = roles_of("\n".join(["age,qx,lx", *rows]))

    assert roles.time == "age"
    assert [measure.field for measure in roles.measures] == ["qx", "lx"]


def test_an_identifier_of_each_row_is_nothing_to_choose_by() -> None:
    rows = [f"o{n},d{n % 3},{2000 + n % 5},{'heron' if n % 2 else 'swan'},{n % 4 + 1}" for n in range(40)]
    roles = roles_of("\n".join(["observationID,deploymentID,year,species,count", *rows]))

    assert [role.kind for role in roles.roles if role.field == "observationID"] == ["code"]


def test_of_one_year_those_with_names_of_their_own_are_counted_and_their_countries_describe_them() -> None:
    rows = [f"City {n},{('France', 'Peru', 'Japan')[n % 3]},{300 + n * 7},2022" for n in range(24)]
    roles = roles_of("\n".join(["City,Country,Rent,Year", *rows]))

    assert roles.entity == "City"


def test_a_column_with_a_unit_is_measured_though_rows_stand_twice() -> None:
    rows = [f"Peru,{year},{year * 3},{year - 1900}" for year in (*range(1990, 2010), 1990)]
    books = {"Books": FieldFacts("Books", unit="books"), "Titles": FieldFacts("Titles", unit="titles")}
    roles = roles_of("\n".join(["Entity,Year,Books,Titles", *rows]), None, **books)

    assert [measure.field for measure in roles.measures] == ["Books", "Titles"]


def test_codes_that_stand_twice_under_two_names_are_measured_under_neither() -> None:
    rows = [f"{year},{chapter},{100 + k},{100 + k},{year * k + 7}" for year in range(2015, 2021)
            for chapter in ("Staff", "Goods") for k in range(4)]  # fmt: skip
    roles = roles_of("\n".join(["year,chapter,concepto,concept,amount", *rows]))

    assert [measure.field for measure in roles.measures] == ["amount"]


def test_a_title_that_explains_is_told_in_its_first_words() -> None:
    long = "Total number of visits by identity card, which lets a person use all the services that offices offer online"
    title = f"{long} (see the law of 2005)"
    rows = [f"{year},{year * 3}" for year in range(2000, 2012)]
    (measure,) = roles_of("\n".join(["year,CIE", *rows]), None, CIE=FieldFacts("CIE", title=title)).measures

    assert measure.title == "Total number of visits by identity card"


def test_a_long_title_keeps_what_limits_it() -> None:
    title = (
        "Number of persons aged 15 to 74 years who were not in employment during the reference week, were available "
        "for work and had actively sought work in the past four weeks"
    )
    rows = [f"{year},{year * 3}" for year in range(2000, 2012)]
    (measure,) = roles_of("\n".join(["year,U", *rows]), None, U=FieldFacts("U", title=title)).measures

    assert measure.title == title


def test_a_currency_at_the_end_of_a_name_is_its_unit() -> None:
    for label, unit in (("Rent per month €", "€"), ("Avg rent EUR", "EUR"), ("Index USD 5", ""), ("EUR", "EUR")):
        rows = [f"City {n},{900 + n * 7}" for n in range(12)]
        (measure,) = roles_of("\n".join([f"City,{label}", *rows])).measures
        assert measure.unit == unit


def test_a_description_that_several_columns_share_is_the_title_of_none() -> None:
    text = "Year,Deevey,Clark\n" + "\n".join(f"{year},{year / 7},{year / 9}" for year in range(1900, 1910))
    deevey, clark = (FieldFacts(name, description="Number of people in millions") for name in ("Deevey", "Clark"))
    measures = roles_of(text, Deevey=deevey, Clark=clark).measures

    assert [(measure.title, measure.unit) for measure in measures] == [("Deevey", "millions"), ("Clark", "millions")]


def test_the_sign_of_millions_behind_what_is_counted_is_none_of_metres() -> None:
    text = "Year,Bus journeys (m),Height (m)\n" + "\n".join(
        f"{year},{year / 7},{year / 9}" for year in range(1900, 1910)
    )
    measures = roles_of(text).measures

    assert [(measure.title, measure.unit) for measure in measures] == [("Bus journeys", "million"), ("Height", "m")]


def test_rows_that_each_have_a_title_are_of_these_and_not_of_their_countries() -> None:
    rows = [
        f"{place},University {place},{('Japan', 'China', 'Germany')[place % 3]},{9000 - place}" for place in range(40)
    ]
    roles = roles_of("\n".join(["ranking,title,location,number students", *rows]))

    assert (roles.entity, [measure.field for measure in roles.measures]) == ("title", ["number students"])


def test_lots_that_count_up_from_row_to_row_measure_nothing() -> None:
    rows = [f"{2019 + place // 20},{place},{100 + place * 7 % 90}.5" for place in range(60)]
    roles = roles_of("\n".join(["year,lot,price", *rows]))

    assert [measure.field for measure in roles.measures] == ["price"]


def test_months_of_a_long_time_are_months() -> None:
    days = np.array(
        [f"{year}-{month:02}-01" for year in range(1880, 2020) for month in range(1, 13)], dtype="datetime64[D]"
    )
    columns = {"Date": days, "Index": np.arange(len(days)) / 7}
    roles = find_roles([FieldFacts("Date", type="date"), FieldFacts("Index", type="number")], columns)

    assert roles.frequency == "month"


def test_the_size_of_a_sample_beside_its_mean_measures_nothing_and_a_day_is_the_time_of_its_year() -> None:
    rows = [
        f"yield,{place / 7},{3 + place % 5},Mg/ha,{1995 + place // 4} Aug {1 + place % 4},{1995 + place // 4}"
        for place in range(40)
    ]
    roles = roles_of("\n".join(["trait,mean,n,units,date,year", *rows]))

    assert (roles.time, [measure.field for measure in roles.measures]) == ("date", ["mean"])


@pytest.mark.parametrize("kind", get_args(RoleKind))
@pytest.mark.parametrize("column", ["Region", "Year", "Blank", "Value", "Unit"])
def test_a_reader_may_give_any_role_to_any_column(column: str, kind: str) -> None:
    text = "Region,Year,Blank,Value,Unit\nNorth,2000,,1.5,t\nSouth,2000,,,t\nNorth,2001,,3.5,t\nSouth,2001,,4.5,t"
    for kept in (text, "\n".join(text.splitlines()[:1]), text.replace("1.5", "").replace("3.5", "").replace("4.5", "")):
        assert roles_of(kept, given={column: kind}).role(column) is not None


def test_units_of_a_company_are_who_is_counted() -> None:
    roles = roles_of("Unit,Result\nNorth works,12.5\nSouth works,3.5\nHead office,-2.5")

    assert roles.entity == "Unit"
    assert roles_of("Item,Unit,Amount\nTea,chest,12.5\nCoffee,bag,3.5\nRice,sack,2.5").entity == "Item"


@pytest.mark.parametrize("name", ["OBS_FLAG: Observation status (Flag) V2 structure", "Value: status"])
def test_flags_are_known_by_the_code_of_their_concept_and_by_the_figures_that_they_stand_at(name: str) -> None:
    roles = roles_of(f"geo,TIME,Value,{name}\nDE,2021,1.5,\nDE,2022,2.5,p\nFR,2021,3.5,\nFR,2022,4.5,")

    assert roles.of_kind("note") == (name,)


def test_a_status_of_no_other_column_divides_the_rows() -> None:
    rows = [f"{year},{status},{region}" for region in "NS" for year in (2020, 2021) for status in ("married", "single")]
    told = [f"{row},{persons}" for row, persons in zip(rows, (4, 5, 6, 7, 4, 5, 6, 8), strict=True)]

    roles = roles_of("\n".join(["Year,Marital: status,Region,Persons", *told]))

    assert [dimension.field for dimension in roles.dimensions] == ["Marital: status"]


def test_the_code_of_a_country_before_its_name_says_nothing_of_its_figures() -> None:
    roles = roles_of("Year,NO: Norway,SE: Sweden,ID: Indonesia\n2020,1,2,4\n2021,2,3,5\n2022,4,5,7")

    assert [measure.field for measure in roles.measures] == ["NO: Norway", "SE: Sweden", "ID: Indonesia"]


@pytest.mark.parametrize(("value", "told"), [(156.0, "It is 156 in"), (0.12, "It is 0.12 in"), ("A", "It is “A” in")])
def test_what_is_the_same_in_all_rows_is_told_as_it_stands(value: object, told: str) -> None:
    columns = {"country": ["Chad", "Mali"], "year": [2020, 2021], "fix": [value] * 2, "value": [1.5, 2.5]}
    roles = find_roles([FieldFacts(name) for name in columns], columns)

    assert next(found.reason for found in roles.roles if found.field == "fix").startswith(told)


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("Rank,Name,Time\n1,Anna,8:11.35\n2,Bo,8:12.59\n3,Cy,8:13.00\n4,Di,8:16.71", []),
        ("Country,FIFA rank\nNorway,43\nFinland,60\nSweden,23", []),
        ("Rank,Name,Age\n1,Anna,20\n2,Bo,22\n3,Cy,19", ["Age"]),
        ("Country,Year,Rank\nNorway,2020,1\nFinland,2020,2\nSweden,2020,3", []),
        ("Country,Year,Rank\nNorway,2020,1\nNorway,2021,1\nFinland,2020,2\nFinland,2021,3", ["Rank"]),
    ],
)
def test_ranks_alone_are_measured_over_time_only_as_in_bars_the_last_would_be_first(
    text: str, measured: list[str]
) -> None:
    assert [measure.field for measure in roles_of(text).measures] == measured


@pytest.mark.parametrize(("seats", "kind"), [
    (("-1", "0", "+2"), "measure"), (("+15", "0", "+3"), "measure"), (("1", "0.5", "2"), "bound"),
])  # fmt: skip
def test_a_sign_above_gains_and_losses_is_no_margin(seats: tuple[str, ...], kind: str) -> None:
    rows = "\n".join(f"{party},{40 - 7 * at},{won}" for at, (party, won) in enumerate(zip("ABC", seats, strict=True)))
    assert {role.field: role.kind for role in roles_of(f"Party,Share (%),+/-\n{rows}").roles}["+/-"] == kind


def test_the_number_of_persons_beside_a_deviation_is_no_measure_and_beside_men_and_women_one() -> None:
    beside_deviation = roles_of("Variable,N,M,SD\nAge,120,24.3,4.1\nBDI,120,11.2,8.4\nSTAI,118,42.5,10.3\n")
    assert [measure.field for measure in beside_deviation.measures] == ["M"]
    beside_men = roles_of("Town,N,M,F\nA,120,70,50\nB,121,60,61\nC,118,50,68\n")
    assert "N" in [measure.field for measure in beside_men.measures]
