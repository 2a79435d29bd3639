"""A file as a data package, and that as a workbook: the way that the README tells goes through."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.opening import open_document


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_package_that_has_its_original_beside_it_becomes_a_workbook_without_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    file, folder, book = tmp_path / "rice.csv", tmp_path / "rice", tmp_path / f"book.{ending}"
    file.write_text("year,rice (t)\n2001,2.5\n2002,3.5\n", encoding="utf-8")
    assert main(["package", str(file), "--out", str(folder)]) == 0
    assert main(["workbook", str(folder), "--out", str(book)]) == 0
    assert "“rice.csv”, of which the package was made, is not in the workbook" in capsys.readouterr().err
    document = open_document(book)
    (table,) = document.sheet.resources
    assert document.table(table.name).text("rice (t)", 0) == "2.5"
