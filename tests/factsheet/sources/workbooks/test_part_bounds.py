"""A workbook that is a bomb is refused by what its zip says, and by a look at what is packed as no sheet is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.workbooks.facts import part_bounds
from harbin_viewer.factsheet.sources.workbooks.facts.part_bounds import part_fault
from tests.factsheet.sources.samples import reading, workbook

SHEET = "xl/worksheets/sheet1.xml"
CELLS = b'<row r="2"><c r="A2" t="inlineStr"><is><t>%s</t></is></c></row>'


def _changed(parts: Mapping[str, bytes]) -> bytes:
    """A workbook with other parts, packed."""
    packed = io.BytesIO(workbook({"S": [["year", "value"], [2019, 1], [2020, 2]]}))
    with zipfile.ZipFile(packed) as given:
        kept = {info.filename: given.read(info) for info in given.infolist()}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, of_it in {**kept, **parts}.items():
            archive.writestr(part, of_it)
    return made.getvalue()


def _sheet(text: bytes) -> bytes:
    namespace = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    head = b"<worksheet %s><sheetData>" % namespace
    return head + CELLS % text + b"</sheetData></worksheet>"


def _refusal(content: bytes) -> str:
    with pytest.raises(SheetError) as refused:
        reading(content, "x.xlsx")
    assert refused.value.remedy == "Save its table as CSV."
    return f"{refused.value.place}: {refused.value.problem}"


def test_a_text_without_end_is_refused_before_it_is_read_whole() -> None:
    assert _refusal(_changed({SHEET: _sheet(b"a" * 20_000_000)})) == (
        "xl/worksheets/sheet1.xml: A megabyte in it has no cell, as in no sheet that a program wrote."
    )


def test_very_many_cells_in_a_small_workbook_are_refused_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part_bounds, "_MOST_CELLS", 2_000_000)
    rows = (
        b"<worksheet><sheetData>"
        + (b"<row>" + b"<c><v>1</v></c>" * 100 + b"</row>") * 20_001
        + b"</sheetData></worksheet>"
    )
    assert _refusal(_changed({SHEET: rows})) == (
        f"{SHEET}: It has more than 2,000,000 cells, which are too many to be read."
    )


def test_shared_texts_that_are_too_many_are_refused_by_what_the_zip_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part_bounds, "MAX_PART", 1024**2)
    texts = b"<sst>" + b"<si><t>word</t></si>" * 100_000 + b"</sst>"
    assert _refusal(_changed({"xl/sharedStrings.xml": texts})) == (
        "xl/sharedStrings.xml: This part is larger, unpacked, than is read of a workbook (1 MB)."
    )


def test_a_workbook_that_unfolds_to_too_much_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part_bounds, "MAX_UNPACKED", 1024**2)
    content = _changed({"xl/media/image1.png": bytes(2 * 1024**2)})
    assert _refusal(content) == ": It is larger, unpacked, than is read of a workbook (1 MB)."


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/workbook.xml"])
def test_entities_are_named_where_they_are_declared(part: str) -> None:
    content = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x/>'
    assert _refusal(_changed({part: content})) == f"{part}: It declares entities, which are not read."


def test_a_large_sheet_of_like_cells_is_none_of_these() -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(1, 400_000))
    alike = _changed({SHEET: b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>"})
    assert part_fault(io.BytesIO(alike)) is None
    blank = _changed({SHEET: b"<worksheet><sheetData>" + b"<c/>" * 8_000_000 + b"</sheetData></worksheet>"})
    assert part_fault(io.BytesIO(blank)) is None


def test_what_is_no_zip_is_left_to_others() -> None:
    assert part_fault(io.BytesIO(b"PK no zip")) is None
