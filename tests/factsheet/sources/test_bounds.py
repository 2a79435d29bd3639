"""A bound such as <5 is no figure: it is told in words, and neither drawn nor counted as one."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.table import Table


def _table(folder: Path, text: str) -> tuple[Document, Table]:
    path = folder / "cases.csv"
    path.write_text(text, "utf-8")
    document = open_document(path)
    return document, document.table(document.sheet.resources[0].name)


@pytest.mark.parametrize(("cell", "words"), [
    ("<5", "less than 5"), ("< 0.5", "less than 0.5"), (">100", "more than 100"), ("≤5", "at most 5"),
    ("≥ 1000", "at least 1000"), (">=4.5", "at least 4.5"), ("<= 30", "at most 30"),
])  # fmt: skip
def test_a_bound_stands_as_a_note_and_not_as_a_value(tmp_path: Path, cell: str, words: str) -> None:
    document, table = _table(tmp_path, f"Year,Cases\n2015,12\n2016,9\n2017,{cell}\n2018,7\n2019,14\n")
    assert [figure == figure for figure in table.columns["Cases"].tolist()] == [True, True, False, True, True]
    assert table.text("Note on Cases", 2) == words
    told = [notice for notice in document.notices if "Bounds in “Cases” are no figures" in notice.sentence]
    assert [notice.place for notice in told] == [f"“{cell}”"]


def test_a_figure_that_is_about_so_large_stays_one(tmp_path: Path) -> None:
    _document, table = _table(tmp_path, "Year,Cases\n2015,12\n2016,9\n2017,~5\n2018,7\n2019,14\n")
    assert table.columns["Cases"].tolist() == [12, 9, 5, 7, 14]


def test_bounds_among_years_across_are_none_either(tmp_path: Path) -> None:
    _document, table = _table(
        tmp_path, "Country,2015,2016,2017,2018\nAustria,12,<5,9,14\nBelgium,7,8,>100,6\nChad,2,3,4,5\n"
    )
    figures = [value for value in table.columns["value"].tolist() if value == value]
    assert sorted(figures) == [2, 3, 4, 5, 6, 7, 8, 9, 12, 14]


def test_the_least_age_is_a_class_like_the_others(tmp_path: Path) -> None:
    _document, table = _table(tmp_path, "Age,Deaths\n<1,12\n1,3\n2,2\n3,1\n4,1\n")
    assert table.columns["Age"].tolist() == ["<1", "1", "2", "3", "4"]


@pytest.mark.parametrize(("column", "cells", "are_names"), [
    ("Hours", "<1 1 2 3 >3", True), ("Threshold", ">10 >20 >50 >100 >200", True), ("Age", "1 10 11 2 3 <1", True),
    ("Age", "45 67 >89 23 34 71", False), ("Ecoli", "<1 20 >2419 33 4", False), ("Cases", "<5 6 8 12 20", False),
])  # fmt: skip
def test_bounds_are_classes_where_they_are_ends_in_order_and_else_of_figures(
    tmp_path: Path, column: str, cells: str, are_names: bool
) -> None:
    rows = "".join(f"{cell},{at + 1.5}\n" for at, cell in enumerate(cells.split()))
    _document, table = _table(tmp_path, f"{column},Weight\n{rows}")
    assert (table.columns[column].tolist() == cells.split()) == are_names
    assert (f"Note on {column}" in table.columns) != are_names


def test_a_bound_of_two_signs_below_the_header_is_a_row_and_no_head(tmp_path: Path) -> None:
    _document, table = _table(tmp_path, "City,Rating\nA,>=4.5\nB,4.2\nC,3.9\nD,4.8\n")
    assert (len(table), table.text("Note on Rating", 0)) == (4, "at least 4.5")
