"""A fact sheet as one workbook: there and back without loss, also by LibreOffice; mistakes name sheet and cell."""

from __future__ import annotations

import csv
import io
import json
import zipfile
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
from tests.factsheet.book.libreoffice import saved_by_libreoffice
from tests.factsheet.sheets import mines


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


def test_a_chart_that_was_kept_beside_the_workbook_lies_beside_the_sheet(book: Path, tmp_path: Path) -> None:
    mine = tmp_path / book.name
    mine.write_bytes(book.read_bytes())
    view = json.loads((bundle.default_sheet() / "datapackage.json").read_text())["views"][0] | {"title": "Mine"}
    (tmp_path / "mine.chart.json").write_text(json.dumps({"views": [view], "package": mine.name}))
    folder = write_package(mine, tmp_path / "back")
    assert _is_the_bundled_sheet(folder)
    assert open_document(folder / "mine.chart.json").sheet.views[0].title == "Mine"


def test_an_ods_workbook_is_the_same_sheet(tmp_path: Path) -> None:
    files = files_of_folder(bundle.default_sheet())
    assert write_book(files, tmp_path / "harbin.ods") == ()
    assert _is_the_bundled_sheet(write_package(tmp_path / "harbin.ods", tmp_path / "back"))
    write_book(files, tmp_path / "again.ods")
    assert (tmp_path / "again.ods").read_bytes() == (tmp_path / "harbin.ods").read_bytes()
    with zipfile.ZipFile(tmp_path / "harbin.ods") as packed:
        assert packed.namelist()[0] == "mimetype"
        content = packed.read("content.xml").decode()
    assert "cell-content-is-in-list(&quot;confirmed&quot;" in content or 'is-in-list("confirmed"' in content
    assert "[$sources.$A$2:.$A$" in content
    assert "Two publishers can confirm a figure." in content


ODD = {
    "texts": (
        ["string", "string"],
        [["x" * 32_000, "y\nz"], [" lead", "trail "], ["tab\there", "=1+2"], ["+49 30", "@x"], ['"', '""'],
         ["\u00a0nb", "two  blanks"], ["_x0041_", "&amp; <b>"], ["TRUE", "#N/A"], ["0012", "1e5"]],
    ),
    "dates": (
        ["date", "datetime", "time", "year", "yearmonth"],
        [["2021-12-31", "2021-12-31T23:59:59", "23:59:59", "2021", "2021-12"],
         ["1900-03-01", "1900-01-01T00:00:00Z", "00:00:00", "0099", "1900-01"], ["", "", "", "", ""]],
    ),
    "figures": (
        ["number", "integer", "boolean", "number"],
        [["12.50", "007", "true", "1E-3"], ["-0", "123456789012345678901", "false", "0.1000000000000000055"],
         ["-3.10", "+5", "1", "123456789012345.678"], [".5", "", "", "NaN"]],
    ),
    "lists": (["list", "object", "array"], [["a,b,c", '{"x": 1}', "[1, 2]"], ["", "{}", "[]"]]),
    "empty": (["string", "number"], []),
    "blank": (["string", "number"], [["", ""], ["x", "1"], ["", ""], ["", ""]]),
    "wide": (["number"] * 300, [[str(place / 10) for place in range(300)]] * 2),
}  # fmt: skip


def _odd_sheet(folder: Path, types: list[str], rows: list[list[str]]) -> Path:
    folder.mkdir()
    fields = [{"name": f"贸易额 {place}" if place else " odd", "type": kind} for place, kind in enumerate(types)]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([[field["name"] for field in fields], *rows])
    (folder / "t.csv").write_bytes(text.getvalue().encode())
    resource = {"name": "t", "path": "t.csv", "schema": {"fields": fields}}
    tabs = [{"kind": "table", "name": "tables", "title": "Tables"}]
    descriptor = {"name": "odd", "title": "Odd", "resources": [resource], "factsheet": {"tabs": tabs}}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    return folder


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@pytest.mark.parametrize("name", ODD)
def test_odd_content_comes_back_to_the_same_bytes(tmp_path: Path, name: str, ending: str) -> None:
    folder = _odd_sheet(tmp_path / "odd", *ODD[name])
    write_book(files_of_folder(folder), tmp_path / f"odd.{ending}")
    back = write_package(tmp_path / f"odd.{ending}", tmp_path / "back")
    assert (back / "t.csv").read_bytes() == (folder / "t.csv").read_bytes()
    assert json.loads((back / "datapackage.json").read_text()) == json.loads((folder / "datapackage.json").read_text())


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_odd_content_and_the_bundled_sheet_come_back_from_libreoffice(book: Path, tmp_path: Path, ending: str) -> None:
    books = [book]
    for name, (types, rows) in ODD.items():
        kept = [row for row in rows if not any("\t" in cell for cell in row)]  # LibreOffice has no tabs in cells
        write_book(files_of_folder(_odd_sheet(tmp_path / name, types, kept)), tmp_path / f"{name}.ods")
        books.append(tmp_path / f"{name}.ods")
    saved = saved_by_libreoffice(books, ending, tmp_path)
    for name in ODD:
        back = write_package(saved / f"{name}.{ending}", tmp_path / f"{name}-back")
        assert (back / "t.csv").read_bytes() == (tmp_path / name / "t.csv").read_bytes(), name
    assert _is_the_bundled_sheet(write_package(saved / f"harbin.{ending}", tmp_path / "back"))


