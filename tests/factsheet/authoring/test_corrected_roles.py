"""What a reader corrected of the columns of a plain file goes into the sheet and the package that are made of it."""

from pathlib import Path

import pytest

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.table_words import read
from harbin_viewer.factsheet.sources.as_shown import AsShown, unit_key

TOWNS = "Town,Year,Founded,Population\nA,2019,1237,5000\nB,2019,1808,7000\nA,2020,1237,5100\nB,2020,1808,7200\n"
PLAIN = "Town,Founded,Population\nA,1237,5000\nB,1808,7000\nC,1158,5100\n"


def roles_in(folder: Path, field: str) -> str:
    document = open_document(folder)
    name = document.sheet.resources[0].name
    return next(role.kind for role in document.roles(name).roles if role.field.casefold() == field.casefold())


@pytest.mark.parametrize(("text", "kind"), [(TOWNS, "aside"), (PLAIN, "aside"), (PLAIN, "words"), (TOWNS, "dimension")])
def test_a_corrected_role_goes_into_sheet_and_package(tmp_path: Path, text: str, kind: str) -> None:
    file = tmp_path / "Tówns & co.csv"
    file.write_text(text, encoding="utf-8")
    name = open_document(file).sheet.resources[0].name
    shown = AsShown(roles={name: {"Founded": kind}})
    sheet = write_draft(draft_of([file], shown={file: shown}), tmp_path / "sheet")
    package = write_package(file, tmp_path / "package", shown=shown)
    assert roles_in(sheet, "founded") == roles_in(package, "Founded") == kind
    drawn = [series.field for view in open_document(sheet).sheet.views for series in view.series()]
    assert "founded" not in drawn


def test_what_is_not_corrected_is_as_found(tmp_path: Path) -> None:
    file = tmp_path / "towns.csv"
    file.write_text(TOWNS, encoding="utf-8")
    plain, same = (
        draft_of([file], shown={file: AsShown(roles=roles)}) for roles in ({}, {"towns": {}, "gone": {"a": "time"}})
    )
    assert plain.tables == same.tables


def test_of_several_tables_the_one_that_was_corrected_has_it(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for number, title in enumerate(("North", "South")):
        page = book.worksheets[0] if not number else book.create_sheet()
        page.title = title
        for row in (line.split(",") for line in PLAIN.splitlines()):
            page.append([int(cell) if cell.isdigit() else cell for cell in row])
    book.save(tmp_path / "towns.xlsx")
    file = tmp_path / "towns.xlsx"
    names = [resource.name for resource in open_document(file).sheet.resources]
    draft = draft_of([file], shown={file: AsShown(roles={names[1]: {"Population": "aside"}})})
    assert ["population" in table.measures for table in draft.tables] == [True, False]


PRICES = "Product,Month,Price,Share (%)\n" + "".join(
    f"{name},2024-0{month},{month + more}.5,{month}\n"
    for name, more in (("Tea", 1), ("Cocoa", 3))
    for month in (1, 2, 3)
)
SAID = "was said by a reader; the file states none."


def _priced(tmp_path: Path, units: dict[str, str]) -> tuple[Path, AsShown]:
    file = tmp_path / "prices.csv"
    file.write_text(PRICES, encoding="utf-8")
    return file, AsShown(roles={"prices": {unit_key(field): unit for field, unit in units.items()}})


def test_a_unit_that_a_reader_says_is_told_as_theirs_and_taken_back(tmp_path: Path) -> None:
    file, shown = _priced(tmp_path, {"Price": "EUR per kg", "Share (%)": "per mille"})
    document = open_document(file)
    before = document.table("prices")
    document.correct_roles("prices", shown.roles["prices"])
    assert [measure.unit for measure in document.roles("prices").measures] == ["EUR per kg", "per mille"]
    told = {field.name: field for field in read(document, document.resource("prices")).fields}
    assert told["Price"].reason.endswith(f"That “Price” is in “EUR per kg” {SAID}")
    assert told["Share (%)"].reason.endswith("was said by a reader; the file has “%”.")
    assert (told["Price"].unit_of_file, told["Share (%)"].unit_of_file) == ("", "%")
    document.correct_roles("prices", {})
    assert document.table("prices").resource == before.resource


def test_a_unit_that_was_said_before_the_table_is_read_is_its_unit(tmp_path: Path) -> None:
    file, shown = _priced(tmp_path, {"Price": "EUR per kg"})
    document = open_document(file)
    document.correct_roles("prices", shown.roles["prices"])
    assert document.table("prices").field("Price").unit == "EUR per kg"


def test_a_unit_that_was_said_goes_into_sheet_and_package_and_is_told_below_their_charts(tmp_path: Path) -> None:
    file, shown = _priced(tmp_path, {"Price": "EUR per kg"})
    sheet = open_document(write_draft(draft_of([file], shown={file: shown}), tmp_path / "sheet"))
    package = open_document(write_package(file, tmp_path / "package", shown=shown))
    charts = [make_chart(sheet, view) for view in sheet.sheet.views]
    assert any(f"is in “EUR per kg” {SAID}" in chart.note for chart in charts)
    explored = explored_chart(
        package, Exploration(resource="prices", measure="Price", form="ranking", entities=("Tea", "Cocoa"))
    )
    assert explored.note.count(f"That “Price” is in “EUR per kg” {SAID}") == 1
    again = open_document(write_draft(draft_of([tmp_path / "package"]), tmp_path / "again"))
    assert "unitOfFile" in (tmp_path / "again" / "datapackage.json").read_text()
    assert "EUR per kg" in {field.unit for own in again.sheet.resources if own.schema for field in own.schema.fields}
