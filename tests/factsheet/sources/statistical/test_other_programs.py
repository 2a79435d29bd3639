"""Transport files of SAS and tables of dBase are read as their makers see them."""

import struct

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.raw_table import RawTable
from tests.factsheet.sources.samples import reading, zipped
from tests.factsheet.sources.statistical.made_files import dbase, ibm, sas_transport

COLUMNS = (
    ("SEQN", "Respondent", 1, 8, ""), ("BMI", "Body mass index (kg/m2)", 1, 8, ""), ("NAME", "", 2, 6, ""),
    ("SEEN", "", 1, 4, "DATE"),
)  # fmt: skip


def _sas(*rows: bytes) -> RawTable:
    return reading(sas_transport(COLUMNS, rows, label="Examined"), "demo.xpt").tables[0]


def test_numbers_texts_days_and_letters_of_missing_ones_of_a_transport_file() -> None:
    first = ibm(1) + ibm(-22.75) + b"Ann   " + ibm(21_916)[:4]
    second = ibm(2) + b"B" + bytes(7) + b"Bob   " + b"." + bytes(3)
    table = _sas(first, second)

    assert (table.name, table.title, table.labels) == ("demo", "Examined", ("SEQN", "BMI", "NAME", "SEEN"))
    assert [list(row) for row in table.rows] == [["1", "-22.75", "Ann", "2020-01-02"], ["2", ".B (missing)", "Bob", ""]]
    assert table.columns["BMI"].title == "Body mass index (kg/m2)"


def test_blanks_that_fill_a_transport_file_are_no_rows() -> None:
    table = reading(sas_transport((("A", "", 2, 3, ""),), [b"abc"] * 2), "a.xpt").tables[0]
    assert list(table.rows) == [["abc"], ["abc"]]


FIELDS = (("NAME", "C", 10), ("POP", "N", 8), ("SINCE", "D", 8), ("CAPITAL", "L", 1))
ROWS = (
    (b"Lodz", b"  650000", b"19040102", b"F"),
    (b"Paris", b"********", b"", b"T"),
    (b"Gone", b"       1", b"", b"?"),
)


def test_a_table_of_dbase_without_its_deleted_rows() -> None:
    table = reading(dbase(FIELDS, ROWS, deleted=(2,)), "places.dbf").tables[0]
    assert [list(row) for row in table.rows] == [["Lodz", "650000", "1904-01-02", "false"], ["Paris", "", "", "true"]]
    assert table.notices[0].sentence == "One row is marked as deleted."


def test_the_table_of_the_shapes_of_a_map_is_read_out_of_their_zip() -> None:
    shapes = struct.pack(">i", 9994) + bytes(96)
    (table,) = reading(zipped({"p.shp": shapes, "p.dbf": dbase(FIELDS, ROWS), "p.prj": "GEOGCS[]"}), "p.zip").tables
    assert table.labels == ("NAME", "POP", "SINCE", "CAPITAL")


def test_letters_are_those_of_its_code_page_or_a_guess_that_is_said() -> None:
    rows = ((b"\xa3\xf3d\x9f", b"1", b"", b"T"),)
    polish, unsaid = (reading(dbase(FIELDS, rows, page=page), "p.dbf").tables[0] for page in (0xC8, 0))
    assert (polish.rows[0][0], polish.notices) == ("Łódź", ())  # type: ignore[index]
    assert "Windows-1252" in unsaid.notices[0].sentence


def test_numbers_and_moments_of_foxpro() -> None:
    fields = (("I", "I", 4), ("Y", "Y", 8), ("T", "T", 8), ("B", "B", 8), ("M", "M", 4))
    row = (
        struct.pack("<i", -3), struct.pack("<q", 123_456), struct.pack("<2i", 2_458_851, 11_045_000),
        struct.pack("<d", 0.1), b"\0\0\0\0",
    )  # fmt: skip
    table = reading(dbase(fields, (row,), version=0x30), "f.dbf").tables[0]
    assert list(table.rows) == [["-3", "12.3456", "2020-01-02T03:04:05", "0.1", ""]]
    assert table.notices[0].sentence == "What stands in “M” lies in another file, and is not read."


@pytest.mark.parametrize("name", ["a.dbf", "a.xpt"])
def test_half_a_file_is_refused_in_one_message(name: str) -> None:
    row = bytes(26)
    content, size = (dbase(FIELDS, ROWS), 28) if name == "a.dbf" else (sas_transport(COLUMNS, [row] * 9), len(row))
    rows = content.index(b"\r") + 1 if name == "a.dbf" else content.index(row)
    for end in range(81, rows + size, 31):
        with pytest.raises(SheetError, match=r"damaged|not whole|no table"):
            reading(content[:end], name)