ODD_WORDS = {"about": "", "version": "a\x0bb\uffff", "keywords": [" lead", "b"], "licenses": [], "custom": None}


@pytest.mark.parametrize("word", ODD_WORDS)
def test_odd_properties_come_back(tmp_path: Path, word: str) -> None:
    folder = _odd_sheet(tmp_path / "odd", ["number"], [["1"]])
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text())
    owner = descriptor.setdefault("factsheet", {}) if word == "about" else descriptor
    owner[word] = ODD_WORDS[word]
    write_book({"datapackage.json": json.dumps(descriptor).encode(), "t.csv": b"a\n1\n"}, tmp_path / "odd.ods")


def test_a_mistake_keeps_a_workbook_from_becoming_a_folder_and_names_its_cell(tmp_path: Path) -> None:
    folder = _odd_sheet(tmp_path / "odd", ["number"], [["1"], ["x1"]])
    write_book(files_of_folder(folder), tmp_path / "odd.xlsx")
    with pytest.raises(SheetError) as mistake:
        write_package(tmp_path / "odd.xlsx", tmp_path / "back")
    assert mistake.value.place == "sheet “t”, cell A3"
    assert mistake.value.file == str(tmp_path / "odd.xlsx")


def test_a_table_without_a_schema_may_stand_in_a_workbook(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "x", "resources": [{"name": "a", "path": "a.csv"}]}))
    write_book(files_of_folder(tmp_path), tmp_path / "x.xlsx")
    assert (tmp_path / "x.xlsx").exists()


def test_a_workbook_opens_like_any_sheet(book: Path) -> None:
    found, original = examine(book), examine(bundle.default_sheet())
    assert found.sheet == original.sheet
    assert [finding.sentence for finding in found.findings] == [finding.sentence for finding in original.findings]


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


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_shares_that_keep_their_sign_become_a_workbook(tmp_path: Path, ending: str) -> None:
    (tmp_path / "fuels.csv").write_text("Fuel,Share\nCoal,27%\nGas,24%\nOil,31.5 %\nOther,17.5%\n")
    made = tmp_path / f"fuels-sheet.{ending}"
    assert main(["new", "--quiet", "--from", str(tmp_path / "fuels.csv"), "--", str(made)]) == 0
    document = open_document(made)
    assert [row["share"] for row in document.rows("fuels")] == [27, 24, 31.5, 17.5]
    assert document.table("fuels").field("share").unit == "%"


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
        {"a": "\x1f"}, {"l": ["a\x0b"]}, {"p": {"a\uffff": "b"}},
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


@pytest.mark.parametrize(
    "path",
    [
        "../../evil.csv",
        "{outside}/evil.csv",
        "con.csv",
        "a.csv.",
        "x" * 300,
        "-rf.csv",
        "OFFICE.CSV",
        "DataPackage.json",
    ],
)
def test_a_workbook_of_a_stranger_writes_no_file_elsewhere_or_that_a_system_refuses(path: str, tmp_path: Path) -> None:
    book, outside = tmp_path / "b.xlsx", tmp_path / "o"
    write_book(files_of_folder(mines().write(tmp_path / "mines")), book)
    outside.mkdir()
    changed = openpyxl.load_workbook(book)
    tables = changed["tables"]
    column = [cell.value for cell in tables[1]].index("more") + 1
    tables.cell(2, column).value = json.dumps({"path": path.format(outside=outside)})
    changed.save(book)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(SheetError) as refusal:
        write_package(book, tmp_path / "out" / "package")
    assert refusal.value.file == str(book)
    assert [file for file in sorted(tmp_path.rglob("*")) if file not in before] == []


def test_a_descriptor_that_is_nested_deeply_is_one_mistake(tmp_path: Path) -> None:
    nested = b'{"name": "a", "resources": [{"name": "t", "path": "t.csv"}], "x": ' + b"[" * 600 + b"]" * 600 + b"}"
    with pytest.raises(SheetError, match="nested too deeply"):
        write_book({"datapackage.json": nested, "t.csv": b"a\n1\n"}, tmp_path / "b.xlsx")
    assert not (tmp_path / "b.xlsx").exists()


def test_a_text_that_no_cell_holds_is_told_of_the_workbook_and_of_where_it_would_stand(tmp_path: Path) -> None:
    table = {"name": "t", "path": "t.csv", "description": "x" * 40_000}
    files = {"datapackage.json": json.dumps({"name": "a", "resources": [table]}).encode(), "t.csv": b"a\n1\n"}
    with pytest.raises(SheetError, match="longer than a cell") as refusal:
        write_book(files, tmp_path / "b.xlsx")
    assert (refusal.value.file, refusal.value.place) == (str(tmp_path / "b.xlsx"), "sheet “tables”, row 2")
