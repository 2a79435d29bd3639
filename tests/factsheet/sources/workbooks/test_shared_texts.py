"""Shared texts take room for as many as a workbook tells of, and in each cell: it is refused where that is too much."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping

import pytest
from xlsxwriter import Workbook

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.workbooks.facts import shared_texts
from harbin_viewer.factsheet.sources.workbooks.facts.shared_texts import lengths_in_xls, tells_true_counts
from tests.factsheet.sources.samples import Rows, reading, workbook, zipped
from tests.factsheet.sources.workbooks.test_other_workbooks import number, record, xls


def with_part(name: str, content: bytes) -> bytes:
    """A workbook with one more part."""
    packed = io.BytesIO(workbook({"S": [["year", "value"], [2019, 1], [2020, 2]]}))
    with zipfile.ZipFile(packed) as given:
        kept = {info.filename: given.read(info) for info in given.infolist() if info.filename != name}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for part, of_it in {**kept, name: content}.items():
            archive.writestr(part, of_it)
    return made.getvalue()


@pytest.mark.parametrize("told", ['uniqueCount="99999999999"', "count = '4000000000'", 'uniqueCount="1e"  count="1"'])
def test_a_count_in_xml_is_held_against_the_room(told: str) -> None:
    content = f'<?xml version="1.0"?><x:sst {told}><x:si/></x:sst>'.encode()
    assert tells_true_counts(io.BytesIO(with_part("xl/SharedStrings.xml", content))) is ("1e" in told)


@pytest.mark.parametrize(("count", "is_true"), [(3, True), (0xFFFF_FFF0, False)])
def test_a_count_in_bytes_is_held_against_the_room(count: int, is_true: bool) -> None:
    content = b"\x9f\x01\x08" + (1).to_bytes(4, "little") + count.to_bytes(4, "little")
    assert tells_true_counts(io.BytesIO(with_part("xl/sharedStrings.bin", content))) is is_true


def test_a_workbook_that_tells_of_more_texts_than_it_can_have_is_one_error() -> None:
    content = b'<?xml version="1.0"?><sst uniqueCount="99999999999"><si/></sst>'
    with pytest.raises(SheetError, match="damaged"):
        reading(with_part("xl/sharedStrings.xml", content), "x.xlsx")


def test_what_is_no_zip_is_left_to_the_library() -> None:
    assert tells_true_counts(io.BytesIO(b"no zip"))


def with_shared_texts(sheets: Mapping[str, Rows]) -> bytes:
    """A workbook whose cells share their texts."""
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                page.write_row(number, 0, row)
    return made.getvalue()


@pytest.mark.parametrize(("times", "is_read"), [(20, True), (60, False)])
def test_a_sheet_in_which_a_long_text_stands_in_very_many_cells_is_not_read(
    times: int, is_read: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_texts, "MOST_LETTERS", 100_000)
    rows: Rows = [["Place", "Remark", "Figure"], *([f"Place {n}", "long " * 500, n] for n in range(times))]
    small: Rows = [["Place", "Figure"], *([f"Place {n}", n] for n in range(20))]

    found = reading(with_shared_texts({"Long": rows, "Small": small}), "x.xlsx")

    assert [table.place for table in found.tables] == (["Long", "Small"] if is_read else ["Small"])
    left = ["The sheet “Long” was not read: long texts stand in too many of its cells."]
    assert [notice.sentence for notice in found.notices if notice.kind == "left out"] == ([] if is_read else left)


def test_a_workbook_of_such_a_sheet_alone_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_texts, "MOST_LETTERS", 100_000)
    rows: Rows = [["Place", "Remark"], *([f"Place {n}", "long " * 500] for n in range(60))]

    with pytest.raises(SheetError, match="long texts stand in too many") as error:
        reading(with_shared_texts({"Long": rows}), "x.xlsx")
    assert (error.value.place, error.value.remedy) == (
        "Long", "Delete the column of these texts, or save the sheet as CSV."
    )  # fmt: skip


RELATIONS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.bin"/></Relationships>'
LONG = "long " * 500
TEXTS = ("Remark", "Figure", LONG)


def old_book(times: int) -> bytes:
    """An XLS in which a long text stands so often."""
    told = b"".join(struct.pack("<HB", len(text), 0) + text.encode() for text in TEXTS)
    texts = record(0xFC, struct.pack("<II", 0, len(TEXTS)) + told)
    rows = [(0, 1), *((2, None) for _ in range(times))]
    cells = b"".join(
        record(0xFD, struct.pack("<HHHI", row, 0, 0, at))
        + (number(row, 1, 0, row) if beside is None else record(0xFD, struct.pack("<HHHI", row, 1, 0, beside)))
        for row, (at, beside) in enumerate(rows)
    )
    return xls(cells, texts)


def binary_record(kind: int, body: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + bytes([len(body) & 0x7F | 0x80, len(body) >> 7]) + body


def binary_text(words: str) -> bytes:
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def binary_book(times: int) -> bytes:
    """An XLSB in which a long text stands so often."""

    def shared(column: int, at: int) -> bytes:
        return binary_record(7, struct.pack("<III", column, 0, at))

    def row(at: int, *cells: bytes) -> bytes:
        return binary_record(0, struct.pack("<IIHBBBI", at, 0, 300, 0, 0, 0, 0)) + b"".join(cells)

    figures = (row(at, shared(0, 2), binary_record(5, struct.pack("<IId", 1, 0, at))) for at in range(1, times + 1))
    rows = row(0, shared(0, 0), shared(1, 1)) + b"".join(figures)
    dimensions = binary_record(0x94, struct.pack("<IIII", 0, times, 0, 1))
    named = binary_record(0x9C, struct.pack("<II", 0, 1) + binary_text("rId1") + binary_text("S"))
    texts = b"".join(binary_record(0x13, b"\0" + binary_text(text)) for text in TEXTS)
    return zipped(
        {
            "xl/_rels/workbook.bin.rels": RELATIONS,
            "xl/workbook.bin": b"".join(map(binary_record, (0x83, 0x8F))) + named
            + b"".join(map(binary_record, (0x90, 0x84))),
            "xl/worksheets/sheet1.bin": binary_record(0x81) + dimensions + binary_record(0x91) + rows
            + binary_record(0x92) + binary_record(0x82),
            "xl/sharedStrings.bin": binary_record(0x9F, struct.pack("<II", 3, 3)) + texts + binary_record(0xA0),
        }
    )  # fmt: skip


@pytest.mark.parametrize(("name", "made"), [("old.xls", old_book), ("x.xlsb", binary_book)])
def test_so_it_is_in_the_workbooks_of_records(
    name: str, made: Callable[[int], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_texts, "MOST_LETTERS", 100_000)

    assert [row[0] for row in reading(made(20), name).tables[0].rows] == [LONG.strip()] * 20
    with pytest.raises(SheetError, match="long texts stand in too many") as error:
        reading(made(60), name)
    assert error.value.place == "S"


def test_the_texts_of_an_xls_go_on_in_further_records() -> None:
    """A record may end in a text, which goes on behind a byte that says anew how wide its letters are."""
    parted = [
        struct.pack("<HB", 3, 0) + b"abc" + struct.pack("<HBHI", 6, 13, 1, 5) + "de".encode("utf-16-le"),
        b"\0fgh",
        b"\1" + "i".encode("utf-16-le") + b"runs" + b"fur",
        b"th" + struct.pack("<HB", 2, 1) + "jk".encode("utf-16-le"),
        struct.pack("<HB", 1, 0) + b"l" + b"\7",
    ]

    assert list(lengths_in_xls(parted)) == [3, 6, 2, 1]
    assert list(lengths_in_xls(parted[:1])) == [3, 6]
