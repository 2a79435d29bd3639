"""What a reader corrected of the columns of a plain file goes into the sheet and the package that are made of it."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.as_shown import AsShown

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
