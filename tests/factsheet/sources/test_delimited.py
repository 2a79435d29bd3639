"""Delimited text as offices hand it out: each trait in a small file of our own, with relatives in other hands."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.delimited import reading
from harbin_viewer.factsheet.sources.delimited.format import DelimitedFormat
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable


def read(text: str | bytes, encoding: str = "utf-8") -> RawTable:
    (table,) = reading.read(text.encode(encoding) if isinstance(text, str) else text, "table")
    return table


def rows(table: RawTable) -> list[list[str]]:
    return [list(row) for row in table.rows]


def sentences(table: RawTable) -> str:
    return " ".join(notice.sentence for notice in table.notices)


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
    table = read("Unit: million EUR\nYear,Value\n2001,5.5\n2002,6.5\n")
    assert table.columns == {"Value": ColumnHint(unit="million EUR")}


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
    first, second = reading.read(text.encode(), "trade")
    assert (first.title, second.title) == ("Exports", "Imports")
    assert (rows(first), rows(second)) == ([["2001", "1"], ["2002", "2"]], [["2001", "5", "1"], ["2002", "6", "1"]])
    assert (first.first_row, second.first_row, second.below) == (3, 8, ("Source: Office",))
    assert first.place == "table 1"


def test_blank_rows_within_a_table_do_not_part_it() -> None:
    assert len(rows(read("year,value\n2001,1\n2002,2\n\n2003,3\n2004,4\n"))) == 4


def test_clean_text_is_the_table_without_what_stands_around_it(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes("\ufeffA title\n\nyear,value\n2001,1\n2002,2\n\nSource: Office\n".encode())
    (table,) = reading.read(file)
    assert table.clean is not None
    assert file.read_bytes()[table.clean.start : table.clean.end] == b"year,value\n2001,1\n2002,2\n"
    assert table.clean.header
    assert table.name == "t"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_large_file_is_streamed_between_head_and_footer(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "large.csv"
    lines = "".join(f"北京 {number},{number}\n" for number in range(150_000))
    file.write_bytes(f"人口\n\n地区,2001\n{lines}\n数据来源：国家统计局\n".encode(encoding))
    (table,) = reading.read(file)
    assert not isinstance(table.rows, list)
    assert sum(1 for _ in table.rows) == sum(1 for _ in table.rows) == 150_000
    assert table.below == ("数据来源：国家统计局",)
    assert (table.clean is None) == (encoding == "utf-16")


def test_a_letter_far_into_a_file_decides_its_encoding(tmp_path: Path) -> None:
    file = tmp_path / "late.csv"
    file.write_bytes(b"a,b\n" + b"x,1\n" * 200_000 + "Köln,2\n".encode("cp1252") + b"x,1\n" * 200_000)
    (table,) = reading.read(file)
    assert ["Köln", "2"] in [list(row) for row in table.rows]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_packed_text_is_unpacked(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    file = tmp_path / "t.csv.gz"
    file.write_bytes(pack(b"year,value\n2001,1\n2002,2\n"))
    (table,) = reading.read(file)
    assert (table.name, len(list(table.rows))) == ("t", 2)


def test_pasted_cells_are_read_as_a_table() -> None:
    (table,) = reading.read_text("place\t2001\t2002\nNorth, upper\t1,5\t2,5\nSouth\t3,5\t4,5", "cells")
    assert rows(table)[0] == ["North, upper", "1,5", "2,5"]
    assert table.decimal_char == ","


def test_a_corrected_format_is_obeyed() -> None:
    content = b"x;y\nunit;t\n1;2,5\n3;4,5\nlast;line\n"
    form = DelimitedFormat(delimiter=";", decimal_char=",", header_rows=(1, 2), first_row=3, last_row=4)
    (table,) = reading.read(content, "t", form=form)
    assert rows(table) == [["1", "2,5"], ["3", "4,5"]]
    assert (table.decimal_char, table.below) == (",", ("last\tline",))
    (other,) = reading.read(content, "t", form=DelimitedFormat(delimiter=",", header_rows=(), first_row=1))
    assert rows(other)[0] == ["x;y", ""]


def test_a_found_format_reads_the_same_table_again() -> None:
    content = b"A title\n\nyear;value\n2001;1,5\n2002;2,5\n\nSource: Office\n"
    form, notices = reading.find_format(content)
    assert (form.delimiter, form.header_rows, form.first_row, form.last_row) == (";", (3,), 4, 5)
    assert rows(reading.read(content, "t", form=form)[0]) == rows(read(content))
    assert notices[0].sentence == "Read as UTF-8, separated by semicolons."


def test_a_wrong_declared_encoding_is_said() -> None:
    content = "place,value\nKöln,1\n".encode("cp1252")
    (table,) = reading.read(content, "t", declared_encoding="utf-8")
    assert rows(table) == [["Köln", "1"]]
    assert "is said to be in UTF-8" in sentences(table)


REFUSED = {
    "empty": (b"", "empty"),
    "blank rows": (b"\n,,\n\n" * 100, "only blank rows"),
    "binary": (bytes(range(256)) * 20, "not a text"),
    "workbook": (b"PK\x03\x04" + b"x" * 100, "a zip archive or a workbook"),
    "web page": (b"<!DOCTYPE html>\n<html></html>", "a web page"),
    "JSON": (b'{"a": [1, 2]}', "JSON"),
    "prose": (
        b"It was a dark night.\nThe wind, as ever, blew; and nobody, least of all I, slept in it.\n" * 9,
        "running text",
    ),
    "half of a packed file": (gzip.compress(os.urandom(5000))[:2000], "broken or incomplete"),
    "one endless line": (b"x" * 9_000_000, "longer than four million"),
}


@pytest.mark.parametrize(("content", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_table_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(SheetError, match=words) as error:
        reading.read(content, "t")
    assert str(error.value).endswith(".")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for file in (pipe, tmp_path, tmp_path / "missing.csv", Path("nul\0.csv")):
        with pytest.raises(SheetError):
            reading.read(file)


def test_a_quotation_mark_never_closed_costs_no_rows() -> None:
    table = read('name,value\na,1\nb,"2\nc,3\nd,4\n')
    assert rows(table) == [["a", "1"], ["b", '"2'], ["c", "3"], ["d", "4"]]
    assert [notice.place for notice in table.notices if "never closed" in notice.sentence] == ["row 3"]


def test_a_mark_of_inches_is_a_letter_and_a_backslash_escapes() -> None:
    assert rows(read('name,size\npipe 5" long,5"\nrod,3"\n')) == [['pipe 5" long', '5"'], ["rod", '3"']]
    assert rows(read('no,text\n1,"he said \\"hi\\", so"\n2,"x"\n'))[0] == ["1", 'he said "hi", so']


def test_a_last_row_that_breaks_off_is_said() -> None:
    assert "breaks off after 2 of 3 cells" in sentences(read("place,year,value\nA,2001,1\nB,2002,2\nC,20"))


def test_zero_bytes_and_spoilt_letters_are_said() -> None:
    table = read(b"a,b\n1,2\x00\n" + b"3,4\n" * 100)
    assert rows(table)[0] == ["1", "2"]
    assert "zero bytes" in sentences(table)
    assert "cannot be read" in sentences(read(b"a,b\n" + "é,1\n".encode() * 50 + b"\xe9,2\n"))


def test_a_million_empty_rows_end_a_table(tmp_path: Path) -> None:
    file = tmp_path / "empty rows.csv"
    file.write_bytes(b"a,b\n1,2\n3,4\n" + b",\n" * 1_000_000)
    (table,) = reading.read(file)
    assert rows(table) == [["1", "2"], ["3", "4"]]


def test_a_very_long_cell_is_kept() -> None:
    outline = "1 2 " * 60_000
    assert rows(read(f'name,outline\nA,"{outline},"\nB,"x"\n'))[0] == ["A", f"{outline},"]


def test_many_lines_of_running_text_do_not_hide_the_table() -> None:
    notes = "".join(f"Line {number} of the notes, which say much about the data; and more.\n" for number in range(40))
    table = read(f"{notes}\nRegion,2001,2002\nA,1,2\nB,3,4\nC,5,6\nD,5,6\n")
    assert table.labels == ("Region", "2001", "2002")
    assert (len(table.above), len(rows(table)), table.first_row) == (40, 4, 43)


def test_one_comma_in_each_figure_between_semicolons_stands_before_decimals() -> None:
    rows = [f"{1990 + n};{n + 1},{100 + n};{n + 30},{300 + n}" for n in range(20)]
    assert read("\n".join(["Year;Coal;Oil", *rows])).decimal_char == ","
    thousands = [f"{1990 + n};{n + 1},{100 + n};{n + 30}" for n in range(20)]
    assert read("\n".join(["Year;Coal;Oil", *thousands])).group_char == ","
