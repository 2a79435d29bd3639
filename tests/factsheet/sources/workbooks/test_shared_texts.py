"""Shared texts take room for as many as a workbook tells of, and in each cell: it is refused where that is too much."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest
from xlsxwriter import Workbook

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.workbooks.facts import shared_texts
from harbin_viewer.factsheet.sources.workbooks.facts.shared_texts import tells_true_counts
from tests.factsheet.sources.samples import Rows, reading, workbook


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
