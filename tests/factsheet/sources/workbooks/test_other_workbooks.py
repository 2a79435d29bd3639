"""ODS and XLS are read as XLSX is, and what stands oddly in any of them."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.workbooks.facts import xlsx_facts
from harbin_viewer.factsheet.sources.workbooks.facts.compound_file import MAGIC
from harbin_viewer.factsheet.sources.workbooks.facts.xlsb_facts import XlsbFacts
from tests.factsheet.sources.samples import Rows, ods, reading, table, workbook, zipped
from tests.factsheet.sources.workbooks.workbook_samples import words

CELL = '<table:table-cell office:value-type="{kind}" office:value="{value}"><text:p>{text}</text:p></table:table-cell>'


def test_an_ods_shows_its_decimals_shares_and_merged_heads() -> None:
    head = words("Period", ' table:number-rows-spanned="2"') + words("Trade", ' table:number-columns-spanned="2"')
    rows = [
        head + "<table:covered-table-cell/>",
        "<table:covered-table-cell/>" + words("value") + words("share"),
        *(
            words(f"2020-0{n}")
            + CELL.format(kind="float", value=f"12.{n}", text=f"12,{n}0")
            + CELL.format(kind="percentage", value=f"0.12{n}", text=f"12,{n} %")
            for n in range(1, 4)
        ),
    ]
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    cells = '<table:table-cell table:number-columns-repeated="16384"/>'
    blank = f'<table:table-row table:number-rows-repeated="1048570">{cells}</table:table-row>'

    found = table(ods(f'<table:table table:name="T">{body}{blank}</table:table>'), "x.ods")

    assert found.labels == ("Period", "Trade – value", "Trade – share")
    assert next(iter(found.rows)) == ["2020-01", "12.10", "12.1%"]


def test_an_ods_shows_in_millions_what_its_style_shows_so() -> None:
    styles = (
        '<number:number-style style:name="N1"><number:number number:decimal-places="1"'
        ' number:display-factor="1000000"/></number:number-style>'
        '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
    )
    cell = CELL.format(kind="float", value="12345678", text="12,3").replace("cell ", 'cell table:style-name="{}" ', 1)
    rows = "".join(
        f"<table:table-row>{row}</table:table-row>"
        for row in (
            words("country") + words("imports (million)") + words("people"),
            words("A") + cell.format("ce1") + CELL.format(kind="float", value="12345678", text="12345678"),
            words("B") + cell.format("ce1") + CELL.format(kind="float", value="3456789", text="3456789"),
        )
    )
    content = ods(f'<table:table table:name="T">{rows}</table:table>', styles=styles)

    assert next(iter(table(content, "x.ods").rows)) == ["A", "12.3", "12345678"]


def test_the_truth_values_of_an_xlsx_that_was_saved_as_ods_are_none_of_figures() -> None:
    cell = '<table:table-cell table:formula="of:={0}()" office:value-type="float" office:value="{1}">'
    truths = [
        f"{cell.format(*told)}<text:p>{told[0]}</text:p></table:table-cell>" for told in (("FALSE", 0), ("TRUE", 1))
    ]
    pairs = zip(("Pupil", "Anna", "Ben"), (words("Passed"), *truths), strict=True)
    rows = "".join(f"<table:table-row>{words(name)}{passed}</table:table-row>" for name, passed in pairs)

    found = table(ods(f'<table:table table:name="T">{rows}</table:table>'), "x.ods")

    assert list(found.rows) == [["Anna", "FALSE"], ["Ben", "TRUE"]]


def test_the_footer_of_the_pages_of_an_ods_names_the_source_of_its_sheet() -> None:
    page = '<style:master-page style:name="{}"><style:footer><text:p>{}</text:p></style:footer></style:master-page>'
    pages = page.format("P1", "Source: <text:span>Bureau of Bread</text:span>")
    pages += page.format("P2", "Source: Another") + page.format("P3", "Page <text:page-number>1</text:page-number>")
    styles = '<style:style style:name="ta1" style:family="table" style:master-page-name="P1"/>'
    cell = CELL.format(kind="float", value="1.5", text="1.5")
    rows = "".join(
        f"<table:table-row>{words(first)}{second}</table:table-row>"
        for first, second in (("Town", words("Price")), ("Aa", cell), ("Bb", cell))
    )
    content = ods(
        f'<table:table table:name="T" table:style-name="ta1">{rows}</table:table>', styles=styles, pages=pages
    )

    assert table(content, "x.ods").below == ("Source: Bureau of Bread",)


def test_an_ods_that_repeats_filled_cells_without_end_is_bounded() -> None:
    cell = CELL.format(kind="float", value="1", text="1").replace(
        "cell ", 'cell table:number-columns-repeated="16384" ', 1
    )
    bomb = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'

    with pytest.raises(SheetError):
        reading(ods(f'<table:table table:name="T">{bomb}</table:table>'), "x.ods")


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def number(row: int, column: int, style: int, value: float) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, style, value))


def words_of_xls(row: int, column: int, text: str) -> bytes:
    return record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def xls(cells: bytes, texts: bytes = b"") -> bytes:
    """An XLS of one sheet “S”, whose styles are General, 0.0, mmm-yy and 0%; `texts` are records of shared ones."""
    begin = struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)
    styles = b"".join(record(0xE0, struct.pack("<HH", 0, form) + bytes(16)) for form in (0, 164, 17, 9))
    form = record(0x41E, struct.pack("<HHB", 164, 3, 0) + b"0.0")
    head = record(0x809, begin) + form + styles + texts
    start = len(head) + 4 + 9 + 4
    sheet = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)) + cells + record(0x0A, b"")
    book = head + record(0x85, struct.pack("<IBBBB", start, 0, 0, 1, 0) + b"S") + record(0x0A, b"") + sheet
    book = book.ljust(-(-max(len(book), 4096) // 512) * 512, b"\0")
    return compound(book)


def compound(book: bytes) -> bytes:
    """A compound file with one stream “Workbook”."""
    count = len(book) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    table = struct.pack("<128I", *chain, *[0xFFFFFFFF] * (128 - len(chain)))
    header = MAGIC + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header += struct.pack("<108I", *[0xFFFFFFFF] * 108)
    return header.ljust(512, b"\xff")[:512] + table + entries(len(book)) + book


def entries(size: int) -> bytes:
    def entry(name: str, kind: int, child: int, start: int, length: int) -> bytes:
        letters = name.encode("utf-16-le") + b"\0\0"
        tail = (
            struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
            + bytes(36)
            + struct.pack("<IQ", start, length)
        )
        return letters.ljust(64, b"\0") + struct.pack("<H", len(letters)) + tail

    return (entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Workbook", 2, 0xFFFFFFFF, 2, size)).ljust(512, b"\0")


XLS_HEAD = b"".join(words_of_xls(0, column, text) for column, text in enumerate(("month", "value", "share")))


def test_an_xls_shows_its_figures_and_dates_by_their_formats() -> None:
    rows = b"".join(
        number(n, 0, 2, 43831 + 31 * n) + number(n, 1, 1, n + 0.25) + number(n, 2, 3, n / 10) for n in (1, 2)
    )

    found = table(xls(XLS_HEAD + rows), "old.xls")

    assert found.labels == ("month", "value", "share")
    assert list(found.rows) == [["2020-02", "1.3", "10%"], ["2020-03", "2.3", "20%"]]


def test_hidden_rows_and_columns_of_an_xls_are_told_where_they_have_a_value() -> None:
    rows = b"".join(number(n, 0, 2, 43831 + 31 * n) + number(n, 1, 1, n) + number(n, 2, 3, n / 10) for n in (1, 2, 3))
    hidden = b"".join(record(0x208, struct.pack("<HHHHHHI", row, 0, 3, 255, 0, 0, 0x20)) for row in (2, 60))
    narrow = record(0x7D, struct.pack("<HHHHHH", 1, 1, 0, 0, 1, 0)) + record(0x7D, struct.pack("<6H", 9, 9, 0, 0, 1, 0))

    found = reading(xls(narrow + hidden + XLS_HEAD + rows), "old.xls")

    assert "On the sheet “S” 1 row and the column B are hidden; they are read too." in str(found)


def xlsb_record(kind: int, body: bytes) -> bytes:
    return bytes([kind, len(body)]) + body


def test_hidden_rows_and_columns_of_an_xlsb_are_told_where_they_have_a_value() -> None:
    heads = {row: struct.pack("<IIHBB", row, 0, 300, 0, 0x10 if row in (1, 5) else 0) for row in (0, 1, 5)}
    cells = b"".join(xlsb_record(0, heads[row]) + xlsb_record(2, struct.pack("<III", 3, 0, 0)) for row in (0, 1))
    blank = xlsb_record(0, heads[5]) + xlsb_record(1, struct.pack("<II", 3, 0))
    columns = b"".join(xlsb_record(0x3C, struct.pack("<IIIIH", at, at, 0, 0, 1)) for at in (3, 7))
    packed = io.BytesIO(zipped({"xl/worksheets/sheet1.bin": columns + cells + blank}))

    with zipfile.ZipFile(packed) as archive:
        facts = XlsbFacts(archive, {"S": "xl/worksheets/sheet1.bin"}).sheet("S")

    assert facts.hidden == (1, (3,))


def test_a_cell_far_out_in_an_xls_does_not_take_the_memory_between() -> None:
    with pytest.raises(SheetError):
        reading(xls(XLS_HEAD + number(65_535, 65_535, 0, 1.0)), "old.xls")


def test_a_head_of_periods_over_the_name_of_the_rows_with_flags_beside_and_their_key_below() -> None:
    rows: Rows = [["Data extracted on 12/03/2024"], [], ["TIME", "2021", None, "2022", None], ["GEO (Labels)"]]
    rows += [[name, 1.5, "e", ":", None] for name in ("Belgium", "Bulgaria", "Czechia")]
    rows[-1][4] = "p"
    rows += [
        [],
        ["Special value"],
        [":", "not available"],
        ["Available flags:"],
        ["e", "estimated"],
        ["p", "provisional"],
    ]

    found = reading(workbook({"S": rows}), "x.xlsx").tables

    assert len(found) == 1
    assert found[0].labels == ("GEO (Labels)", "2021", "2021 – flag", "2022", "2022 – flag")
    assert next(iter(found[0].rows)) == ["Belgium", "1.5", "e", ":", ""]
    assert found[0].below[-2:] == ("e\testimated", "p\tprovisional")


def test_columns_whose_figures_are_all_missing_keep_their_heads() -> None:
    rows: Rows = [["Country", 2019, 2020, 2021, 2022], *([f"Country {n}", 1.5, ":", "..", None] for n in range(6))]

    assert table(workbook({"S": rows}), "x.xlsx").labels == ("Country", "2019", "2020", "2021", "2022")


def test_sections_in_a_table_stay_rows() -> None:
    rows: Rows = [["Region", "2019", "2020"], ["Asia"], ["China", 1, 2], ["Japan", 3, 4], ["Africa"], ["Chad", 5, 6]]

    assert [row[0] for row in table(workbook({"S": rows}), "x.xlsx").rows] == [
        "Asia",
        "China",
        "Japan",
        "Africa",
        "Chad",
    ]


def test_a_lone_column_of_figures_has_its_head() -> None:
    found = table(workbook({"S": [["Value"], [1], [2], [3]]}), "x.xlsx")

    assert (found.labels, len(list(found.rows))) == (("Value",), 3)


def test_rising_years_over_years_are_a_header() -> None:
    found = table(workbook({"S": [["Founded", 2019, 2020], ["a", 1990, 1991], ["b", 1992, 1993]]}), "x.xlsx")

    assert found.labels == ("Founded", "2019", "2020")


def test_figures_with_three_decimals_and_texts_with_grouped_thousands_are_told_apart() -> None:
    decimals = table(workbook({"S": [["Year", "Index"], *([2000 + n, 134.017 + n] for n in range(5))]}), "x.xlsx")
    grouped = table(workbook({"S": [["Year", "GDP"], *([f"{2000 + n}", f"2,10{n}.09"] for n in range(5))]}), "x.xlsx")

    assert (decimals.decimal_char, decimals.group_char) == (".", "")
    assert (grouped.decimal_char, grouped.group_char) == (".", ",")


@pytest.mark.parametrize("blank", ["", '<c r="XFD1" s="4"/>'])
@pytest.mark.parametrize("formula", ["", "<f>A1*2</f>"])
def test_the_last_column_of_a_long_sheet_is_found_without_its_cells(
    monkeypatch: pytest.MonkeyPatch, blank: str, formula: str
) -> None:
    monkeypatch.setattr(xlsx_facts, "SURELY_FEW", 160_000)
    rows = (
        f'<row r="{row}">{blank}<c r="A{row}"><v>{row}</v></c><c r="H{row}" s="1">{formula}<v>2</v></c>'
        f'<c r="K{row}" s="1"/></row>'
        for row in range(1, 8_001)
    )
    content = f"<worksheet><sheetData>{''.join(rows)}</sheetData></worksheet>".encode()
    assert xlsx_facts.last_cell(content) == (7_999, 7)
