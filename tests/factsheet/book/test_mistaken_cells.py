"""Mistakes in a workbook name their sheet and their cell."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import openpyxl
import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet.authoring.books import files_of_folder, write_book, write_folder_of
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.files.package_files import opened
from harbin_viewer.factsheet.sources.workbooks import workbook


@pytest.fixture(scope="module")
def loaded(book: Path) -> openpyxl.Workbook:
    """The workbook as it is, for tests that change a cell and put it back."""
    return openpyxl.load_workbook(book)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("book") / "harbin.xlsx"
    write_book(files_of_folder(bundle.default_sheet()), path)
    return path


def test_the_sheet_of_a_table_without_a_row_is_told_to_be_empty(book: Path, tmp_path: Path) -> None:
    loaded = openpyxl.load_workbook(book)
    loaded["china-customs"].delete_rows(1, 1000)
    path = tmp_path / "blank.xlsx"
    loaded.save(path)

    assert [mistake.problem for mistake in examine(path).mistakes][:1] == ["The file is empty."]


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "place"),
    [
        ("china-customs", "B4", "abc", "sheet “china-customs”, cell B4"),
        ("charts", "D2", "pie", "sheet “charts”, cell D2"),
        ("tabs", "A3", "wheel", "sheet “tabs”, cell A3"),
        ("checks", "R2", "much", "sheet “checks”, cell R2"),
        ("series", "A2", "nothing", "sheet “series”, cell A2"),
        ("charts", "E2", "nowhere", "sheet “charts”, cell E2"),
        ("charts", "F2", "nofield", "sheet “charts”, cell F2"),
        ("series", "B2", "nocol", "sheet “series”, cell B2"),
        ("series", "C2", "notable", "sheet “series”, cell C2"),
        ("series", "E2", "pie", "sheet “series”, cell E2"),
        ("checks", "J2", "nocol", "sheet “checks”, cell J2"),
        ("checks", "S2", "weird", "sheet “checks”, cell S2"),
        ("known", "C2", None, "sheet “known”, cell C2"),
        ("decks", "B2", "notable", "sheet “decks”, cell B2"),
        ("decks", "C2", "nocol", "sheet “decks”, cell C2"),
        ("highlights", "F2", "maybe", "sheet “highlights”, cell F2"),
        ("highlights", "H2", "notable", "sheet “highlights”, cell H2"),
        ("highlights", "J2", "nocol", "sheet “highlights”, cell J2"),
        ("columns", "C2", "numbr", "sheet “columns”, cell C2"),
        ("columns", "N2", "(", "sheet “columns”, cell N2"),
        ("sources", "A4", "china-customs", "sheet “sources”, cell A4"),
        ("about", "B2", None, ""),
        ("sources", "G5", "31.12.2020", "sheet “sources”, cell G5"),
        ("sources", "H6", "2023-00", "sheet “sources”, cell H6"),
        ("sources", "I7", "see the web site", "sheet “sources”, cell I7"),
        ("sources", "M8", "nobody", "sheet “sources”, cell M8"),
        ("sources", "E1", "publsher", "sheet “sources”, cell E1"),
        ("charts", "A3", None, "sheet “charts”, cell A3"),
        ("decks", "B3", None, "sheet “decks”, cell B3"),
        ("known", "B2", "nonsense", "sheet “known”, cell B2"),
        ("columns", "A2", "nowhere", "sheet “columns”, cell A2"),
        ("columns", "J4", "maybe", "sheet “columns”, cell J4"),
        ("china-customs", "B1", "totl", "sheet “china-customs”, cell B1"),
        ("china-customs", "C1", "total", "sheet “china-customs”, cell C1"),
    ],
)
def test_a_mistake_names_its_sheet_and_cell(
    loaded: openpyxl.Workbook, tmp_path: Path, sheet: str, cell: str, value: str | None, place: str
) -> None:
    before, loaded[sheet][cell].value = loaded[sheet][cell].value, value
    loaded.save(tmp_path / "changed.xlsx")
    loaded[sheet][cell].value = before
    mistakes = examine(tmp_path / "changed.xlsx").mistakes
    if place:
        assert mistakes[0].place == place
        assert mistakes[0].file == str(tmp_path / "changed.xlsx")


def test_the_cells_of_several_mistakes_take_one_reading(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = openpyxl.load_workbook(book)
    for cell in ("B4", "B5", "B6"):
        changed["china-customs"][cell] = "abc"
    changed.save(tmp_path / "changed.xlsx")
    reading = Mock(wraps=workbook.sheets_as_shown)
    monkeypatch.setattr(workbook, "sheets_as_shown", reading)
    places = [mistake.place for mistake in examine(tmp_path / "changed.xlsx").mistakes]
    assert places == [f"sheet “china-customs”, cell {cell}" for cell in ("B4", "B5", "B6")]
    reading.assert_called_once()


def test_a_mistake_in_what_the_package_says_names_its_cell(book: Path, tmp_path: Path) -> None:
    changed = openpyxl.load_workbook(book)
    rows = [row[0].value for row in changed["about"].iter_rows()]
    row = rows.index("created") + 1
    changed["about"].cell(row, 2).value = "26.11.2026"
    changed.save(tmp_path / "changed.xlsx")
    (mistake,) = examine(tmp_path / "changed.xlsx").mistakes
    assert mistake.place == f"sheet “about”, cell B{row}"


def test_a_column_of_the_makers_own_is_no_mistake(book: Path, tmp_path: Path) -> None:
    changed = openpyxl.load_workbook(book)
    width = changed["sources"].max_column
    changed["sources"].cell(1, width + 1).value = "asked by telephone"
    changed["sources"].cell(2, width + 1).value = "yes"
    changed.save(tmp_path / "changed.xlsx")
    assert not examine(tmp_path / "changed.xlsx").mistakes


def test_a_text_that_a_workbook_cannot_hold_names_its_row(tmp_path: Path) -> None:
    files = {
        "datapackage.json": b'{"name": "x", "resources": [{"name": "a", "path": "a.csv"}]}',
        "a.csv": "b\n1\n\uffff\n".encode(),
    }
    with pytest.raises(SheetError) as mistake:
        write_book(files, tmp_path / "x.ods")
    assert (mistake.value.file, mistake.value.place) == (str(tmp_path / "x.ods"), "a.csv, row 3")


@pytest.mark.parametrize(
    ("encoding", "place", "problem"),
    [
        ("latin-1", "sheet “a”, cell B3", "The encoding of the table, “latin-1”, has not all letters of this cell."),
        ("klingon", "sheet “tables”, cell {}", "There is no text encoding “klingon”."),
    ],
)
def test_what_the_encoding_of_a_table_cannot_write_names_its_cell(
    encoding: str, place: str, problem: str, tmp_path: Path
) -> None:
    files = {
        "datapackage.json": b'{"name": "x", "resources": [{"name": "a", "path": "a.csv", "encoding": "latin-1"}]}',
        "a.csv": b"b,c\n1,2\n3,4\n",
    }
    write_book(files, tmp_path / "x.xlsx")
    changed = openpyxl.load_workbook(tmp_path / "x.xlsx")
    changed["a"]["B3"] = "哈尔滨"
    (stated,) = (cell for row in changed["tables"] for cell in row if "latin-1" in str(cell.value))
    stated.value = stated.value.replace("latin-1", encoding)
    changed.save(tmp_path / "x.xlsx")
    with pytest.raises(SheetError) as mistake:
        write_folder_of(opened(tmp_path / "x.xlsx"), tmp_path / "folder")
    assert (mistake.value.place, mistake.value.problem) == (place.format(stated.coordinate), problem)
