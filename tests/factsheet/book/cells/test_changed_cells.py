"""A cell of a workbook changes, and nothing else: the XML around it and all other parts stay as they are."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from harbin_viewer.factsheet.book.cells import ods_cells, xlsx_cells
from harbin_viewer.factsheet.book.cells.changed_cells import BookCell, with_cells
from harbin_viewer.factsheet.book.cells.zip_parts import ArchiveError, with_part
from harbin_viewer.factsheet.model.error import SheetError

ROWS = (
    '<worksheet><cols><col min="3" max="5" width="9" style="7"/></cols><sheetData><row r="1" spans="1:3">'
    '<c r="A1" t="s"><v>0</v></c><c r="C1" s="4" t="s"><v>1</v></c></row><row r="3" ht="12"/>'
    '<row r="4"><c r="B4" s="2"/><c r="D4"><f>A1</f><v>x</v></c></row></sheetData><pageMargins/></worksheet>'
)


NEW = 't="inlineStr"><is><t xml:space="preserve">a &amp; b</t></is></c>'


@pytest.mark.parametrize(
    ("place", "made"),
    [
        ((0, 0), '<c r="A1" NEW<c r="C1" s="4"'),
        ((0, 1), '</c><c r="B1" NEW<c r="C1" s="4"'),
        ((0, 3), '<v>1</v></c><c r="D1" s="7" NEW</row>'),
        ((1, 0), '</row><row r="2"><c r="A2" NEW</row>'),
        ((2, 0), '<row r="3" ht="12"><c r="A3" NEW</row>'),
        ((3, 1), '<row r="4"><c r="B4" s="2" NEW<c r="D4"'),
        ((6, 0), '<row r="7"><c r="A7" NEW</row></sheetData>'),
    ],
)  # fmt: skip
def test_a_text_comes_into_a_cell_of_xlsx_wherever_it_stands(place: tuple[int, int], made: str) -> None:
    assert made.replace("NEW", NEW) in xlsx_cells.with_texts(ROWS, {place: "a & b"})


def test_rows_and_cells_that_say_no_place_are_counted_and_prefixes_stay() -> None:
    xml = "<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/></x:row><x:row/></x:sheetData>"
    assert '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">n' in xlsx_cells.with_texts(xml, {(0, 1): "n"})
    assert '<x:row><x:c r="A2" t="inlineStr">' in xlsx_cells.with_texts(xml, {(1, 0): "n"})
    assert xlsx_cells.with_texts("<sheetData/>", {(0, 0): "n"}).startswith('<sheetData><row r="1"><c r="A1"')


def test_an_emptied_cell_keeps_its_look_and_one_that_is_not_there_is_not_made() -> None:
    assert '<c r="C1" s="4"/>' in xlsx_cells.with_texts(ROWS, {(0, 2): ""})
    assert xlsx_cells.with_texts(ROWS, {(5, 0): ""}) == ROWS


def test_a_formula_is_not_taken_away() -> None:
    with pytest.raises(xlsx_cells.FormulaError, match="D4"):
        xlsx_cells.with_texts(ROWS, {(3, 3): "x"})


SHEET = (
    '<table:table table:name="other"><table:table-row><table:table-cell/></table:table-row></table:table>'
    '<table:table table:name="A &amp; B"><table:table-column/><table:table-row><table:table-cell/></table:table-row>'
    '<table:table-row table:number-rows-repeated="3"><table:table-cell table:style-name="t"'
    ' table:number-columns-repeated="4"/></table:table-row>'
    '<table:table-row><table:table-cell office:value-type="float" office:value="2" table:style-name="n">'
    "<office:annotation><text:p>why</text:p></office:annotation><text:p>2</text:p></table:table-cell></table:table-row>"
    "</table:table>"
)


def test_repeated_rows_and_cells_of_ods_are_parted_where_one_changes() -> None:
    made = ods_cells.with_texts(SHEET, "A & B", {(2, 1): "new"})
    cells = (
        '<table:table-cell table:style-name="t"/><table:table-cell table:style-name="t" office:value-type="string">'
        '<text:p>new</text:p></table:table-cell><table:table-cell table:style-name="t"'
        ' table:number-columns-repeated="2"/></table:table-row>'
    )
    assert cells in made
    assert made.count("<table:table-row") == SHEET.count("<table:table-row") + 2
    assert made.count('table:number-columns-repeated="4"') == 2


def test_a_cell_of_ods_keeps_its_note_and_its_look() -> None:
    made = ods_cells.with_texts(SHEET, "A & B", {(4, 0): "two  blanks"})
    assert (
        '<table:table-cell table:style-name="n" office:value-type="string"><office:annotation><text:p>why</text:p>'
        '</office:annotation><text:p>two <text:s text:c="1"/>blanks</text:p></table:table-cell>'
    ) in made


def test_cells_and_rows_beyond_the_last_of_ods_are_made() -> None:
    made = ods_cells.with_texts(SHEET, "A & B", {(7, 2): "x"})
    assert (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row>'
        '<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string">'
    ) in made
    with pytest.raises(KeyError):
        ods_cells.with_texts(SHEET, "none", {(0, 0): "x"})


def _archive(*, stream: bool) -> bytes:
    out: io.BytesIO = _Stream() if stream else io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = b"made by hand"
        archive.writestr(zipfile.ZipInfo("mimetype", (1990, 5, 4, 3, 2, 0)), "stored")
        for name in ("a/ä.xml", "b.xml", "c.bin"):
            archive.writestr(name, name.encode() * 50)
    return out.getvalue()


class _Stream(io.BytesIO):
    """Cannot be gone back in, so that sizes stand behind the parts."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: object) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("name", ["a/ä.xml", "b.xml", "c.bin", "mimetype"])
@pytest.mark.parametrize("part", [b"", b"short", bytes(range(256)) * 400])
def test_one_part_of_an_archive_is_replaced_and_the_bytes_of_all_others_stay(
    stream: bool, name: str, part: bytes
) -> None:
    before = _archive(stream=stream)
    after = with_part(before, name, part)
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert new.testzip() is None
        assert new.comment == b"made by hand"
        assert new.namelist() == old.namelist()
        assert new.read(name) == part
        for mine, theirs in zip(old.infolist(), new.infolist(), strict=True):
            assert (mine.date_time, mine.external_attr) == (theirs.date_time, theirs.external_attr)
            if mine.filename != name:
                start, end = mine.header_offset, mine.header_offset + 30 + mine.compress_size
                there = theirs.header_offset
                assert before[start:end] == after[there : there + end - start]


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive at all" * 9, _archive(stream=False)[:-30]])
def test_what_is_no_whole_archive_is_refused(content: bytes) -> None:
    with pytest.raises(ArchiveError):
        with_part(content, "b.xml", b"")


def test_a_workbook_that_is_built_otherwise_is_refused_in_words() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", "<none/>")
    with pytest.raises(SheetError, match="built in a way that cannot be changed here"):
        with_cells(out.getvalue(), {BookCell("a", 0, 0): "x"}, Path("x.ods"))
