"""Texts of a few rows are read as those of many: heads that are units, thousands with a point, lengths of time."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.delimited.bounds.surroundings import surroundings
from harbin_viewer.factsheet.sources.delimited.text_refusals import what_it_is
from harbin_viewer.factsheet.sources.delimited.text_rows import Heads
from harbin_viewer.factsheet.sources.text.cell_kind import kind
from tests.factsheet.sources.delimited.text_samples import read, rows, sentences


def test_signs_of_units_above_figures_are_their_heads() -> None:
    table = read("product,€,%\nA,12.3,40\nB,9.9,30\nC,10.5,30\n")

    assert table.labels == ("product", "€", "%")
    assert len(rows(table)) == 3


@pytest.mark.parametrize(("below", "labels", "units"), [
    ("s,mV,m/s", ("Time", "Level", "Rate"), ("s", "mV", "m/s")),
    ("[s],[kN],[mm]", ("Time", "Level", "Rate"), ("s", "kN", "mm")),
    (",M,SD", ("Time", "Level, M", "Rate, SD"), ("", "", "")),
    ("class,h,min", ("class", "Level", "Rate"), ("", "h", "min")),
    (",K,V", ("Time", "Level, K", "Rate, V"), ("", "", "")),
])  # fmt: skip
def test_signs_of_science_below_names_are_units(below: str, labels: tuple[str, ...], units: tuple[str, ...]) -> None:
    table = read(f"Time,Level,Rate\n{below}\n0,12.1,0.31\n10,12.9,0.33\n20,13.4,0.36\n")

    assert table.labels == labels
    assert tuple(table.columns[label].unit if label in table.columns else "" for label in labels) == units


@pytest.mark.parametrize(("rows", "header"), [
    ("Site,12,15,40\nA,10,9,8\nB,5,6,4\n", True), ("Land,100,200,300\nBuildings,50,60,70\nPlant,20,25,35\n", False),
])  # fmt: skip
def test_whole_numbers_that_rise_are_heads_beside_a_word_that_names_a_column(rows: str, *, header: bool) -> None:
    assert (len([*read(rows).rows]) < rows.count("\n")) is header


@pytest.mark.parametrize("letters", ["W,L,W,L", "m,f,m,f", "M,F,M,F"])
def test_letters_below_names_of_several_columns_are_names_and_no_watts_or_metres(letters: str) -> None:
    table = read(f"Team,Home,,Away,\n,{letters}\nLeeds,12,3,9,6\nAjax,11,4,8,7\n")
    first, second, *_ = letters.split(",")

    assert table.labels[1:3] == (f"Home {first}", f"Home {second}")
    assert not any(hint.unit for hint in table.columns.values())


@pytest.mark.parametrize("cell", ["3 h 20 min", "2 h", "1 Std. 5 Min.", "45 min 10 s", "3 hours"])
def test_lengths_of_time_are_data_and_no_second_row_of_heads(cell: str) -> None:
    table = read(f"route,time\nA,{cell}\nB,45 min\nC,1 h 5 min\nD,2 h\n")

    assert table.labels == ("route", "time")
    assert [row[0] for row in rows(table)] == ["A", "B", "C", "D"]


def test_points_beside_small_whole_numbers_part_thousands_where_a_nought_stands_that_no_program_writes() -> None:
    table = read("Land;Einwohner\nA;1.234\nB;987\nC;12.345\nD;2.100\n")

    assert (table.decimal_char, table.group_char) == (",", ".")
    assert "Thousands in figures are read as grouped by “.”." in sentences(table)


def test_points_beside_small_whole_numbers_that_may_stand_before_decimals_are_told_as_odd() -> None:
    table = read("Land;Wert\nA;1.234\nB;987\nC;12.345\nD;2.101\n")

    assert table.decimal_char == "."
    assert "Figures such as 1.234 may be meant as thousands; they are read with decimals." in sentences(table)


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("Datum;Diesel (€/l)\n01.01.2026;1,589\n08.01.2026;1,602\n15.01.2026;1,611\n", ","),
        ("Datum;Wert\n01.01.2026;12,589\n08.01.2026;11,602\n15.01.2026;10,611\n", ","),
        ("Ort;Einwohner;Preis je kg\nA;12000;1,589\nB;900;1,602\nC;88;1,611\n", ","),
        ("Datum;Besucher\n01.01.2026;1,589\n08.01.2026;1,602\n15.01.2026;1,611\n", "."),
        ("Region;Sales\nNorth;1,589\nSouth;1,602\nEast;1,611\n", "."),
        ("House;Average price\nA;250,000\nB;310,500\nC;199,000\n", "."),
    ],
)
def test_a_comma_between_semicolons_stands_before_decimals_of_prices_and_beside_days(text: str, decimal: str) -> None:
    assert read(text).decimal_char == decimal


@pytest.mark.parametrize("small", ["4", "12"])
def test_numbers_as_small_as_the_decimals_beside_them_part_no_thousands(small: str) -> None:
    table = read(f"pupil,GPA\nA,3.100\nB,3.250\nC,{small}\nD,2.500\n")

    assert (table.decimal_char, table.group_char) == (".", "")
    assert "may be meant as thousands" in sentences(table)


@pytest.mark.parametrize("odd", ["0.234", "2.5", "1.2345"])
def test_other_decimals_say_that_a_point_stands_before_decimals(odd: str) -> None:
    table = read(f"Land;Wert\nA;1.230\nB;987\nC;12.345\nD;{odd}\n")

    assert (table.decimal_char, table.group_char) == (".", "")
    assert "may be meant" not in sentences(table)


def test_each_source_that_a_line_names_is_one() -> None:
    table = read("country,2019,2020\nA,10,11\nB,20,22\n\nSource: World Bank.\nSource: OECD.\n")

    assert [source.title for source in surroundings(table.above, table.below).sources] == ["World Bank", "OECD"]


@pytest.mark.parametrize(("text", "labels"), [
    ("country,2019,2020,2021\nFrance,1500,1600,1700\nItaly,1900,1950,2010\n", ("country", "2019", "2020", "2021")),
    ("region,2020,2021\nNorth,1510,1530\nSouth,1710,1730\n", ("region", "2020", "2021")),
])  # fmt: skip
def test_years_above_figures_that_might_be_years_are_heads(text: str, labels: tuple[str, ...]) -> None:
    assert read(text).labels == labels


@pytest.mark.parametrize("text", [
    "A,1500,1600,1700\nB,1800,1900,2000\n", "Smith,1990,1995\nJones,2001,2006\n", "A,10,20,30\nB,5,10,15\n",
    "A,2019,2020,2021\nB,2015,2016,2017\n",
])  # fmt: skip
def test_years_of_the_first_row_of_data_are_no_heads(text: str) -> None:
    assert len(rows(read(text))) == 2


def test_a_name_with_a_comma_and_a_blank_is_one_where_the_rows_have_a_cell_less() -> None:
    table = read("geo,GDP (current prices), million euro,Population\nFR,24,67\nIT,17,60\nES,12,47\n")

    assert table.labels == ("geo", "GDP (current prices), million euro", "Population")
    assert "“GDP (current prices), million euro” was read as one name" in sentences(table)


@pytest.mark.parametrize("text", [
    "country, year, value\nA, 2019, 1\nB, 2020, 2\n", "Exports, by country\ncountry,value\nA,1\nB,2\n",
    "geo,GDP, million euro,Population\nFR,24,67,x\nIT,17,60,y\n",
])  # fmt: skip
def test_blanks_behind_commas_elsewhere_put_no_names_together(text: str) -> None:
    assert "one name" not in sentences(read(text))


def test_a_last_row_of_marks_alone_is_a_row_of_the_table() -> None:
    table = read("region,2018,2019,2020\nNorth,12,13,14\nSouth,22,23,24\nWest,c,<5,x\n")

    assert [row[0] for row in rows(table)] == ["North", "South", "West"]
    assert table.below == ()


@pytest.mark.parametrize(
    "text",
    [
        "Fund,1 yr,3 yr,TER\nAlpha,12.3%,4.1%,0.25%\nBeta,-3.3%,2.0%,0.40%",
        "Runner,5 km,10 km\nAnn,20.5,41.2\nBob,21.5,43.2\nCid,22.5,45.2",
        "Gene;1h;2h\nabc1;1,0;2,5\nabc2;1,0;0,5",
        "Fund,1 yr,5 yr,50 %\nAlpha,1.2,3.4,2.2\nBeta,1.1,3.9,2.1\nGamma,0.9,2.4,1.8",
        "Group,10%,50%,90%\nA,12.1,20.2,33.1\nB,11.0,19.5,30.0\nC,9.5,18.2,31.5",
    ],
)
def test_spans_above_bare_figures_are_heads(text: str) -> None:
    table = read(text)

    assert ",".join(table.labels).replace(",", ";" if ";" in text else ",") == text.partition("\n")[0]


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Year,Births,Deaths\n2024,100 p,90 p\n2023,101,91\n2022,102,92", 3),
        ("Ann,5 km,6 h\nBob,7 km,8 h\nCid,6 km,5 h", 3),
        ("Alpha,12.3%,4.1%\nBeta,10.0%,3.0%\nGamma,9.0%,2.0%", 3),
    ],
)
def test_figures_with_letters_below_heads_or_in_each_row_are_no_heads(text: str, many: int) -> None:
    assert len(rows(read(text))) == many


@pytest.mark.parametrize("head", ["Sex,Male,Female,", "Sex,Male,Female"])
@pytest.mark.parametrize("stub", ["State", "State,,", "STATE (UR),"])
def test_the_name_of_the_first_column_alone_below_what_stands_across_is_no_row(head: str, stub: str) -> None:
    table = read(f"{head}\n{stub}\nVictoria,32,33\nQueensland,25,26\nTasmania,5,6\n")

    assert table.labels[:3] == (stub.rstrip(","), "Male", "Female")
    assert rows(table)[0][:3] == ["Victoria", "32", "33"]


def test_a_group_below_the_names_of_all_columns_is_no_part_of_one() -> None:
    text = "Rank,Country,Index\n,VERY HIGH,\n1,Norway,0.97\n2,Iceland,0.96\n,HIGH,\n70,Mexico,0.78\n71,Cuba,0.76\n"
    table = read(text)

    assert table.labels == ("Rank", "Country", "Index")


def test_the_first_of_several_headings_among_the_rows_names_no_column() -> None:
    text = "Characteristic,Men,Women\nAge,,\n18-24,1,2\n25-34,3,4\nSex,,\nMale,4,5\nFemale,3,2\n"

    assert read(text).labels[0] == "Characteristic"


def test_a_sign_of_per_cent_alone_above_names_is_their_head_and_no_sign_of_a_comment() -> None:
    assert read("%,2019,2020\nMen,10,20\nWomen,12,21\n").labels == ("%", "2019", "2020")
    assert read("% written by hand\nx,y\n1,2\n3,4\n").labels == ("x", "y")


@pytest.mark.parametrize("mark", [" (RE)", "(P)", " BE"])
def test_the_last_of_years_that_are_two_with_a_mark_is_a_row_and_no_note(mark: str) -> None:
    table = read(f"Fiscal year,Revenue\n2019-20,10\n2020-21,11\n2021-22,12\n2022-23{mark},14\n")

    assert len(rows(table)) == 4


@pytest.mark.parametrize("rows_of", ["K,20\n1,25\n2,35\n3,45\n4,55\n", "1,25\n2,35\n3,45\n4,55\nOther,16\n"])
def test_a_word_first_or_last_among_numbers_of_classes_is_one_of_them(rows_of: str) -> None:
    table = read(f"class,pupils\n{rows_of}")

    assert table.labels == ("class", "pupils")
    assert len(rows(table)) == len(rows_of.split())


@pytest.mark.parametrize(
    "rows_of", ["1,25\n2,35\n3,45\n4,55\n{},160\n", "2019,25\n2020,35\n2021,45\n2022,55\n{},160\n"]
)
def test_a_sum_below_numbers_of_classes_is_none_of_them(rows_of: str) -> None:
    assert len(rows(read("class,pupils\n" + rows_of.format("Total")))) == len("1234")


def test_a_unit_with_its_power_of_ten_below_a_header_is_no_class() -> None:
    assert len(rows(read("Age,Height\nyears,100\n1,25\n2,35\n3,45\n4,55\n"))) == len("1234")


@pytest.mark.parametrize("mark", [" 1)", "1)", "¹)", " *)", "[1]", " a/", " r"])
def test_a_year_with_the_mark_of_a_footnote_names_its_column(mark: str) -> None:
    table = read(f";2021;2022;2023{mark}\nExports;68,0;76,1;…\nImports;72,7;114,1;…\n")

    assert table.labels[1:] == ("2021", "2022", f"2023{mark}")
    assert len(rows(table)) == 2


def test_the_first_of_several_headings_among_rows_is_no_name_of_their_column() -> None:
    table = read(",Jan 2024,Feb 2024\nIncome,,\nSales,12,14\nFees,3,2\nExpenses,,\nRent,5,5\nWages,7,7\n")

    assert table.labels == ("", "Jan 2024", "Feb 2024")
    assert ["Income", "", ""] in rows(table)


def test_subfields_of_library_records_are_no_amounts_of_dollars() -> None:
    table = read("001,245$a,020$a\nb1,Onegin,9780140448030\nb2,Call to Arms,9787020025749\n")

    assert table.labels == ("001", "245$a", "020$a")


def test_the_name_of_the_rows_below_an_empty_corner_is_no_heading_though_a_note_stands_alone_too() -> None:
    table = read(",2020,2021\nCountry,,\nChad,1.5,2.5\nMali,3.5,4.5\nSource: Bank,,\n")

    assert table.labels[0] == "Country"


@pytest.mark.parametrize("price", ["12€m", "3.5$bn", "12 €k", "5$ CAD", "20 $US", "12€ (p)"])
def test_what_stands_behind_the_sign_of_money_may_be_its_scale_its_country_or_a_flag(price: str) -> None:
    assert kind(price) == "number"


def test_what_is_said_again_below_each_name_of_a_group_is_a_header_and_no_row() -> None:
    table = read("Country,Exports,,Imports,\n,3,1 to 3,3,1 to 3\nTotal,279,807,221,623\nRussia,76,249,114,317\n")

    assert table.labels == ("Country", "Exports, 3", "Exports, 1 to 3", "Imports, 3", "Imports, 1 to 3")
    assert [row[0] for row in rows(table)] == ["Total", "Russia"]


def test_a_row_without_a_name_below_a_header_that_leaves_nothing_open_is_a_row() -> None:
    table = read("Country,A,B,C,D\n,3,x,3,x\nChad,5,y,7,x\nMali,6,y,8,y\n")

    assert table.labels == ("Country", "A", "B", "C", "D")


@pytest.mark.parametrize(
    ("heads", "told"),
    [("Income,2020,2021", ["Expenses", "", ""]), ("East,W,L", ["Expenses", "", ""]), ("Income,2020,2019", None)],
)
def test_heads_again_beside_the_name_of_a_group_are_no_figures(heads: str, told: list[str] | None) -> None:
    again = ",".join(["Expenses", *heads.replace("2019", "2018").split(",")[1:]])
    table = read(f"{heads}\nWages,1,2\nRent,3,4\n{again}\nFood,1,2\nFuel,3,4\n")

    assert rows(table)[2] == (told or again.split(","))


def test_answers_that_are_called_as_their_columns_stay() -> None:
    assert rows(read("Question,A,B\nx,A,B\ny,B,A\nz,A,A\n"))[0] == ["x", "A", "B"]


@pytest.mark.parametrize("heads", [(), ("a",), ("a", "b")])
def test_a_blank_row_has_no_heads_again(heads: tuple[str, ...]) -> None:
    assert not Heads(heads).are_in([])


@pytest.mark.parametrize(
    "text",
    [
        "Jahr;Spenden (in €);Mitglieder\n2018;12.400;156\n2019;13.150;160\n2020;9.870;158\n",
        "Institut;Befragte;SPD\nINSA;2.006;16 %\nForsa;2.501;16 %\nEmnid;1.203;17 %\n",
        "Haushalt 2024 (in €)\n\nPosten;Plan;Ist\nSpenden;3.127;4.255\nBeiträge;12.500;11.904\n",
        "Ausgaben der Stadt, in Euro\nPosten;2022;2023\nSchulen;3.000;4.250\nBäder;2.500;1.900\nWege;8.400;8.400\n",
        "Posten;Plan;Ist\nSpenden;3.000;4.250\nBeiträge;-12.500;11.900\n",
        "Comune;Abitanti\nA;1.234\nB;2.345\nC;3.456\nD;4.567\nE;5.678\n",
    ],
)
def test_a_point_between_semicolons_parts_thousands_of_people_and_of_euros(text: str) -> None:
    table = read(text)

    assert (table.decimal_char, table.group_char) == (",", ".")
    assert "Figures such as 1,234 may be meant with decimals" not in sentences(table)
    assert "Figures such as 1.234 may be meant with decimals; they are read as thousands." in sentences(table)


@pytest.mark.parametrize(
    "text",
    [
        "Datum;Diesel (€)\nA;1.759\nB;1.749\nC;1.789\nD;1.799\nE;1.829\n",
        "Datum;Preis in EUR\nA;11.750\nB;11.749\nC;11.789\nD;11.799\nE;11.829\n",
        "Zeit;Spannung (V)\nA;12.125\nB;12.250\nC;12.375\nD;12.500\nE;12.625\n",
        "Land;Einwohner (Mio.)\nA;83.120\nB;67.450\nC;59.110\nD;47.420\nE;38.210\n",
        "Land;Einwohner pro km²\nA;83.120\nB;67.450\nC;59.110\nD;47.420\nE;38.210\n",
        "Haushalt (in Mio. €)\n\nPosten;Plan;Ist\nSchulen;3.250;4.250\nBäder;12.500;11.900\n",
        "Haushalt, Tausend\nAngaben in Tausend\nPosten;Plan;Ist\nSchulen;3.250;4.250\nBäder;12.500;11.900\n",
        "Probe;Gewicht\nA;83.120\nB;67.450\nC;59.110\nD;47.420\n",
        "Probe;Plan;Ist\nA;83.120;67.450\nB;59.110;47.425\n",
        "Land,Einwohner\nA,83.120\nB,67.450\nC,59.110\nD,47.420\nE,38.210\n",
        "Land;Einwohner;Fläche\nA;83.120;1.234\nB;67.450;2.345\nC;59.110;3.456\n",
    ],
)
def test_a_point_before_what_may_have_decimals_parts_no_thousands(text: str) -> None:
    assert read(text).decimal_char == "."


@pytest.mark.parametrize(
    "text",
    [
        "- name: Hammer\n  price: 12.5\n- name: Saw\n  price: 19.75\n",
        "---\n# tools\ntools:\n  - name: Hammer\n    price: 12.5\n  - name: Saw\n    price: 19.75\n",
    ],
)
def test_records_in_yaml_are_called_so_with_what_helps(text: str) -> None:
    with pytest.raises(SheetError, match=r"document in YAML.*Save it as JSON or as CSV"):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "- Ann: 5\n- Bob: 6\n- Cid: 7\n",
        "name: price\n- Ann, 5\n- Bob, 6\n",
        "Item;Price\n- Tea: green;5\n  - small;3\n- Coffee;6\n",
        "-5,3\n-4,2\n-3,1\n",
    ],
)
def test_lists_that_are_no_records_are_not_called_yaml(text: str) -> None:
    assert what_it_is(text.encode()) == ""


def test_a_list_that_is_nested_ever_deeper_is_looked_at_once() -> None:
    nested = "".join(f"{' ' * depth}a:\n" for depth in range(2, 100, 2))
    assert what_it_is(f"- a:\n{nested}".encode()) == ""


@pytest.mark.parametrize("prices", ["1.250;1.300;2.400", "1.250;1.300;12", "1.250"])
def test_prices_by_semicolons_that_may_be_thousands_are_said_to_be_read_with_decimals(prices: str) -> None:
    cells = "".join(f"{place};{price}\n" for place, price in zip("ABC", prices.split(";"), strict=False))
    doubt = "Figures such as 1.234 may be meant as thousands; they are read with decimals."
    assert doubt in sentences(read(f"Ort;Preis\n{cells}"))


@pytest.mark.parametrize("text", ["Ort;Preis\nA;1.25\nB;1.300\n", "Ort,Preis\nA,1.250\nB,1.300\n"])
def test_other_decimals_and_commas_between_cells_leave_no_such_doubt(text: str) -> None:
    assert "may be meant" not in " ".join(sentences(read(text)))


def test_the_rights_of_nomis_name_its_office_and_the_day_it_was_asked() -> None:
    rights = "ONS Crown Copyright Reserved [from Nomis on 28 November 2024]"
    (source,) = surroundings(["annual population survey", rights], []).sources
    assert (source.title, source.publisher) == ("Nomis", "Office for National Statistics")
    assert source.accessed == "28 November 2024"


@pytest.mark.parametrize(
    "last", ["2023 provisional", "2023*", "p2023", "Q3 2023 provisional", "Mar 2023 (p)", "* 2023"]
)
def test_a_last_row_whose_time_has_a_mark_is_no_note_below_the_table(last: str) -> None:
    table = read(f"Period,Rate\n2021,80.2\n2022,82.4\n{last},83.1\n")
    assert rows(table)[-1] == [last, "83.1"]


@pytest.mark.parametrize("last", ["Total", "Average 2021-2022", "Updated May 2023", "Change since 2021"])
def test_what_sums_the_times_up_is_no_row_of_them(last: str) -> None:
    assert len(rows(read(f"Year,Rate\n2021,80.2\n2022,82.4\n{last},83.1\n"))) == 2


def test_a_first_row_whose_year_has_a_mark_is_no_second_header() -> None:
    assert read("Year,Rate\n*2021,80.2\n2022,82.4\n2023,83.1\n").labels == ("Year", "Rate")


@pytest.mark.parametrize(
    ("text", "decimal", "first"),
    [
        ("Ort      2022    2023\nKultur   118   120,7\nSchulen  1245 1260,9\n", ",", ["Kultur", "118", "120,7"]),
        ("Area 2022 2023\nCulture 118 120.7\nSchools 860 1,871.2\nRoads 31 33\n", ".", ["Culture", "118", "120.7"]),
        ("Jahr Wert\n2020 1,5\n2021 1,7\n2022 1,9\n", ",", ["2020", "1,5"]),
        ("Teil 2022 2023\nBad Tölz 1,5 2,5\nUlm 3,5 -4,5\nHof an der Au 5,1 6,2\n", ",", ["Bad Tölz", "1,5", "2,5"]),
        ("Part 2022 2023\nNew York 15 25\nUlm 35 45\nHof am See 51 62\n", ".", ["New York", "15", "25"]),
    ],
)  # fmt: skip
def test_a_comma_within_figures_that_blanks_part_does_not_part_them(text: str, decimal: str, first: list[str]) -> None:
    table = read(text)
    assert (table.decimal_char, list(next(iter(table.rows)))) == (decimal, first)
    assert all(table.labels)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("time,v\n2020-01-01 10:00,5\n2020-01-01 11:00,6\n", ["2020-01-01 10:00", "5"]),
        ("Route 1,5\nRoute 2,6\nRoute 3,7\n", ["Route 1", "5"]),
        ("a,b\n1 2,3\n4 5,6\n7 8,9\n", ["1 2", "3"]),
        ("1,2,3\n4,5,6\n7,8,9\n", ["1", "2", "3"]),
    ],
)
def test_a_comma_behind_words_or_without_blanks_parts_cells(text: str, first: list[str]) -> None:
    assert list(next(iter(read(text).rows))) == first


def test_words_before_the_figures_of_a_line_are_one_name_and_that_is_said() -> None:
    table = read("Plan of the town\nAll in Mio. €\n\nPart 2022 2023\nNew York 15 25\nUlm 35 45\nHof am See 51 62\n")
    assert [row[0] for row in table.rows] == ["New York", "Ulm", "Hof am See"]
    assert "All in Mio. €" in table.above
    assert "The words before the last 2 cells of a line are one name." in sentences(table)


def test_blanks_that_group_thousands_leave_it_open_which_figures_end_a_line() -> None:
    table = read("Part 2022 2023\nNew York 1 845 1 860\nUlm 35 45\nHof am See 51 62\n")
    assert not any("are one name" in sentence for sentence in sentences(table))


@pytest.mark.parametrize("word", ["DNF", "w/o", "n/k", "few"])
def test_a_word_for_who_has_no_figure_in_the_first_row_leaves_it_a_row(word: str) -> None:
    table = read(f"Name,Result\nAda,{word}\nBea,5\nCid,7\nDan,9\n")
    assert (list(table.labels), next(iter(table.rows))[0]) == (["Name", "Result"], "Ada")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("City,Population\nUlm,1.234\nBern,2.345\nGraz,3.456\n", True),
        ("Stadt,Einwohner\nUlm,1.234\nBern,2.345\nGraz,3.456\n", True),
        ("City,Population\nUlm,1.234\nBern,2.34\nGraz,3.456\n", False),
        ("City,Population (million)\nUlm,1.234\nBern,2.345\nGraz,3.456\n", False),
        ("City,Length (m)\nUlm,1.234\nBern,2.345\nGraz,3.456\n", False),
    ],
)
def test_people_in_thousandths_may_be_thousands_which_is_said(text: str, said: bool) -> None:
    table = read(text)
    assert table.decimal_char == "."
    told = "Figures such as 1.234 may be meant as thousands; they are read with decimals."
    assert (told in sentences(table)) is said


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Runner,10 km\nAl,42:10\nBo,39:05\nCy,55:01\n", ("Runner", "10 km")),
        ("Shop,10 kg\nAyr,42\nBath,39\nCork,55\n", ("Shop", "10 kg")),
        ("Anna,10 kg\nBen,12 kg\nCid,9 kg\n", ("", "")),
        ("Anna,10 kg\nBen,12\nCid,9\n", ("", "")),
    ],
)
def test_ways_and_weights_above_plain_figures_name_their_columns(text: str, labels: tuple[str, ...]) -> None:
    assert read(text).labels == labels


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ("Player,1,2,3,Total", "Ann,5,7,9,21\nBen,4,6,8,18\nCid,3,2,1,6\n"),
        ("Team;1;2;Gesamt", "Rot;5;7;12\nBlau;4;6;10\nGrün;3;2;5\n"),
        ("Mannschaft,1,2,3", "Rot,5,7,9\nBlau,4,6,8\nGrün,3,2,1\n"),
        ("Pupil,1,2,3", "Ann,5,7,9\nBen,4,6,8\nCid,3,2,1\n"),
    ],
)
def test_rounds_that_are_numbered_are_names_of_columns(head: str, below: str) -> None:
    table = read(f"{head}\n{below}")
    assert table.labels == tuple(head.replace(";", ",").split(","))
    assert len(rows(table)) == below.count("\n")


def test_numbers_beside_a_name_are_a_row_where_no_word_stands_over_figures() -> None:
    assert len(rows(read("Rent,1,2,3\nFood,2,4,6\nFuel,7,1,5\n"))) == len(("Rent", "Food", "Fuel"))
