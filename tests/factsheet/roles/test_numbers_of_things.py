"""Numbers that name a thing measure nothing, and figures are not taken for such, nor for powers of ten."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from tests.factsheet.roles.columns import roles_of


@pytest.mark.parametrize(("head", "first", "second"), [
    ("isbn", 9780306406157, 9783161484100), ("phone", 4930123456, 4930123457), ("zip", 10115, 20095),
    ("Postal code", 10115, 20095), ("PLZ", 10115, 20095), ("Fax no.", 4930123456, 4930123457),
    ("EAN", 40123455, 40123462), ("学号", 20230101, 20230102), ("Mitgliedsnummer", 11, 12),
    ("Barcode", 40123455, 40123462), ("Gegenkonto", 10001, 70002), ("Student number", 7, 3), ("Номер заказа", 12, 19),
    ("Bib", 12, 3), ("郵便番号", 1000001, 70), ("رقم الهوية", 101, 205), ("Klasse", 5, 6),
    ("Ticket #", 4711, 4712), ("GL account", 4000, 4400),
])  # fmt: skip
def test_what_numbers_things_is_a_code(head: str, first: int, second: int) -> None:
    roles = roles_of(f"name,{head},sold\nA,{first},10\nB,{second},12\nC,{second + 5},9")

    assert [measure.field for measure in roles.measures] == ["sold"]


@pytest.mark.parametrize("head", ["mobile", "phone", "fax"])
def test_what_may_be_dialled_is_counted_where_its_figures_are_small(head: str) -> None:
    roles = roles_of(f"year,{head},fixed\n2018,100,50\n2019,110,45\n2020,120,40")

    assert [measure.field for measure in roles.measures] == [head, "fixed"]


@pytest.mark.parametrize("head", [
    "Number of students", "عدد السكان", "Accounts", "Kontostand", "信号", "Orders", "Zimmer", "Customers #",
    "Headcount #", "PSNR", "Current account", "رقم الأعمال",
])  # fmt: skip
def test_what_counts_things_is_measured(head: str) -> None:
    roles = roles_of(f"name,{head},sold\nA,101,10\nB,102,12\nC,107,9")

    assert {measure.field for measure in roles.measures} == {head, "sold"}


def test_the_student_number_of_a_school_at_each_time_is_how_many_it_has() -> None:
    of_schools = roles_of("School,Year,Student number\nA,2020,410\nA,2021,420\nB,2020,220\nB,2021,230")
    of_pupils = roles_of("Pupil,Year,Student number,Points\nA,2020,41,5\nA,2021,41,6\nB,2020,22,7\nB,2021,22,4")

    assert [measure.field for measure in of_schools.measures] == ["Student number"]
    assert [measure.field for measure in of_pupils.measures] == ["Points"]


def test_numbers_from_one_on_beside_words_alone_count_the_rows() -> None:
    lessons = roles_of("Stunde,Montag,Dienstag\n1,Mathe,Deutsch\n2,Mathe,Bio\n3,Kunst,Deutsch\n4,Kunst,Musik")
    pupils = roles_of("Grade,Pupils\n1,22\n2,25\n3,21")

    assert not lessons.measures
    assert (pupils.entity, [measure.field for measure in pupils.measures]) == ("Grade", ["Pupils"])


@pytest.mark.parametrize("head", ["Note", "Nota"])
def test_a_note_in_whole_numbers_of_each_pupil_is_a_mark_and_of_a_few_a_note(head: str) -> None:
    of_each = roles_of(f"Schüler,{head},Punkte\nA,2,10\nB,3,8\nC,1,14\nD,2,10")
    of_a_few = roles_of(f"Land,Punkte,{head}\nA,10,\nB,8,1\nC,14,\nD,10,2")
    flagged = roles_of(f"Land,Punkte,{head}\nA,10,0\nB,8,1\nC,14,0\nD,10,1")

    assert head in [measure.field for measure in of_each.measures]
    assert head in of_a_few.of_kind("note")
    assert head in flagged.of_kind("note")


@pytest.mark.parametrize(("head", "times", "listed"), [
    ("Year", "2019 2021 2018 2022", True), ("Date", "2024-01-08 2024-01-02 2024-02-01 2024-01-20", True),
    ("Year", "2018 2019 2020 2021", False), ("Date", "2024-02-01 2024-01-08 2024-01-02 2023-12-01", False),
    ("Hire Date", "2018-01-08 2019-01-02 2020-02-01 2021-01-20", True),
])  # fmt: skip
def test_times_that_go_forth_and_back_beside_names_are_told_of_each(head: str, times: str, listed: bool) -> None:
    rows = "\n".join(
        f"{name},{time},{at + 5}" for at, (name, time) in enumerate(zip("ABCD", times.split(), strict=True))
    )
    roles = roles_of(f"Event,{head},Gross\n{rows}")

    assert (roles.entity, roles.time) == (("Event", "") if listed else ("", head))
    assert [measure.field for measure in roles.measures] == ["Gross"]


@pytest.mark.parametrize(("names", "entity"), [("R1 R2 R3 R4", ""), ("Up Psycho Her Alien", "Film")])
def test_readings_that_numbers_alone_tell_apart_are_no_list(names: str, entity: str) -> None:
    times = ("2024-01-08", "2024-01-02", "2024-02-01", "2024-01-20")
    rows = [f"{name},{time},{at + 5}" for at, (name, time) in enumerate(zip(names.split(), times, strict=True))]

    assert roles_of("\n".join(["Film,Date,Level", *rows])).entity == entity


@pytest.mark.parametrize("rows", [
    "Film,Date,Price|Up A,2024-01-08,98-12|Her B,2024-01-02,95-08|Hook,2024-02-01,97-02|UHF,2024-01-20,91-30",
    "ISIN,Film,Date|DE11024,Up A,2024-01-08|DE11025,Her B,2024-01-02|DE11026,Hook,2024-02-01|DE11027,UHF,2024-01-20",
])  # fmt: skip
def test_of_a_list_neither_prices_are_codes_nor_do_codes_before_the_names_hide_it(rows: str) -> None:
    roles = roles_of(rows.replace("|", "\n"))

    assert roles.entity == "Film"
    assert roles.of_kind("code") == (("ISIN",) if "ISIN" in rows else ())


@pytest.mark.parametrize(
    ("ends", "said"), [("2024-01-26 2024-03-15", "another time"), ("2024-01-08 2024-01-29", "the same time")]
)
def test_the_end_of_what_has_a_beginning_is_not_said_to_be_the_same_time(ends: str, said: str) -> None:
    first, second = ends.split()
    roles = roles_of(f"Start,End,Cost\n2024-01-08,{first},5\n2024-01-29,{second},7")

    assert said in next(role.reason for role in roles.roles if role.field == "End")


@pytest.mark.parametrize(("head", "figures"), [
    ("magnitude (mag)", "4.1 4.2 5.6"), ("magnitude", "4.1 4.2 5.6"), ("magnitude", "4 7 5"), ("Scale (kg)", "3 6 9"),
])  # fmt: skip
def test_the_magnitude_of_an_earthquake_is_measured(head: str, figures: str) -> None:
    rows = "\n".join(f"2020-01-0{day},{figure}" for day, figure in enumerate(figures.split(), 1))

    assert [measure.field for measure in roles_of(f"day,{head}\n{rows}").measures] == [head]


def test_powers_of_ten_beside_figures_are_their_scale() -> None:
    roles = roles_of("country,magnitude,value\nA,3,15\nB,6,12\nC,3,11")

    assert roles.of_kind("scale") == ("magnitude",)


def test_figures_beside_hours_of_a_day_are_measured_though_no_two_are_alike() -> None:
    roles = roles_of("time,passengers\n06:00,120\n07:00,540\n08:00,820\n09:00,610\n10:00,300")

    assert [measure.field for measure in roles.measures] == ["passengers"]


def test_spans_of_years_are_told_as_years() -> None:
    roles = roles_of("decade,fires\n1950s,12\n1960s,15\n1970s,14")

    assert "years from" in next(role.reason for role in roles.roles if role.field == "decade")


def test_a_count_below_the_head_of_whom_it_counts_is_measured() -> None:
    roles = roles_of('Region,"Men, number","Men, %"\nA,10,40.0\nB,20,50.0\nC,30,60.0')

    assert [measure.field for measure in roles.measures] == ["Men, number", "Men, %"]


def test_rows_in_different_units_have_no_axis_in_common() -> None:
    rows = [f"{name},{year},{5 + year % 7}" for name in ("Revenue", "Costs", "Margin (%)", "Earnings per share ($)")
            for year in (2018, 2019, 2020)]  # fmt: skip

    assert roles_of("\n".join(["position,year,amount", *rows])).measure_name == "position"


def test_names_of_rows_that_a_program_numbered_measure_nothing() -> None:
    roles = roles_of("rownames,level,Freq\n1,low,42\n2,high,35\n3,low,18\n4,high,12")

    assert [measure.field for measure in roles.measures] == ["Freq"]


@pytest.mark.parametrize("figure", ["price", "price (EUR)"])
def test_products_that_are_sold_by_the_kilogram_or_the_litre_are_compared(figure: str) -> None:
    names = ("Rice (kg)", "Milk (l)", "Bread", "Eggs", "Salt")
    rows = [f"{name},{year},{3 + year % 4}" for name in names for year in (2018, 2019, 2020)]
    roles = roles_of("\n".join([f"product,year,{figure}", *rows]))

    assert roles.entity == "product"
    assert [measure.field for measure in roles.measures] == [figure]


def test_the_only_figures_of_a_table_tell_no_rows_apart() -> None:
    names = ("Revenue", "Costs", "Margin (%)", "Earnings per share ($)")
    rows = [f"{name},{year},{at + year - 2018}" for at, name in enumerate(names) for year in (2018, 2019, 2020)]
    roles = roles_of("\n".join(["position,year,amount", *rows]))

    assert (roles.measure_name, roles.entity) == ("position", "")
    assert [measure.field for measure in roles.measures] == ["amount"]


@pytest.mark.parametrize(("text", "measure_name"), [
    ("measure,A,B,C\nArea (km²),100,200,300\nPopulation,1000,2000,3000\nGDP (USD),5,6,7", "measure"),
    ("fund,nav,fee\nGlobal Growth (EUR),12,1\nGlobal Growth (USD),13,2\nAsia,14,2", ""),
])  # fmt: skip
def test_rows_that_are_each_a_measure_with_its_unit_are_no_members_of_one(text: str, measure_name: str) -> None:
    assert roles_of(text).measure_name == measure_name


@pytest.mark.parametrize(("name", "measured"), [("telephone", True), ("mobile", True), ("zip code", False)])
def test_telephones_of_countries_over_time_are_counted(name: str, measured: bool) -> None:
    roles = roles_of(f"country,year,{name}\nA,2019,1234567\nA,2020,2345678\nB,2019,3456789\nB,2020,3456000")

    assert bool(roles.measures) is measured


def test_telephone_numbers_of_people_measure_nothing() -> None:
    assert not roles_of("person,telephone\nA,1234567\nB,2345678\nC,3456789").measures


@pytest.mark.parametrize("name", ["Element", "Subject", "Concept"])
def test_what_offices_call_a_measure_names_the_rows_where_each_stands_once(name: str) -> None:
    roles = roles_of(f"{name},Sex,Before,After\nIron,F,142,131\nLead,M,155,149\nTin,F,138,139\nZinc,M,160,141")

    assert (roles.entity, roles.measure_name) == (name, "")


@pytest.mark.parametrize("name", ["Pos", "Pos.", "Rk", "順位"])
def test_places_in_a_table_of_teams_are_not_measured(name: str) -> None:
    roles = roles_of(f"{name},Team,Points\n1,Reds,89\n2,Blues,91\n3,Greens,82\n20,Greys,16")

    assert [measure.field for measure in roles.measures] == ["Points"]


def test_a_nameless_column_that_counts_again_and_again_measures_nothing() -> None:
    rows = [f"{at},2015-12-{27 - 7 * at},{kind},{at + 1.5}" for kind in ("old", "new") for at in range(3)]
    roles = roles_of("\n".join(["column 1,Date,type,AveragePrice", *rows]))

    assert [measure.field for measure in roles.measures] == ["AveragePrice"]


def test_a_nameless_column_of_classes_is_no_count() -> None:
    rows = [f"{kind},{name},{kind + at}.5" for kind in (0, 1) for at, name in enumerate("ABC")]

    assert roles_of("\n".join(["column 1,Name,Size", *rows])).of_kind("aside") == ()


@pytest.mark.parametrize("numbers", ["1 1 2 2 3 3", "0 1 1 0 1 0", "1 2 3 3 4 5"])
def test_a_nameless_column_that_only_has_few_numbers_is_no_count(numbers: str) -> None:
    rows = [f"{value},{at + 3},{at + 1.5}" for at, value in enumerate(numbers.split())]

    assert roles_of("\n".join(["column 1,Dose,Yield", *rows])).of_kind("aside") == ()


def test_a_position_that_does_not_begin_at_the_first_place_is_measured() -> None:
    roles = roles_of("gene,pos,score\nA,120,1.5\nB,340,2.5\nC,560,3.5")

    assert [measure.field for measure in roles.measures] == ["pos", "score"]


def test_the_years_that_indicators_are_counted_from_make_these_no_names_of_measures() -> None:
    text = "Indicator Name,Base period\nArea (km²),2000\nMass (kg),2015\nGDP (USD),2010\nExports,2015"
    roles = roles_of(text, {"Base period": "measure"}, **{"Base period": FieldFacts("Base period", type="year")})

    assert (roles.entity, roles.measure_name) == ("Indicator Name", "")


@pytest.mark.parametrize("head", ["Inv. No.", "Cat. no", "Lot nr.", "Section number"])
def test_what_a_thing_is_filed_under_is_a_code_though_it_has_parts(head: str) -> None:
    roles = roles_of(f"{head},item,value\n12.1,Vase,120\n12.2,Bowl,80\n13.15,Jug,45\n14.1,Cup,99")

    assert [measure.field for measure in roles.measures] == ["value"]


@pytest.mark.parametrize("head", ["B-Year", "YOB", "Year built", "Base Period"])
def test_a_year_that_each_of_a_few_has_is_not_the_time_of_a_table(head: str) -> None:
    roles = roles_of(f"player,{head},goals\nAda,1998,12\nBen,2001,7\nCara,1995,20")

    assert roles.time is None or roles.time == ""
    assert [measure.field for measure in roles.measures] == ["goals"]


def test_when_an_index_is_a_hundred_is_never_measured() -> None:
    assert not roles_of("series,Base Period,topic\nCPI,2010,Prices\nPPI,2015,Prices\nWPI,2012,Trade").measures


def test_of_a_country_and_its_code_in_all_rows_the_country_is_who_is_counted() -> None:
    roles = roles_of("country.id,country.value,date,value\nBR,Brazil,2020,1.5\nBR,Brazil,2021,2.5")

    assert roles.of_kind("entity") == ("country.value",)


def test_indicators_without_any_figures_are_who_is_told_of() -> None:
    roles = roles_of("Indicator Name,Topic\nArea (km²),Land\nMass (kg),Land\nGDP (USD),Money\nExports,Money")

    assert (roles.entity, roles.measure_name) == ("Indicator Name", "")


def test_the_wind_of_each_row_is_not_who_is_counted() -> None:
    roles = roles_of("Date,Hour,Temp,Dir\n2024-05-01,a,9,NW\n2024-05-01,b,8,NNW\n2024-05-01,c,7,---\n2024-05-01,d,6,NW")

    assert roles.entity != "Dir"


def test_directions_that_stand_once_each_are_who_is_counted() -> None:
    assert roles_of("Wind,Hours\nN,120\nS,30\nE,20\nW,90").entity == "Wind"


def test_regions_that_are_called_by_directions_are_who_is_counted() -> None:
    rows = [f"{region},{year},{year - 2015}" for region in "NSEW" for year in (2020, 2021)]

    assert roles_of("\n".join(["Region,Year,Sales", *rows])).entity == "Region"


@pytest.mark.parametrize("head", ["RN", "RECORD", "Record number"])
def test_the_records_of_a_logger_are_numbered_from_where_an_earlier_file_ends(head: str) -> None:
    rows = "\n".join(f"2024-05-01 0{hour}:00:00,{5120 + hour},1{hour}.4" for hour in range(9))

    assert [measure.field for measure in roles_of(f"time,{head},temp\n{rows}").measures] == ["temp"]


def test_a_figure_that_stays_the_same_is_not_measured_beside_one_that_differs() -> None:
    rows = "\n".join(f"2024-01-01 0{hour}:00:00,3,1{hour}.4" for hour in range(9))

    roles = roles_of(f"day,QN,TT\n{rows}", {"day": "time", "TT": "measure"})
    assert [measure.field for measure in roles.measures] == ["TT"]
    of_margin = roles_of(f"day,uncertainty,TT\n{rows}", {"day": "time", "TT": "measure"})
    assert of_margin.of_kind("bound") == ("uncertainty",)


@pytest.mark.parametrize("of_each", [("1", "2", "3"), ("0", "1", "2")])
def test_numbers_in_a_row_that_all_names_have_once_part_their_rows(of_each: tuple[str, ...]) -> None:
    rows = [f"{name},{at},{50 + place * int(at) * 7}" for place, name in enumerate("ABCD") for at in of_each]
    roles = roles_of("\n".join(["Quarter of town,Rooms,Rent", *rows]))

    assert (roles.entity, [one.field for one in roles.dimensions]) == ("Quarter of town", ["Rooms"])
    assert [one.field for one in roles.measures] == ["Rent"]


@pytest.mark.parametrize("of_each", [("0", "50", "100"), ("1", "2", "2"), ("3", "4", "5")])
def test_other_numbers_beside_names_are_measured(of_each: tuple[str, ...]) -> None:
    rows = [f"{name},{at},{50 + place * int(at) * 7}" for place, name in enumerate("ABCD") for at in of_each]
    roles = roles_of("\n".join(["Quarter of town,Rooms,Rent", *rows]))

    assert {one.field for one in roles.measures} == {"Rooms", "Rent"}


@pytest.mark.parametrize("name", ["Konto", "Pos.", "Nr", "Invoice No"])
def test_numbers_in_parts_are_what_entries_are_filed_under(name: str) -> None:
    roles = roles_of(f"{name},Entry,Amount\n1.1,Wages,500\n1.2,Taxes,110\n2.1,Heating,80\n2.2,Power,30")

    assert ([one.field for one in roles.measures], roles.entity) == (["Amount"], "Entry")


def test_numbers_in_parts_that_are_called_otherwise_are_measured() -> None:
    roles = roles_of("Magnitude,Entry,Amount\n1.1,Wages,500\n1.2,Taxes,110\n2.1,Heating,80\n2.2,Power,30")

    assert {one.field for one in roles.measures} == {"Magnitude", "Amount"}


def test_an_infinite_position_keeps_no_table_from_being_read() -> None:
    roles = roles_of("Pos,Item,Amount\n1,Screws,500\n2,Nuts,110\ninf,Paint,80\n4,Wood,30")

    assert "Amount" in {one.field for one in roles.measures}


@pytest.mark.parametrize(("head", "is_code"), [
    ("Height", False), ("Area km2", False), ("Deaths (lower bound)", False), ("HEIGHT", False), ("area_km2", False),
    ("total_area", False), ("SEXISTAT1", True), ("geo_nr", True), ("Tea", True), ("Team no", True),
])  # fmt: skip
def test_what_stays_the_same_of_each_left_of_its_name_is_no_code_of_it(head: str, *, is_code: bool) -> None:
    rows = [f"{size},{team},{year},{year * 3 % 17 + 20}" for size, team in ((12, "Reds"), (15, "Blues"), (19, "Greens"))
            for year in range(2005, 2012)]  # fmt: skip
    roles = roles_of("\n".join([f"{head},Team,Year,Points", *rows]))

    assert (head in roles.codes) is is_code


@pytest.mark.parametrize("head", ["No", "No.", "Nr", "Number", "Member", "Mitglied", "Adhérent", "Runner"])
def test_different_whole_numbers_first_in_rows_of_names_and_figures_are_no_measure(head: str) -> None:
    roles = roles_of(f"{head},Town,Fee\n12,Ulm,45\n47,Bonn,40\n51,Ulm,22\n60,Olm,10")

    assert [measure.field for measure in roles.measures] == ["Fee"]


@pytest.mark.parametrize(
    ("table", "field"),
    [
        ("Members,Club,Fee\n12,Ulm,45\n47,Bonn,40\n51,Ulm,22\n60,Olm,10", "Members"),
        ("No,Yes,Question\n12,45,A\n47,40,B\n51,22,C\n60,10,B", "No"),
        ("NO,Site,NO2\n12,Ulm,45\n47,Bonn,40\n51,Ulm,22\n60,Olm,10", "NO"),
        ("Town,Number,Fee\nUlm,12,45\nBonn,47,40\nOlm,51,22\nUlm,60,10", "Number"),
    ],
)
def test_counts_votes_and_gases_stay_measured(table: str, field: str) -> None:
    assert field in [measure.field for measure in roles_of(table).measures]


@pytest.mark.parametrize("text", [
    "Kind,Number\nCars,100\nVans,20\nBuses,30", "number,kind\n100,cars\n20,vans\n30,buses",
    "Hair colour,number\nBrown,5\nBlond,3\nRed,1", "Age group,Sex,Number\n0-9,m,9\n0-9,f,7\n10-19,m,5\n10-19,f,6",
    "Month,Number\nJan,5\nFeb,3\nMar,1",
])  # fmt: skip
def test_number_alone_beside_kinds_is_how_many_there_are(text: str) -> None:
    assert [measure.field.lower() for measure in roles_of(text).measures] == ["number"]


@pytest.mark.parametrize("text", [
    "Street,Number\nElm,12\nOak,7\nAsh,30", "Member,Number\nAnna Ek,4711\nBen Ott,4712\nCleo Ray,4799",
    "Player,Number\nKane,9\nSaka,7\nRice,41", "Item,Number\nCup,1001\nPlate,1002\nFork,1007",
    "Name,Group,Number\nAnna,A,4711\nBen,B,4712\nCleo,A,4799", "Element,Number\nIron,26\nGold,79\nTin,50",
])  # fmt: skip
def test_number_alone_beside_houses_members_and_things_is_theirs(text: str) -> None:
    assert not roles_of(text).measures
