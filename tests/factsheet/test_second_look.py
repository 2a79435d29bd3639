"""What a cell means does not depend on where it stands in a file, nor on how long that is."""

from __future__ import annotations

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from harbin_viewer.factsheet import second_look
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.exploring.observed import observations
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.text import byte_source

SMALL, LONG, LARGE = 400, 3_500, 5_200
"""Rows of a text that is looked at as a whole, and of two of which a part of the rows is looked at first."""

LINES = {
    "missing": "2001,Region X,n/a,6",
    "a dash": "2001,Region X,-,6",
    "a mark": "2001,Region X,12*,6",
    "about": "2001,Region X,~12,6",
    "a bound": "2001,Region X,<12,6",
    "thousands": '2001,Region X,"1,234.50",6',
    "parted thousands": "2001,Region X,12,1 234",
    "brackets": "2001,Region X,(12.5),6",
    "a minus behind": "2001,Region X,12.50-,6",
    "a word": "2001,Region X,closed,6",
    "a year with a mark": "2001p,Region X,12.5,6",
    "years of two": "2001/02,Region X,12.5,6",
    "nines": "2001,Region X,-999,6",
    "the heads again": "Year,Region,Area,Count",
    "no cells": ",,,",
    "a rule": "----,--------,----,---",
    "a remark": "# a remark",
    "few cells": "2001,Region X",
    "more cells": "2001,Region X,5,6,7",
    "a comma without quotes": "2001,Region X, north,12.5,6",
    "a very long cell": f'2001,"{"x" * 200_000}",12.5,6',
}

OF_THE_TEXT = (
    "thousands", "brackets", "nines", "the heads again", "a rule", "more cells", "a comma without quotes",
    "a very long cell",
)  # fmt: skip
"""Those which change how the text of a large file is read, or what is kept of it."""


def _place(rows: int) -> int:
    """The row at which a line stands in a text of so many: behind those that are looked at first, before the last."""
    return rows * 9 // 10


def _text(rows: int, line: str) -> str:
    lines = [
        f"{2000 + row % 20},Region {row // 20:090},{row * 7919 % 9973 / 10:.1f},{row % 500}" for row in range(rows)
    ]
    at = _place(rows)
    return "\n".join(["Year,Region,Area,Count", *lines[:at], line, *lines[at:], ""])


def _opened(folder: Path, rows: int, line: str) -> Document:
    file = folder / f"areas{rows}.csv"
    file.write_text(_text(rows, line), encoding="utf-8")
    return open_document(file)


def _told(notices: tuple[Notice, ...]) -> set[str]:
    return {notice.sentence for notice in notices if "lacks years" not in notice.sentence}


@pytest.mark.parametrize(
    ("kind", "many"), [*((kind, LONG) for kind in LINES), *((kind, LARGE) for kind in OF_THE_TEXT)]
)
def test_an_odd_row_means_the_same_wherever_it_stands(tmp_path: Path, kind: str, many: int) -> None:
    documents = [_opened(tmp_path, rows, LINES[kind]) for rows in (SMALL, many)]
    names = [document.sheet.resources[0].name for document in documents]
    small, large = (document.table(name) for document, name in zip(documents, names, strict=True))
    assert len(small) - SMALL == len(large) - many
    assert [small.field(name).type for name in small.columns] == [large.field(name).type for name in large.columns]
    at = [_place(rows) for rows in (SMALL, many)]
    assert [str(small.value(name, at[0])) for name in small.columns][1:] == [
        str(large.value(name, at[1])) for name in large.columns
    ][1:] or len(small) == SMALL
    assert small.mistakes.total == large.mistakes.total
    assert _told(documents[0].notices) == _told(documents[1].notices)


