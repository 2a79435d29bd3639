"""Every row that is named is the one that a person finds in their own file, by its number there."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.oddities.examined import ExaminedTable
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.row_places import LazyRows, Row, TurnedRow
from harbin_viewer.factsheet.tables import rows

Cells = list[list[Any]]

FAULTY = "abc"
BASE: Cells = [
    ["Country", "Year", "Deaths"],
    ["France", 2020, 10], ["France", 2021, 12], ["Spain", 2020, FAULTY], ["Spain", 2021, 15], ["Italy", 2020, 16],
    ["Italy", 2021, 17], ["Italy", 2022, 18], ["Malta", 2020, 16], ["Malta", 2021, 17], ["Malta", 2022, 19],
]  # fmt: skip
YEARS: Cells = [
    ["Country", 2019, 2020, 2021],
    *(
        [name, at, FAULTY if at == 3 else at + 1, at + 2]
        for at, name in enumerate(["France", "Spain", "Italy", "Malta"], 1)
    ),
]
ABOVE: Cells = [["Deaths by country"], ["Unit: persons"], []]


def _book(file: Path, *sheets: tuple[str, Cells]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, cells in sheets:
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(row)
    book.save(file)
    return file


def _text(cells: Cells, sign: str = ",") -> str:
    return "".join(sign.join(map(str, row)) + "\n" for row in cells)


def _number(cells: Cells) -> int:
    return next(number for number, row in enumerate(cells, 1) if FAULTY in row)


def _told(document: Document) -> list[str]:
    return [
        error.told_place
        for resource in document.sheet.resources
        if resource.tabular
        for error in rows.mistakes(document, resource)
        if FAULTY in error.problem
    ]


def _shown(document: Document) -> list[int]:
    """The numbers that the window has beside the rows with the faulty cell."""
    tables = [document.table(resource.name) for resource in document.sheet.resources]
    return [table.number_of(row) for table in tables for row, _field in table.texts]


LAYOUTS: dict[str, Cells] = {
    "a table alone": BASE,
    "lines above": [*ABOVE, *BASE],
    "a blank row": [*BASE[:3], [], *BASE[3:]],
    "a note among the rows": [*ABOVE, *BASE[:3], ["Note: revised in 2023"], *BASE[3:]],
    "lines below": [*ABOVE, *BASE, [], ["Source: the office"]],
    "years across": [*ABOVE, *YEARS],
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_row_of_a_workbook_is_named_by_its_number_on_the_worksheet(layout: str, tmp_path: Path) -> None:
    cells = LAYOUTS[layout]
    document = open_document(_book(tmp_path / "book.xlsx", ("Data", cells)))
    column = "2020" if "across" in layout else "Deaths"

    assert _told(document) == [f"book.xlsx, “Data”, row {_number(cells)}, column “{column}”"]
    assert _shown(document) == [_number(cells)]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("ending", "sign"), [("csv", ","), ("tsv", "\t")])
def test_a_row_of_a_text_is_named_by_its_number_in_it(layout: str, ending: str, sign: str, tmp_path: Path) -> None:
    cells, file = LAYOUTS[layout], tmp_path / f"table.{ending}"
    file.write_text(_text(cells, sign))
    document = open_document(file)
    column = "2020" if "across" in layout else "Deaths"

    assert _told(document) == [f"table.{ending}, row {_number(cells)}, column “{column}”"]
    assert _number(cells) in _shown(document)


def test_tables_on_one_worksheet_have_the_numbers_of_its_rows(tmp_path: Path) -> None:
    below = [*ABOVE, *BASE, [], ["Births by country"], *BASE]
    beside = [[*row, None, *other] for row, other in zip(BASE, BASE, strict=True)]
    first, second = _number(ABOVE + BASE), len([*ABOVE, *BASE]) + 2 + _number(BASE)

    assert _shown(open_document(_book(tmp_path / "below.xlsx", ("Data", below)))) == [first, second]
    assert _shown(open_document(_book(tmp_path / "beside.xlsx", ("Data", [["Both"], *beside])))) == [5, 5]


def test_sheets_of_years_name_the_sheet_of_each_row(tmp_path: Path) -> None:
    names = ["France", "Spain", "Italy", "Malta", "Austria", "Germany", "Poland", "Norway"]
    first: Cells = [["Country", "Births", "Deaths"], *([name, at + 2, at] for at, name in enumerate(names, 11))]
    second: Cells = [["Deaths"], [], *first[:6], ["Germany", 18, FAULTY], *first[7:]]
    document = open_document(_book(tmp_path / "book.xlsx", ("2019", first), ("2020", second)))

    assert _told(document) == ["book.xlsx, “2020”, row 9, column “Deaths”"]
    assert _shown(document) == [9]


def test_a_blank_row_below_the_heads_is_told_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text(_text([BASE[0], [], *BASE[1:]]))
    document = open_document(file)
    first, *_others = rows.mistakes(document, document.sheet.resources[0])

    assert first.told_place == "table.csv, row 2"
    assert _told(document) == ["table.csv, row 5, column “Deaths”"]


def test_rows_that_one_row_was_turned_to_are_named_once(tmp_path: Path) -> None:
    names = ["France", "Spain", "Italy", "Malta", "Poland"]
    cells: Cells = [["Population"], [], ["Country", 2019, 2020, 2021, 2022], *([name, 5, 6, 7, 8] for name in names)]
    document = open_document(_book(tmp_path / "book.xlsx", ("Data", [*cells, ["Norway", -5, -6, -7, -8]])))
    table = document.table(document.sheet.resources[0].name)
    examined = ExaminedTable(table, document.roles(table.resource.name))

    assert examined.rows(table.columns["value"] < 0) == "row 9"
    assert examined.rows(table.columns["value"] < 6) == "rows 4, 5, 6 …"


def test_cells_of_several_lines_do_not_count_as_rows(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text(_text(BASE).replace("France,2020", '"Fra\nnce",2020'))

    assert _told(open_document(file)) == ["table.csv, row 4, column “Deaths”"]


def _json(file: Path) -> None:
    file.write_text(json.dumps([dict(zip(map(str, BASE[0]), row, strict=True)) for row in BASE[1:]]))


def _lines(file: Path) -> None:
    file.write_text("\n".join(json.dumps(dict(zip(map(str, BASE[0]), row, strict=True))) for row in BASE[1:]))


def _page(file: Path) -> None:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in BASE)
    file.write_text(f"<html><body><h1>Deaths</h1><p>Some words.</p><table>{cells}</table></body></html>")


def _markdown(file: Path) -> None:
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in BASE]
    file.write_text("\n".join(["# Deaths", "", "Some words.", "", lines[0], "|---|---|---|", *lines[1:], ""]))


def _database(file: Path) -> None:
    with sqlite3.connect(file) as base:
        base.execute("create table deaths (Country text, Year integer, Deaths)")
        base.executemany("insert into deaths values (?, ?, ?)", BASE[1:])
    base.close()


KINDS: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "records of JSON": ("data.json", _json, "data.json, record 3"),
    "records of JSON in lines": ("data.jsonl", _lines, "data.jsonl, record 3"),
    "a page": ("data.html", _page, "data.html, table 1, row 4"),
    "Markdown": ("data.md", _markdown, "data.md, table 1, row 4"),
    "a database": ("data.sqlite", _database, "data.sqlite, “deaths”, row 3"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_named_in_other_files_is_counted_as_people_do(kind: str, tmp_path: Path) -> None:
    name, write, place = KINDS[kind]
    write(tmp_path / name)
    document = open_document(tmp_path / name)

    assert _told(document) == [f"{place}, column “Deaths”"]
    assert _shown(document) == [int(place.rpartition(" ")[2])]


def test_a_long_table_is_counted_as_a_short_one(tmp_path: Path) -> None:
    cells: Cells = [*ABOVE, ["Country", "Year", "Deaths"], *([f"C{at}", 2020, at] for at in range(20_000))]
    cells[-3][2] = FAULTY
    file = tmp_path / "table.csv"
    file.write_text(_text(cells))
    document = open_document(file)
    book = open_document(_book(tmp_path / "book.xlsx", ("Data", [*cells[:2_000], [], *cells[2_000:]])))

    assert _shown(document) == [len(cells) - 2]
    assert _shown(book) == [len(cells) - 1]
    assert [error.row for error in book.table(book.sheet.resources[0].name).mistakes.listed] == [len(cells) - 1]


def test_years_across_of_a_long_table_name_row_and_column(tmp_path: Path) -> None:
    years: Cells = [[f"C{at}", *range(at, at + 9)] for at in range(3_000)]
    years[-2][4] = FAULTY
    cells = [*ABOVE, ["Country", *range(2010, 2019)], *years]
    document = open_document(_book(tmp_path / "book.xlsx", ("Data", cells)))
    listed = document.table(document.sheet.resources[0].name).mistakes.listed

    assert [error.told_place for error in listed] == [f"book.xlsx, “Data”, row {len(cells) - 1}, column “2013”"]


def test_rows_that_are_left_out_keep_the_numbers_of_the_others(tmp_path: Path) -> None:
    cells: Cells = [["Month", "Sales"], ["2020-01", 1], ["2020-02", 2], ["Total", 3], ["2020-03", 4], ["2020-04", 5]]
    document = open_document(_book(tmp_path / "book.xlsx", ("Data", [["Sales"], [], *cells])))
    table = document.table(document.sheet.resources[0].name)

    assert [table.number_of(row) for row in range(len(table))] == [4, 5, 7, 8]


def test_a_table_of_a_package_in_a_workbook_has_the_numbers_of_the_worksheet(tmp_path: Path) -> None:
    _book(tmp_path / "book.xlsx", ("Data", [*ABOVE, *BASE]))
    fields = [
        {"name": "Country", "type": "string"},
        *({"name": name, "type": "integer"} for name in ("Year", "Deaths")),
    ]
    resource = {"name": "deaths", "path": "book.xlsx", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "p", "resources": [resource]}))
    document = open_document(tmp_path)

    assert _told(document) == ["book.xlsx, “Data”, row 7, column “Deaths”"]
    assert _shown(document) == [7]


def test_the_row_of_a_sheet_that_is_made_is_the_one_of_the_file(tmp_path: Path) -> None:
    cells: Cells = [*ABOVE, ["Year", "Births", "Deaths"], [2018, 8, 5], [2019, 9, 6], [], [2020, 7, 7], [2021, 8, 8]]
    (table,) = draft_of([_book(tmp_path / "book.xlsx", ("Data", cells))]).tables

    assert list(table.texts("place")) == [f"“book.xlsx”, row {number}" for number in (5, 6, 8, 9)]


def test_walks_that_leave_out_and_turn_rows_keep_their_places() -> None:
    def turned(rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            yield TurnedRow([row[0], "a", row[1]], {"value": "A"})
            yield TurnedRow([row[0], "b", row[2]], {"value": "B"})

    raw = RawTable("t", ("k", "A", "B"), [["x", "1", "2"], ["Total", "3", "4"], ["y", "5", "6"]], first_row=5)
    kept = raw.walked(lambda rows: (row for row in rows if row[0] != "Total"))
    stream = replace(raw, rows=LazyRows(iter, raw.rows)).walked(turned)
    placed = list(kept.walked(turned).counting.placed(kept.walked(turned).rows))

    assert kept.row_numbers == [5, 7]
    assert [place.number for place, _ in placed] == [5, 5, 7, 7]
    assert [dict(place.heads) for place, _ in placed] == [{"value": "A"}, {"value": "B"}] * 2
    assert [place.number for place, _ in stream.counting.placed(stream.rows)] == [5, 5, 6, 6, 7, 7]
