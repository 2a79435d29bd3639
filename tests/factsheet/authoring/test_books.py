"""A fact sheet as one workbook: there and back without loss, also by LibreOffice; mistakes name sheet and cell."""

from __future__ import annotations

import json
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from harbin_viewer import bundle
from harbin_viewer.cli import main
from harbin_viewer.factsheet.authoring.books import files_of_folder, write_book
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.book.records import Column, entry_of, row_of
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring import articles

OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled sheet as a workbook."""
    file = tmp_path_factory.mktemp("book") / "harbin.xlsx"
    assert write_book(files_of_folder(bundle.default_sheet()), file) == ()
    return file


def _is_the_bundled_sheet(folder: Path) -> bool:
    original = bundle.default_sheet()
    same = [(folder / file.name).read_bytes() == file.read_bytes() for file in original.glob("*.csv")]
    descriptors = [json.loads((path / "datapackage.json").read_text()) for path in (folder, original)]
    return all(same) and descriptors[0] == descriptors[1]


def test_there_and_back_nothing_is_lost(book: Path, tmp_path: Path) -> None:
    assert _is_the_bundled_sheet(write_package(book, tmp_path / "back"))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_what_libreoffice_saved_is_the_same_sheet(book: Path, tmp_path: Path, ending: str) -> None:
    assert OFFICE is not None
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [OFFICE, profile, "--headless", "--convert-to", ending, "--outdir", str(tmp_path / "saved"), str(book)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert _is_the_bundled_sheet(write_package(tmp_path / "saved" / f"harbin.{ending}", tmp_path / "back"))


def test_a_workbook_opens_like_any_sheet(book: Path) -> None:
    found, original = examine(book), examine(bundle.default_sheet())
    assert found.sheet == original.sheet
    assert [finding.sentence for finding in found.findings] == [finding.sentence for finding in original.findings]


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "place"),
    [
        ("china-customs", "B4", "abc", "sheet “china-customs”, cell B4"),
        ("charts", "D2", "pie", "sheet “charts”, cell D2"),
        ("tabs", "A3", "wheel", "sheet “tabs”, cell A3"),
        ("checks", "R2", "much", "sheet “checks”, cell R2"),
        ("series", "A2", "nothing", "sheet “series”, cell A2"),
        ("about", "B2", None, ""),
    ],
)
def test_a_mistake_names_its_sheet_and_cell(
    book: Path, tmp_path: Path, sheet: str, cell: str, value: str | None, place: str
) -> None:
    changed = openpyxl.load_workbook(book)
    changed[sheet][cell] = value
    changed.save(tmp_path / "changed.xlsx")
    mistakes = examine(tmp_path / "changed.xlsx").mistakes
    if place:
        assert mistakes[0].place == place
        assert mistakes[0].file == str(tmp_path / "changed.xlsx")


def test_a_workbook_made_by_hand_needs_no_more_than_it_says(tmp_path: Path) -> None:
    file = openpyxl.Workbook()
    about = file.active
    assert about is not None
    about.title = "About"
    for row in (("title", "Apples of the valley"), ("about", "What the orchard says")):
        about.append(row)
    tabs, harvest = file.create_sheet("Tabs"), file.create_sheet("Harvest")
    tabs.append(("kind", "name", "title"))
    tabs.append(("table", "tables", "Tables"))
    for cells in (("Year", "Apples", "Share (%)"), (2020, 10.5, 0.25), (2021, 12, 0.5)):
        harvest.append(cells)
    harvest["B3"].number_format = harvest["B2"].number_format = "0.0"
    file.save(tmp_path / "apples.xlsx")
    document = open_document(tmp_path / "apples.xlsx")
    assert document.sheet.title == "Apples of the valley"
    assert [tab.title for tab in document.sheet.factsheet.tabs] == ["Tables"]
    table = document.table("harvest")
    assert [str(table.value("Apples", row)) for row in range(2)] == ["10.5", "12.0"]


def test_a_new_sheet_may_be_a_workbook(tmp_path: Path) -> None:
    article = tmp_path / "nordhavn.txt"
    article.write_text(articles.PLAIN, encoding="utf-8")
    assert main(["new", str(tmp_path / "sheet.xlsx"), "--from", str(article)]) == 0
    assert main(["check", str(tmp_path / "sheet.xlsx")]) == 0
    assert main(["package", str(tmp_path / "sheet.xlsx"), "--out", str(tmp_path / "folder")]) == 0
    assert main(["workbook", str(tmp_path / "folder"), "--out", str(tmp_path / "again.xlsx")]) == 0
    assert main(["workbook", str(tmp_path / "folder"), "--out", str(tmp_path / "again.xlsx")]) == 1


def test_a_workbook_offers_lists_and_explains_its_columns(book: Path) -> None:
    made = openpyxl.load_workbook(book)
    lists = [entry.formula1 for entry in made["china-customs"].data_validations.dataValidation]
    assert any("confirmed" in str(formula) for formula in lists)
    assert any("sources!" in str(formula) for formula in lists)
    assert made["sources"]["A1"].comment is not None
    assert made["article-trade"]["B2"].number_format == "0.0"


def test_a_file_in_another_style_comes_back_to_the_same_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "sheet"
    folder.mkdir()
    content = '\ufeff"Jahr";"Menge"\r\n"2020";"1,50"\r\n2021;"2,0; fast"'.encode()
    (folder / "menge.csv").write_bytes(content)
    schema = {"fields": [{"name": "Jahr", "type": "year"}, {"name": "Menge", "type": "string"}]}
    resource = {"name": "menge", "path": "menge.csv", "dialect": {"delimiter": ";"}, "schema": schema}
    descriptor = {"name": "menge", "resources": [resource], "own": {"deep": [1, 2.50, None]}}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    write_book(files_of_folder(folder), tmp_path / "menge.xlsx")
    back = write_package(tmp_path / "menge.xlsx", tmp_path / "back")
    assert (back / "menge.csv").read_bytes() == content
    assert json.loads((back / "datapackage.json").read_text()) == descriptor


@pytest.mark.parametrize(
    "entry",
    [
        {}, {"a": ""}, {"a": " x "}, {"a": 1}, {"n": Decimal("1.50")}, {"n": True}, {"n": "1"}, {"l": ["a;b"]},
        {"l": ["a", "b"]}, {"l": []}, {"p": {"year": 2021, "name": "x"}}, {"p": {"year": "2021", "odd": "a; b=c"}},
        {"p": {}}, {"f": True}, {"f": False}, {"o": {"deep": "x", "other": [1]}}, {"k": ["one"]}, {"k": "one"},
        {"k": ["a", "b"]}, {"d": "other"}, {"d": "usual"}, {"without": 1},
    ],
)  # fmt: skip
def test_any_entry_comes_back_from_its_row(entry: dict[str, object]) -> None:
    columns = (
        Column("a", ("a",)), Column("n", ("n",), "number"), Column("l", ("l",), "list"), Column("p", ("p",), "pairs"),
        Column("f", ("f",), "flag"), Column("o", ("o", "deep")), Column("k", ("k",), "names"),
    )  # fmt: skip
    row = [str(cell) for cell in row_of(entry, columns, {"d": "usual"})]
    headings = [*(column.heading for column in columns), "more"]
    assert entry_of(dict(zip(headings, row, strict=True)), columns, {"d": "usual"}) == entry


def test_a_table_that_a_workbook_cannot_hold_is_refused(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").write_text(
        json.dumps({"name": "x", "resources": [{"name": "a", "path": "a.json"}]})
    )
    (tmp_path / "a.json").write_text("[]")
    with pytest.raises(SheetError, match="does not stand in a CSV file"):
        write_book(files_of_folder(tmp_path), tmp_path / "x.xlsx")