def test_a_head_of_hardly_more_than_the_header_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for bound, size in (("WHOLE", byte_source.WHOLE), ("HEAD", byte_source.HEAD), ("TAIL", byte_source.TAIL)):
        monkeypatch.setattr(byte_source, bound, size // 16)
    names = [f"measure of a lab {place:05}" for place in range(500)]
    rows = [[f"S{row}", *(f"{(row * 31 + at) % 97 / 7:.14f}" for at in range(500))] for row in range(7)]
    rows[5][5] = "closed"
    file = tmp_path / "wide.csv"
    file.write_text("\n".join(map(",".join, [["sample", *names], *rows])) + "\n", encoding="utf-8")
    document = open_document(file)
    table = document.table(document.sheet.resources[0].name)
    assert (len(table), len(table.columns), table.mistakes.total) == (7, 501, 1)


def test_a_row_far_down_is_named_by_its_number(tmp_path: Path) -> None:
    document = _opened(tmp_path, LARGE, LINES["more cells"])
    (notice,) = [notice for notice in document.notices if "more cells" in notice.sentence]
    assert notice.place == f"row {_place(LARGE) + 2}"


def test_a_saved_package_has_what_was_shown(tmp_path: Path) -> None:
    shown = _opened(tmp_path, LARGE, LINES["brackets"])
    saved = open_document(write_package(tmp_path / f"areas{LARGE}.csv", tmp_path / "saved"))
    at = _place(LARGE)
    (resource,) = [resource for resource in saved.sheet.resources if resource.tabular]
    assert saved.table(resource.name).value("Area", at) == shown.table(shown.sheet.resources[0].name).value("Area", at)
    assert shown.table(shown.sheet.resources[0].name).value("Area", at) == -12.5


def test_tables_that_were_looked_at_are_read_once(tmp_path: Path) -> None:
    document = _opened(tmp_path, LARGE, "2001,Region X,12.5,6")
    assert document.has_table(document.sheet.resources[0].name)


def test_who_has_a_file_open_examines_it_without_another_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = _opened(tmp_path, LARGE, LINES["a word"])
    found = examine(document.path)
    monkeypatch.setattr(second_look, "understood", pytest.fail)
    again = examine(document.path, document)
    assert again.document is document
    assert list(map(str, again.mistakes)) == list(map(str, found.mistakes)) != []
    assert {notice.sentence for notice in again.notices} == {notice.sentence for notice in found.notices}


@pytest.mark.parametrize(("cell", "value"), [("n/a", "None"), ("(12.5)", "-12.5"), ("12*", "12.0"), (-999, "None")])
def test_so_it_is_in_a_worksheet(tmp_path: Path, cell: str | int, value: str) -> None:
    rows = [[2000 + row % 20, f"Region {row // 20}", row * 7919 % 9973 / 10] for row in range(LONG)]
    rows[_place(LONG)][2] = cell
    file = tmp_path / "areas.xlsx"
    with Workbook(str(file)) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate([["Year", "Region", "Area"], *rows]):
            sheet.write_row(at, 0, row)
    document = open_document(file)
    table = document.table(document.sheet.resources[0].name)
    assert str(table.value("Area", _place(LONG))) == value
    assert not table.mistakes


def test_a_number_for_a_missing_one_in_a_text_too_large_for_it_is_explored_as_missing_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_look, "MOST_LOOKED_AT_TWICE", 1000)
    monkeypatch.setattr(observations, "MOST_LOOKED_AT_TWICE", 1000)
    document = _opened(tmp_path, LARGE, LINES["nines"])
    (name,) = (resource.name for resource in document.sheet.resources if resource.tabular)
    found = document.observations(name)
    assert found is not None
    assert [notice.sentence for notice in found.notices] == [
        "“−999” in “Area” (1 cell) is taken for a missing figure in Explore: it lies far from all others."
    ]
    monkeypatch.setattr(observations, "MOST_LOOKED_AT_TWICE", 64 * 1024**2)
    assert _opened(tmp_path, LARGE, LINES["nines"]).observations(name) is None
