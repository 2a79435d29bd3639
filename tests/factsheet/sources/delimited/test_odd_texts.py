"""Texts that are large, packed, corrected, broken off or none are read as far as they can be."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.delimited import text_reading
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from tests.factsheet.sources.delimited.text_samples import read, rows, sentences


def test_clean_text_is_the_table_without_what_stands_around_it(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes("\ufeffA title\n\nyear,value\n2001,1\n2002,2\n\nSource: Office\n".encode())
    (table,) = text_reading.read(file)
    assert table.clean is not None
    assert file.read_bytes()[table.clean.start : table.clean.end] == b"year,value\n2001,1\n2002,2\n"
    assert table.clean.header
    assert table.name == "t"


@pytest.mark.parametrize("moment", ["", "T12:00:00"])
def test_rows_of_days_before_the_year_1000_are_no_header(moment: str) -> None:
    lines = [
        f"{day}{moment},{value}" for value, day in enumerate(("0899-06-01", "0999-12-31", "1060-01-01", "1120-06-01"))
    ]
    (table,) = text_reading.read_text("\n".join(["date,value", *lines]), "cells")
    assert rows(table) == [line.split(",") for line in lines]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_large_file_is_streamed_between_head_and_footer(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "large.csv"
    lines = "".join(f"北京 {number},{number}\n" for number in range(150_000))
    file.write_bytes(f"人口\n\n地区,2001\n{lines}\n数据来源：国家统计局\n".encode(encoding))
    (table,) = text_reading.read(file)
    assert not isinstance(table.rows, list)
    assert sum(1 for _ in table.rows) == sum(1 for _ in table.rows) == 150_000
    assert table.below == ("数据来源：国家统计局",)
    assert (table.clean is None) == (encoding == "utf-16")


def test_a_letter_far_into_a_file_decides_its_encoding(tmp_path: Path) -> None:
    file = tmp_path / "late.csv"
    file.write_bytes(b"a,b\n" + b"x,1\n" * 200_000 + "Köln,2\n".encode("cp1252") + b"x,1\n" * 200_000)
    (table,) = text_reading.read(file)
    assert ["Köln", "2"] in [list(row) for row in table.rows]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_packed_text_is_unpacked(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    file = tmp_path / "t.csv.gz"
    file.write_bytes(pack(b"year,value\n2001,1\n2002,2\n"))
    (table,) = text_reading.read(file)
    assert (table.name, len(list(table.rows))) == ("t", 2)


def test_pasted_cells_are_read_as_a_table() -> None:
    (table,) = text_reading.read_text("place\t2001\t2002\nNorth, upper\t1,5\t2,5\nSouth\t3,5\t4,5", "cells")
    assert rows(table)[0] == ["North, upper", "1,5", "2,5"]
    assert table.decimal_char == ","


def test_a_corrected_format_is_obeyed() -> None:
    content = b"x;y\nunit;t\n1;2,5\n3;4,5\nlast;line\n"
    form = DelimitedFormat(delimiter=";", decimal_char=",", header_rows=(1, 2), first_row=3, last_row=4)
    (table,) = text_reading.read(content, "t", form=form)
    assert rows(table) == [["1", "2,5"], ["3", "4,5"]]
    assert (table.decimal_char, table.below) == (",", ("last\tline",))
    (other,) = text_reading.read(content, "t", form=DelimitedFormat(delimiter=",", header_rows=(), first_row=1))
    assert rows(other)[0] == ["x;y", ""]


def test_a_found_format_reads_the_same_table_again() -> None:
    content = b"A title\n\nyear;value\n2001;1,5\n2002;2,5\n\nSource: Office\n"
    form, notices = text_reading.find_format(content)
    assert (form.delimiter, form.header_rows, form.first_row, form.last_row) == (";", (3,), 4, 5)
    assert rows(text_reading.read(content, "t", form=form)[0]) == rows(read(content))
    assert notices[0].sentence == "Read as UTF-8, separated by semicolons."


def test_a_wrong_declared_encoding_is_said() -> None:
    content = "place,value\nKöln,1\n".encode("cp1252")
    (table,) = text_reading.read(content, "t", declared_encoding="utf-8")
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
    "one sentence": (b"The mayor said, on Monday, that it would be closed.", "running text"),
    "half of a packed file": (gzip.compress(os.urandom(5000))[:2000], "broken or incomplete"),
    "one endless line": (b"x" * 9_000_000, "longer than four million"),
}


@pytest.mark.parametrize(("content", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_table_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(SheetError, match=words) as error:
        text_reading.read(content, "t")
    assert str(error.value).endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "No., Name, Date of birth, Nat.\n", "a,I think that it will be well.\n",
        "".join(f"{name}, lives in the forests and fields of Europe.\n" for name in ("Fox", "Owl", "Hare")),
    ],
)  # fmt: skip
def test_names_of_columns_alone_and_lists_of_words_are_no_sentences(text: str) -> None:
    assert text_reading.read(text.encode(), "t")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for file in (pipe, tmp_path, tmp_path / "missing.csv", Path("nul\0.csv")):
        with pytest.raises(SheetError):
            text_reading.read(file)


def test_a_quotation_mark_never_closed_costs_no_rows() -> None:
    table = read('name,value\na,1\nb,"2\nc,3\nd,4\n')
    assert rows(table) == [["a", "1"], ["b", '"2'], ["c", "3"], ["d", "4"]]
    assert [notice.place for notice in table.notices if "not closed in its row" in notice.sentence] == ["row 3"]


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
    (table,) = text_reading.read(file)
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


def test_money_with_one_comma_in_each_figure_between_semicolons_has_thousands() -> None:
    table = read("name;price\n" + "".join(f"n{number};${number},628\n" for number in range(40, 80)))
    assert (table.decimal_char, table.group_char) == (".", ",")


def test_a_decimal_comma_that_might_group_thousands_is_told_as_odd() -> None:
    table = read("name;amount\n" + "".join(f"n{number};{number},628\n" for number in range(40, 80)))
    assert table.decimal_char == ","
    assert "Figures such as 1,234 may be meant as thousands; they are read with decimals." in sentences(table)


@pytest.mark.parametrize(("figure", "said"), [("{}.804", True), ("{}.80", False), ("0.{}1", False), ("{}", False)])
@pytest.mark.parametrize("sign", [";", ","])
def test_a_point_before_three_decimals_throughout_that_might_group_thousands_is_told_as_odd(
    sign: str, figure: str, *, said: bool
) -> None:
    table = read(f"name{sign}amount\n" + "".join(f"n{n}{sign}{figure.format(n)}\n" for n in range(40, 50)))
    assert table.decimal_char == "."
    assert ("Figures such as 1.234 may be meant as thousands; they are read with decimals." in sentences(table)) is said


@pytest.mark.parametrize("text", [
    " country | gdp\n---------+------\n China   | 12.5\n Japan   |  5.5\n(2 rows)\n",
    "+-------+----+\n|country|gdp |\n+-------+----+\n|China  |12.5|\n|Japan  | 5.5|\n+-------+----+\n",
    "Stocks\n---------------\n|country| gdp |\n---------------\n|China  | 12.5|\n---------------\n|Japan  |  5.5|\n",
    "country,gdp\n-------,----\nChina,12.5\nJapan,5.5\n",
    "=======  ====\ncountry   gdp\n=======  ====\nChina    12.5\nJapan     5.5\n=======  ====\n",
])  # fmt: skip
def test_lines_drawn_between_rows_are_neither_rows_nor_hide_the_names_above_them(text: str) -> None:
    table = read(text)

    assert [label.strip() for label in table.labels if label] == ["country", "gdp"]
    assert [[cell.strip() for cell in row if cell.strip()] for row in rows(table)] == [
        ["China", "12.5"],
        ["Japan", "5.5"],
    ]


def test_dashes_that_stand_for_a_missing_value_are_no_drawn_line() -> None:
    assert rows(read("value\n12\n---\n13\n---\n14\n")) == [["12"], ["---"], ["13"], ["---"], ["14"]]


def test_units_that_a_logger_writes_above_avg_and_smp_are_those_of_the_columns() -> None:
    names = "TIMESTAMP,BattV,RH,Wind\nTS,Volts,%,meters/second\n,Avg,Smp,Max\n"
    table = read(names + "".join(f"2024-05-{day:02},12.{day},80.{day},3.{day}\n" for day in range(1, 20)))

    assert [hint.unit for hint in table.columns.values()] == ["Volts", "%", "meters/second"]


def test_what_stands_above_means_and_is_no_unit_keeps_its_place() -> None:
    table = read(
        "Country,Wage,Wage,Wage,Wage\n,Men,Men,Women,Women\n,Mean,Max,Mean,Max\nItaly,1,4,2,3\nSpain,2,5,3,6\n"
    )

    assert table.labels[1:3] == ("Wage, Men, Mean", "Wage, Men, Max")


def test_where_to_look_for_units_is_no_unit() -> None:
    table = read("Title:,Areas\nUnits:,See table\n\nregion,Area (sq km),Births\n" + "A,120,4\nB,130,5\nC,140,6\n")

    assert table.labels == ("region", "Area (sq km)", "Births")
    assert not any(hint.unit for hint in table.columns.values())


@pytest.mark.parametrize("word", ["inf", "-Inf", "∞", "unlimited", "free", "Gratis", "closed", "on request"])
def test_a_first_row_with_a_word_in_place_of_its_figure_is_a_row(word: str) -> None:
    (table,) = text_reading.read_text(f"museum,fee\nTate,{word}\nLouvre,17\nPrado,15\n", "cells")
    assert rows(table)[0] == ["Tate", word]


def test_such_a_word_below_the_heading_of_several_columns_still_heads_one() -> None:
    (table,) = text_reading.read_text("Region,Places,Rooms\n,free,total\nNorth,5,7\nSouth,7,8\n", "cells")
    assert len(rows(table)) == 2
