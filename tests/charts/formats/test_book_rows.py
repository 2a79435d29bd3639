"""Rows poured into a workbook are read back as they were, by two readers of such files."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from harbin_viewer.charts.formats.data.book_rows import pour_book
from harbin_viewer.charts.formats.data.sheet_cells import row_writer
from harbin_viewer.factsheet.words.reported_decimals import Stated

CELLS: list[str | float | None] = [
    "a & b < c", "<r>not rich</r>", " kept ", "two\nlines", "=1+1", "Ünïcödé 中文 𝄞", None, "", 0.1 + 0.2, 140.0, -7,
    Stated(12.5, 3), float("inf"), 1e300, "true", "0042",
]  # fmt: skip


def _poured(rows: list[list[str | float | None]]) -> bytes:
    stream = io.BytesIO()
    names = [f"c{at}" for at in range(len(rows[0]))]
    pour_book(stream, names, rows, {"title": "T", "created": datetime(2026, 1, 1, tzinfo=UTC)}, widths=((0, 0, 24),))
    return stream.getvalue()


def test_cells_are_read_back_as_they_were() -> None:
    written = _poured([CELLS, CELLS[::-1]])
    page = openpyxl.load_workbook(io.BytesIO(written)).active
    assert page is not None
    wanted = [None if cell == "" else "inf" if cell == float("inf") else cell for cell in CELLS]
    assert [cell.value for cell in page[2]] == wanted
    assert [cell.value for cell in page[3]] == wanted[::-1]
    assert [cell.value for cell in page[1]] == [f"c{at}" for at in range(len(CELLS))]
    assert page["A1"].font.b
    assert page["L2"].number_format == "0.000"
    assert page["J2"].number_format == "General"
    assert page.freeze_panes == "A2"
    again = CalamineWorkbook.from_filelike(io.BytesIO(written)).get_sheet_by_index(0).to_python()
    assert [str(cell) for cell in again[1][:6]] == [str(cell) for cell in wanted[:6]]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\x01b", "a_x0001_b"),
        ("_x0041_", "_x005F_x0041_"),
        ("\uffff", "_xFFFF_"),
        ('"q"', '"q"'),
        ("a\rb", "a_x000D_b"),
    ],
)
def test_what_no_xml_may_hold_is_escaped_as_excel_does_it(text: str, written: str) -> None:
    assert row_writer(1, {})(5, [text]) == f'<row r="5"><c r="A5" t="inlineStr"><is><t>{written}</t></is></c></row>'


@pytest.mark.parametrize("letter", ["x", "𝄞"])
def test_a_text_is_no_longer_than_a_cell_may_be(letter: str) -> None:
    (cell,) = (list(openpyxl.load_workbook(io.BytesIO(_poured([[letter * 40_000]]))).active["A2"].value),)
    assert len("".join(cell).encode("utf-16-le")) <= 2 * 32_767
    assert cell[-1] == "…"


def test_columns_have_the_letters_of_spreadsheets() -> None:
    row = row_writer(703, {})(1, [1] * 703)
    assert [f'"{name}1"' in row for name in ("A", "Z", "AA", "ZZ", "AAA")] == [True] * 5


def test_the_rows_are_packed_and_the_book_is_whole() -> None:
    with zipfile.ZipFile(io.BytesIO(_poured([["x" * 50, 1.5]] * 3000))) as book:
        assert book.testzip() is None
        assert all(part.compress_type == zipfile.ZIP_DEFLATED for part in book.infolist())
