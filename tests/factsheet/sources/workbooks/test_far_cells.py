"""Cells far from all others: they are left out with a notice, and never take the memory between."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.workbooks.facts import ods_facts, ods_reach, sheet_facts
from tests.factsheet.sources.samples import Rows, ods, reading, saved, workbook, zipped
from tests.factsheet.sources.workbooks.test_other_workbooks import CELL
from tests.factsheet.sources.workbooks.workbook_samples import GDP, words


def test_a_cell_far_out_does_not_take_the_memory_between() -> None:
    book = Workbook()
    for row in GDP:
        book.active.append(row)
    book.active["XFD1048576"] = 1
    second = book.create_sheet("Good")
    for row in GDP:
        second.append(row)

    found = reading(saved(book), "x.xlsx")

    assert [table.place for table in found.tables] == ["Sheet", "Good"]
    assert [len(list(table.rows)) for table in found.tables] == [len(GDP) - 1] * 2
    assert "from row 1,048,576 on lies far below" in found.notices[0].sentence


@pytest.mark.parametrize("place", ["XFE", "ZZZ", "ZZZZ"])
def test_a_cell_beyond_the_last_column_of_any_spreadsheet_is_told(place: str) -> None:
    with ZipFile(BytesIO(workbook({"S": [["year"], [2001], [2002]]}))) as archive:
        parts = {
            name: archive.read(name).replace(b'r="A3"', b'r="%s3"' % place.encode()) for name in archive.namelist()
        }
    with pytest.raises(SheetError, match=f"its last cell, {place}3, lies too far out"):
        reading(zipped(parts), "x.xlsx")


def test_what_lies_far_to_the_right_of_all_else_is_left_out() -> None:
    book = Workbook()
    for row in GDP * 400:
        book.active.append(row)
    book.active["XFD1"] = 1
    second = book.create_sheet("Good")
    for row in GDP:
        second.append(row)

    found = reading(saved(book), "x.xlsx")

    assert [table.place for table in found.tables] == ["Sheet", "Good"]
    assert found.tables[0].labels == ("Country", "Year", "GDP")
    assert "from column XFD on lies far to the right of all else" in found.notices[0].sentence


def test_a_sheet_of_few_cells_strewn_far_and_wide_is_left_out() -> None:
    book = Workbook()
    for place in range(1, 1000):
        book.active.cell(10 * place, 12 * place, place)
    second = book.create_sheet("Good")
    for row in GDP:
        second.append(row)

    found = reading(saved(book), "x.xlsx")

    assert [table.place for table in found.tables] == ["Good"]
    assert "lies too far out" in found.notices[0].sentence


def test_a_place_in_small_letters_is_a_place_for_who_reads_the_values_too() -> None:
    content = {"S": [[f"name {n}", n, n] for n in range(4)], "Good": GDP}
    with ZipFile(BytesIO(workbook(content))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = next(name for name in parts if name.endswith("sheet1.xml"))
    parts[sheet] = parts[sheet].replace(b'r="C4"', b'r="rId999"')  # column 12,406

    found = reading(zipped(parts), "x.xlsx")

    assert [table.place for table in found.tables] == ["S", "Good"]
    assert "from column RID on lies far to the right" in found.notices[0].sentence


def test_columns_after_a_gap_are_read_where_that_costs_little() -> None:
    rows: Rows = [["year", *[None] * 600, "output"], *([2000 + n, *[None] * 600, n * 1.5] for n in range(20))]

    found = reading(workbook({"S": rows}), "x.xlsx")

    assert not found.notices
    assert sum(len(table.labels) for table in found.tables) == 2


def test_rows_after_a_gap_that_a_table_may_have_are_read() -> None:
    book = Workbook()
    for number, row in enumerate([*GDP, *GDP[1:]], 1):
        for column, value in enumerate(row, 1):
            book.active.cell(number if number <= len(GDP) else number + 500, column, value)

    assert not any("far below" in notice.sentence for notice in reading(saved(book), "x.xlsx").notices)


FIGURE = CELL.format(kind="float", value=3, text=3)


def blank(columns: int) -> str:
    return f'<table:table-cell table:number-columns-repeated="{columns}"/>'


def ods_sheet(name: str, *rows: str, repeated: int = 1) -> str:
    lines = (f'<table:table-row table:number-rows-repeated="{repeated}">{row}</table:table-row>' for row in rows)
    return f'<table:table table:name="{name}">{"".join(lines)}</table:table>'


GOOD = ods_sheet(
    "Good & sound".replace("&", "&amp;"),
    words("Year") + words("Tea"),
    *(CELL.format(kind="float", value=2000 + n, text=2000 + n) + FIGURE for n in range(5)),
)
STRAY = ods_sheet("Stray", words("Year") + words("Tea"), *[FIGURE * 2] * 400, blank(16_000) + FIGURE)


def test_a_sheet_of_an_ods_whose_last_cell_lies_far_out_is_left_out_before_any_is_read() -> None:
    found = reading(ods(STRAY + GOOD), "x.ods")

    assert [table.place for table in found.tables] == ["Good & sound"]
    assert "“Stray” was not read: its last cell, WQK402, lies too far out" in found.notices[0].sentence


@pytest.mark.parametrize("times", ["100000000", "100000000000000", "9" * 5_000])
def test_a_row_of_an_ods_that_is_said_to_stand_there_very_often_lies_far_out(times: str) -> None:
    sheet = ods_sheet("Stray", words("Year") + words("Tea"), FIGURE * 2).replace(
        f">{FIGURE}", f' table:number-rows-repeated="{times}">{FIGURE}'
    )
    found = reading(ods(sheet.replace('table:number-rows-repeated="1" ', "") + GOOD), "x.ods")

    assert [table.place for table in found.tables] == ["Good & sound"]
    assert "“Stray” was not read: its last cell, B" in found.notices[0].sentence


def test_blank_rows_of_an_ods_that_are_said_to_stand_there_very_often_are_none_of_the_table() -> None:
    endless = '<table:table-row table:number-rows-repeated="100000000000000"><table:table-cell/></table:table-row>'
    found = reading(ods(GOOD.replace("</table:table>", f"{endless}</table:table>")), "x.ods")

    assert [len(list(table.rows)) for table in found.tables] == [5]


def test_sheets_of_an_ods_that_repeat_a_figure_have_room_for_so_many_cells_together() -> None:
    figures = CELL.format(kind="float", value=7, text=7).replace(
        "<table:table-cell", '<table:table-cell table:number-columns-repeated="3000"'
    )
    repeated = [ods_sheet(f"Repeated {n}", figures, repeated=3000) for n in range(4)]

    facts = ods_facts.ods_facts(ZipFile(BytesIO(ods(GOOD + "".join(repeated)))))

    assert facts is not None
    assert [name for name, sheet in facts.sheets.items() if sheet.lies_far_out] == [f"Repeated {n}" for n in (1, 2, 3)]


def test_a_large_ods_with_a_cell_far_out_is_refused_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ods_facts, "MAX_CONTENT", 1000)

    with pytest.raises(SheetError, match="its last cell, WQK402, lies too far out"):
        reading(ods(GOOD + STRAY), "x.ods")
    assert reading(ods(GOOD), "x.ods").tables


def test_both_ways_to_find_how_far_sheets_reach_find_the_same() -> None:
    packed = ZipFile(BytesIO(ods(STRAY + GOOD + ods_sheet("Spread", blank(3) + FIGURE + blank(20), repeated=7))))
    whole = ods_facts.ods_facts(packed)

    assert whole is not None
    reaches = {name: (facts.last, facts.written) for name, facts in ods_reach.reach_of_sheets(packed)}
    assert reaches == {name: (facts.last, facts.written) for name, facts in whole.sheets.items()}
    assert reaches["Spread"] == ((6, 3), 7)


def test_sheets_read_at_once_have_room_together_but_those_that_are_full_take_none() -> None:
    sparse = sheet_facts.SheetFacts(last=(999, 999), written=100_000)
    full = sheet_facts.SheetFacts(last=(999, 999), written=1_000_000)
    sheets = [(str(n), sheet) for n, sheet in enumerate((sparse, full, sparse, full))]

    marked = dict(sheet_facts.within_room(sheets, 1_000_000, lambda facts: facts.spread - facts.written))

    assert [name for name, facts in marked.items() if facts.lies_far_out] == ["2"]
