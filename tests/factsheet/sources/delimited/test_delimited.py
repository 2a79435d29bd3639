"""Delimited text as offices hand it out: each trait in a small file of our own, with relatives in other hands."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.sources.delimited import text_reading
from harbin_viewer.factsheet.sources.raw_table import ColumnHint
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.delimited.text_samples import read, rows, sentences

SEPARATED = {
    "comma": "place,2001,2002\nNorth,1,2\nSouth,3,4\n",
    "semicolon": "place;2001;2002\nNorth;1;2\nSouth;3;4\n",
    "tab": "place\t2001\t2002\nNorth\t1\t2\nSouth\t3\t4\n",
    "bar": "place|2001|2002\nNorth|1|2\nSouth|3|4\n",
    "blanks": "place 2001   2002\nNorth  1     2\nSouth  3     4\n",
    "stated": "sep=;\nplace;2001;2002\nNorth;1;2\nSouth;3;4\n",
    "single quotes": "'place','2001','2002'\n'North','1','2'\n'South','3','4'\n",
    "carriage returns": "place,2001,2002\rNorth,1,2\rSouth,3,4\r",
    "mixed line ends": "place,2001,2002\r\nNorth,1,2\rSouth,3,4\n",
    "a comma at each end": "place,2001,2002,\nNorth,1,2,\nSouth,3,4,\n",
    "a blank line below the header": "place,2001,2002\n\nNorth,1,2\nSouth,3,4\n",
    "the header again": "place,2001,2002\nNorth,1,2\nplace,2001,2002\nSouth,3,4\n",
}


@pytest.mark.parametrize("text", SEPARATED.values(), ids=SEPARATED.keys())
def test_separators_and_line_ends_are_found(text: str) -> None:
    table = read(text)
    assert table.labels == ("place", "2001", "2002")
    assert rows(table) == [["North", "1", "2"], ["South", "3", "4"]]


def test_columns_of_fixed_width_keep_blanks_within_names() -> None:
    table = read(
        "Place           Year   Value\n"
        "New York        2001    12.5\nSan Juan        2002\nRio             2003     9.0\n"
    )
    assert table.labels == ("Place", "Year", "Value")
    assert rows(table) == [["New York", "2001", "12.5"], ["San Juan", "2002", ""], ["Rio", "2003", "9.0"]]


@pytest.mark.parametrize(
    ("text", "decimal", "group"),
    [
        ("a;b\nx;1.234,5\ny;12,75\n", ",", "."),
        ("a;b\nx;1 234,5\ny;12,75\n", ",", " "),
        ("a;b\nx;1\u00a0234,5\ny;2\u00a0000,75\n", ",", "\u00a0"),
        ("a;b\nx;1'234'567\ny;2'000.5\n", ".", "'"),
        ('a,b\nx,"1,234,567"\ny,"2,000.5"\n', ".", ","),
        ("a,b\nx,1234.5\ny,12.75\n", ".", ""),
        ("a;b\nx;0,125\ny;0,250\n", ",", ""),
        ("a;b\nx;3,2 %\ny;-0,5 %\n", ",", ""),
    ],
)
def test_decimal_and_group_signs_are_found(text: str, decimal: str, group: str) -> None:
    table = read(text)
    assert (table.decimal_char, table.group_char) == (decimal, group)


def test_a_list_of_codes_does_not_make_a_decimal_comma() -> None:
    lines = "".join(f"place {number},{number}.5,{number}\n" for number in range(100))
    assert read(f'place,value,code\n{lines}more,1.5,"1,809"\n').decimal_char == "."


PREAMBLES = {
    "title and blank line": ("Population by place\n\n", ";", "Population by place"),
    "padded by a spreadsheet": ("Population by place;;\nUnit: persons;;\n;;\n", ";", "Population by place"),
    "key and value": ("Titel;Bevölkerung\nQuelle;Amt\n\n", ";", "Bevölkerung"),
    "key with colon": ("Table 12\nTitle: Population\n", ",", "Population"),
    "a sentence with separators": ("Population of places, thousands, 2001\nSource: Office, 2004\n", ",", ""),
    "after comment signs": ("# Population by place\n# Source: Office\n", ",", "Population by place"),
    "in Chinese": ("数据库：年度数据\n指标：人口\n时间：2001-2002\n", ",", "人口"),
    "in Russian": ("Население по регионам\nЕдиница измерения: человек\n", ";", "Население по регионам"),
}


@pytest.mark.parametrize(("above", "part", "title"), PREAMBLES.values(), ids=PREAMBLES.keys())
def test_lines_above_the_header_are_notes(above: str, part: str, title: str) -> None:
    table = read(above + "place,2001,2002\nNorth,1,2\nSouth,3,4\n".replace(",", part))
    assert table.labels == ("place", "2001", "2002")
    assert len(rows(table)) == 2
    assert len(table.above) == len([line for line in above.split("\n") if line.strip(";")])
    assert table.title == title or not title
    assert "above the header" in sentences(table)


FOOTERS = {
    "rule and copyright": "__________\n© The Office 2021\ncreated: 2021-07-21\n",
    "blank rows of a spreadsheet": ",,\n,,\nData from database: Indicators,,\nLast Updated: 10/15/2020,,\n",
    "key of flags": "\n.. = not available\n* provisional\n(1) Without islands, since 1999.\n",
    "in Chinese": "注：按当年价格计算。\n数据来源：国家统计局\n",
    "in Portuguese": "Fonte: IBGE\nNotas\n1 - Os dados são estimativas.\n",
}


@pytest.mark.parametrize("below", FOOTERS.values(), ids=FOOTERS.keys())
def test_lines_below_the_data_are_notes(below: str) -> None:
    table = read("place,2001,2002\nNorth,1,2\nSouth,..,..\n" + below)
    assert rows(table) == [["North", "1", "2"], ["South", "..", ".."]]
    assert len(table.below) == len([line for line in below.split("\n") if line.strip(",")])


def test_a_country_without_figures_at_the_end_is_data() -> None:
    table = read("place,2001,2002\nNorth,1,2\nSouth,3,4\nWest,,\n\nSource: Office\n")
    assert rows(table)[-1] == ["West", "", ""]
    assert table.sources[0].title == "Office"


HEADERS = {
    "years over value and flag": (
        ",2001,,2002,\nplace,value,flag,value,flag\nNorth,1,e,2,\nSouth,3,,4,p\n",
        ("place", "2001, value", "2001, flag", "2002, value", "2002, flag"),
    ),
    "groups with the label of the first column": (
        "place,2001,,2002,\n,men,women,men,women\nNorth,1,2,3,4\nSouth,1,2,3,9\n",
        ("place", "2001, men", "2001, women", "2002, men", "2002, women"),
    ),
    "a name over one year": (',"Fine dust"\nplace,2014\nNorth,64.1\nSouth,17.1\n', ("place", "Fine dust, 2014")),
    "three rows": (
        ",,Men,,Women,\n,,2001,2002,2001,2002\nplace,code,number,number,number,number\nNorth,1,2,3,4,5\nSouth,2,2,3,4,5\n",
        ("place", "code", "Men, 2001", "Men, 2002", "Women, 2001", "Women, 2002"),
    ),
    "labels that are repeated": (
        "area,2001,2001,2002,2002\narea,total,men,total,men\nNorth,5,3,6,4\nSouth,7,3,8,4\n",
        ("area", "2001, total", "2001, men", "2002, total", "2002, men"),
    ),
    "years as numbers": ("place,2001,2002\nNorth,1,2\nSouth,3,4\n", ("place", "2001", "2002")),
    "months as numbers": ("year,1,2,3,4\n2001,1.5,2.5,3,4\n2002,1.5,2,3,4\n", ("year", "1", "2", "3", "4")),
    "years with a word": ("地区,2002年,2001年\n北京,1884.00,1.5\n天津,1999.25,2.5\n", ("地区", "2002年", "2001年")),
    "line breaks in names": ('"place\nname","GDP\n(mn)"\nNorth,1\nSouth,2\n', ("place name", "GDP (mn)")),
    "names of the first columns one row lower": (
        "Time,,2001,2002\nplace,unit,,\nNorth,t,1,2\nSouth,t,3,4\n",
        ("place", "unit", "2001", "2002"),
    ),
}


@pytest.mark.parametrize(("text", "labels"), HEADERS.values(), ids=HEADERS.keys())
def test_header_rows_make_up_the_labels(text: str, labels: tuple[str, ...]) -> None:
    table = read(text)
    assert table.labels == labels
    assert len(rows(table)) == 2


def test_a_row_of_units_gives_the_units_of_columns() -> None:
    table = read("Tabelle: 1\n;;Index;Change\n;;2015=100;in (%)\n1991;January;64.0;.\n1991;February;64.3;+0.5\n")
    assert table.labels == ("", "", "Index", "Change")
    assert table.columns == {"Index": ColumnHint(unit="2015=100"), "Change": ColumnHint(unit="%")}
    assert len(rows(table)) == 2


def test_a_row_of_codes_over_labels_gives_way_to_the_labels() -> None:
    table = read('"GEO_ID","B01_001E",\n"Geography","Estimate!!Total",\n"05US1","166",\n"05US2","115",\n')
    assert table.labels == ("Geography", "Estimate!!Total")
    assert table.columns["Geography"].description == "GEO_ID"


@pytest.mark.parametrize(
    "text",
    [
        '"Title","Prices"\n"CDID","L522"\n"Unit","Index 2015=100"\n'
        '"Release date","16-02-2022"\n"1988","48.2"\n"1989","51.0"\n',
        "Libellé;Prices\nidBank;001759\nUnité;Index 2015=100\n"
        "Dernière mise à jour;16-02-2022\n2001-01;103,8\n2001-02;104,1\n",
        '"";BBK01;BBK01_F\n"";Prices;\nEinheit;Index 2015=100;\n'
        "Stand vom;16-02-2022;\n1968-04;37,9;\n1968-05;.;Kein Wert\n",
    ],
)
def test_rows_that_name_themselves_describe_the_columns(text: str) -> None:
    table = read(text)
    assert table.labels[1] == "Prices"
    assert table.columns["Prices"].unit == "Index 2015=100"
    assert table.sources[0].date == "16-02-2022"
    assert len(rows(table)) == 2


def test_a_stated_unit_is_that_of_the_figures_and_not_of_the_years() -> None:
    (table,) = understand(read("Unit: million EUR\nYear,Value\n2001,5.5\n2002,6.5\n"))
    assert {field["name"]: field.get("unit", "") for field in table.fields} == {"Year": "", "Value": "million EUR"}


def test_a_table_without_header_has_no_labels() -> None:
    table = read("1991,2.5,3\n1992,2.6,4\n1993,2.7,5\n")
    assert table.labels == ("", "", "")
    assert (table.first_row, len(rows(table))) == (1, 3)
    assert "No row names the columns" in sentences(table)


def test_numbers_of_rows_get_a_column_of_their_own() -> None:
    table = read('"x" "y"\n"1" 2.5 3\n"2" 3.5 4\n"3" 4.5 5\n')
    assert table.labels == ("", "x", "y")


def test_rows_with_more_cells_than_names_lose_nothing() -> None:
    table = read("date,mean\n2001-01,1,0.1\n2001-02,2,0.2\n2001-03,3,0.3\n")
    assert table.labels == ("date", "mean", "")
    assert rows(table)[0] == ["2001-01", "1", "0.1"]
    lines = "".join(f"{number},{number}\n" for number in range(30))
    assert rows(read(f"a,b\n{lines}1,2,x,y\n"))[-1] == ["1", "2,x,y"]


def test_keys_joined_by_commas_become_columns() -> None:
    table = read("freq,geo\\time\t2001 \t2002 \nA,AT\t1.2 \t: \nA,BE\t1.3 b\t2.0 \n")
    assert table.labels == ("freq", "geo\\time", "2001", "2002")
    assert rows(table)[1] == ["A", "BE", "1.3 b", "2.0 "]


def test_tables_under_each_other_are_told_apart() -> None:
    text = "Exports\nyear,value\n2001,1\n2002,2\n\nImports\nyear,value,x\n2001,5,1\n2002,6,1\n\nSource: Office\n"
    first, second = text_reading.read(text.encode(), "trade")
    assert (first.title, second.title) == ("Exports", "Imports")
    assert (rows(first), rows(second)) == ([["2001", "1"], ["2002", "2"]], [["2001", "5", "1"], ["2002", "6", "1"]])
    assert (first.first_row, second.first_row, second.below) == (3, 8, ("Source: Office",))
    assert first.place == "table 1"


def test_blank_rows_within_a_table_do_not_part_it() -> None:
    assert len(rows(read("year,value\n2001,1\n2002,2\n\n2003,3\n2004,4\n"))) == 4
